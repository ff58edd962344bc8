/** Many lines that come into a form at once, from a spreadsheet or from earlier cases: all of them, or none. */
import { linePath } from '../domain/kinds/content.ts';
import type { Content } from '../domain/kinds/types.ts';
import type { Id } from '../domain/messages.ts';
import { type LinesOutcome, placesOf, type WhichLines, type Writer } from './draft-lines.ts';
import { json, type Transaction } from './sql.ts';

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
export const isOfSameBatch = (line: string, other: string): boolean =>
  line.slice(0, -4) === other.slice(0, -4);

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
