/** Losses: what a restore of the database has undone. */

import type { Id } from '../../domain/shared/ids.ts';
import type { AnyCommand } from '../../domain/shared/messages.ts';
import type { Queries, Sql } from '../sql.ts';

/** An act that the database has lost: ids, a name and a time. */
export type LostAct = Pick<AnyCommand, 'n' | 'id' | 'name' | 'actor' | 'at'>;

/** Returns those of the acts that stand neither in the table of commands nor among the losses that were accepted. */
export async function unknownCommands<A extends LostAct>(sql: Queries, acts: readonly A[]): Promise<A[]> {
  const ids = acts.map(({ id }) => id);
  const rows = await sql<{ id: Id }[]>`
    select id from commands where id = any (${ids}::uuid[])
    union all
    select id from lost_acts where id = any (${ids}::uuid[])`;
  const known = new Set(rows.map(({ id }) => id));
  return acts.filter(({ id }) => !known.has(id));
}

/** Notes that the loss of acts was accepted, so that they are not lost a second time. */
export async function acceptLostActs(sql: Queries, workflowId: Id, acts: readonly LostAct[]): Promise<void> {
  for (const { n, id, name, actor, at } of acts)
    await sql`
      insert into lost_acts (id, workflow_id, n, name, actor, at)
      values (${id}, ${workflowId}, ${n}, ${name}, ${actor}, ${new Date(at)}) on conflict do nothing`;
}

/** Notes that the loss of a whole thing was accepted, with its acts. */
export async function acceptLostWorkflow(sql: Sql, workflowId: Id, acts: readonly LostAct[]): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`insert into lost_workflows (workflow_id) values (${workflowId}) on conflict do nothing`;
    await acceptLostActs(tx, workflowId, acts);
  });
}
