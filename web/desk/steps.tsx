import { takeButton } from '../http/command-form.tsx';
import type { Services } from '../http/context.ts';
import type { Routes } from '../http/router.ts';

/** What a caseworker does with a button: takes a case, and goes on without waiting for an answer. */
const STEPS = [
  { path: 'behandling', action: 'review.take', command: 'take' },
  { path: 'gjenopptak', action: 'review.resume', command: 'resume' },
] as const;

export function mountReviewSteps(routes: Routes, services: Services): void {
  for (const { path, ...step } of STEPS)
    routes.onCase('POST', `/saksbehandling/saker/:number/${path}`, step.action, takeButton(services, step));
}
