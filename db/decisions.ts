import { randomUUID } from 'node:crypto';
import type { Id, Outcome } from '../domain/messages.ts';
import type { ActAt } from './commands.ts';
import type { Queries, Transaction } from './sql.ts';

export interface Decision {
  id: Id;
  version: number;
  outcome: Outcome;
  body: string;
  proposer: string;
  at: Date;
}

/** Writes a decision in the transaction of the act that proposes it. @returns its id, for the act's arguments */
export async function insertDecision(
  tx: Transaction,
  act: ActAt,
  decision: Pick<Decision, 'version' | 'outcome' | 'body'> & { proposedBy: Id },
): Promise<Id> {
  const id = randomUUID();
  const { row, commandId, at } = act;
  await tx`insert into decisions ${tx({ id, caseNumber: row.number, commandId, at, ...decision })}`;
  return id;
}

/** The decision that stands, which the case's own snapshot names; null where there is none. */
export async function standingDecision(sql: Queries, number: string): Promise<Decision | null> {
  const [decision] = await sql<Decision[]>`
    select d.id, d.version, d.outcome, d.body, d.at, s.name as proposer
    from cases c
    join decisions d on d.case_number = c.number and d.id::text = c.snapshot -> 'decision' ->> 'id'
    join staff s on s.id = d.proposed_by
    where c.number = ${number}`;
  return decision ?? null;
}
