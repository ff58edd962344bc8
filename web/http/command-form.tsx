/** Forms that carry out one act each: shown, sent, carried out or refused, with nothing typed ever lost. */
import type { Context } from 'hono';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { z } from 'zod';
import type { Answer } from '../../acts/perform.ts';
import type { Actor } from '../../db/audit.ts';
import type { Action } from '../../domain/rights/table.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { actorOf, type Env, type Visitor } from './context.ts';
import { type FormInput, readForm, type Typed, untouched } from './form-input.ts';
import { seeOther } from './redirects.ts';
import { purposeOf, readToken } from './tokens.ts';

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** A form that was sent with a token of ours and has no problems. `id` makes two sendings one act. */
export interface SentForm<S extends z.ZodType> {
  id: Id;
  actor: Actor;
  input: z.output<S>;
  visitor: Visitor;
}

/**
 * A form about an object of type `O`; `undefined` where it is about none.
 * `W` are the codes with which its act can be refused.
 */
export interface CommandForm<O, S extends z.ZodType, W extends string> {
  action: Action;
  input: S;
  /** The thing that the form's token is bound to, beside the action; left out where the action is enough. */
  boundTo?: (object: O, visitor: Visitor) => string;
  /** The page with the form. */
  page: (visitor: Visitor, object: O, typed: Typed) => Html;
  /** Looks at what was sent before anything else does. @returns what stands against it; null where nothing does */
  check?: (visitor: Visitor, values: FormInput<S>['values']) => Partial<Typed> | null;
  /** Carries the act out. */
  act: (sent: SentForm<S>, object: O) => Promise<Answer<W>>;
  /** A sentence for each refusal. */
  refusals: (visitor: Visitor) => Readonly<Record<W, string>>;
  /** The page that shows what came of it. */
  leadsTo: (visitor: Visitor, object: O, answer: 'done' | 'received') => string;
}

type FormHandler<O> = (c: Context<Env>, visitor: Visitor, object: O) => Promise<Response>;

/** The handlers of a form: `show` for GET, with nothing typed yet; `take` for POST, once for each token. */
export function commandForm<O, S extends z.ZodType, W extends string>(
  form: CommandForm<O, S, W>,
): { show: FormHandler<O>; take: FormHandler<O> } {
  const { action, input, boundTo, page, check, act, refusals, leadsTo } = form;
  return {
    show: async (c, visitor, object) => c.html(await page(visitor, object, untouched)),
    take: async (c, visitor, object) => {
      const sent = await readForm(c, input);
      const { values } = sent;
      const again = async (status: 409 | 422, typed: Partial<Typed>) =>
        c.html(await page(visitor, object, { ...untouched, values, ...typed }), status);
      const purpose = purposeOf(action, boundTo?.(object, visitor));
      const id = visitor.session && readToken(visitor.session, purpose, sent.token);
      const problems = sent.problems ?? [];
      if (!id) return again(422, { problems, notice: visitor.text.frame.oldPage });
      const against = check?.(visitor, values);
      if (sent.problems || against) return again(422, { problems, ...against });
      const answer = await act({ id, actor: actorOf(visitor), input: sent.input, visitor }, object);
      if (answer.kind === 'refused') return again(409, { notice: refusals(visitor)[answer.refused] });
      return seeOther(c, leadsTo(visitor, object, answer.kind));
    },
  };
}
