/** How a form becomes an act on a case: shown, sent, carried out or refused, with nothing typed ever lost. */
import type { Context } from 'hono';
import type { HtmlEscapedString } from 'hono/utils/html';
import { z } from 'zod';
import { CASES } from '../../db/cases/adapter.ts';
import type { ActAt, Refused } from '../../db/durable/commands.ts';
import type { Transaction } from '../../db/sql.ts';
import type { CommandArguments, CommandName } from '../../domain/cases/commands.ts';
import type { Action } from '../../domain/rights/table.ts';
import type { Text } from '../../text/index.ts';
import { purposeOf } from '../ui/blocks.tsx';
import { MESSAGE } from '../ui/case/message-files.tsx';
import { filesName } from '../ui/files.tsx';
import { Plainly } from '../ui/plain-page.tsx';
import { caseUrl } from '../urls.ts';
import { type FormInput, readForm, type Typed, untouched } from './form-input.ts';
import { type CaseAt, type CaseHandler, type Env, type House, roleOf, type Visitor } from './router.ts';
import { readToken } from './tokens.ts';

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** Why a text cannot be sent with the files that lie with it. */
type FilesRefusal = keyof Text['attachments']['message']['refusals'];

export interface ActForm<N extends CommandName, S extends z.ZodType> {
  action: Action;
  command: N;
  input: S;
  /** The page with the form. */
  page: (visitor: Visitor, at: CaseAt, typed: Typed) => Html;
  /** Writes the text that the act concerns, and answers with its ids. */
  write: (
    tx: Transaction,
    act: ActAt,
    input: z.output<S>,
    visitor: Visitor,
  ) => Promise<CommandArguments[N] | Refused<FilesRefusal>>;
  /** The page that shows what came of it. */
  leadsTo: (visitor: Visitor, number: string, kind: 'done' | 'received') => string;
}

/** GET: the form, with nothing typed yet. */
export const showForm =
  <N extends CommandName, S extends z.ZodType>(form: ActForm<N, S>): CaseHandler =>
  async (c, visitor, at) =>
    c.html(await form.page(visitor, at, untouched));

/** POST: the act, given once for each token. */
export const takeForm =
  <N extends CommandName, S extends z.ZodType>(house: House, form: ActForm<N, S>): CaseHandler =>
  async (c, visitor, at) => {
    const { number } = at.row;
    const again = async (status: 409 | 422, typed: Typed) =>
      c.html(await form.page(visitor, at, typed), status);
    const sent: FormInput<S> = await readForm(c, form.input);
    const { values } = sent;
    const id = visitor.session && readToken(visitor.session, purposeOf(form.action, number), sent.token);
    if (!id) return again(422, { values, problems: sent.problems ?? [], notice: visitor.text.frame.oldPage });
    const chosen = values[filesName(MESSAGE)];
    const files = { refused: chosen ? [{ name: chosen, why: 'not_uploaded' } as const] : [] };
    if (sent.problems || chosen)
      return again(422, { values, problems: sent.problems ?? [], notice: null, files });
    const answer = await house.acts.perform(CASES, {
      object: number,
      id,
      name: form.command,
      actor: visitor.id,
      role: roleOf(visitor),
      action: form.action,
      write: (tx, act) => form.write(tx, act, sent.input, visitor),
    });
    if (answer.kind === 'refused')
      return again(409, { values, problems: [], notice: wordsOf(visitor.text)[answer.refused] });
    return seeOther(c, form.leadsTo(visitor, number, answer.kind));
  };

const wordsOf = ({ refusals, attachments }: Text) => ({ ...refusals, ...attachments.message.refusals });

/** Commands that say nothing beside who gave them and when. */
type Bare = {
  [N in CommandName]: CommandArguments[N] extends Record<string, never> ? N : never;
}[CommandName];

/** POST: an act that takes no more than a button on the page of its case. */
export const takeButton = (
  house: House,
  { action, command }: { action: Action; command: Bare },
): CaseHandler =>
  takeForm(house, {
    action,
    command,
    input: z.object({}),
    page: (visitor, { row }, { notice }) => (
      <Plainly
        visitor={visitor}
        title={visitor.text.turned.wrong_state.title}
        says={[notice ?? '']}
        links={[{ href: caseUrl(visitor, row.number), label: visitor.text.turned.toCase }]}
      />
    ),
    write: async () => ({}),
    leadsTo: caseUrl,
  });

/** After a POST the browser fetches the page that shows what came of it. */
export const seeOther = (c: Context<Env>, to: string): Response => c.redirect(to, 303);
