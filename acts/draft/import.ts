/** Acts by which lines of a spreadsheet come into a form: kept to be looked over, then put there as a whole. */
import { insertImport, putImport } from '../../db/draft/imports.ts';
import { type BatchMode, lineOfBatch } from '../../db/draft/line-batches.ts';
import type { LineList } from '../../db/draft/lines.ts';
import { linePath } from '../../domain/forms/content.ts';
import type { Reading } from '../../domain/forms/reading.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { ActServices } from '../services.ts';
import type { DraftAct } from './act.ts';

/** Reasons why nothing of a spreadsheet can be imported: no column is for a field, or it has no rows, or too many. */
type ReadingRefusal = 'no_columns' | 'no_rows' | 'too_many';

interface NewImport {
  /** Id from the form's one-time token: given twice, one reading is kept. */
  id: Id;
  number: string;
  person: Id;
  lines: LineList;
  reading: Reading;
}

/**
 * Keeps the lines of a spreadsheet until whoever brought it has looked them over, or they are too old.
 * @returns the id of the import; or the number of rows beside the reason why they are not kept
 */
export async function keepImport(
  { sql }: Pick<ActServices, 'sql'>,
  { lines, reading, ...key }: NewImport,
): Promise<{ kind: 'done'; id: Id } | { kind: 'refused'; refused: ReadingRefusal; rows: number }> {
  const refused = whyNot(reading, lines);
  if (refused) return { kind: 'refused', refused, rows: reading.rows };
  await sql.begin((tx) => insertImport(tx, { ...key, path: lines.path }, reading));
  return { kind: 'done', id: key.id };
}

function whyNot({ columns, rows }: Reading, { max }: LineList): ReadingRefusal | null {
  if (columns === 0) return 'no_columns';
  if (rows === 0) return 'no_rows';
  return rows > max ? 'too_many' : null;
}

/**
 * Puts lines that were kept into the form, all of them or none; carried out twice, they come once.
 * `gone`: they were used in another way, or are too old.
 * @returns the path of the first of them
 */
export async function carryOutImport(
  { sql }: Pick<ActServices, 'sql'>,
  { id, lines, mode, ...draft }: DraftAct & { id: Id; lines: LineList; mode: BatchMode },
): Promise<{ kind: 'done'; first: string } | { kind: 'refused'; refused: 'closed' | 'full' | 'gone' }> {
  const outcome = await putImport(sql, draft, lines, { id, mode });
  return outcome === 'done'
    ? { kind: outcome, first: linePath(lines, lineOfBatch(id, 0)) }
    : { kind: 'refused', refused: outcome };
}
