import type { FC } from 'hono/jsx';
import type { CopySource } from '../../../db/cases/copies.ts';
import type { Visitor } from '../../http/context.ts';
import { to, URLS } from '../../urls.ts';
import { TokenForm } from '../forms.tsx';

const CHANGE: CopySource = 'change';

/** Begins a new case with a change that was not sent. */
export const CopyChangeButton: FC<{ visitor: Visitor; number: string }> = ({ visitor, number }) => (
  <TokenForm visitor={visitor} action="case.copy" number={number} to={to(URLS.caseCopy, { number })}>
    <input type="hidden" name="of" value={CHANGE} />
    <button type="submit" class="ds-button" data-variant="secondary">
      {visitor.text.copies.copyChange}
    </button>
  </TokenForm>
);
