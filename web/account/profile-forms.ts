/** How a form of the profile is taken: its own part of the page is saved, or the page is shown again with it. */

import type { z } from 'zod';
import { recordAudit } from '../../db/audit.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { Services } from '../http/context.ts';
import { actorOf, type Visitor } from '../http/context.ts';
import { readForm } from '../http/form-input.ts';
import { seeOther } from '../http/redirects.ts';
import type { Handler } from '../http/router.ts';
import { purposeOf, readToken } from '../http/tokens.ts';
import { PROFILE } from '../urls.ts';
import { showProfile } from './profile.tsx';

const ACTION = 'profile.change';

/** @param save answers with what the page then says: the word in its address, null for the usual words */
export const takeProfileForm =
  <S extends z.ZodType>(
    services: Services,
    input: S,
    save: (visitor: Visitor, to: z.output<S>, token: Id) => Promise<string | null>,
  ): Handler =>
  async (c, visitor) => {
    const sent = await readForm(c, input);
    const { values, problems } = sent;
    const token = visitor.session && readToken(visitor.session, purposeOf(ACTION), sent.token);
    if (!token)
      return showProfile(services, c, visitor, { values, problems: [], notice: visitor.text.frame.oldPage });
    if (problems) return showProfile(services, c, visitor, { values, problems, notice: null });
    const said = await save(visitor, sent.input, token);
    await recordAudit(services.sql, actorOf(visitor), { action: ACTION, object: null, result: 'given' });
    return seeOther(c, `${PROFILE}?lagret${said ? `=${said}` : ''}`);
  };
