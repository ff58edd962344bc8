/** Sending a form in, at first or changed: exactly what was shown, once, as one version that never changes. */
import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import { z } from 'zod';
import { CASES } from '../../db/cases/adapter.ts';
import { wasSent, writeVersion } from '../../db/cases/versions.ts';
import { readOpenChange } from '../../db/draft/changes.ts';
import { lockDraft } from '../../db/draft/drafts.ts';
import { type ActAt, type Refused, refused } from '../../db/durable/commands.ts';
import type { Transaction } from '../../db/sql.ts';
import { askedFor } from '../../domain/forms/conditions.ts';
import { readDifference } from '../../domain/forms/differences.ts';
import { seeOther } from '../http/command-form.tsx';
import { carriedNumber } from '../http/form-input.ts';
import { type CaseAt, type Env, type House, type Routes, roleOf, type Visitor } from '../http/router.ts';
import { readToken } from '../http/tokens.ts';
import { purposeOf } from '../ui/blocks.tsx';
import { CHANGE, CopyButton } from '../ui/case/copy-button.tsx';
import { Plainly } from '../ui/plain-page.tsx';
import { caseUrl } from '../urls.ts';
import { SENDING, SendTab } from './form-tabs.tsx';
import { readToSend } from './forms.ts';

type Command = keyof typeof SENDING;

export function mountSubmissions(routes: Routes, house: House): void {
  const { submit, change } = SENDING;
  routes.onCase('POST', `/saker/:number/${submit.to}`, submit.action, send('submit', house), toReceipt);
  routes.onCase(
    'POST',
    `/saker/:number/${change.to}`,
    change.action,
    send('change', house),
    async (c, visitor, at) =>
      (await readOpenChange(house.sql, at.row.number))
        ? c.html(<CannotSend visitor={visitor} at={at} />, 409)
        : toReceipt(c, visitor, at),
  );
}

/** Two presses, two tabs, back and again: whoever sends what is sent already gets its receipt. */
const toReceipt = (c: Context<Env>, _visitor: Visitor, { row }: CaseAt): Response =>
  seeOther(c, `/saker/${row.number}/kvittering`);

/** The case was decided or withdrawn meanwhile: what was written is kept, and can become a case of its own. */
const CannotSend: FC<{ visitor: Visitor; at: CaseAt }> = ({ visitor, at: { row } }) => {
  const { versions, turned } = visitor.text;
  const toCase = { href: caseUrl(visitor, row.number), label: turned.toCase };
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
  (name: Command, house: House) =>
  async (c: Context<Env>, visitor: Visitor, at: CaseAt): Promise<Response> => {
    const { text, session } = visitor;
    const { number } = at.row;
    const { action } = SENDING[name];
    const again = async (status: 409 | 422, notice?: string) => {
      const toSend = await readToSend(house.sql, visitor, at);
      if (toSend.form.draft.closedAt) return toReceipt(c, visitor, at);
      return c.html(<SendTab {...toSend} notice={notice} />, status);
    };
    const { token, ...shown } = input.parse(await c.req.parseBody());
    const id = session && readToken(session, purposeOf(action, number), token);
    if (!id) return again(422, text.frame.oldPage);
    const answer = await house.acts.perform(CASES, {
      object: number,
      id,
      name,
      actor: visitor.id,
      role: roleOf(visitor),
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

const Gone: FC<{ visitor: Visitor; at: CaseAt }> = ({ visitor, at: { row } }) => {
  const { versions, turned } = visitor.text;
  const toCase = { href: caseUrl(visitor, row.number), label: turned.toCase };
  return (
    <Plainly visitor={visitor} title={turned.wrong_state.title} says={[versions.gone]} links={[toCase]} />
  );
};

/** In the act's transaction: nothing can be saved in the draft between this check and its version. */
async function write(
  tx: Transaction,
  { at, commandId }: ActAt,
  visitor: Visitor,
  case_: CaseAt,
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
