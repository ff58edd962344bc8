/** Lines from a spreadsheet between their preview and their import: all of them are put into the form, or none. */
import type { Id } from '../../domain/shared/ids.ts';
import type { Reading } from '../../spreadsheets/lines.ts';
import { json, type Queries, type Sql } from '../sql.ts';
import { isThere, type Mode, putLines } from './line-batches.ts';
import { changed, type LinesOutcome, type WhichLines, type Writer } from './lines.ts';

/** Whose import it is, and for which lines of which case: nobody else finds it. */
export interface ImportKey {
  id: Id;
  number: string;
  person: Id;
  /** The path of the lines. */
  path: string;
}

/** Keeps what was read; a form that was sent twice is kept once. */
export async function keepImport(
  sql: Queries,
  { id, number, person, path }: ImportKey,
  reading: Reading,
): Promise<void> {
  await sql`
    insert into imports (id, case_number, person_id, path, reading)
    values (${id}, ${number}, ${person}, ${path}, ${json(sql, reading)})
    on conflict (id) do nothing`;
}

/** What was read, to look it over; null where it was used, is too old, or is somebody else's. */
export async function readImport(sql: Queries, key: ImportKey): Promise<Reading | null> {
  const [row] = await sql<{ reading: Reading }[]>`
    select reading from imports where ${isThat(sql, key)} and at > now() - interval '1 day'`;
  return row?.reading ?? null;
}

const isThat = (sql: Queries, { id, number, person, path }: ImportKey) =>
  sql`id = ${id} and case_number = ${number} and person_id = ${person} and path = ${path}`;

/** What nobody used within a day. */
export async function forgetOldImports(sql: Queries): Promise<void> {
  await sql`delete from imports where at < now() - interval '1 day'`;
}

/** Puts the lines into the form, once; `gone` where they were used already in another way, or are too old. */
export const useImport = (
  sql: Sql,
  draft: Writer,
  lines: WhichLines,
  key: ImportKey,
  mode: Mode,
): Promise<LinesOutcome | 'gone'> =>
  changed(sql, draft, async (tx, revision) => {
    if (await isThere(tx, draft, lines, key.id)) return 'done';
    const reading = await readImport(tx, key);
    if (!reading || reading.lines.length === 0) return 'gone';
    const outcome = await putLines(tx, draft, revision, lines, { id: key.id, values: reading.lines, mode });
    if (outcome === 'done') await tx`delete from imports where id = ${key.id}`;
    return outcome;
  });
