/** Acts on the lines of a form. Each is safe to be given twice: a button that is pressed twice does one thing. */
import { undoBatch } from '../../db/draft/line-batches.ts';
import { insertLine, type LineList, markLine, placeLine } from '../../db/draft/lines.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { ActServices } from '../services.ts';
import { answerOf, type DraftAct, type DraftAnswer } from './act.ts';

type Services = Pick<ActServices, 'sql'>;

interface NewLine extends DraftAct {
  /** Id from the form's one-time token: given twice, one line is added. */
  id: Id;
  lines: LineList;
  /** Id of the line whose fields the new one begins with; left out where it begins empty. */
  from?: string;
}

/** An act on one line, or on the batch that it came with. */
interface LineAct extends DraftAct {
  path: string;
}

/** Adds a line at the end. @returns its id within the form */
export async function addLine(
  { sql }: Services,
  { id, lines, from, ...draft }: NewLine,
): Promise<{ kind: 'done'; line: string } | { kind: 'refused'; refused: 'closed' | 'full' }> {
  const line = id.replaceAll('-', '').slice(0, 12);
  const outcome = await insertLine(sql, draft, lines, { id: line, from });
  return outcome === 'done' ? { kind: outcome, line } : { kind: 'refused', refused: outcome };
}

const MOST_PLACES = 999_999;

/**
 * Moves a line to a place among those that stand, from 1; to the end where there are fewer.
 * `no_place`: there is no place with such a number.
 */
export async function moveLine(
  { sql }: Services,
  { path, place, ...draft }: LineAct & { place: number },
): Promise<DraftAnswer<'no_place'>> {
  if (!Number.isInteger(place) || place < 1 || place > MOST_PLACES)
    return { kind: 'refused', refused: 'no_place' };
  return answerOf(await placeLine(sql, draft, path, place));
}

/** Removes a line from the form; its fields are kept. */
export const removeLine = async ({ sql }: Services, { path, ...draft }: LineAct): Promise<DraftAnswer> =>
  answerOf(await markLine(sql, draft, path, 'removed'));

/** Restores a line that was removed. */
export const restoreLine = async ({ sql }: Services, { path, ...draft }: LineAct): Promise<DraftAnswer> =>
  answerOf(await markLine(sql, draft, path, 'standing'));

/** Undoes an import, or what came from earlier cases, as a whole, as long as nobody has changed these lines since. */
export const undoLines = async (
  { sql }: Services,
  { path, ...draft }: LineAct,
): Promise<DraftAnswer<'changed'>> => answerOf(await undoBatch(sql, draft, path));
