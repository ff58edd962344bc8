/** Error pages: for requests that were refused or failed, each with a plain sentence and a way on. */

import type { Context } from 'hono';
import type { Child, FC } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { actGiven } from '../../db/durable/commands.ts';
import { type Action, RIGHTS } from '../../domain/rights/table.ts';
import { Notice } from '../ui/blocks.tsx';
import { Plainly } from '../ui/plain-page.tsx';
import { caseUrl, homeOf, isStaff, LOGIN_URLS, sideOf, URLS, to as urlTo } from '../urls.ts';
import type { Env, Services, Visitor } from './context.ts';
import type { RoutedCase } from './objects.ts';
import { offerParty } from './other-party.tsx';
import { seeOther } from './redirects.ts';
import type { Refusal, RefusalPage } from './refusals.ts';
import { purposeOf, readToken } from './tokens.ts';

type Why =
  | Exclude<Refusal, 'onboarding' | 'login' | 'step_up' | 'other_party'>
  | 'origin'
  | 'too_large'
  | 'bad_request'
  | 'failed'
  | 'unsure';

const ACTIONS = Object.keys(RIGHTS) as Action[];

const STATUS: Readonly<Record<Why, ContentfulStatusCode>> = {
  forbidden: 403,
  party: 403,
  party_ended: 409,
  origin: 403,
  not_found: 404,
  wrong_state: 409,
  too_large: 413,
  bad_request: 400,
  failed: 500,
  unsure: 500,
};

/** Makes the pages for what the table of rights refused. */
export const refusalPages =
  (services: Services): RefusalPage =>
  async (c, visitor, why, case_) => {
    if (why === 'onboarding') return toWelcome(c, visitor);
    if (why === 'login') return toLogin(c, visitor);
    if (why === 'step_up') return toStepUp(c, visitor);
    const given = await alreadyGiven(c, services, visitor);
    if (given) return given;
    const typed = await typedTexts(c);
    if (why === 'other_party')
      return offerParty(c, visitor, services, {
        to: wayBack(c),
        says: typed.length > 0 ? [visitor.text.errors.typedText] : [],
        typed: <TypedTexts visitor={visitor} texts={typed} />,
      });
    return errorPage(c, visitor, why, { case_, typed });
  };

/** Login and back again; nothing that was typed may be lost on the way. */
function toLogin(c: Context<Env>, visitor: Visitor): Promise<Response> {
  const { login } = LOGIN_URLS[sideOf(c.req.path)];
  const { errors, frame } = visitor.text;
  const to = `${login}?til=${encodeURIComponent(wayBack(c))}`;
  return detour(c, visitor, { to, ...errors.login, copy: errors.copyText, label: frame.logIn });
}

/** To the first form, or to a privacy statement that is new, and back again, in the same way. */
function toWelcome(c: Context<Env>, visitor: Visitor): Promise<Response> {
  const { welcome, own } = visitor.text;
  const { typed, goOn } = own.newStatement;
  const { title, lead } = visitor.session?.personId ? own.newStatement : welcome;
  const to = `${URLS.onboarding}?til=${encodeURIComponent(wayBack(c))}`;
  return detour(c, visitor, { to, title, body: lead, copy: typed, label: goOn });
}

/** Somewhere else first: at once, unless a part of a page asked by itself or something was written in vain. */
async function detour(
  c: Context<Env>,
  visitor: Visitor,
  { to, title, body, copy, label }: Record<'to' | 'title' | 'body' | 'copy' | 'label', string>,
): Promise<Response> {
  if (c.req.header('hx-request')) return c.html(<Interrupted to={to} says={body} label={label} />, 401);
  const texts = await typedTexts(c);
  if (texts.length === 0) return seeOther(c, to);
  return c.html(
    <Plainly visitor={visitor} title={title} says={[body, copy]} links={[{ href: to, label }]}>
      <TypedTexts visitor={visitor} texts={texts} />
    </Plainly>,
    401,
  );
}

