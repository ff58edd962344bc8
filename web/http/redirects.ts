import type { Context } from 'hono';
import type { Env, Services } from './context.ts';

/** Answers a POST: the browser fetches the page that shows what came of it. */
export const seeOther = (c: Context<Env>, to: string): Response => c.redirect(to, 303);

/**
 * An address in this portal, or null for anything else: nobody is sent elsewhere by a link to the login.
 * Absolute, since a path such as `//host` would lead away.
 */
export function localAddress(
  { settings }: Pick<Services, 'settings'>,
  wanted: string | undefined,
): string | null {
  if (!wanted?.startsWith('/') || !URL.canParse(wanted, settings.PORTAL_URL)) return null;
  const address = new URL(wanted, settings.PORTAL_URL);
  return address.origin === new URL(settings.PORTAL_URL).origin ? address.href : null;
}
