/** The small parts that pages are put together from. */

import type { Child, FC } from 'hono/jsx';
import type { Action } from '../../domain/rights/table.ts';
import type { Visitor } from '../http/context.ts';
import type { Problem, Typed } from '../http/form-input.ts';
import { newToken, purposeOf } from '../http/tokens.ts';

/** A form that gives one act on a case, or one change elsewhere. */
export const TokenForm: FC<{
  visitor: Visitor;
  action: Action;
  /** The number of the case, where one is concerned; the id of the party for which a case is begun. */
  number?: string;
  to: string;
  children?: Child;
}> = ({ visitor, action, number, to, children }) => (
  <form method="post" action={to} class="stack" novalidate>
    {visitor.session && (
      <input type="hidden" name="token" value={newToken(visitor.session, purposeOf(action, number))} />
    )}
    {children}
  </form>
);

/** A form of nothing but a button. */
export const TokenButton: FC<{
  visitor: Visitor;
  action: Action;
  number: string;
  to: string;
  variant?: Variant;
  children?: Child;
}> = ({ variant = 'primary', children, ...form }) => (
  <TokenForm {...form}>
    <button type="submit" class="ds-button" data-variant={variant}>
      {children}
    </button>
  </TokenForm>
);

type Variant = 'primary' | 'secondary' | 'tertiary';

export const ButtonLink: FC<{ href: string; variant?: Variant; children?: Child }> = ({
  href,
  variant = 'primary',
  children,
}) => (
  <a class="ds-button" data-variant={variant} href={href}>
    {children}
  </a>
);

/** Something that the person has to know; read out when it appears. */
export const Notice: FC<{ tone?: 'info' | 'success' | 'warning' | 'danger'; children?: Child }> = ({
  tone = 'info',
  children,
}) => (
  <div class="ds-alert" data-color={tone} role={tone === 'danger' ? 'alert' : 'status'}>
    {children}
  </div>
);

/** What has to be corrected, each a link to its field; gets the focus when the page is shown again. */
export const ErrorSummary: FC<{ visitor: Visitor; problems: readonly Problem[]; labels: Labels }> = ({
  visitor,
  problems,
  labels,
}) =>
  problems.length === 0 ? null : (
    <section class="ds-error-summary" tabindex={-1} autofocus aria-labelledby="feil">
      <h2 class="ds-heading" id="feil">
        {visitor.text.frame.mustFix}
      </h2>
      <ul class="ds-list">
        {problems.map(({ field, problem }) => (
          <li>
            <a class="ds-link" href={`#${field}`}>
              {labels[field]}: {visitor.text.problems[problem]}
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
  typed: Typed;
  help?: string;
  /** Whether it may be left empty. */
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

/** What is wrong with one field. */
export const Problems: FC<{ visitor: Visitor; name: string; typed: Typed }> = ({ visitor, name, typed }) => {
  const problem = problemOf(name, typed);
  return problem ? (
    <p class="ds-validation-message" data-field="validation" data-color="danger" id={`${name}-feil`}>
      {visitor.text.problems[problem]}
    </p>
  ) : null;
};

const problemOf = (name: string, typed: Typed) =>
  typed.problems.find((problem) => problem.field === name)?.problem;

/** Name, id and what describes a field, the same for every field. */
export function attributesOf({
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

/** Views of one list as links, since tabs that need JavaScript would not do. */
export const Tabs: FC<{ label: string; tabs: readonly { href: string; name: string; here: boolean }[] }> = ({
  label,
  tabs,
}) => (
  <nav class="tabs" aria-label={label}>
    <ul>
      {tabs.map(({ href, name, here }) => (
        <li>
          <a href={href} aria-current={here ? 'page' : undefined}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

/** What somebody wrote, with its lines as they were. */
export const Written: FC<{ text: string }> = ({ text }) => <p class="written">{text}</p>;
