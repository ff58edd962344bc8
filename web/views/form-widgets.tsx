/** What a field is written in: one view for each type. */
import type { Child, FC } from 'hono/jsx';
import type { OwnCase } from '../../db/own-cases.ts';
import { namedBy } from '../../domain/kinds/conditions.ts';
import { countriesIn } from '../../domain/kinds/countries.ts';
import { kindOf } from '../../domain/kinds/registry.ts';
import type { Field, FieldType, Files, Option } from '../../domain/kinds/types.ts';
import { type FieldState, valueName } from '../fields.ts';
import type { Visitor } from '../route.ts';
import { decimal } from './format.ts';

export interface Around {
  visitor: Visitor;
  number: string;
  ownCases: readonly OwnCase[];
  /** The fields of the same line, and those and the places for files of the form: whether one is required may depend on them. */
  beside: readonly (Field | Files)[];
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
function helpOf({ visitor, beside }: Around, field: Field): string {
  const { text, language } = visitor;
  const long = field.type === 'long_text';
  return [
    requiredWords(visitor, field, beside),
    field.help?.[language],
    long && text.form.length(field.max.toLocaleString(language)),
  ]
    .filter(Boolean)
    .join(' ');
}

/** That a field must be filled in: always, or when another holds certain values. */
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

const Help: FC<Around & { field: Field }> = ({ field, ...around }) => {
  const help = helpOf(around, field);
  return help ? (
    <p data-field="description" id={helpId(field)}>
      {help}
    </p>
  ) : null;
};

const attributesOf = (around: Around, { field, problem, theirs }: FieldState) => ({
  'aria-describedby': [helpOf(around, field) && helpId(field), saysId(field)].filter(Boolean).join(' '),
  'aria-invalid': problem || theirs ? ('true' as const) : undefined,
  'aria-required': field.required === true ? ('true' as const) : undefined,
});

/** A field of one control, with its label above it. */
const Labelled: FC<Inner<Field> & { children?: Child }> = ({ field, children, ...around }) => (
  <div class="ds-field">
    <label class="ds-label" for={field.path} data-weight="medium">
      {field.label[around.visitor.language]}
    </label>
    <Help {...around} field={field} />
    {children}
  </div>
);

/** A field of several controls, with its name as their legend. */
const Grouped: FC<Inner<Field> & { role: 'radiogroup' | 'group'; children?: Child }> = (props) => {
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

/** A field of one line; `more` are the attributes of its input. */
const Line: FC<Inner<Field> & { type?: 'text' | 'date'; value?: string; more?: Record<string, string> }> = ({
  type = 'text',
  value,
  more = {},
  ...inner
}) => (
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
const Typed: FC<Inner<Field> & { mode: 'text' | 'numeric' }> = ({ mode, ...inner }) => (
  <Line {...inner} more={{ inputmode: mode, autocomplete: 'off', spellcheck: 'false' }} />
);

const Decimal: FC<Inner<Field>> = (inner) => (
  <Line
    {...inner}
    value={decimal(inner.visitor.language, String(inner.state.value))}
    more={{ inputmode: 'decimal', autocomplete: 'off' }}
  />
);

/** One of many, which the browser lets one search by typing. */
const Select: FC<Inner<Field> & { options: readonly { id: string; name: string }[] }> = ({
  options,
  ...inner
}) => (
  <Labelled {...inner}>
    <select
      class="ds-input"
      id={inner.field.path}
      name={valueName(inner.field.path)}
      autocomplete="off"
      {...attributesOf(inner, inner.state)}
    >
      <option value="">{inner.visitor.text.form.choose}</option>
      {options.map(({ id, name }) => (
        <option value={id} selected={id === inner.state.value}>
          {name}
        </option>
      ))}
    </select>
  </Labelled>
);

const named = (options: readonly Option[], { language }: Visitor) =>
  options.map(({ id, label }) => ({ id, name: label[language] }));

export const WIDGETS: { readonly [T in FieldType]: FC<Inner<Of<T>>> } = {
  text: (props) => <Line {...props} more={{ autocomplete: props.field.autocomplete ?? 'off' }} />,
  long_text: (props) => (
    <Labelled {...props}>
      <textarea
        class="ds-input"
        rows={props.field.rows ?? 10}
        id={props.field.path}
        name={valueName(props.field.path)}
        {...attributesOf(props, props.state)}
      >
        {`\n${props.state.value}`}
      </textarea>
    </Labelled>
  ),
  choice: (props) =>
    props.field.shown === 'select' ? (
      <Select {...props} options={named(props.field.options, props.visitor)} />
    ) : (
      <Grouped {...props} role="radiogroup">
        <Options {...props} type="radio" />
      </Grouped>
    ),
  ticks: (props) => (
    <Grouped {...props} role="group">
      <Options {...props} type="checkbox" />
    </Grouped>
  ),
  confirmation: ({ field, state, ...around }) => (
    <div class="ds-field">
      <input
        class="ds-input"
        type="checkbox"
        id={field.path}
        name={valueName(field.path)}
        value="yes"
        checked={state.value === true}
        {...attributesOf(around, state)}
      />
      <label class="ds-label" for={field.path} data-weight="regular">
        {field.label[around.visitor.language]}
      </label>
      <Help {...around} field={field} />
    </div>
  ),
  date: (props) => <Line {...props} type="date" />,
  country: (props) => (
    <Select
      {...props}
      options={countriesIn(props.visitor.language).map(({ code, name }) => ({ id: code, name }))}
    />
  ),
  currency: (props) => <Typed {...props} mode="text" />,
  money: (props) => <Decimal {...props} />,
  quantity: (props) => <Decimal {...props} />,
  list_code: (props) => <Typed {...props} mode="text" />,
  tariff_number: (props) => <Typed {...props} mode="numeric" />,
  organisation_number: (props) => <Typed {...props} mode="numeric" />,
  own_case: (props) => (
    <>
      <Line
        {...props}
        more={{ inputmode: 'numeric', autocomplete: 'off', list: `${props.field.path}-valg` }}
      />
      <datalist id={`${props.field.path}-valg`}>
        {props.ownCases
          .filter(({ number }) => number !== props.number)
          .map(({ number, kind }) => (
            <option value={number}>{kindOf(kind).short[props.visitor.language]}</option>
          ))}
      </datalist>
    </>
  ),
};
