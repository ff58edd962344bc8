/** A case's story: what `domain/machine.ts` says, shown to operators without a word of what the case is about. */
import type { SearchAttributeUpdatePair } from '@temporalio/common';
import { type CaseSnapshot, isOver, step, turnOf } from '../domain/cases/transitions.ts';
import type { Start } from '../domain/shared/durable.ts';
import { caseNumberOf } from '../domain/shared/ids.ts';
import { type Ending, play } from './actor.ts';
import { keys } from './search-attributes.ts';

/** One durable workflow per case, from draft to its end. */
export function caseStory(start: Start<CaseSnapshot>): Promise<Ending> {
  const number = caseNumberOf(start.workflowId);
  return play(
    { step, isOver, details, searchAttributes: (state, seq) => attributes(number, state, seq) },
    start,
  );
}

/** For an operator: "waits for the applicant; overdue at 2026-12-03T22:59:59.999Z". */
function details({ state, deadline }: CaseSnapshot): string {
  const waits = { applicant: 'waits for the applicant', deksa: 'waits for DEKSA', nobody: 'at rest' }[
    turnOf(state)
  ];
  const next = deadline ? `; ${deadline.event} at ${new Date(deadline.at).toISOString()}` : '';
  return `${state.replaceAll('_', ' ')}: ${waits}${next}`;
}

const attributes = (
  number: string,
  { state, deadline }: CaseSnapshot,
  seq: number,
): SearchAttributeUpdatePair[] => [
  { key: keys.number, value: number },
  { key: keys.state, value: state },
  { key: keys.due, value: deadline ? new Date(deadline.at) : null },
  { key: keys.seq, value: seq },
];
