/** Many lines that come into a form at once, from a spreadsheet or from earlier cases: all of them, or none. */

import { linePath } from '../../domain/forms/content.ts';
import type { Content } from '../../domain/forms/types.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { json, type Queries, type Sql, type Transaction } from '../sql.ts';
import type { DraftKey } from './drafts.ts';
import { changed, type LinesOutcome, placesOf, type WhichLines, type Writer } from './lines.ts';

export interface Batch {
  /** Made from a one-time token: given twice, the lines come once. */
  id: Id;
  /** What each line holds, by the paths within a line. */
  values: readonly Content[];
  /** Whether the lines that stand are kept. */
  mode: Mode;
}

export const MODES = ['add', 'replace'] as const;
export type Mode = (typeof MODES)[number];

/** The id of a line of a batch: those of one batch begin alike. */
export const lineOfBatch = (batch: Id, at: number): string =>
  `${beginning(batch)}${at.toString(16).padStart(4, '0')}`;

const beginning = (batch: Id): string => batch.replaceAll('-', '').slice(0, 8);

/** Whether a line came with the same batch as another, by their paths. */
export const isOfSameBatch = (line: string, other: string): boolean => batchOf(line) === batchOf(other);

/** How the paths of all lines begin that came with one. */
const batchOf = (line: string): string => line.slice(0, -4);

/** No statement may take long, also where the machine is busy. */
const ROWS_AT_A_TIME = 2000;

/** Puts the lines at the end, or in the place of those that stand, in the transaction of a change. */
export async function putLines(
  tx: Transaction,
  draft: Writer,
  revision: number,
  lines: WhichLines,
  { id, values, mode }: Batch,
): Promise<LinesOutcome> {
  if (await isThere(tx, draft, lines, id)) return 'done';
  const { standing, last } = await placesOf(tx, draft, lines);
  if (values.length + (mode === 'add' ? standing : 0) > lines.max) return 'full';
  if (mode === 'replace') await clear(tx, draft, revision, lines);
  const { number, generation, person } = draft;
  const rows = values.flatMap((line, at) => {
    const path = linePath(lines, lineOfBatch(id, at));
    const fields = Object.entries(line).map(([field, value]) => [`${path}.${field}`, value] as const);
    return [[path, String(last + 1 + at)] as const, ...fields];
  });
  for (let from = 0; from < rows.length; from += ROWS_AT_A_TIME) {
    const content = Object.fromEntries(rows.slice(from, from + ROWS_AT_A_TIME));
    await tx`
      insert into draft_fields (case_number, generation, path, value, revision, saved_by)
      select ${number}, ${generation}, key, value, ${revision}, ${person} from jsonb_each(${json(tx, content)})`;
  }
  return 'done';
}

/** Whether a batch has come already. */
export async function isThere(
  tx: Transaction,
  { number, generation }: Writer,
  lines: Pick<WhichLines, 'path'>,
  batch: Id,
): Promise<boolean> {
  const before = await tx`
    select from draft_fields
    where case_number = ${number} and generation = ${generation} and path = ${linePath(lines, lineOfBatch(batch, 0))}`;
  return before.length > 0;
}

/**
 * Removes every line, so that whoever is writing in one finds it again. Those that were removed before go for good:
 * a form that is filled from a spreadsheet again and again must not grow with each time.
 */
async function clear(
  tx: Transaction,
  { number, generation, person }: Writer,
  revision: number,
  { path }: Pick<WhichLines, 'path'>,
): Promise<void> {
  const removed = await tx<{ path: string }[]>`
    select path from draft_fields
    where case_number = ${number} and generation = ${generation}
      and is_line(path) and split_part(path, '.', 1) = ${path} and value #>> '{}' like '-%'`;
  await tx`
    delete from draft_fields
    where case_number = ${number} and generation = ${generation}
      and split_part(path, '.', 1) || '.' || split_part(path, '.', 2) = any(${removed.map((line) => line.path)})`;
  await tx`
    update draft_fields
    set value = to_jsonb('-' || (value #>> '{}')), revision = ${revision}, saved_by = ${person},
      saved_at = clock_timestamp()
    where case_number = ${number} and generation = ${generation}
      and is_line(path) and split_part(path, '.', 1) = ${path}`;
}

/** Whether a batch can be taken back: some of it stands, and nobody has changed anything in these lines since. */
export async function canTakeBack(sql: Queries, draft: DraftKey, line: string): Promise<boolean> {
  const { stands, alone } = await batchNow(sql, draft, line);
  return stands && alone;
}

/**
 * Takes a batch back as a whole, right after it came: its lines are removed, and those that it replaced stand again.
 * Asked again, it stays away.
 * @param line the path of one of its lines
 */
export const takeBack = (sql: Sql, draft: Writer, line: string): Promise<'done' | 'closed' | 'changed'> =>
  changed(sql, draft, async (tx, revision) => {
    const { number, generation, person } = draft;
    const { stands, alone, came } = await batchNow(tx, draft, line);
    if (!stands) return 'done';
    if (!alone) return 'changed';
    await tx`
      update draft_fields
      set value = to_jsonb(case when value #>> '{}' like '-%' then ltrim(value #>> '{}', '-') else '-' || (value #>> '{}') end),
        revision = ${revision}, saved_by = ${person}, saved_at = clock_timestamp()
      where case_number = ${number} and generation = ${generation}
        and is_line(path) and split_part(path, '.', 1) = split_part(${line}, '.', 1) and revision = ${came}`;
    return 'done';
  });

/** How a batch stands: whether any of it does, at which revision it came, and whether that was the last change here. */
async function batchNow(
  sql: Queries,
  { number, generation }: DraftKey,
  line: string,
): Promise<{ stands: boolean; came: number; alone: boolean }> {
  const [row] = await sql<{ stands: boolean; came: number; alone: boolean }[]>`
    with held as (
      select path, value, revision, starts_with(path, ${batchOf(line)}) as of_batch from draft_fields
      where case_number = ${number} and generation = ${generation}
        and split_part(path, '.', 1) = split_part(${line}, '.', 1)),
    batch as (
      select min(revision) as came, bool_or(is_line(path) and value #>> '{}' not like '-%') as stands
      from held where of_batch)
    select coalesce(stands, false) as stands, came, (select max(revision) from held) = came as alone from batch`;
  return row!;
}
