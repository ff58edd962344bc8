import type { FC } from 'hono/jsx';
import type { CaseRow } from '../../../db/cases/cases.ts';
import type { RoutedCase } from '../../http/objects.ts';
import { Notice } from '../blocks.tsx';
import { dateTime } from '../format.ts';
import type { CaseShown } from './case-page.tsx';
import { CHANGE, CopyButton } from './copy-button.tsx';

/** While a complaint is handled, the decision stands, and nothing is changed or withdrawn. */
export const isUndecided = ({ snapshot }: Pick<CaseRow, 'snapshot'>): boolean => snapshot.decision === null;

/** Whether what was sent can be changed now. */
export const canChange = ({ row, may }: RoutedCase): boolean => may('case.change') && isUndecided(row);

/** Says to those who may write that a change waits to be sent, or why it can't be. */
export const ChangeNotice: FC<CaseShown> = ({ visitor, at, read: { change } }) => {
  const { versions } = visitor.text;
  if (!change || !at.may('change.discard')) return null;
  return canChange(at) ? (
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
