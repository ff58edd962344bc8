import { takeButton } from '../http/command-form.tsx';
import type { Services } from '../http/context.ts';
import type { Routes } from '../http/router.ts';

export function mountRestorations(routes: Routes, services: Services): void {
  const action = 'case.restore';
  routes.onCase(
    'POST',
    '/saker/:number/gjenoppretting',
    action,
    takeButton(services, { action, command: 'restore' }),
  );
}
