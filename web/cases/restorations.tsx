import { takeButton } from '../http/command-form.tsx';
import type { House, Routes } from '../http/router.ts';

export function mountRestorations(routes: Routes, house: House): void {
  const action = 'case.restore';
  routes.onCase(
    'POST',
    '/saker/:number/gjenoppretting',
    action,
    takeButton(house, { action, command: 'restore' }),
  );
}
