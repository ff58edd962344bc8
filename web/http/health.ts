import { URLS } from '../urls.ts';
import type { Services } from './context.ts';
import type { Routes } from './router.ts';

/** Mounts the check that this process can do its work: it needs the database and nothing else. */
export function mountHealth(routes: Routes, { sql }: Services): void {
  routes.page(
    'GET',
    URLS.health,
    'page.public',
    async (c) => {
      await sql`select 1`;
      return c.text('OK');
    },
    { sessionless: true },
  );
}
