/** Fields of forms: label, help, the value that was typed, and the problem with it. */
import type { Child, FC } from 'hono/jsx';
import { problemText } from '../../text/problems.ts';
import type { Visitor } from '../http/context.ts';
import type { FormState } from '../http/form-input.ts';

/** The list of problems, each a link to its field; gets the focus when the page is shown again. */
export const ErrorSummary: FC<{
  visitor: Visitor;
  typed: Pick<FormState, 'problems' | 'values'>;
  labels: Labels;
}> = ({ visitor, typed: { problems, values }, labels }) =>
  problems.length === 0 ? null : (
    <section class="ds-error-summary" tabindex={-1} autofocus aria-labelledby="feil">
      <h2 class="ds-heading" id="feil">
        {visitor.text.frame.mustFix}
      </h2>
      <ul class="ds-list">
        {problems.map(({ field, problem }) => (
          <li>
            <a class="ds-link" href={`#${field}`}>
              {labels[field]}: {problemText(visitor.text, problem, values[field])}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );

/** The name of each field, as its label says it. */
export type Labels = Readonly<Record<string, string>>;

interface FieldProps {
  visitor: Visitor;
  name: string;
  label: string;
  typed: FormState;
  help?: string;
  /** The field may be left empty. */
  optional?: boolean;
}

/** A text of several lines. */
export const TextArea: FC<FieldProps & { rows?: number; autocomplete?: string }> = ({
  rows = 8,
  autocomplete,
  ...field
}) => (
  <Labelled {...field}>
    <textarea class="ds-input" rows={rows} autocomplete={autocomplete} {...attributesOf(field)}>
      {field.typed.values[field.name] ?? ''}
    </textarea>
  </Labelled>
);

/** A text of one line, an e-mail address, a phone number or a date. */
export const TextInput: FC<
  FieldProps & {
    type?: 'text' | 'email' | 'tel' | 'date';
    autocomplete?: string;
    min?: string;
    max?: string;
  }
> = ({ type = 'text', autocomplete, min, max, ...field }) => (
  <Labelled {...field}>
    <input
      class="ds-input"
      type={type}
      autocomplete={autocomplete}
      min={min}
      max={max}
      value={field.typed.values[field.name] ?? ''}
      {...attributesOf(field)}
    />
  </Labelled>
);

const Labelled: FC<FieldProps & { children?: Child }> = ({ visitor, name, label, typed, help, children }) => (
  <div class="ds-field">
    <label class="ds-label" for={name} data-weight="medium">
      {label}
    </label>
    {help && (
      <p data-field="description" id={`${name}-hjelp`}>
        {help}
      </p>
    )}
    {children}
    <Problems visitor={visitor} name={name} typed={typed} />
  </div>
);

/** The problem with one field, where it has one. */
export const Problems: FC<{ visitor: Visitor; name: string; typed: FormState }> = ({
  visitor,
  name,
  typed,
}) => {
  const problem = problemOf(name, typed);
  return problem ? (
    <p class="ds-validation-message" data-field="validation" data-color="danger" id={`${name}-feil`}>
      {problemText(visitor.text, problem, typed.values[name])}
    </p>
  ) : null;
};

const problemOf = (name: string, typed: FormState) =>
  typed.problems.find((problem) => problem.field === name)?.problem;

/** Name, id and description of an input, the same for every field. */
function attributesOf({
  name,
  typed,
  help,
  optional = false,
}: Pick<FieldProps, 'name' | 'typed' | 'help' | 'optional'>) {
  const wrong = problemOf(name, typed) !== undefined;
  const described = [help && `${name}-hjelp`, wrong && `${name}-feil`].filter(Boolean).join(' ');
  return {
    id: name,
    name,
    required: !optional,
    'aria-invalid': wrong ? 'true' : undefined,
    'aria-describedby': described || undefined,
  };
}
