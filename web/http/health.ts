import { watch } from '../../health/look.ts';
import { watchLoop } from '../../health/loop.ts';
import { httpStatusOf } from '../../health/report.ts';
import { URLS } from '../urls.ts';
import type { Services } from './context.ts';
import type { Routes } from './router.ts';

/** Mounts the report on the portal, which needs the database and nothing else to serve. */
export function mountHealth(routes: Routes, { sql, temporal, settings }: Services): void {
  const report = watch({
    sql,
    hasNamespace: temporal.engine.hasNamespace,
    pollers: temporal.engine.pollers,
    scanner: settings.CLAMD_ADDRESS,
    loop: watchLoop(),
    needed: ['database', 'loop'],
  });
  routes.page(
    'GET',
    URLS.health,
    'page.public',
    async (c) => {
      const current = await report();
      return c.json(current, httpStatusOf(current));
    },
    { sessionless: true },
  );
}
