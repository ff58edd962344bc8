/** The portal's side of an act: record it, tell the workflow, and wait a little for the answer. */
import { type Act, outcomeOf, type Refused, recordAct } from '../db/commands.ts';
import type { Sql } from '../db/sql.ts';
import type { Refusal } from '../domain/machine.ts';
import type { CommandName, Id } from '../domain/messages.ts';
import { listenFor } from './answers.ts';
import type { Engine } from './engine.ts';

/**
 * `done`: carried out. `received`: safely recorded, and carried out when the worker or the engine is back.
 * Otherwise why it was refused; nothing has changed then.
 */
export type Answer<R extends string = never> =
  | { kind: 'done' | 'received' }
  | ({ kind: 'refused' } & Refused<R | Refusal>);

export interface Acts {
  perform<N extends CommandName, R extends string = never>(act: Act<N, R>): Promise<Answer<R>>;
  close(): Promise<void>;
}

const PATIENCE_MS = 3000;

export async function startActs(sql: Sql, engine: Engine): Promise<Acts> {
  const outcomes = await listenFor(sql, 'outcome');
  return {
    async perform(act) {
      const outcome = outcomes.expect(act.id);
      try {
        const recorded = await recordAct(sql, act);
        if ('refused' in recorded) return { kind: 'refused', refused: recorded.refused };
        if (!recorded.outcome) engine.signal(recorded.workflowId, recorded.command);
        const found = recorded.outcome ?? (await outcome.within(PATIENCE_MS, () => outcomeOf(sql, act.id)));
        if (!found) return { kind: 'received' };
        return found === 'done'
          ? { kind: 'done' }
          : { kind: 'refused', refused: await told(sql, act.id, found) };
      } finally {
        outcome.forget();
      }
    },
    close: outcomes.close,
  };
}

/** The person sees the refusal now, so it is no task in the inbox. */
async function told(sql: Sql, id: Id, outcome: string): Promise<Refusal> {
  await sql`update commands set told_at = clock_timestamp() where id = ${id}`.catch(() => {});
  return outcome as Refusal;
}
