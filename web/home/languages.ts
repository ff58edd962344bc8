/** The choice of a language before login; after it, the profile has one. */
import type { Context } from 'hono';
import { setCookie } from 'hono/cookie';
import { LANGUAGES } from '../../domain/shared/language.ts';
import type { Services } from '../http/context.ts';
import type { Routes } from '../http/router.ts';
import { cookieName, cookieOptions } from '../http/sessions.ts';
import { LANGUAGE_COOKIE } from '../http/visitor.ts';
import { URLS } from '../urls.ts';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

export function mountLanguages(routes: Routes, services: Services): void {
  routes.page('GET', URLS.language, 'page.public', (c) => {
    const language = LANGUAGES.find((known) => known === c.req.param('language'));
    if (!language) return c.notFound();
    setCookie(c, cookieName(services, LANGUAGE_COOKIE), language, {
      ...cookieOptions(services),
      maxAge: YEAR_SECONDS,
    });
    return c.redirect(cameFrom(c, services), 303);
  });
}

/** The page on which the language was chosen, if it was one of ours; absolute, since `//host` would lead away. */
function cameFrom(c: Context, { settings }: Services): string {
  const from = URL.parse(c.req.header('referer') ?? '');
  const { origin } = new URL(settings.PORTAL_URL);
  return from?.origin === origin ? origin + from.pathname : '/';
}
