import type { Child, FC } from 'hono/jsx';
import type { Order } from '../../../db/cases/list-order.ts';
import type { ListedCase, Page } from '../../../db/cases/lists.ts';
import { kindOf } from '../../../kinds.ts';
import { isoDateInOslo } from '../../../text/dates.ts';
import type { Visitor } from '../../http/context.ts';
import { type ListQuery, listUrl, orderName } from '../../http/list-query.ts';
import { caseUrl, isStaff } from '../../urls.ts';
import { LIST_FORM } from './list-filters.tsx';
import { CaseState, Overdue } from './states.tsx';

interface InRow {
  visitor: Visitor;
  row: ListedCase;
}

type ColumnId = keyof Visitor['text']['cases']['columns'];
interface Column {
  id: ColumnId;
  /** Order after a press on its name, and after the next press; left out where one cannot sort by it. */
  orders?: readonly [Order, Order?];
  cell: (in_: InRow) => Child;
}

const COLUMNS: readonly Column[] = [
  { id: 'number', orders: ['newest', 'oldest'], cell: (in_) => <NumberLink {...in_} /> },
  { id: 'kind', cell: ({ visitor, row }) => kindOf(row.kind).short[visitor.language] },
  { id: 'applicant', cell: ({ row }) => row.applicant },
  { id: 'reference', cell: ({ row }) => row.ownReference },
  { id: 'state', cell: ({ visitor, row }) => <CaseState visitor={visitor} {...row} /> },
  {
    id: 'last',
    orders: ['latest_event', 'oldest_event'],
    cell: ({ row }) => <span class="whole">{isoDateInOslo(row.lastEventAt)}</span>,
  },
  { id: 'responsible', cell: ({ row }) => row.responsible },
];

const DUE: Column = {
  id: 'due',
  orders: ['due'],
  cell: ({ visitor, row }) => (
    <>
      {row.due && <span class="whole">{isoDateInOslo(row.due)}</span>}{' '}
      {row.overdue && <Overdue words={visitor.text.lists.overdue} />}
    </>
  ),
};

/** The columns of the visitor's side: DEKSA works by due dates. */
const columnsFor = (visitor: Visitor): readonly Column[] => (isStaff(visitor) ? [...COLUMNS, DUE] : COLUMNS);

const ASCENDING: readonly Order[] = ['oldest', 'oldest_event', 'due'];

/** A page of a list of cases, with the way to the next one. */
export const CaseList: FC<{
  visitor: Visitor;
  page: Page<ListedCase>;
  path: string;
  query: ListQuery;
  caption: string;
}> = ({ visitor, page, path, query, caption }) => {
  const { cases, lists } = visitor.text;
  if (page.rows.length === 0 && page.next)
    return (
      <>
        <p>{lists.noneYet}</p>
        <Pages visitor={visitor} next={page.next} path={path} query={query} />
      </>
    );
  if (page.rows.length === 0 && !query.after)
    return <p>{query.isNarrowed ? lists.nothingFits : cases.none}</p>;
  const columns = columnsFor(visitor);
  return (
    <>
      {/* Scrolls by itself where the screen is narrow, also with the keyboard. */}
      <section class="scroll rows" tabindex={0} aria-label={caption}>
        <table class="ds-table" data-border data-color="neutral">
          <caption class="ds-sr-only">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <Heading column={column} order={query.order} name={cases.columns[column.id]} />
              ))}
            </tr>
          </thead>
          <tbody>
            {page.rows.map((row) => (
              <Row visitor={visitor} row={row} columns={columns} />
            ))}
          </tbody>
        </table>
      </section>
      <Pages visitor={visitor} next={page.next} path={path} query={query} />
    </>
  );
};

/** Heading of a column. One that can be sorted by is a button of the list's form, so that it needs no JavaScript. */
const Heading: FC<{ column: Column; order: Order; name: string }> = ({ column: { orders }, order, name }) => {
  if (!orders) return <th scope="col">{name}</th>;
  const [first, second = first] = orders;
  const sorted = !orders.includes(order) ? 'none' : ASCENDING.includes(order) ? 'ascending' : 'descending';
  return (
    <th scope="col" aria-sort={sorted}>
      <button
        type="submit"
        form={LIST_FORM}
        name="sorter"
        value={orderName(order === first ? second : first)}
      >
        {name}
      </button>
    </th>
  );
};

const Row: FC<InRow & { columns: readonly Column[] }> = ({ columns, ...in_ }) => (
  <tr>
    {columns.map(({ id, cell }) =>
      id === 'number' ? (
        <th scope="row">{cell(in_)}</th>
      ) : (
        <td data-label={in_.visitor.text.cases.columns[id]}>{cell(in_)}</td>
      ),
    )}
  </tr>
);

const NumberLink: FC<InRow> = ({ visitor, row }) => (
  <a class="ds-link" data-color="accent" href={caseUrl(visitor, row.number)}>
    {row.number}
  </a>
);

const Pages: FC<{ visitor: Visitor; next: string | null; path: string; query: ListQuery }> = ({
  visitor,
  next,
  path,
  query,
}) => {
  const { frame } = visitor.text;
  return (
    <p class="buttons">
      {query.after && (
        <a class="ds-link" href={listUrl(path, query.values)}>
          {frame.first}
        </a>
      )}
      {next && (
        <a class="ds-link" href={listUrl(path, query.values, { etter: next })}>
          {frame.next}
        </a>
      )}
    </p>
  );
};
