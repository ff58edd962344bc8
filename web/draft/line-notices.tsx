/** What has just happened to the lines of a form, and how it is undone. */

import type { FC } from 'hono/jsx';
import { isOfSameBatch } from '../../db/draft/line-batches.ts';
import { linePath, linesOf } from '../../domain/forms/content.ts';
import type { Lines } from '../../domain/forms/types.ts';
import type { Visitor } from '../http/context.ts';
import { Notice } from '../ui/blocks.tsx';
import type { WholeForm } from './form.tsx';
import { goLine, type LinesPlace } from './form-lines.tsx';

export const LineNotices: FC<{ form: WholeForm; lines: Lines; place: LinesPlace }> = ({
  form,
  lines,
  place,
}) => {
  const { visitor, draft } = form;
  const { text, language } = visitor;
  const { removed, brought, takenBack } = place;
  const isHere = (line: string | undefined) => line?.startsWith(`${lines.path}.`);
  const came = linesOf(draft.content, lines).filter(({ id }) =>
    isOfSameBatch(linePath(lines, id), brought?.first ?? ''),
  );
  return (
    <>
      {isHere(removed) && (
        <Notice tone="success">
          {text.form.lines.removed} <Undo visitor={visitor} go={goLine('restore', removed!)} />
        </Notice>
      )}
      {isHere(brought?.first) && came.length > 0 && (
        <Notice tone="success">
          {text.lines.brought(came.length.toLocaleString(language))}{' '}
          {brought!.undo && <Undo visitor={visitor} go={goLine('undo', brought!.first)} />}
        </Notice>
      )}
      {takenBack === lines.path && <Notice tone="success">{text.lines.takenBack}</Notice>}
    </>
  );
};

const Undo: FC<{ visitor: Visitor; go: string }> = ({ visitor, go }) => (
  <button type="submit" class="ds-button" data-variant="secondary" name="go" value={go}>
    {visitor.text.form.lines.undo}
  </button>
);
