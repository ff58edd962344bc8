/** Acts: recorded, told to the workflow, and waited for a little. */

import type { Adapter, DurableRow } from '../db/durable/adapter.ts';
import { type Act, outcomeOf, type Refused, recordAct } from '../db/durable/commands.ts';
import { noteStarted } from '../db/durable/dispatch.ts';
import type { Sql } from '../db/sql.ts';
import type { Id } from '../domain/shared/ids.ts';
import type { Start } from '../domain/shared/messages.ts';
import type { CommandName, MachineTypes, Nothing, RefusalOf } from '../domain/shared/state-machine.ts';
import { codeOf } from '../log.ts';
import type { ActServices } from './services.ts';

/**
 * `done`: carried out. `received`: safely recorded, and carried out when the worker or the engine is back.
 * Otherwise why it was refused; nothing has changed then.
 */
export type Answer<W extends string> = { kind: 'done' | 'received' } | ({ kind: 'refused' } & Refused<W>);

const PATIENCE_MS = 3000;

/** Gives a command and waits a little for its outcome. The one way by which every act on a durable thing is given. */
export async function perform<
  T extends MachineTypes,
  R extends DurableRow<T>,
  N extends CommandName<T>,
  W extends string = never,
>(
  { sql, temporal, outcomes }: Pick<ActServices, 'sql' | 'temporal' | 'outcomes'>,
  adapter: Adapter<T, R>,
  act: Act<T, R, N, W>,
): Promise<Answer<W | RefusalOf<T>>> {
  const outcome = outcomes.expect(act.id);
  try {
    const recorded = await recordAct(sql, adapter, act);
    if ('refused' in recorded) return { kind: 'refused', refused: recorded.refused };
    if (!recorded.outcome) temporal.signal(recorded.workflowId, recorded.command);
    const found = recorded.outcome ?? (await outcome.within(PATIENCE_MS, () => outcomeOf(sql, act.id)));
    if (!found) return { kind: 'received' };
    if (found === 'done') return { kind: 'done' };
    await noteTold(sql, act.id);
    return { kind: 'refused', refused: found as RefusalOf<T> };
  } finally {
    outcome.forget();
  }
}

/** The person sees the refusal now, so it is no task in the inbox. */
const noteTold = (sql: Sql, id: Id) =>
  sql`update commands set told_at = clock_timestamp() where id = ${id}`.catch(() => {});

/** Writes nothing: for commands that say nothing beside who gave them and when. */
export const writeNothing = async (): Promise<Nothing> => ({});

/** Starts a workflow without making anybody wait; where this fails, the dispatcher does it. */
export function startWorkflow(
  { temporal, sql, log }: Pick<ActServices, 'sql' | 'temporal' | 'log'>,
  start: Start<unknown>,
): void {
  temporal
    .start(start)
    .then((started) => (started ? noteStarted(sql, start.workflowId) : undefined))
    .catch((error) => log.warn({ code: codeOf(error) }, 'a start was not noted'));
}
