/** The pages for requests that were turned away, each with a plain sentence and a way on. */
import type { Context } from 'hono';
import type { Child, FC } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { actGiven } from '../../db/durable/commands.ts';
import { type Action, RIGHTS } from '../../domain/rights/table.ts';
import { offerParty } from '../home/party-switch.tsx';
import { PLACES } from '../login/oidc.ts';
import { Notice, purposeOf } from '../ui/blocks.tsx';
import { Plainly } from '../ui/plain-page.tsx';
import { caseUrl, homeOf, isStaff } from '../urls.ts';
import { seeOther } from './command-form.tsx';
import type { CaseAt, Env, House, Turn, Turned, Visitor } from './router.ts';
import { readToken } from './tokens.ts';

type Why =
  | Exclude<Turned, 'welcome' | 'login' | 'step_up' | 'other_party'>
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

/** Answers what the table of rights turned away. */
export const turnAway =
  (house: House): Turn =>
  async (c, visitor, why, at) => {
    if (why === 'welcome') return toWelcome(c, visitor);
    if (why === 'login') return toLogin(c, visitor);
    if (why === 'step_up') return toStepUp(c, visitor);
    const given = await alreadyGiven(c, house, visitor);
    if (given) return given;
    const typed = await typedTexts(c);
    if (why === 'other_party')
      return offerParty(c, visitor, house, {
        to: wayBack(c),
        says: typed.length > 0 ? [visitor.text.turned.typedText] : [],
        typed: <TypedTexts visitor={visitor} texts={typed} />,
      });
    return turned(c, visitor, why, { at, typed });
  };

/** Login and back again; nothing that was typed may be lost on the way. */
function toLogin(c: Context<Env>, visitor: Visitor): Promise<Response> {
  const { login } = PLACES[c.req.path.startsWith(PLACES.staff.home) ? 'staff' : 'person'];
  const { turned, frame } = visitor.text;
  const to = `${login}?til=${encodeURIComponent(wayBack(c))}`;
  return detour(c, visitor, { to, ...turned.login, copy: turned.copyText, label: frame.logIn });
}

/** To the first form, or to a privacy statement that is new, and back again, in the same way. */
function toWelcome(c: Context<Env>, visitor: Visitor): Promise<Response> {
  const { welcome, own } = visitor.text;
  const { typed, goOn } = own.newStatement;
  const { title, lead } = visitor.session?.personId ? own.newStatement : welcome;
  const to = `/velkommen?til=${encodeURIComponent(wayBack(c))}`;
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
  const to = `${PLACES.person.login}?til=${encodeURIComponent(wayBack(c))}`;
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
async function alreadyGiven(c: Context<Env>, house: House, visitor: Visitor): Promise<Response | null> {
  if (c.req.method !== 'POST' || !visitor.id) return null;
  const { token } = await c.req.parseBody();
  const id = typeof token === 'string' ? token.split('.')[0] : undefined;
  const given = id && (await actGiven(house.sql, id, visitor.id));
  if (!given || !madeHere(visitor, given.number, token)) return null;
  if (given.name === 'discard') return seeOther(c, homeOf(visitor));
  if (given.name === 'submit') return seeOther(c, `/saker/${given.number}/kvittering`);
  return seeOther(c, caseUrl(visitor, given.number));
}

/** Whether a token was made for some action on this case, in this session. */
const madeHere = ({ session }: Visitor, number: string, token: unknown): boolean =>
  session !== null && ACTIONS.some((action) => readToken(session, purposeOf(action, number), token) !== null);

/** A page that says why there is nothing else to see. */
export function turned(
  c: Context<Env>,
  visitor: Visitor,
  why: Why,
  {
    at,
    errorId,
    typed = [],
    again,
  }: { at?: CaseAt | undefined; errorId?: string; typed?: readonly string[]; again?: Child } = {},
): Response | Promise<Response> {
  const { turned } = visitor.text;
  const home = {
    href: homeOf(visitor),
    label: isStaff(visitor) ? turned.toWorklist : turned.toHome,
  };
  const toCase =
    at && why === 'wrong_state' ? [{ href: caseUrl(visitor, at.row.number), label: turned.toCase }] : [];
  return c.html(
    <Plainly
      visitor={visitor}
      title={turned[why].title}
      says={[turned[why].body, ...(typed.length > 0 ? [turned.typedText] : [])]}
      links={[...toCase, home]}
    >
      <TypedTexts visitor={visitor} texts={typed} />
      {again}
      {errorId && (
        <p>
          {turned.errorId}: <strong>{errorId}</strong>
        </p>
      )}
    </Plainly>,
    STATUS[why],
  );
}