/** Login at the higher level, and back; what a form wanted to do is not done, and is said. */
async function toStepUp(c: Context<Env>, visitor: Visitor): Promise<Response> {
  const to = `${LOGIN_URLS.person.login}?til=${encodeURIComponent(wayBack(c))}`;
  const { stepUp } = visitor.text.sessions;
  if (c.req.header('hx-request'))
    return c.html(<Interrupted to={to} says={stepUp.body} label={stepUp.button} />, 403);
  if (c.req.method === 'GET') return seeOther(c, to);
  const texts = await typedTexts(c);
  return c.html(
    <Plainly
      visitor={visitor}
      title={stepUp.title}
      says={[stepUp.body, ...(texts.length > 0 ? [stepUp.copy] : [])]}
      links={[{ href: to, label: stepUp.button }]}
    >
      <TypedTexts visitor={visitor} texts={texts} />
    </Plainly>,
    403,
  );
}

/** Where to go on after login: the page that was asked for, or that a form was sent from. */
function wayBack(c: Context<Env>): string {
  if (c.req.method === 'GET' && !c.req.header('hx-request')) {
    const { pathname, search } = new URL(c.req.url);
    return pathname + search;
  }
  const page = URL.parse(c.req.header('hx-current-url') ?? c.req.header('referer') ?? '');
  return page && page.host === c.req.header('host') ? page.pathname + page.search : '/';
}

/** For the part of a page that asked by itself: the page stays, with all that was typed. */
const Interrupted: FC<{ to: string; says: string; label: string }> = ({ to, says, label }) => (
  <Notice tone="danger">
    <p>{says}</p>
    <p>
      <a class="ds-link" href={to}>
        {label}
      </a>
    </p>
  </Notice>
);

/** What somebody wrote in vain, to be copied. */
const TypedTexts: FC<{ visitor: Visitor; texts: readonly string[] }> = ({ visitor, texts }) =>
  texts.map((text) => (
    <textarea class="ds-input" rows={8} readonly aria-label={visitor.text.inbox.yourText}>
      {text}
    </textarea>
  ));

const WORTH_KEEPING = 20;
/** What buttons and the page itself put into a form. */
const NOT_TYPED = /^(?:token|go|keep|take|seen\..*)$/;
/** What somebody typed in the form that they sent, if there is much of it. */
async function typedTexts(c: Context<Env>): Promise<string[]> {
  if (c.req.method !== 'POST') return [];
  return Object.entries(await c.req.parseBody()).flatMap(([name, value]) =>
    typeof value === 'string' && value.length > WORTH_KEEPING && !NOT_TYPED.test(name) ? [value] : [],
  );
}

/**
 * A form that was sent twice: the first sending may have changed the case so that the second is not allowed any
 * more. It is one act, and leads to where it shows.
 */
async function alreadyGiven(c: Context<Env>, services: Services, visitor: Visitor): Promise<Response | null> {
  if (c.req.method !== 'POST' || !visitor.id) return null;
  const { token } = await c.req.parseBody();
  const id = typeof token === 'string' ? token.split('.')[0] : undefined;
  const given = id && (await actGiven(services.sql, id, visitor.id));
  if (!given || !madeHere(visitor, given.number, token)) return null;
  if (given.name === 'discard') return seeOther(c, homeOf(visitor));
  if (given.name === 'submit') return seeOther(c, urlTo(URLS.receipt, { number: given.number }));
  return seeOther(c, caseUrl(visitor, given.number));
}

/** Whether a token was made for some action on this case, in this session. */
const madeHere = ({ session }: Visitor, number: string, token: unknown): boolean =>
  session !== null && ACTIONS.some((action) => readToken(session, purposeOf(action, number), token) !== null);

/** A page that says why there is nothing else to see. */
export function errorPage(
  c: Context<Env>,
  visitor: Visitor,
  why: Why,
  {
    case_,
    errorId,
    typed = [],
    again,
  }: { case_?: RoutedCase | undefined; errorId?: string; typed?: readonly string[]; again?: Child } = {},
): Response | Promise<Response> {
  const { errors } = visitor.text;
  const home = {
    href: homeOf(visitor),
    label: isStaff(visitor) ? errors.toWorklist : errors.toHome,
  };
  const toCase =
    case_ && why === 'wrong_state'
      ? [{ href: caseUrl(visitor, case_.row.number), label: errors.toCase }]
      : [];
  return c.html(
    <Plainly
      visitor={visitor}
      title={errors[why].title}
      says={[errors[why].body, ...(typed.length > 0 ? [errors.typedText] : [])]}
      links={[...toCase, home]}
    >
      <TypedTexts visitor={visitor} texts={typed} />
      {again}
      {errorId && (
        <p>
          {errors.errorId}: <strong>{errorId}</strong>
        </p>
      )}
    </Plainly>,
    STATUS[why],
  );
}
