import type { CaseSnapshot, State } from '../domain/machine.ts';
import type { Id } from '../domain/messages.ts';
import type { Relation } from '../domain/rights.ts';
import type { Queries } from './sql.ts';

export interface CaseRow {
  number: string;
  workflowId: Id;
  partyId: Id;
  createdBy: Id;
  /** An id in `domain/kinds/`. */
  kind: string;
  createdAt: Date;
  snapshot: CaseSnapshot;
  state: State;
  caseworkerId: Id | null;
  ownReference: string | null;
  lastEventAt: Date;
  closed: boolean;
  epoch: number;
  seq: number;
}

/** Whoever looks: a person acting for a party, or a member of staff with their identity number. */
export interface Looker {
  kind: 'person' | 'staff';
  personId: Id | null;
  staffId: Id | null;
  pid: string;
}

/** One case, as far as it exists for the one who looks, and how they stand to it. */
export async function findCase(
  sql: Queries,
  looker: Looker,
  number: string,
): Promise<{ row: CaseRow; relation: Relation } | null> {
  if (looker.kind === 'person') {
    const [row] = await sql<CaseRow[]>`
      select * from visible_cases(${looker.personId}, ${looker.personId}) where number = ${number}`;
    return row ? { row, relation: 'applicant' } : null;
  }
  const [row] = await sql<(CaseRow & { isParty: boolean })[]>`
    select c.*, exists (select from persons p where p.id in (c.created_by, c.party_id) and p.pid = ${looker.pid}) as is_party
    from cases c where number = ${number} and state not in ('draft', 'discarded')`;
  return row ? { row, relation: row.isParty ? 'staff_party' : 'staff' } : null;
}
