/** Surroundings of a field's control: its label, its help, and its attributes for those who do not see the page. */

import type { Child, FC } from 'hono/jsx';
import type { OwnCase } from '../../db/cases/own-cases.ts';
import { namedBy } from '../../domain/forms/conditions.ts';
import type { Field, FieldType, Files, Value } from '../../domain/forms/types.ts';
import { decimal, wholeNumber } from '../../text/format.ts';
import type { Visitor } from '../http/context.ts';
import type { FieldState } from './field-state.ts';
import { valueName } from './posted-fields.ts';

/** Surroundings that all fields of a page share. */
export interface Around {
  visitor: Visitor;
  /** Number of the case. */
  number: string;
  ownCases: readonly OwnCase[];
  /** Returns the value of another field of the same page. */
  heldIn: (path: string) => Value;
  /** Fields of the same line or form, and places for files: it may depend on them whether a field is required. */
  beside: readonly (Field | Files)[];
}

/** A field as its control is shown with. */
export interface Inner<F extends Field> extends Around {
  field: F;
  state: FieldState;
}
export type Of<T extends FieldType> = Extract<Field, { type: T }>;

/** Ids in the page of what is said about a field, and of its help. */
export const saysId = (field: Field): string => `${field.path}-sier`;
const helpId = (field: Field): string => `${field.path}-hjelp`;

/** The help under a label: that the field is required, its greatest length, how to fill it in. */
function helpOf({ visitor, beside }: Around, field: Field): string {
  const { text, language } = visitor;
  const long = field.type === 'long_text';
  return [
    requiredWords(visitor, field, beside),
    field.help?.[language],
    orderWords(visitor, field, beside),
    long && text.form.length(wholeNumber(language, field.max)),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Says that something must be filled in: always, or when another field holds certain values; else nothing. */
export function requiredWords(
  { text, language }: Visitor,
  { required }: Pick<Field | Files, 'required'>,
  beside: Around['beside'],
): string {
  if (typeof required !== 'object') return required ? text.form.required : '';
  const other = beside.find(({ path }) => path === namedBy(required))!;
  const name = other.label[language];
  if ('given' in required) return text.form.requiredGiven(name);
  if ('without' in required) return text.form.requiredWithout(name);
  const values = ('options' in other ? other.options : [])
    .filter(({ id }) => required.is.includes(id))
    .map(({ label }) => label[language]);
  return text.form.requiredWhen(name, values.join(` ${text.form.or} `));
}

/** Names the date that must not come after this one; else nothing. */
export function orderWords({ text, language }: Visitor, field: Field, beside: Around['beside']): string {
  if (field.type !== 'date' || !field.follows) return '';
  return text.form.follows(beside.find(({ path }) => path === field.follows)!.label[language]);
}

export const Help: FC<Around & { field: Field }> = ({ field, ...around }) => {
  const help = helpOf(around, field);
  return help ? (
    <p data-field="description" id={helpId(field)}>
      {help}
    </p>
  ) : null;
};

/** Attributes of the control itself. */
export const attributesOf = (around: Around, { field, problem, theirs }: FieldState) => ({
  'aria-describedby': [helpOf(around, field) && helpId(field), saysId(field)].filter(Boolean).join(' '),
  'aria-invalid': problem || theirs ? ('true' as const) : undefined,
  'aria-required': field.required === true ? ('true' as const) : undefined,
});

/** A field of one control, with its label above it. */
export const Labelled: FC<Inner<Field> & { children?: Child }> = ({ field, children, ...around }) => (
  <div class="ds-field">
    <label class="ds-label" for={field.path} data-weight="medium">
      {field.label[around.visitor.language]}
    </label>
    <Help {...around} field={field} />
    {children}
  </div>
);

/** A field of several controls, with its name as their legend. */
export const Grouped: FC<Inner<Field> & { role: 'radiogroup' | 'group'; children?: Child }> = (props) => {
  const { visitor, field, state, role, children } = props;
  const { 'aria-required': required, 'aria-invalid': invalid, ...described } = attributesOf(props, state);
  const ofRadios = role === 'radiogroup' ? { 'aria-required': required, 'aria-invalid': invalid } : {};
  return (
    <fieldset class="ds-fieldset" id={field.path} tabindex={-1} role={role} {...described} {...ofRadios}>
      <legend class="ds-label" data-weight="medium">
        {field.label[visitor.language]}
      </legend>
      <Help {...props} field={field} />
      {children}
    </fieldset>
  );
};

/** A field of one line. @param more attributes of its input */
export const InputLine: FC<
  Inner<Field> & { type?: 'text' | 'date'; value?: string; more?: Record<string, string> }
> = ({ type = 'text', value, more = {}, ...inner }) => (
  <Labelled {...inner}>
    <input
      class="ds-input"
      type={type}
      id={inner.field.path}
      name={valueName(inner.field.path)}
      value={value ?? String(inner.state.value)}
      {...attributesOf(inner, inner.state)}
      {...more}
    />
  </Labelled>
);

/** A code or a number that no browser should fill in by itself. */
export const CodeInput: FC<Inner<Field> & { mode: 'text' | 'numeric'; list?: string }> = ({
  mode,
  list,
  ...inner
}) => (
  <InputLine
    {...inner}
    more={{ inputmode: mode, autocomplete: 'off', spellcheck: 'false', ...(list && { list }) }}
  />
);

/** A number as the visitor's language writes it. */
export const Decimal: FC<Inner<Field>> = (inner) => (
  <InputLine
    {...inner}
    value={decimal(inner.visitor.language, String(inner.state.value))}
    more={{ inputmode: 'decimal', autocomplete: 'off' }}
  />
);
