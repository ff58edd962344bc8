/** The portal's side of an act: record it, tell the workflow, and wait a little for the answer. */

import type { Keeper, World } from '../db/durable/adapter.ts';
import { type Act, outcomeOf, type Refused, recordAct } from '../db/durable/commands.ts';
import { listenFor } from '../db/listen.ts';
import type { Sql } from '../db/sql.ts';
import type { Id } from '../domain/shared/durable.ts';
import type { Engine } from '../temporal/client.ts';

/**
 * `done`: carried out. `received`: safely recorded, and carried out when the worker or the engine is back.
 * Otherwise why it was refused; nothing has changed then.
 */
export type Answer<R extends string> = { kind: 'done' | 'received' } | ({ kind: 'refused' } & Refused<R>);

export interface Acts {
  perform<W extends World, N extends keyof W['commands'], R extends string = never>(
    keeper: Keeper<W>,
    act: Act<W, N, R>,
  ): Promise<Answer<R | W['refusal']>>;
  close(): Promise<void>;
}

const PATIENCE_MS = 3000;

/** Begins to listen for outcomes. @returns what every act goes through */
export async function startActs(sql: Sql, engine: Engine): Promise<Acts> {
  const outcomes = await listenFor(sql, 'outcome');
  return {
    async perform<W extends World, N extends keyof W['commands'], R extends string>(
      keeper: Keeper<W>,
      act: Act<W, N, R>,
    ): Promise<Answer<R | W['refusal']>> {
      const outcome = outcomes.expect(act.id);
      try {
        const recorded = await recordAct(sql, keeper, act);
        if ('refused' in recorded) return { kind: 'refused', refused: recorded.refused };
        if (!recorded.outcome) engine.signal(recorded.workflowId, recorded.command);
        const found = recorded.outcome ?? (await outcome.within(PATIENCE_MS, () => outcomeOf(sql, act.id)));
        if (!found) return { kind: 'received' };
        if (found === 'done') return { kind: 'done' };
        await noteTold(sql, act.id);
        return { kind: 'refused', refused: found };
      } finally {
        outcome.forget();
      }
    },
    close: outcomes.close,
  };
}

/** The person sees the refusal now, so it is no task in the inbox. */
const noteTold = (sql: Sql, id: Id) =>
  sql`update commands set told_at = clock_timestamp() where id = ${id}`.catch(() => {});
