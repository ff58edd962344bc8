/** *Nytt fødselsnummer*: support joins what somebody has here with their new identity number, two of them together. */

import { z } from 'zod';
import { decideNumberChange } from '../../acts/account/decide-number.ts';
import { proposeNumberChange } from '../../acts/account/propose-number.ts';
import { openNumberChanges } from '../../db/account/number-changes.ts';
import { commandForm } from '../http/command-form.tsx';
import type { Visitor } from '../http/context.ts';
import { type FormState, lineOfText, type ProblemCode, untouched } from '../http/form-input.ts';
import type { Routes } from '../http/router.ts';
import { identityNumber } from '../ui/access/inputs.ts';
import { URLS } from '../urls.ts';
import { NumberChangesPage } from './number-changes-page.tsx';

const proposal = z.object({ oldPid: identityNumber, newPid: identityNumber, ground: lineOfText() });
const NONE_CHOSEN: ProblemCode = 'choose';
const decision = z.object({
  change: z.uuid(NONE_CHOSEN),
  do: z.enum(['approve', 'decline'], NONE_CHOSEN),
});

/** Parameter of the page's address that says what was done. */
const DONE = 'utfort';

export function mountDeskNumberChanges(routes: Routes): void {
  const proposing = commandForm({
    ...{ action: 'review.propose_number', input: proposal, refusalStatus: 422 },
    page: (visitor, _object, typed) => show(visitor, typed),
    act: ({ acts, id, actor, visitor, input }) =>
      proposeNumberChange(acts, { id, actor, ownPid: visitor.session?.pid ?? '', ...input }),
    refusals: ({ text }) => text.numberChanges.refusals,
    leadsTo: () => `${URLS.deskNumberChanges}?${DONE}=proposed`,
  });
  const deciding = commandForm({
    ...{ action: 'review.decide_number', input: decision },
    page: (visitor, _object, typed) => show(visitor, typed),
    act: ({ acts, actor, input }) =>
      decideNumberChange(acts, { actor, change: input.change, decision: input.do }),
    refusals: ({ text }) => text.numberChanges.refusals,
    leadsTo: (_visitor, _object, { decision }) => `${URLS.deskNumberChanges}?${DONE}=${decision}`,
  });
  routes.page('GET', URLS.deskNumberChanges, 'review.numbers', async (c, visitor) =>
    c.html(await show(visitor, untouched, c.req.query(DONE))),
  );
  routes.page('POST', URLS.deskNumberChanges, 'review.propose_number', proposing.take);
  routes.page('POST', URLS.deskNumberDecision, 'review.decide_number', deciding.take);
}

const show = async (visitor: Visitor, typed: FormState, done?: string) => {
  const changes = await openNumberChanges(visitor.reads);
  return <NumberChangesPage {...{ visitor, typed, changes, done }} />;
};
