import type { House, Routes } from './router.ts';

/** Whether this process can do its work: it needs the database and nothing else. */
export function mountHealth(routes: Routes, { sql }: House): void {
  routes.page('GET', '/helse', 'page.public', async (c) => {
    await sql`select 1`;
    return c.text('OK');
  });
}
