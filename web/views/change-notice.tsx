import type { FC } from 'hono/jsx';
import { Notice } from './blocks.tsx';
import type { CaseShown } from './case-page.tsx';
import { CHANGE, CopyButton } from './copy-button.tsx';
import { dateTime } from './format.ts';

/** Says to those who may write that a change waits to be sent, or why it can't be. */
export const ChangeNotice: FC<CaseShown> = ({ visitor, at, read: { change } }) => {
  const { versions } = visitor.text;
  if (!change || !at.may('change.discard')) return null;
  return at.may('case.change') ? (
    <Notice>
      <p>{versions.begun(dateTime(visitor.language, change.touchedAt))}</p>
    </Notice>
  ) : (
    <Notice tone="warning">
      <p>{versions.cannotSend}</p>
      {at.may('case.copy') && <CopyButton visitor={visitor} number={at.row.number} of={CHANGE} />}
    </Notice>
  );
};
