/** Batches: many lines that come into a form at once, from a spreadsheet or from earlier cases; all of them, or none. */

import { linePath } from '../../domain/forms/content.ts';
import type { Content } from '../../domain/forms/types.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { json, type Queries, type Sql, type Transaction } from '../sql.ts';
import { changeDraft, type DraftAt, type DraftKey, type DraftWriter } from './drafts.ts';
import { countLines, type LineList } from './lines.ts';

/** Ways of a batch into a form: beside the lines that stand, or in their place. */
export const BATCH_MODES = ['add', 'replace'] as const;
export type BatchMode = (typeof BATCH_MODES)[number];

interface Batch {
  /** Id from a one-time token: given twice, the lines come once. */
  id: Id;
  /** Values of each line, by the paths within it. */
  values: readonly Content[];
  mode: BatchMode;
}

/** The id of a line of a batch: those of one batch begin alike. */
export const lineOfBatch = (batch: Id, place: number): string =>
  `${batch.replaceAll('-', '').slice(0, 8)}${place.toString(16).padStart(4, '0')}`;

/** Tells whether a line came with the same batch as another, by their paths. */
export const isOfSameBatch = (line: string, other: string): boolean => beginning(line) === beginning(other);

/** The beginning of the paths of all lines that came with one. */
const beginning = (line: string): string => line.slice(0, -4);

/** Rows of one statement, none of which may take long, also where the machine is busy. */
const ROWS_AT_A_TIME = 2000;

/** Inserts the lines at the end, or in the place of those that stand, in the transaction of a change. */
export async function insertBatch(
  tx: Transaction,
  draft: DraftWriter,
  revision: number,
  lines: LineList,
  { id, values, mode }: Batch,
): Promise<'done' | 'full'> {
  if (await isInserted(tx, draft, lines, id)) return 'done';
  const { standing, last } = await countLines(tx, draft, lines);
  if (values.length + (mode === 'add' ? standing : 0) > lines.max) return 'full';
  if (mode === 'replace') await removeAll(tx, draft, revision, lines);
  const { number, generation, person } = draft;
  const rows = values.flatMap((line, place) => {
    const path = linePath(lines, lineOfBatch(id, place));
    const fields = Object.entries(line).map(([field, value]) => [`${path}.${field}`, value] as const);
    return [[path, String(last + 1 + place)] as const, ...fields];
  });
  for (let from = 0; from < rows.length; from += ROWS_AT_A_TIME) {
    const content = Object.fromEntries(rows.slice(from, from + ROWS_AT_A_TIME));
    await tx`
      insert into draft_fields (case_number, generation, path, value, revision, saved_by)
      select ${number}, ${generation}, key, value, ${revision}, ${person} from jsonb_each(${json(tx, content)})`;
  }
  return 'done';
}

/** Tells whether a batch has come already. */
export async function isInserted(
  tx: Transaction,
  { number, generation }: DraftKey,
  lines: Pick<LineList, 'path'>,
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
async function removeAll(
  tx: Transaction,
  { number, generation, person }: DraftWriter,
  revision: number,
  { path }: Pick<LineList, 'path'>,
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

/** Tells whether a batch can be undone: some of it stands, and nobody has changed anything in these lines since. */
export async function canUndo(sql: Queries, draft: DraftAt, line: string): Promise<boolean> {
  const { stands, alone } = await readBatch(sql, draft, line);
  return stands && alone;
}

/**
 * Undoes a batch as a whole, right after it came: its lines are removed, and those that it replaced stand again.
 * Asked again, it stays away.
 * @param line the path of one of its lines
 * @returns `changed` where somebody has changed anything in these lines since
 */
export const undoBatch = (
  sql: Sql,
  draft: DraftWriter,
  line: string,
): Promise<'done' | 'closed' | 'changed'> =>
  changeDraft(sql, draft, async (tx, revision): Promise<'done' | 'changed'> => {
    const { number, generation, person } = draft;
    const { stands, alone, came } = await readBatch(tx, draft, line);
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

/** A batch as it stands: whether any of it does, at which revision it came, and whether that was the last change there. */
interface BatchNow {
  stands: boolean;
  came: number;
  alone: boolean;
}

async function readBatch(sql: Queries, { number, generation }: DraftAt, line: string): Promise<BatchNow> {
  const [row] = await sql<BatchNow[]>`
    with held as (
      select path, value, revision, starts_with(path, ${beginning(line)}) as of_batch from draft_fields
      where case_number = ${number} and generation = ${generation}
        and split_part(path, '.', 1) = split_part(${line}, '.', 1)),
    batch as (
      select min(revision) as came, bool_or(is_line(path) and value #>> '{}' not like '-%') as stands
      from held where of_batch)
    select coalesce(stands, false) as stands, came, (select max(revision) from held) = came as alone from batch`;
  return row!;
}
