/** Notices of what has just been done to the lines of a form, each with the button that undoes it. */

import type { FC } from 'hono/jsx';
import { isOfSameBatch } from '../../db/draft/line-batches.ts';
import { linePath, linesOf } from '../../domain/forms/content.ts';
import type { Lines } from '../../domain/forms/types.ts';
import { wholeNumber } from '../../text/format.ts';
import type { Visitor } from '../http/context.ts';
import { Alert } from '../ui/alerts.tsx';
import { goLine } from './form-buttons.ts';
import type { FormShown } from './form-shown.ts';

/** News of lines, as the address of their tab tells it after something was done to them. */
export interface LinesNews {
  /** Path of a line that was removed, and can be restored. */
  removed?: string;
  /** Path of the first of those that came from elsewhere, and whether all can be taken back. */
  brought?: { first: string; canUndo: boolean };
  /** Path of lines to which some came, and were taken back. */
  undone?: string;
}

export const LineNotices: FC<FormShown & { lines: Lines; news: LinesNews }> = ({
  visitor,
  form,
  lines,
  news: { removed, brought, undone },
}) => {
  const { text, language } = visitor;
  const isHere = (line: string | undefined) => line?.startsWith(`${lines.path}.`);
  const came = linesOf(form.draft.content, lines).filter(({ id }) =>
    isOfSameBatch(linePath(lines, id), brought?.first ?? ''),
  );
  return (
    <>
      {isHere(removed) && (
        <Alert tone="success">
          {text.form.lines.removed} <UndoButton visitor={visitor} go={goLine('restore', removed!)} />
        </Alert>
      )}
      {isHere(brought?.first) && came.length > 0 && (
        <Alert tone="success">
          {text.lines.brought(wholeNumber(language, came.length))}{' '}
          {brought!.canUndo && <UndoButton visitor={visitor} go={goLine('undo', brought!.first)} />}
        </Alert>
      )}
      {undone === lines.path && <Alert tone="success">{text.lines.takenBack}</Alert>}
    </>
  );
};

const UndoButton: FC<{ visitor: Visitor; go: string }> = ({ visitor, go }) => (
  <button type="submit" class="ds-button" data-variant="secondary" name="go" value={go}>
    {visitor.text.form.lines.undo}
  </button>
);
