/** What the bookkeeping of durable things has to know of cases. */

import {
  type AnyEvent,
  type AnyTimer,
  type CaseEvent,
  type CommandArguments,
  type Id,
  type MailName,
  type Policy,
  type Projection,
  STAFF_MAILS,
} from '../../domain/cases/commands.ts';
import { type CaseSnapshot, type Refusal, step } from '../../domain/cases/transitions.ts';
import { policyAt } from '../../domain/shared/moments.ts';
import { kindOf } from '../../kinds.ts';
import type { Keeper } from '../durable/adapter.ts';
import type { Queries, Transaction } from '../sql.ts';
import type { CaseRow } from './cases.ts';

export interface CaseWorld {
  row: CaseRow;
  snapshot: CaseSnapshot;
  commands: CommandArguments;
  refusal: Refusal;
}

/** How cases are kept: named by their number, with the policy of their kind. */
export const CASES: Keeper<CaseWorld> = {
  table: 'cases',
  key: 'number',
  step: (state, event: AnyEvent) => step(state, event as CaseEvent),
  async policyAt(sql, { number, kind }, at) {
    const touched = (await touchedAt(sql, number)) ?? at;
    return policyAt(kindOf(kind), at.getTime(), touched.getTime());
  },
  isOutdated: wasTouched,
  recipients: recipientsOf,
  carriedOut: closeDiscarded,
};

/** When somebody last wrote in the draft that is open; null where none is. */
async function touchedAt(sql: Queries, number: string): Promise<Date | null> {
  const [draft] = await sql<{ touchedAt: Date }[]>`
    select touched_at from drafts where case_number = ${number} and closed_at is null`;
  return draft?.touchedAt ?? null;
}

/** Whether somebody wrote in the draft after the timer's policy was read. */
async function wasTouched(tx: Transaction, { number, kind }: CaseRow, event: AnyTimer): Promise<boolean> {
  const [draft] = await tx<{ touchedAt: Date }[]>`
    select touched_at from drafts where case_number = ${number} and closed_at is null for update`;
  if (!draft) return false;
  const { lapseAt } = policyAt(kindOf(kind), event.at, draft.touchedAt.getTime());
  return lapseAt !== (event.policy as Policy).lapseAt;
}

async function recipientsOf(tx: Transaction, row: CaseRow, mail: string): Promise<readonly Id[]> {
  if (!STAFF_MAILS.includes(mail as MailName)) return [await contactOf(tx, row)];
  return row.caseworkerId ? [row.caseworkerId] : [];
}

/** Whoever began the case; where they may not act for the organisation any more, its first administrator. */
async function contactOf(tx: Transaction, { partyId, createdBy }: CaseRow): Promise<Id> {
  const [member] = await tx<{ personId: Id }[]>`
    select person_id from memberships
    where organisation_id = ${partyId} and status = 'active'
      and (person_id = ${createdBy} or role = 'administrator')
    order by person_id = ${createdBy} desc, created_at, person_id
    limit 1`;
  return member?.personId ?? createdBy;
}

/** Nobody can write any more in a draft that was thrown away. */
async function closeDiscarded(
  tx: Transaction,
  { number }: CaseRow,
  { snapshot }: Projection<CaseSnapshot>,
): Promise<void> {
  if (snapshot.state === 'discarded')
    await tx`update drafts set closed_at = clock_timestamp() where case_number = ${number} and closed_at is null`;
}
