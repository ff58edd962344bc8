import type { FC } from 'hono/jsx';
import { dateTime } from '../../../text/dates.ts';
import { Alert } from '../alerts.tsx';
import type { CaseShown } from './case-shown.ts';
import { CopyChangeButton } from './copy-button.tsx';

/** Says to those who may write that a change waits to be sent, or that it cannot be sent any more. */
export const ChangeNotice: FC<CaseShown> = ({ visitor, case_, read: { change } }) => {
  const { versions } = visitor.text;
  if (!change || !case_.may('change.discard')) return null;
  return case_.may('case.change') ? (
    <Alert>
      <p>{versions.begun(dateTime(visitor.language, change.touchedAt))}</p>
    </Alert>
  ) : (
    <Alert tone="warning">
      <p>{versions.cannotSend}</p>
      {case_.may('case.copy') && <CopyChangeButton visitor={visitor} number={case_.row.number} />}
    </Alert>
  );
};
