/** Controls of fields: one view for each type. */
import type { FC } from 'hono/jsx';
import { countriesIn } from '../../domain/forms/countries.ts';
import { currenciesIn } from '../../domain/forms/currencies.ts';
import type { FieldType } from '../../domain/forms/types.ts';
import { kindOf } from '../../kinds.ts';
import { ListCode, named, Options, Select } from './field-choices.tsx';
import {
  attributesOf,
  CodeInput,
  Decimal,
  Grouped,
  Help,
  type Inner,
  InputLine,
  Labelled,
  type Of,
} from './field-labels.tsx';
import { valueName } from './posted-fields.ts';

export const WIDGETS: { readonly [T in FieldType]: FC<Inner<Of<T>>> } = {
  text: (props) => <InputLine {...props} more={{ autocomplete: props.field.autocomplete ?? 'off' }} />,
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
    props.field.shown ? (
      <Select
        {...props}
        options={named(props.field.options, props.visitor)}
        search={props.field.shown === 'search'}
      />
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
  date: (props) => <InputLine {...props} type="date" />,
  country: (props) => (
    <Select
      {...props}
      options={countriesIn(props.visitor.language).map(({ code, name }) => ({ id: code, name }))}
      search
    />
  ),
  currency: (props) => (
    <Select
      {...props}
      options={currenciesIn(props.visitor.language).map(({ code, name }) => ({ id: code, name }))}
      search
    />
  ),
  money: (props) => <Decimal {...props} />,
  quantity: (props) => <Decimal {...props} />,
  list_code: (props) => <ListCode {...props} />,
  tariff_number: (props) => <CodeInput {...props} mode="numeric" />,
  organisation_number: (props) => <CodeInput {...props} mode="numeric" />,
  own_case: (props) => (
    <>
      <InputLine
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
