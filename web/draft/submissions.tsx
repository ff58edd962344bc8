/** Sending a form in, at first or changed: exactly what was shown, once, as one version that never changes. */

import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import { z } from 'zod';
import type { LockedCase } from '../../db/cases/adapter.ts';
import { CASES } from '../../db/cases/adapter.ts';
import { wasSent, writeVersion } from '../../db/cases/versions.ts';
import { readOpenChange } from '../../db/draft/changes.ts';
import { lockDraft } from '../../db/draft/drafts.ts';
import { type Refused, refused } from '../../db/durable/commands.ts';
import type { Transaction } from '../../db/sql.ts';
import { askedFor } from '../../domain/forms/conditions.ts';
import { readDifference } from '../../domain/forms/differences.ts';
import type { Services } from '../http/context.ts';
import { actorOf, type Env, type Visitor } from '../http/context.ts';
import { carriedNumber } from '../http/form-input.ts';
import type { RoutedCase } from '../http/objects.ts';
import { seeOther } from '../http/redirects.ts';
import type { Routes } from '../http/router.ts';
import { purposeOf, readToken } from '../http/tokens.ts';
import { CHANGE, CopyButton } from '../ui/case/copy-button.tsx';
import { Plainly } from '../ui/plain-page.tsx';
import { caseUrl } from '../urls.ts';
import { SENDING, SendTab } from './form-tabs.tsx';
import { readToSend } from './forms.ts';

type Command = keyof typeof SENDING;

export function mountSubmissions(routes: Routes, services: Services): void {
  const { submit, change } = SENDING;
  routes.onCase('POST', `/saker/:number/${submit.to}`, submit.action, send('submit', services), toReceipt);
  routes.onCase(
    'POST',
    `/saker/:number/${change.to}`,
    change.action,
    send('change', services),
    async (c, visitor, at) =>
      (await readOpenChange(services.sql, at.row.number))
        ? c.html(<CannotSend visitor={visitor} at={at} />, 409)
        : toReceipt(c, visitor, at),
  );
}

/** Two presses, two tabs, back and again: whoever sends what is sent already gets its receipt. */
const toReceipt = (c: Context<Env>, _visitor: Visitor, { row }: RoutedCase): Response =>
  seeOther(c, `/saker/${row.number}/kvittering`);

/** The case was decided or withdrawn meanwhile: what was written is kept, and can become a case of its own. */
const CannotSend: FC<{ visitor: Visitor; at: RoutedCase }> = ({ visitor, at: { row } }) => {
  const { versions, errors } = visitor.text;
  const toCase = { href: caseUrl(visitor, row.number), label: errors.toCase };
  return (
    <Plainly visitor={visitor} title={versions.cannotSendTitle} says={[versions.cannotSend]} links={[toCase]}>
      <CopyButton visitor={visitor} number={row.number} of={CHANGE} />
    </Plainly>
  );
};

const input = z.object({
  token: z.string().catch(''),
  /** The draft and its revision, as the page showed them. */
  generation: carriedNumber,
  revision: z.coerce.number().int().min(0).catch(-1),
});
type Shown = Pick<z.output<typeof input>, 'generation' | 'revision'>;

const send =
  (name: Command, services: Services) =>
  async (c: Context<Env>, visitor: Visitor, at: RoutedCase): Promise<Response> => {
    const { text, session } = visitor;
    const { number } = at.row;
    const { action } = SENDING[name];
    const again = async (status: 409 | 422, notice?: string) => {
      const toSend = await readToSend(services.sql, visitor, at);
      if (toSend.form.draft.closedAt) return toReceipt(c, visitor, at);
      return c.html(<SendTab {...toSend} notice={notice} />, status);
    };
    const { token, ...shown } = input.parse(await c.req.parseBody());
    const id = session && readToken(session, purposeOf(action, number), token);
    if (!id) return again(422, text.frame.oldPage);
    const answer = await perform(services, CASES, {
      object: number,
      id,
      name,
      actor: visitor.id,
      role: actorOf(visitor),
      action,
      write: (tx, act) => write(tx, act, visitor, at, shown),
    });
    if (answer.kind !== 'refused' || answer.refused === 'sent') return toReceipt(c, visitor, at);
    const { refused } = answer;
    if (refused === 'gone') return c.html(<Gone visitor={visitor} at={at} />, 409);
    if (refused === 'incomplete' || refused === 'unchanged') return again(422);
    if (refused === 'stale') return again(409, text.form.stale);
    if (name === 'change') return c.html(<CannotSend visitor={visitor} at={at} />, 409);
    return again(409, text.refusals[refused]);
  };

const Gone: FC<{ visitor: Visitor; at: RoutedCase }> = ({ visitor, at: { row } }) => {
  const { versions, errors } = visitor.text;
  const toCase = { href: caseUrl(visitor, row.number), label: errors.toCase };
  return (
    <Plainly visitor={visitor} title={errors.wrong_state.title} says={[versions.gone]} links={[toCase]} />
  );
};

/** In the act's transaction: nothing can be saved in the draft between this check and its version. */
async function write(
  tx: Transaction,
  { at, commandId }: LockedCase,
  visitor: Visitor,
  case_: RoutedCase,
  shown: Shown,
): Promise<{ version: number } | Refused<'sent' | 'gone' | 'stale' | 'incomplete' | 'unchanged'>> {
  const { number } = case_.row;
  await lockDraft(tx, number);
  const { form, base } = await readToSend(tx, visitor, case_);
  const { draft, kind, found } = form;
  if (draft.closedAt || draft.generation !== shown.generation)
    return refused((await wasSent(tx, number, shown.generation)) ? 'sent' : 'gone');
  if (draft.revision !== shown.revision) return refused('stale');
  if (found.length > 0) return refused('incomplete');
  if (base && readDifference(kind, base.content.fields, draft.content).length === 0)
    return refused('unchanged');
  const sent = { ...draft, content: askedFor(kind, draft.content) };
  return { version: await writeVersion(tx, sent, { commandId, at, person: visitor.id }) };
}
