/** The visitor of a request: known before any route runs, in the language they chose. */

import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Origin } from '../../db/audit.ts';
import { extendSession, type SessionRow } from '../../db/login/sessions.ts';
import { inSnapshot } from '../../db/snapshot.ts';
import type { Queries } from '../../db/sql.ts';
import type { Level } from '../../domain/rights/levels.ts';
import { rolesIn, type Standing } from '../../domain/rights/standing.ts';
import type { Action } from '../../domain/rights/table.ts';
import { LANGUAGES, type Language } from '../../domain/shared/language.ts';
import type { Party } from '../../domain/shared/parties.ts';
import { TEXTS } from '../../text/index.ts';
import { levelOf } from './acr.ts';
import { type Env, rightOf, type Services, type Visitor } from './context.ts';
import { originOf } from './origin.ts';
import type { RouteEntry } from './route.ts';
import { cookieName, readSession } from './sessions.ts';

/** Cookie of the language that was chosen before login. */
export const LANGUAGE_COOKIE = 'sprak';

/** The side of a route, and how it treats its session and the database. */
type RouteUse = Pick<RouteEntry, 'method' | 'side' | 'action' | 'passive' | 'sessionless' | 'snapshotless'>;

/**
 * Finds the session of a request and puts the visitor into its context. A page reads in one snapshot from the session
 * on, so that it is made with the rights of the moment that it shows.
 */
export function knowVisitor(services: Services, route: RouteUse): MiddlewareHandler<Env> {
  const { method, sessionless, snapshotless } = route;
  const isPage = method === 'GET' && !sessionless && !snapshotless;
  return (c, next) => {
    const goOn = async (reads: Queries): Promise<void> => {
      const visitor = await findVisitor(c, services, route, reads);
      c.set('visitor', visitor);
      const { session } = visitor;
      await Promise.all([next(), session && !route.passive && extendSession(services.sql, session)]);
    };
    return isPage ? inSnapshot(services.pages, goOn) : goOn(services.sql);
  };
}

/** Finds the visitor again, as they stand by now: a body may have taken long to come. */
export const knowAgain =
  (services: Services, route: RouteUse): MiddlewareHandler<Env> =>
  async (c, next) => {
    c.set('visitor', await findVisitor(c, services, route, services.sql));
    await next();
  };

/** Finds the visitor of a request by their session on one side. */
async function findVisitor(
  c: Context<Env>,
  services: Services,
  { side, action, passive, sessionless }: RouteUse,
  reads: Queries,
): Promise<Visitor> {
  const session = sessionless ? null : await readSession(c, services, side, { reads, extend: !passive });
  const language = session?.language ?? chosenLanguage(c, services);
  return visitorOf({ services, session, language, origin: originOf(c, services, session), reads, action });
}

interface Known {
  services: Services;
  session: SessionRow | null;
  language: Language;
  origin: Origin;
  reads: Queries;
  action: Action;
}

function visitorOf({ services, session, language, origin, reads, action }: Known): Visitor {
  const id = session?.personId ?? session?.staffId ?? '';
  const party = partyOf(session);
  return {
    reads,
    acts: services.actsUnder(rightOf({ session, id, party }, action)),
    session,
    level: visitorLevel(session),
    roles: rolesIn(standingOf(session)),
    id,
    name: session?.name ?? '',
    party,
    sight: membershipOf(session)?.sight ?? 'all',
    parties: partiesOf(session),
    origin,
    language,
    text: TEXTS[language],
  };
}

/** A visitor of whom nothing is known, for pages that must do without the database. */
export const stranger = (c: Context<Env>, services: Services): Visitor =>
  visitorOf({
    services,
    session: null,
    language: chosenLanguage(c, services),
    origin: originOf(c, services, null),
    reads: services.sql,
    action: 'page.public',
  });

const visitorLevel = (session: SessionRow | null): Level => (session ? levelOf(session) : 'substantial');

function standingOf(session: SessionRow | null): Standing | null {
  if (!session) return null;
  const { kind, roles, privacyVersion } = session;
  return kind === 'staff'
    ? { kind, roles }
    : { kind, privacyVersion, role: membershipOf(session)?.role ?? null };
}

/** The party acted for. A person who may not act for it any more acts for themselves again, from the next request on. */
function partyOf(session: SessionRow | null): Party {
  const [oneself, ...organisations] = partiesOf(session);
  return organisations.find(({ id }) => id === session?.partyId) ?? oneself ?? NOBODY;
}

function partiesOf(session: SessionRow | null): Party[] {
  if (!session?.personId) return [];
  const oneself: Party = { kind: 'person', id: session.personId, name: session.name, ended: false };
  return [
    oneself,
    ...membershipsOf(session).map(
      ({ id, name, ended }): Party => ({ kind: 'organisation', id, name, ended }),
    ),
  ];
}

/** The membership by which somebody acts for an organisation; none where they act for themselves. */
const membershipOf = (session: SessionRow | null) =>
  session ? membershipsOf(session).find(({ id }) => id === session.partyId) : undefined;

/** The organisations that may be acted for: none with a login at the lower level. */
const membershipsOf = (session: SessionRow) => (levelOf(session) === 'high' ? session.organisations : []);

const NOBODY: Party = { kind: 'person', id: '', name: '', ended: false };

/** The language before login: the one chosen here, else nynorsk where the browser asks for it first, else bokmål. */
function chosenLanguage(c: Context, services: Services): Language {
  const chosen = getCookie(c, cookieName(services, LANGUAGE_COOKIE));
  const known = LANGUAGES.find((language) => language === chosen);
  return known ?? (/^nn\b/i.test(c.req.header('accept-language') ?? '') ? 'nn' : 'nb');
}
