/** The file that tells finders of weaknesses whom to write to (RFC 9116). */

import { URLS } from '../urls.ts';
import type { Services } from './context.ts';
import type { Routes } from './router.ts';

/** Time for which the file may be kept; RFC 9116 wants less than a year. */
const GOOD_FOR_MS = 180 * 24 * 3600 * 1000;

export function mountSecurityTxt(routes: Routes, { settings }: Services): void {
  const answer = () =>
    [
      'Contact: mailto:support@deksa.no',
      `Expires: ${new Date(Date.now() + GOOD_FOR_MS).toISOString().slice(0, 10)}T00:00:00Z`,
      'Preferred-Languages: nb, nn, en',
      `Canonical: ${new URL(URLS.securityTxt, settings.PORTAL_URL).href}`,
      '',
    ].join('\n');
  routes.page('GET', URLS.securityTxt, 'page.public', (c) => c.text(answer()), { sessionless: true });
}
