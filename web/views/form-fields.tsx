/** The fields of a form: one view for each type, all with the same frame around them. */
import type { Child, FC } from 'hono/jsx';
import type { DraftField } from '../../db/drafts.ts';
import type { OwnCase } from '../../db/own-cases.ts';
import type { Problem } from '../../domain/kinds/check.ts';
import { kindOf } from '../../domain/kinds/registry.ts';
import type { Field, FieldType, Value } from '../../domain/kinds/types.ts';
import { stampName, valueName } from '../fields.ts';
import type { Visitor } from '../route.ts';
import { ValueText } from './form-summary.tsx';
import { dateTime } from './format.ts';
import { hx } from './hx.tsx';

/** A field as a page shows it: what it holds or what was typed, and what there is to say about it. */
export interface FieldState {
  field: Field;
  value: Value;
  /** What the page saw of it (`fields.ts`). */
  stamp: string;
  problem?: Problem;
  /** What somebody else saved meanwhile, and its stamp. */
  theirs?: DraftField & { stamp: string };
}

interface Around {
  visitor: Visitor;
  number: string;
  ownCases: readonly OwnCase[];
}

/** A field that saves itself where there is JavaScript; without, it is sent with its form. */
export const FieldView: FC<Around & { state: FieldState }> = ({ state, ...around }) => {
  const { field, stamp } = state;
  const Widget = WIDGETS[field.type] as FC<Inner<Field>>;
  return (
    <div data-path={field.path} {...autosave(around.number, field)}>
      <Widget {...around} field={field} state={state} />
      <div class="says" id={saysId(field)} aria-live="polite">
        <FieldSays visitor={around.visitor} state={state} />
      </div>
      <StampInput path={field.path} stamp={stamp} />
    </div>
  );
};

/** Fields that are typed in are saved when typing pauses, all when they are left. */
const TYPED: readonly FieldType[] = ['text', 'long_text'];

const autosave = (number: string, { path, type }: Field) =>
  hx({
    'hx-post': `/saker/${number}/felt`,
    'hx-vals': JSON.stringify({ path }),
    'hx-trigger': TYPED.includes(type) ? 'change, input delay:800ms' : 'change',
    'hx-target': 'find .says',
    'hx-swap': 'innerHTML swapEmpty:true ignoreTitle:true',
    // Whole pages answer where there is nothing to save to: their sentence is enough here.
    ...Object.fromEntries([403, 404, 413].map((status) => [`hx-status:${status}`, 'select:"#innhold > p"'])),
    'hx-status:5xx': 'swap:none',
  });

/** What the page saw of the field, sent along with it; reloading must not bring back an older one. */
export const StampInput: FC<{ path: string; stamp: string }> = ({ path, stamp }) => (
  <input type="hidden" class="stamp" name={stampName(path)} value={stamp} autocomplete="off" />
);

/** What there is to say about a field: what is wrong with it, or that somebody else changed it. */
export const FieldSays: FC<{ visitor: Visitor; state: FieldState }> = ({ visitor, state }) => {
  const { text, language } = visitor;
  const { field, problem, theirs } = state;
  return (
    <>
      {problem && (
        <p class="ds-validation-message" data-field="validation" data-color="danger">
          {text.problems[problem]}
        </p>
      )}
      {theirs && (
        <div class="ds-alert stack" data-color="warning">
          <p>{text.form.conflict(dateTime(language, theirs.savedAt), theirs.savedBy)}</p>
          <ValueText visitor={visitor} field={field} value={theirs.value} />
          <p class="buttons">
            <button
              type="submit"
              class="ds-button"
              data-variant="secondary"
              name="keep"
              value={`${field.path} ${theirs.stamp}`}
            >
              {text.form.keepMine}
            </button>
            <button type="submit" class="ds-button" data-variant="secondary" name="take" value={field.path}>
              {text.form.takeTheirs}
            </button>
          </p>
        </div>
      )}
    </>
  );
};

/** The draft was sent or deleted since the page was opened. */
export const ClosedNotice: FC<{ visitor: Visitor; number: string }> = ({ visitor, number }) => (
  <p>
    {visitor.text.form.closed}{' '}
    <a class="ds-link" href={`/saker/${number}`}>
      {visitor.text.form.toCase}
    </a>
  </p>
);

interface Inner<F extends Field> extends Around {
  field: F;
  state: FieldState;
}
type Of<T extends FieldType> = Extract<Field, { type: T }>;

const helpId = (field: Field): string => `${field.path}-hjelp`;
const saysId = (field: Field): string => `${field.path}-sier`;

/** What stands under a label: whether the field is required, how long it may be, how to fill it in. */
function helpOf({ text, language }: Visitor, field: Field): string {
  const long = field.type === 'long_text';
  return [
    field.required && `${text.frame.required[0]?.toUpperCase()}${text.frame.required.slice(1)}.`,
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

const WIDGETS: { readonly [T in FieldType]: FC<Inner<Of<T>>> } = {
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
