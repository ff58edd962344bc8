/** Forms that carry out one act each: shown, sent, carried out or refused, with nothing typed ever lost. */
import type { Context } from 'hono';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { z } from 'zod';
import type { ActServices } from '../../acts/services.ts';
import type { Actor } from '../../db/audit.ts';
import type { Action } from '../../domain/rights/table.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { actorOf, type Env, type Visitor } from './context.ts';
import { type FormInput, type FormState, readForm, untouched } from './form-input.ts';
import { seeOther } from './redirects.ts';
import { takeToken } from './sent-tokens.ts';
import { purposeOf } from './tokens.ts';

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;
/** An answer that is no page of the form: leads to another one, or gives something out. */
type Elsewhere = (c: Context<Env>) => Response | Promise<Response>;

/** A form that was sent with a token of ours and has no problems. `id` makes two sendings one act. */
export interface SentForm<S extends z.ZodType> {
  id: Id;
  actor: Actor;
  /** Services that the act is carried out with, under its right. */
  acts: ActServices;
  input: z.output<S>;
  visitor: Visitor;
}

/** The answer of an act: carried out, with whatever came of it, or the code with which it was refused. */
type AnyAnswer = { kind: 'done' | 'received' } | { kind: 'refused'; refused: string };
type RefusedIn<A> = Extract<A, { kind: 'refused' }>;
type RefusalIn<A> = RefusedIn<A> extends { refused: infer W extends string } ? W : never;
type CarriedOut<A> = Exclude<A, { kind: 'refused' }>;

/** A form about an object of type `O`, `void` where it is about none, whose act answers with `A`. */
export interface CommandForm<S extends z.ZodType, A extends AnyAnswer, O> {
  action: Action;
  input: S;
  /** Fields of the form that come once for each thing chosen: lists for `input`. */
  lists?: readonly string[];
  /** The thing that the form's token is bound to, beside the action; left out where the action is enough. */
  boundTo?: (object: O, visitor: Visitor) => string;
  /** Values that the form shows before anybody has typed; left out where it begins empty. */
  initial?: (
    c: Context<Env>,
    visitor: Visitor,
    object: O,
  ) => FormState['values'] | Promise<FormState['values']>;
  /** The page with the form; or the answer itself, where there is nothing to send any more. */
  page: (visitor: Visitor, object: O, typed: FormState) => Html | Promise<HtmlEscapedString | Elsewhere>;
  /** Looks at what was sent before anything else does. @returns what stands against it; null where nothing does */
  check?: (
    visitor: Visitor,
    values: FormInput<S>['values'],
    input: z.output<S> | null,
  ) => Partial<FormState> | null;
  /** Carries the act out. */
  act: (sent: SentForm<S>, object: O) => Promise<A>;
  /** A sentence for each refusal, or the address of the page that says how it stands. */
  refusals: (
    visitor: Visitor,
    object: O,
    refusal: RefusedIn<A>,
  ) => Readonly<Record<RefusalIn<A>, string | { to: string }>>;
  /** Status of the page that tells of a refusal, or of each; 409 where it is left out. */
  refusalStatus?: 409 | 422 | ((refused: RefusalIn<A>) => 409 | 422);
  /** The address of the page that shows what came of it; or the answer itself, where no page of ours does. */
  leadsTo: (visitor: Visitor, object: O, answer: CarriedOut<A>, input: z.output<S>) => string | Elsewhere;
}

type FormHandler<O> = (c: Context<Env>, visitor: Visitor, object: O) => Promise<Response>;

/** The handlers of a form: `show` for GET, with nothing typed yet; `take` for POST, once for each token. */
export function commandForm<S extends z.ZodType, A extends AnyAnswer, O = void>(
  form: CommandForm<S, A, O>,
): { show: FormHandler<O>; take: FormHandler<O> } {
  const {
    action,
    input,
    lists,
    boundTo,
    initial,
    page,
    check,
    act,
    refusals,
    refusalStatus = 409,
    leadsTo,
  } = form;
  const answerWith = async (
    c: Context<Env>,
    shown: ReturnType<typeof page>,
    status: 200 | 409 | 422,
  ): Promise<Response> => {
    const found = await shown;
    return typeof found === 'function' ? found(c) : c.html(found, status);
  };
  return {
    show: async (c, visitor, object) => {
      const values = (await initial?.(c, visitor, object)) ?? {};
      return answerWith(c, page(visitor, object, { ...untouched, values }), 200);
    },
    take: async (c, visitor, object) => {
      const sent = await readForm(c, input, lists);
      const { values } = sent;
      const again = (status: 409 | 422, typed: Partial<FormState>) =>
        answerWith(c, page(visitor, object, { ...untouched, values, ...typed }), status);
      const purpose = purposeOf(action, boundTo?.(object, visitor));
      const id = takeToken(c, visitor, purpose, sent.token);
      const problems = sent.problems ?? [];
      if (!id) return again(422, { problems, notice: visitor.text.frame.oldPage });
      const against = check?.(visitor, values, sent.input);
      if (sent.problems || against) return again(422, { problems, ...against });
      const answer: AnyAnswer = await act(
        { id, actor: actorOf(visitor), acts: visitor.acts, input: sent.input, visitor },
        object,
      );
      if (answer.kind === 'refused') {
        const { refused } = answer;
        const says: Readonly<Record<string, string | { to: string }>> = refusals(
          visitor,
          object,
          answer as RefusedIn<A>,
        );
        const said = says[refused] ?? null;
        if (typeof said === 'object' && said) return seeOther(c, said.to);
        const status =
          typeof refusalStatus === 'function' ? refusalStatus(refused as RefusalIn<A>) : refusalStatus;
        return again(status, { notice: said || null, refused });
      }
      const way = leadsTo(visitor, object, answer as CarriedOut<A>, sent.input);
      return typeof way === 'string' ? seeOther(c, way) : way(c);
    },
  };
}
