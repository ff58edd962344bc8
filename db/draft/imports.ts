/** Lines from a spreadsheet between their preview and their import: all of them are put into the form, or none. */
import { IMPORT_LIFE } from '../../domain/forms/policy.ts';
import type { Reading } from '../../domain/forms/reading.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { json, type Queries, type Sql, type Transaction } from '../sql.ts';
import { changeDraft, type DraftWriter } from './drafts.ts';
import { type BatchMode, insertBatch, isInserted } from './line-batches.ts';
import type { LineList, LinesOutcome } from './lines.ts';

/** An import by its reader and the lines of the case that it is for: nobody else finds it. */
export interface ImportKey {
  id: Id;
  number: string;
  person: Id;
  /** The path of the lines. */
  path: string;
}

/** Keeps the lines that were read; a form that was sent twice is kept once. */
export async function insertImport(
  tx: Transaction,
  { id, number, person, path }: ImportKey,
  reading: Reading,
): Promise<void> {
  await tx`
    insert into imports (id, case_number, person_id, path, reading)
    values (${id}, ${number}, ${person}, ${path}, ${json(tx, reading)})
    on conflict (id) do nothing`;
}

/** The lines that were read, to look them over; null where they were used, are too old, or are somebody else's. */
export async function readImport(sql: Queries, key: ImportKey): Promise<Reading | null> {
  const [row] = await sql<{ reading: Reading }[]>`
    select reading from imports where ${isThat(sql, key)} and at > now() - ${IMPORT_LIFE.days} * interval '1 day'`;
  return row?.reading ?? null;
}

const isThat = (sql: Queries, { id, number, person, path }: ImportKey) =>
  sql`id = ${id} and case_number = ${number} and person_id = ${person} and path = ${path}`;

/** Deletes what nobody used in time. */
export async function forgetOldImports(sql: Queries): Promise<void> {
  await sql`delete from imports where at < now() - ${IMPORT_LIFE.days} * interval '1 day'`;
}

/** Puts the lines into the form, once; `gone` where they were used already in another way, or are too old. */
export const putImport = (
  sql: Sql,
  draft: DraftWriter,
  lines: LineList,
  { id, mode }: { id: Id; mode: BatchMode },
): Promise<LinesOutcome | 'gone'> =>
  changeDraft(sql, draft, async (tx, revision): Promise<Exclude<LinesOutcome, 'closed'> | 'gone'> => {
    if (await isInserted(tx, draft, lines, id)) return 'done';
    const { number, person } = draft;
    const reading = await readImport(tx, { id, number, person, path: lines.path });
    if (!reading || reading.lines.length === 0) return 'gone';
    const outcome = await insertBatch(tx, draft, revision, lines, { id, values: reading.lines, mode });
    if (outcome === 'done') await tx`delete from imports where id = ${id}`;
    return outcome;
  });
