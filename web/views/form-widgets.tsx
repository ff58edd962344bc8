/** What a field is written in: one view for each type. */
import type { Child, FC } from 'hono/jsx';
import type { OwnCase } from '../../db/own-cases.ts';
import { kindOf } from '../../domain/kinds/registry.ts';
import type { Field, FieldType } from '../../domain/kinds/types.ts';
import { type FieldState, valueName } from '../fields.ts';
import type { Visitor } from '../route.ts';

export interface Around {
  visitor: Visitor;
  number: string;
  ownCases: readonly OwnCase[];
}

interface Inner<F extends Field> extends Around {
  field: F;
  state: FieldState;
}
type Of<T extends FieldType> = Extract<Field, { type: T }>;

/** Where it stands what there is to say about a field. */
export const saysId = (field: Field): string => `${field.path}-sier`;
const helpId = (field: Field): string => `${field.path}-hjelp`;

/** What stands under a label: whether the field is required, how long it may be, how to fill it in. */
function helpOf({ text, language }: Visitor, field: Field): string {
  const long = field.type === 'long_text';
  return [
    field.required && text.form.required,
    field.help?.[language],
    long && text.form.length(field.max.toLocaleString(language)),
  ]
    .filter(Boolean)
    .join(' ');
}

const Help: FC<{ visitor: Visitor; field: Field }> = ({ visitor, field }) => {
  const help = helpOf(visitor, field);
  return help ? (
    <p data-field="description" id={helpId(field)}>
      {help}
    </p>
  ) : null;
};

const attributesOf = (visitor: Visitor, { field, problem, theirs }: FieldState) => ({
  'aria-describedby': [helpOf(visitor, field) && helpId(field), saysId(field)].filter(Boolean).join(' '),
  'aria-invalid': problem || theirs ? ('true' as const) : undefined,
  'aria-required': field.required ? ('true' as const) : undefined,
});

/** A field of one control, with its label above it. */
const Labelled: FC<Inner<Field> & { children?: Child }> = ({ visitor, field, children }) => (
  <div class="ds-field">
    <label class="ds-label" for={field.path} data-weight="medium">
      {field.label[visitor.language]}
    </label>
    <Help visitor={visitor} field={field} />
    {children}
  </div>
);

/** A field of several controls, with its name as their legend. */
const Grouped: FC<Inner<Field> & { role: 'radiogroup' | 'group'; children?: Child }> = (props) => {
  const { visitor, field, state, role, children } = props;
  const { 'aria-required': required, 'aria-invalid': invalid, ...described } = attributesOf(visitor, state);
  const ofRadios = role === 'radiogroup' ? { 'aria-required': required, 'aria-invalid': invalid } : {};
  return (
    <fieldset class="ds-fieldset" id={field.path} tabindex={-1} role={role} {...described} {...ofRadios}>
      <legend class="ds-label" data-weight="medium">
        {field.label[visitor.language]}
      </legend>
      <Help visitor={visitor} field={field} />
      {children}
    </fieldset>
  );
};

const Options: FC<Inner<Of<'choice' | 'ticks'>> & { type: 'radio' | 'checkbox' }> = (props) => {
  const { visitor, field, state, type } = props;
  const chosen = [state.value].flat();
  return field.options.map(({ id, label }) => (
    <div class="ds-field">
      <input
        class="ds-input"
        type={type}
        id={`${field.path}-${id}`}
        name={valueName(field.path)}
        value={id}
        checked={chosen.includes(id)}
      />
      <label class="ds-label" for={`${field.path}-${id}`} data-weight="regular">
        {label[visitor.language]}
      </label>
    </div>
  ));
};

const Line: FC<Inner<Field> & { type: 'text' | 'date'; [attribute: string]: unknown }> = (props) => {
  const { visitor, number: _, ownCases: __, field, state, ...attributes } = props;
  return (
    <input
      class="ds-input"
      id={field.path}
      name={valueName(field.path)}
      value={String(state.value)}
      {...attributesOf(visitor, state)}
      {...attributes}
    />
  );
};

export const WIDGETS: { readonly [T in FieldType]: FC<Inner<Of<T>>> } = {
  text: (props) => (
    <Labelled {...props}>
      <Line {...props} type="text" autocomplete={props.field.autocomplete ?? 'off'} />
    </Labelled>
  ),
  long_text: (props) => (
    <Labelled {...props}>
      <textarea
        class="ds-input"
        rows={10}
        id={props.field.path}
        name={valueName(props.field.path)}
        {...attributesOf(props.visitor, props.state)}
      >
        {`\n${props.state.value}`}
      </textarea>
    </Labelled>
  ),
  choice: (props) => (
    <Grouped {...props} role="radiogroup">
      <Options {...props} type="radio" />
    </Grouped>
  ),
  ticks: (props) => (
    <Grouped {...props} role="group">
      <Options {...props} type="checkbox" />
    </Grouped>
  ),
  confirmation: ({ visitor, field, state }) => (
    <div class="ds-field">
      <input
        class="ds-input"
        type="checkbox"
        id={field.path}
        name={valueName(field.path)}
        value="yes"
        checked={state.value === true}
        {...attributesOf(visitor, state)}
      />
      <label class="ds-label" for={field.path} data-weight="regular">
        {field.label[visitor.language]}
      </label>
      <Help visitor={visitor} field={field} />
    </div>
  ),
  date: (props) => (
    <Labelled {...props}>
      <Line {...props} type="date" />
    </Labelled>
  ),
  own_case: (props) => (
    <Labelled {...props}>
      <Line {...props} type="text" inputmode="numeric" autocomplete="off" list={`${props.field.path}-valg`} />
      <datalist id={`${props.field.path}-valg`}>
        {props.ownCases
          .filter(({ number }) => number !== props.number)
          .map(({ number, kind }) => (
            <option value={number}>{kindOf(kind).short[props.visitor.language]}</option>
          ))}
      </datalist>
    </Labelled>
  ),
};
