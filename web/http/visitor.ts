/** Who asks: known before any route runs, in the language they chose. */
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Level } from '../../domain/rights/levels.ts';
import type { Role } from '../../domain/rights/table.ts';
import { LANGUAGES, type Language, TEXTS } from '../../text/index.ts';
import { PRIVACY_VERSION } from '../../text/statements.ts';
import { levelOf } from './acr.ts';
import type { Env, House, Party, Routes, Visitor } from './router.ts';
import { cookieName, cookieOptions, readSession, type Session } from './sessions.ts';

const LANGUAGE_COOKIE = 'sprak';
const YEAR_SECONDS = 365 * 24 * 60 * 60;
/** DEKSA's own pages have a session of their own. */
const STAFF_PATH = /^\/saksbehandling(\/|$)/;
const NO_SESSION = /^\/(static|helse)(\/|$)/;
/** What a page does by itself does not keep a session alive. */
const BY_ITSELF = /^POST \/saker\/\d+\/felt$|^GET \/.+\/tilstand$|^GET (\/saksbehandling)?\/okt$/;

/** Finds the session of a request and puts the visitor into its context. */
export function knowVisitor(house: House): MiddlewareHandler<Env> {
  return async (c, next) => {
    const { path } = c.req;
    const kind = STAFF_PATH.test(path) ? 'staff' : 'person';
    const session = NO_SESSION.test(path)
      ? null
      : await readSession(c, house, kind, { extend: !BY_ITSELF.test(`${c.req.method} ${path}`) });
    c.set('visitor', visitorOf(session, session?.language ?? chosenLanguage(c, house)));
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
export const stranger = (c: Context<Env>, house: House): Visitor => visitorOf(null, chosenLanguage(c, house));

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
function chosenLanguage(c: Context, house: House): Language {
  const chosen = getCookie(c, cookieName(house, LANGUAGE_COOKIE));
  const known = LANGUAGES.find((language) => language === chosen);
  return known ?? (/^nn\b/i.test(c.req.header('accept-language') ?? '') ? 'nn' : 'nb');
}

export function mountLanguages(routes: Routes, house: House): void {
  routes.page('GET', '/sprak/:language', 'page.public', (c) => {
    const language = LANGUAGES.find((known) => known === c.req.param('language'));
    if (!language) return c.notFound();
    setCookie(c, cookieName(house, LANGUAGE_COOKIE), language, {
      ...cookieOptions(house),
      maxAge: YEAR_SECONDS,
    });
    return c.redirect(cameFrom(c, house), 303);
  });
}

/** The page on which the language was chosen, if it was one of ours; absolute, since `//host` would lead away. */
function cameFrom(c: Context, { settings }: House): string {
  const from = URL.parse(c.req.header('referer') ?? '');
  const { origin } = new URL(settings.PORTAL_URL);
  return from?.origin === origin ? origin + from.pathname : '/';
}
