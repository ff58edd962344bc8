/** Comparison of the commands of each case, its log and its row: each follows from the one before. */
import { isDeepStrictEqual } from 'node:util';
import { newCase } from '../../../domain/cases/states.ts';
import { CASE_MACHINE } from '../../../domain/cases/transitions.ts';
import type { AnyEvent } from '../../../domain/shared/messages.ts';
import type { CaseFact, CommandFact, Facts, StepFact } from './facts.ts';

/** Acts that send a form in: each makes one version. */
const SENDINGS: readonly string[] = ['submit', 'change'];

/** @returns what does not follow, each in a line */
export function compareSteps({ cases, commands, steps, versions }: Facts): string[] {
  const violations: string[] = [];
  const wrong = (what: string) => void violations.push(what);
  const commandsOf = Map.groupBy(commands, ({ workflowId }) => workflowId);
  const stepsOf = Map.groupBy(steps, ({ workflowId }) => workflowId);
  const versionsOf = Map.groupBy(versions, ({ number }) => number);
  for (const row of cases) {
    const its = commandsOf.get(row.workflowId) ?? [];
    for (const [i, { n }] of its.entries())
      if (n !== i + 1) wrong(`${row.number}: numbers of commands have a gap at ${n}`);
    if (row.nextN !== its.length + 1) wrong(`${row.number}: next number ${row.nextN}`);
    compareLog(row, its, stepsOf.get(row.workflowId) ?? [], wrong);
    const sent = its.filter(({ name }) => SENDINGS.includes(name)).length;
    const made = versionsOf.get(row.number)?.length ?? 0;
    if (made !== sent) wrong(`${row.number}: sent ${sent} times, with ${made} versions`);
    if (its.filter(({ name, outcome }) => name === 'submit' && outcome === 'done').length > 1)
      wrong(`${row.number}: sent in twice`);
  }
  return violations;
}

/** The log has every step once, and folding it gives the state. */
function compareLog(
  row: CaseFact,
  commands: readonly CommandFact[],
  log: readonly StepFact[],
  wrong: (what: string) => void,
): void {
  // the first deadline is that of the draft, which is over once it is sent
  let state = newCase({ remindAt: 0 });
  for (const [i, { seq, n, name, policy, outcome, state: after, at }] of log.entries()) {
    if (seq !== i + 1) wrong(`${row.number}: the log has a gap at ${seq}`);
    const command = commands.find((command) => command.n === n);
    if (n !== null && (command?.name !== name || command.outcome !== outcome || command.doneSeq !== seq))
      wrong(`${row.number}: step ${seq} and command ${n} differ`);
    const event: AnyEvent = command
      ? { ...command, at: command.at.getTime() }
      : { name, policy: policy ?? {}, at: at.getTime() };
    const { refused, next } = CASE_MACHINE.step(state, event);
    if ((refused ?? 'done') !== outcome || next.state !== after)
      wrong(`${row.number}: step ${seq} does not follow from the one before`);
    state = next;
  }
  if (row.seq !== log.length) wrong(`${row.number}: ${log.length} steps, but the row stands at ${row.seq}`);
  if (state.version > 0 && !isDeepStrictEqual(JSON.parse(JSON.stringify(state)), row.snapshot))
    wrong(`${row.number}: the row does not follow from its steps`);
}
