/** A request for access to an organisation as a durable thing. */
import { defineDurable } from '../shared/durable.ts';
import { ACCESS_MAILS } from './mails.ts';
import { type AccessSnapshot, isRegisterAsked } from './states.ts';
import { ACCESS_MACHINE, type AccessTypes } from './transitions.ts';

export const ACCESS_REQUEST = defineDurable<AccessTypes>({
  prefix: 'access',
  workflow: 'accessWorkflow',
  title: 'Access request',
  table: 'access_requests',
  machine: ACCESS_MACHINE,
  mails: ACCESS_MAILS,
  waitsFor,
  details,
});

/** Tells what a request waits for; it follows from the state alone, so the register is asked again after a loss. */
function waitsFor(state: AccessSnapshot): 'register' | null {
  return isRegisterAsked(state) && !ACCESS_MACHINE.isOver(state) ? 'register' : null;
}

/** A line such as "join: open; remind at 2026-12-03T22:59:59.999Z". */
function details(state: AccessSnapshot): string {
  const { kind, deadline } = state;
  const waits = waitsFor(state) ? '; waits for the register' : '';
  const next = deadline ? `; ${deadline.event} at ${new Date(deadline.at).toISOString()}` : '';
  return `${kind.replaceAll('_', ' ')}: ${state.state}${waits}${next}`;
}
