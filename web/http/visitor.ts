/** The visitor of a request: known before any route runs, in the language they chose. */

import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import type { SessionKind } from '../../db/login/sessions.ts';
import type { Level } from '../../domain/rights/levels.ts';
import type { Role } from '../../domain/rights/roles.ts';
import { LANGUAGES, type Language } from '../../domain/shared/language.ts';
import type { Party } from '../../domain/shared/parties.ts';
import { TEXTS } from '../../text/index.ts';
import { PRIVACY_VERSION } from '../../text/statements.ts';
import { levelOf } from './acr.ts';
import type { Env, Services, Visitor } from './context.ts';
import { cookieName, readSession, type Session } from './sessions.ts';

export const LANGUAGE_COOKIE = 'sprak';
/** The side of a route, and how it treats its session. */
interface SessionUse {
  /** DEKSA's own pages have a session of their own. */
  side: SessionKind;
  passive?: true;
  sessionless?: true;
}

/** Finds the session of a request and puts the visitor into its context. */
export function knowVisitor(
  services: Services,
  { side, passive, sessionless }: SessionUse,
): MiddlewareHandler<Env> {
  return async (c, next) => {
    const session = sessionless ? null : await readSession(c, services, side, { extend: !passive });
    c.set('visitor', visitorOf(session, session?.language ?? chosenLanguage(c, services)));
    return next();
  };
}

function visitorOf(session: Session | null, language: Language): Visitor {
  return {
    session,
    level: visitorLevel(session),
    roles: rolesOf(session),
    id: session?.personId ?? session?.staffId ?? '',
    name: session?.name ?? '',
    party: partyOf(session),
    parties: partiesOf(session),
    language,
    text: TEXTS[language],
  };
}

/** Somebody whom nothing is known of, for pages that must do without the database. */
export const stranger = (c: Context<Env>, services: Services): Visitor =>
  visitorOf(null, chosenLanguage(c, services));

const visitorLevel = (session: Session | null): Level => (session ? levelOf(session) : 'substantial');

/** A person who has not accepted today's privacy statement is asked as at first login. */
function rolesOf(session: Session | null): readonly Role[] {
  if (!session) return ['anonymous'];
  if (session.kind === 'staff') return session.roles;
  if (session.privacyVersion !== PRIVACY_VERSION) return ['newcomer'];
  const membership = membershipsOf(session).find(({ id }) => id === session.partyId);
  return [membership?.role ?? 'person'];
}

/** Whoever may not act for an organisation any more acts for themselves again, from the next request on. */
function partyOf(session: Session | null): Party {
  const [oneself, ...organisations] = partiesOf(session);
  return organisations.find(({ id }) => id === session?.partyId) ?? oneself ?? NOBODY;
}

function partiesOf(session: Session | null): Party[] {
  if (!session?.personId) return [];
  const oneself: Party = { kind: 'person', id: session.personId, name: session.name, ended: false };
  return [
    oneself,
    ...membershipsOf(session).map(
      ({ id, name, ended }): Party => ({ kind: 'organisation', id, name, ended }),
    ),
  ];
}

/** With a login at the lower level one acts for oneself alone. */
const membershipsOf = (session: Session) => (levelOf(session) === 'high' ? session.organisations : []);

const NOBODY: Party = { kind: 'person', id: '', name: '', ended: false };

/** Before login: what was chosen here, else nynorsk for those whose browser asks for it first, else bokmål. */
function chosenLanguage(c: Context, services: Services): Language {
  const chosen = getCookie(c, cookieName(services, LANGUAGE_COOKIE));
  const known = LANGUAGES.find((language) => language === chosen);
  return known ?? (/^nn\b/i.test(c.req.header('accept-language') ?? '') ? 'nn' : 'nb');
}
