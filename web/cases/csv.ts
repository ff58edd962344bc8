/** Lists as files for spreadsheets. */

import { pipeline, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { Logger } from 'pino';
import { type Cursor, readCursor } from '../../db/cases/list-order.ts';
import type { ListedCase, Page } from '../../db/cases/lists.ts';
import { kindOf } from '../../kinds.ts';
import { codeOf } from '../../log.ts';
import { isoDateInOslo } from '../../text/dates.ts';
import type { Visitor } from '../http/context.ts';
import { stateWords } from '../ui/case/states.tsx';

type ReadPage = (after: Cursor | null, size: number) => Promise<Page<ListedCase>>;

/** Rows that are read at a time: no query lasts long, and the whole list is never in memory. */
const ROWS_AT_A_TIME = 1000;

/**
 * A list as CSV (RFC 4180, UTF-8), sent while it is read: every cell quoted, with the separator of Norwegian
 * spreadsheets. It begins with a mark by which they see the encoding, and nothing in it begins a formula.
 * @param name of the file, without its extension
 */
export function csvOf(log: Logger, visitor: Visitor, name: string, readPage: ReadPage): Response {
  const csv = stringify({
    header: true,
    columns: columnsFor(visitor),
    bom: true,
    record_delimiter: 'windows',
    delimiter: ';',
    quoted: true,
    cast: { string: harmless },
  });
  // A reader who goes away ends the reading; an error breaks the file off, so that none looks whole that is not.
  pipeline(Readable.from(rowsOf(visitor, readPage)), csv, (error) => {
    if (error) log.warn({ code: codeOf(error) }, 'a list was not sent whole');
  });
  return new Response(Readable.toWeb(csv) as ReadableStream, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
    },
  });
}

/**
 * Beginnings of formulas, at the start of a cell, or of what another separator would make one of. Blanks that separate
 * cells are none of those that may come before a formula, so each is read once.
 */
const FORMULA = /(^|[;,\t\r\n"])([^\S\t\r\n]*)(?=[=+\-@\t\r])/g;

/** Puts a mark before whatever a spreadsheet would take for a formula, whichever separator it goes by. */
const harmless = (cell: string): string => cell.replaceAll(FORMULA, "$1$2'");

function columnsFor({ text: { cases, case: one } }: Visitor): { key: string; header: string }[] {
  const { number, kind, applicant, reference, state, last, responsible } = cases.columns;
  const headers = { number, kind, applicant, reference, state, outcome: one.outcome, last, responsible };
  return Object.entries(headers).map(([key, header]) => ({ key, header }));
}

async function* rowsOf(visitor: Visitor, readPage: ReadPage) {
  let after: Cursor | null = null;
  do {
    const { rows, next }: Page<ListedCase> = await readPage(after, ROWS_AT_A_TIME);
    for (const row of rows) yield wordsOf(visitor, row);
    after = readCursor(next ?? undefined);
  } while (after);
}

const wordsOf = (visitor: Visitor, row: ListedCase) => ({
  number: row.number,
  kind: kindOf(row.kind).short[visitor.language],
  applicant: row.applicant,
  reference: row.ownReference,
  state: stateWords(visitor, row.state),
  outcome: row.outcome && visitor.text.outcomes[row.outcome],
  last: isoDateInOslo(row.lastEventAt),
  responsible: row.responsible,
});
