/** Filters of a list: a form that is sent with GET, so that it works without JavaScript and its address can be kept. */

import type { Child, FC } from 'hono/jsx';
import { KINDS } from '../../../kinds.ts';
import type { Visitor } from '../../http/context.ts';
import { AGES, type ListQuery, listUrl, orderName } from '../../http/list-query.ts';
import { isStaff } from '../../urls.ts';

/** Id of the form, to which the buttons of the columns belong too. */
export const LIST_FORM = 'liste';

export const ListFilters: FC<{ visitor: Visitor; path: string; query: ListQuery }> = ({
  visitor,
  path,
  query,
}) => {
  const { lists } = visitor.text;
  const { values, choices, order, isNarrowed } = query;
  return (
    <form id={LIST_FORM} method="get" action={path} class="filters" aria-label={lists.narrow}>
      {values.vis && <input type="hidden" name="vis" value={values.vis} />}
      <Labelled id="sok" label={lists.search}>
        <input class="ds-input" type="search" id="sok" name="sok" value={values.sok} maxlength={200} />
      </Labelled>
      <Select
        id="type"
        label={lists.kind}
        any={lists.any}
        value={values.type}
        options={KINDS.map(({ id, short }) => ({ id, words: short[visitor.language] }))}
      />
      {choices.length > 1 && (
        <Select id="status" label={lists.state} any={lists.any} value={values.status} options={choices} />
      )}
      {isStaff(visitor) && <WorkFilters visitor={visitor} query={query} />}
      <div class="buttons">
        <button
          class="ds-button"
          data-variant="secondary"
          type="submit"
          name="sorter"
          value={orderName(order)}
        >
          {lists.show}
        </button>
        {isNarrowed && (
          <a class="ds-link" href={listUrl(path, { vis: values.vis ?? '' })}>
            {lists.reset}
          </a>
        )}
      </div>
    </form>
  );
};

/** The filters that only DEKSA uses. */
const WorkFilters: FC<{ visitor: Visitor; query: ListQuery }> = ({ visitor, query: { values } }) => {
  const { lists } = visitor.text;
  return (
    <>
      <Select
        id="alder"
        label={lists.age}
        any={lists.any}
        value={values.alder}
        options={AGES.map((weeks) => ({ id: `${weeks}`, words: lists.olderThan(weeks) }))}
      />
      <div class="ds-field">
        <input
          class="ds-input"
          type="checkbox"
          id="forfalt"
          name="forfalt"
          value="ja"
          checked={values.forfalt === 'ja'}
        />
        <label class="ds-label" for="forfalt" data-weight="regular">
          {lists.onlyOverdue}
        </label>
      </div>
    </>
  );
};

const Select: FC<{
  id: string;
  label: string;
  any: string;
  value: string | undefined;
  options: readonly { id: string; words: string }[];
}> = ({ id, label, any, value, options }) => (
  <Labelled id={id} label={label}>
    <select class="ds-input" id={id} name={id}>
      <option value="">{any}</option>
      {options.map((option) => (
        <option value={option.id} selected={option.id === value}>
          {option.words}
        </option>
      ))}
    </select>
  </Labelled>
);

const Labelled: FC<{ id: string; label: string; children?: Child }> = ({ id, label, children }) => (
  <div class="ds-field">
    <label class="ds-label" for={id} data-weight="medium">
      {label}
    </label>
    {children}
  </div>
);
