/** The visitor of a request: known before any route runs, in the language they chose. */

import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Origin } from '../../db/audit.ts';
import { extendSession, type SessionRow } from '../../db/login/sessions.ts';
import { inSnapshot } from '../../db/snapshot.ts';
import type { Queries } from '../../db/sql.ts';
import { PRIVACY_VERSION } from '../../domain/account/privacy-version.ts';
import type { Level } from '../../domain/rights/levels.ts';
import type { Role } from '../../domain/rights/roles.ts';
import { LANGUAGES, type Language } from '../../domain/shared/language.ts';
import type { Party } from '../../domain/shared/parties.ts';
import { TEXTS } from '../../text/index.ts';
import { levelOf } from './acr.ts';
import type { Env, Services, Visitor } from './context.ts';
import { originOf } from './origin.ts';
import type { RouteEntry } from './route.ts';
import { cookieName, readSession } from './sessions.ts';

/** Cookie of the language that was chosen before login. */
export const LANGUAGE_COOKIE = 'sprak';

/** The side of a route, and how it treats its session and the database. */
type RouteUse = Pick<RouteEntry, 'method' | 'side' | 'passive' | 'sessionless' | 'snapshotless'>;

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

/** Finds the visitor of a request by their session on one side. */
async function findVisitor(
  c: Context<Env>,
  services: Services,
  { side, passive, sessionless }: RouteUse,
  reads: Queries,
): Promise<Visitor> {
  const session = sessionless ? null : await readSession(c, services, side, { reads, extend: !passive });
  const language = session?.language ?? chosenLanguage(c, services);
  return visitorOf(session, language, originOf(c, services, session), reads);
}

function visitorOf(session: SessionRow | null, language: Language, origin: Origin, reads: Queries): Visitor {
  return {
    reads,
    session,
    level: visitorLevel(session),
    roles: rolesOf(session),
    id: session?.personId ?? session?.staffId ?? '',
    name: session?.name ?? '',
    party: partyOf(session),
    sight: membershipOf(session)?.sight ?? 'all',
    parties: partiesOf(session),
    origin,
    language,
    text: TEXTS[language],
  };
}

/** A visitor of whom nothing is known, for pages that must do without the database. */
export const stranger = (c: Context<Env>, services: Services): Visitor =>
  visitorOf(null, chosenLanguage(c, services), originOf(c, services, null), services.sql);

const visitorLevel = (session: SessionRow | null): Level => (session ? levelOf(session) : 'substantial');

/** The visitor's roles. A person who has not accepted today's privacy statement is asked as at first login. */
function rolesOf(session: SessionRow | null): readonly Role[] {
  if (!session) return ['anonymous'];
  if (session.kind === 'staff') return session.roles;
  if (session.privacyVersion !== PRIVACY_VERSION) return ['newcomer'];
  return [membershipOf(session)?.role ?? 'person'];
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
