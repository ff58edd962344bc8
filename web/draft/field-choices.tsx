/** Controls of fields in which something is chosen. */

import type { FC } from 'hono/jsx';
import { beginningsOn, titleOf } from '../../domain/forms/list-codes.ts';
import type { Field, Option } from '../../domain/forms/types.ts';
import type { Visitor } from '../http/context.ts';
import { attributesOf, CodeInput, type Inner, Labelled, type Of } from './field-labels.tsx';
import { valueName } from './posted-fields.ts';

/** All options, each by itself. A choice that need not be made can be taken back. */
export const Options: FC<Inner<Of<'choice' | 'ticks'>> & { type: 'radio' | 'checkbox' }> = (props) => {
  const { visitor, field, state, type } = props;
  const chosen = [state.value].flat();
  const none = type === 'radio' && field.required !== true;
  return [
    ...named(field.options, visitor),
    ...(none ? [{ id: '', name: visitor.text.form.notChosen }] : []),
  ].map(({ id, name }) => (
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
        {name}
      </label>
    </div>
  ));
};

/** A choice of one of many. @param search whether it can be searched by typing, where there is JavaScript */
export const Select: FC<
  Inner<Field> & { options: readonly { id: string; name: string }[]; search?: boolean }
> = ({ options, search, ...inner }) => (
  <Labelled {...inner}>
    <select
      class="ds-input"
      id={inner.field.path}
      name={valueName(inner.field.path)}
      autocomplete="off"
      data-search={search ? JSON.stringify(inner.visitor.text.form.search) : undefined}
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

/** Options with their names in the visitor's language. */
export const named = (options: readonly Option[], { language }: Visitor) =>
  options.map(({ id, label }) => ({ id, name: label[language] }));

/** A code of a list: the categories of the list that was chosen are at hand, and that of the code is named. */
export const ListCode: FC<Inner<Of<'list_code'>>> = (props) => {
  const { visitor, field, state } = props;
  return (
    <>
      <CodeInput {...props} mode="text" list={beginningsId(field)} />
      <datalist id={beginningsId(field)}>
        <Beginnings visitor={visitor} list={String(props.heldIn(field.list))} />
      </datalist>
      <p class="quiet reserved" id={titleId(field)} aria-live="polite">
        {titleOf(String(state.value), visitor.language)}
      </p>
    </>
  );
};

/** Ids in the page of the categories, and of the title of the one that was typed. */
export const beginningsId = ({ path }: Field): string => `${path}-valg`;
export const titleId = ({ path }: Field): string => `${path}-tittel`;

/** The categories of a list to choose from. */
export const Beginnings: FC<{ visitor: Visitor; list: string }> = ({ visitor, list }) =>
  beginningsOn(list).map((code) => <option value={code}>{titleOf(code, visitor.language)}</option>);
