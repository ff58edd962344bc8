/** *Drift*: what has come to a halt, and how the services behind the portal are doing; nothing of what a case is about. */

import { filesWaiting } from '../../db/files/watch.ts';
import { readOperations } from '../../db/operations.ts';
import { versionOf } from '../../files/clamd.ts';
import type { Services } from '../http/context.ts';
import type { Routes } from '../http/router.ts';
import { URLS } from '../urls.ts';
import { OperationsPage } from './operations-page.tsx';

/** Limit for the scanner's answer, since a person waits for the page. */
const PATIENCE_MS = 2000;

export function mountOperations(routes: Routes, { settings, temporal }: Services): void {
  const scanner = { address: settings.CLAMD_ADDRESS, patienceMs: PATIENCE_MS };
  routes.page(
    'GET',
    URLS.deskOperations,
    'operations.read',
    async (c, visitor) => {
      const [found, version, waiting, engine] = await Promise.all([
        readOperations(visitor.reads),
        versionOf(scanner).catch(() => null),
        filesWaiting(visitor.reads),
        temporal.serverVersion(),
      ]);
      return c.html(
        <OperationsPage {...{ visitor, settings, scanner: version, waiting, engine, ...found }} />,
      );
    },
    { snapshotless: true },
  );
}
