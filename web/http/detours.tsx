/** Detours before a request can be answered: a login, a login at the higher level, the first form; and back again. */
import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import { Alert } from '../ui/alerts.tsx';
import { PlainPage } from '../ui/plain-page.tsx';
import { anewLoginUrl, loginUrl, sideOf, URLS } from '../urls.ts';
import type { Env, Visitor } from './context.ts';
import { seeOther } from './redirects.ts';
import { TypedTexts, typedTexts } from './typed-texts.tsx';

interface Detour {
  /** The address of the page that comes first. */
  to: string;
  title: string;
  body: string;
  /** Sentence over the texts that were typed in vain. */
  copy: string;
  /** Words of the link. */
  label: string;
  /** Status of a page that stands between. */
  status: 401 | 403;
  /** A form is told that nothing was done, also where it has no text that is worth keeping. */
  tellsForms?: true;
}

/** Leads to the login, and back. */
export function toLogin(c: Context<Env>, visitor: Visitor): Promise<Response> {
  const { errors, frame } = visitor.text;
  const to = loginUrl(sideOf(c.req.path), wayBack(c));
  return takeDetour(c, visitor, {
    ...{ to, ...errors.login, copy: errors.copyText, label: frame.logIn },
    status: 401,
  });
}

/** Leads to the first form, or to a privacy statement that is new, and back. */
export function toOnboarding(c: Context<Env>, visitor: Visitor): Promise<Response> {
  const { onboarding, own } = visitor.text;
  const { typed, goOn } = own.newStatement;
  const { title, lead } = visitor.session?.personId ? own.newStatement : onboarding;
  const to = `${URLS.onboarding}?til=${encodeURIComponent(wayBack(c))}`;
  return takeDetour(c, visitor, { to, title, body: lead, copy: typed, label: goOn, status: 401 });
}

/** Leads to a login at the higher level, and back. */
export function toStepUp(c: Context<Env>, visitor: Visitor): Promise<Response> {
  const { title, body, copy, button } = visitor.text.sessions.stepUp;
  const to = loginUrl('person', wayBack(c));
  return takeDetour(c, visitor, {
    ...{ to, title, body, copy, label: button },
    status: 403,
    tellsForms: true,
  });
}

/** Leads to a login in which somebody says anew who they are, and back. */
export function toIdentify(c: Context<Env>, visitor: Visitor): Promise<Response> {
  const { title, body, copy, button } = visitor.text.sessions.identify;
  const to = anewLoginUrl(sideOf(c.req.path), wayBack(c));
  return takeDetour(c, visitor, {
    ...{ to, title, body, copy, label: button },
    status: 403,
    tellsForms: true,
  });
}

/** Goes elsewhere first: at once, unless a part of a page asked by itself or something was written in vain. */
async function takeDetour(
  c: Context<Env>,
  visitor: Visitor,
  { to, title, body, copy, label, status, tellsForms }: Detour,
): Promise<Response> {
  if (c.req.header('hx-request')) return c.html(<Interrupted to={to} says={body} label={label} />, status);
  const texts = await typedTexts(c);
  const isTold = texts.length > 0 || (tellsForms && c.req.method === 'POST');
  if (!isTold) return seeOther(c, to);
  return c.html(
    <PlainPage
      visitor={visitor}
      title={title}
      says={texts.length > 0 ? [body, copy] : [body]}
      links={[{ href: to, label }]}
    >
      <TypedTexts visitor={visitor} texts={texts} />
    </PlainPage>,
    status,
  );
}

/** The address to come back to: the page that was asked for, or that a form was sent from. */
export function wayBack(c: Context<Env>): string {
  if (c.req.method === 'GET' && !c.req.header('hx-request')) {
    const { pathname, search } = new URL(c.req.url);
    return pathname + search;
  }
  const page = URL.parse(c.req.header('hx-current-url') ?? c.req.header('referer') ?? '');
  return page && page.host === c.req.header('host') ? page.pathname + page.search : '/';
}

/** The notice in a part of a page that asked by itself: the page stays, with all that was typed. */
const Interrupted: FC<{ to: string; says: string; label: string }> = ({ to, says, label }) => (
  <Alert tone="danger">
    <p>{says}</p>
    <p>
      <a class="ds-link" href={to}>
        {label}
      </a>
    </p>
  </Alert>
);
