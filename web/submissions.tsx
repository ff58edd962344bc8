/** Sending a form in: exactly what was shown, once, as one version that never changes. */
import type { Context } from 'hono';
import { z } from 'zod';
import { type ActAt, type Refused, refused } from '../db/commands.ts';
import { lockDraft } from '../db/drafts.ts';
import type { Transaction } from '../db/sql.ts';
import { writeVersion } from '../db/versions.ts';
import type { CommandArguments } from '../domain/messages.ts';
import { seeOther } from './act-forms.tsx';
import { readForm } from './forms.ts';
import { type CaseAt, type Env, type House, type Routes, roleOf, type Visitor } from './route.ts';
import { readToken } from './tokens.ts';
import { purposeOf } from './views/blocks.tsx';
import { SendTab } from './views/form-tabs.tsx';

export function mountSubmissions(routes: Routes, house: House): void {
  routes.onCase(
    'POST',
    '/saker/:number/innsending',
    'case.submit',
    (c, visitor, at) => submit(c, visitor, at, house),
    toReceipt,
  );
}

/** Two presses, two tabs, back and again: whoever sends what is sent already gets its receipt. */
const toReceipt = (c: Context<Env>, _visitor: Visitor, { row }: CaseAt): Response =>
  seeOther(c, `/saker/${row.number}/kvittering`);

const input = z.object({
  token: z.string().catch(''),
  /** The draft's revision as the page showed it. */
  revision: z.coerce.number().int().min(0).catch(-1),
});

async function submit(c: Context<Env>, visitor: Visitor, at: CaseAt, house: House): Promise<Response> {
  const { text, session } = visitor;
  const { number } = at.row;
  const again = async (status: 409 | 422, notice?: string) =>
    c.html(<SendTab form={await readForm(house.sql, visitor, at)} notice={notice} />, status);
  const given = input.parse(await c.req.parseBody());
  const id = session && readToken(session, purposeOf('case.submit', number), given.token);
  if (!id) return again(422, text.frame.oldPage);
  const answer = await house.acts.perform({
    number,
    id,
    name: 'submit',
    actor: visitor.id,
    role: roleOf(visitor),
    action: 'case.submit',
    write: (tx, act) => send(tx, act, visitor, at, given.revision),
  });
  if (answer.kind !== 'refused' || answer.refused === 'sent') return toReceipt(c, visitor, at);
  if (answer.refused === 'incomplete') return again(422);
  return again(409, answer.refused === 'stale' ? text.form.stale : text.refusals[answer.refused]);
}

/** In the act's transaction: nothing can be saved in the draft between this check and its version. */
async function send(
  tx: Transaction,
  { at, commandId }: ActAt,
  visitor: Visitor,
  case_: CaseAt,
  revision: number,
): Promise<CommandArguments['submit'] | Refused<'sent' | 'stale' | 'incomplete'>> {
  await lockDraft(tx, case_.row.number);
  const { draft, found } = await readForm(tx, visitor, case_);
  if (draft.closedAt) return refused('sent');
  if (draft.revision !== revision) return refused('stale');
  if (found.length > 0) return refused('incomplete');
  return { version: await writeVersion(tx, draft, { commandId, at, person: visitor.id }) };
}
