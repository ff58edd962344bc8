import { takeConfirmation } from '../../db/account/emails.ts';
import type { ActServices } from '../services.ts';

/**
 * Confirms the e-mail address to which a link was sent. Nobody need be logged in: whoever has the link reads what is
 * sent there, and that is all that the address is for.
 */
export const confirmEmail = async ({ sql }: Pick<ActServices, 'sql'>, codeHash: Buffer) =>
  (await takeConfirmation(sql, codeHash))
    ? ({ kind: 'done' } as const)
    : ({ kind: 'refused', refused: 'gone' } as const);
