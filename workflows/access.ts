/** The story of a request for access: what `domain/access.ts` says, shown to operators by codes and dates alone. */
import { type AccessSnapshot, asksRegister, isAccessOver, stepAccess } from '../domain/access/transitions.ts';
import type { Start } from '../domain/shared/durable.ts';
import { type Ending, play } from './actor.ts';
import { keys } from './search-attributes.ts';

/** One durable workflow per request, from the number that was typed to its end. */
export const accessStory = (start: Start<AccessSnapshot>): Promise<Ending> =>
  play(
    {
      step: stepAccess,
      isOver: isAccessOver,
      asksRegister,
      details,
      searchAttributes: ({ state, deadline }, seq) => [
        { key: keys.state, value: state },
        { key: keys.due, value: deadline ? new Date(deadline.at) : null },
        { key: keys.seq, value: seq },
      ],
    },
    start,
  );

/** For an operator: "join: open; remind at 2026-12-03T22:59:59.999Z". */
function details(state: AccessSnapshot): string {
  const register = asksRegister(state) ? '; waits for the register' : '';
  const next = state.deadline
    ? `; ${state.deadline.event} at ${new Date(state.deadline.at).toISOString()}`
    : '';
  return `${state.kind.replaceAll('_', ' ')}: ${state.state}${register}${next}`;
}
