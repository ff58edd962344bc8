import type { Outcome } from '../../domain/cases/outcomes.ts';
import type { CaseSnapshot, State } from '../../domain/cases/states.ts';
import type { RelationTo } from '../../domain/rights/roles.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { Queries } from '../sql.ts';
import { type Reader, visibleCases } from './visible-cases.ts';

/** A case as its row says. */
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
  /** The outcome of the decision that stands; null while there is none. */
  outcome: Outcome | null;
  caseworkerId: Id | null;
  ownReference: string | null;
  lastEventAt: Date;
  closed: boolean;
  epoch: number;
  seq: number;
}

/** Somebody who looks for a case: a person acting for a party, or a member of staff by their identity number. */
export type Looker = ({ kind: 'person' } & Reader) | { kind: 'staff'; pid: string };

/** Finds a case that exists for the one who looks, and their relation to it. */
export function findCase(
  sql: Queries,
  looker: Looker,
  number: string,
): Promise<{ row: CaseRow; relation: RelationTo<'case'> } | null> {
  return looker.kind === 'person' ? findOwnCase(sql, looker, number) : findSentCase(sql, looker.pid, number);
}

/** The one who began a case for an organisation, and its administrators, decide which other members see it. */
async function findOwnCase(sql: Queries, reader: Reader, number: string) {
  const { person, party } = reader;
  const [row] = await sql<(CaseRow & { shares: boolean })[]>`
    select c.*, exists (
      select from memberships m
      where m.organisation_id = ${party} and m.person_id = ${person} and m.status = 'active'
        and (m.role = 'administrator' or (m.role = 'handler' and c.created_by = ${person}))) as shares
    from (${visibleCases(sql, reader)}) c where c.number = ${number}`;
  return row ? { row, relation: row.shares ? ('responsible' as const) : ('applicant' as const) } : null;
}

async function findSentCase(sql: Queries, pid: string, number: string) {
  const [row] = await sql<(CaseRow & { isParty: boolean })[]>`
    select c.*, is_party(c.created_by, c.party_id, ${pid}) from cases c where number = ${number} and state not in ('draft', 'discarded')`;
  return row ? { row, relation: row.isParty ? ('staff_party' as const) : ('staff' as const) } : null;
}

/** The party for which somebody would have to act to see a case; null where they can see it for none. */
export async function partyToSwitchTo(sql: Queries, person: Id, number: string): Promise<Id | null> {
  const [found] = await sql<{ partyId: Id }[]>`
    select c.party_id from cases c
    where c.number = ${number} and exists (select from visible_cases(${person}, c.party_id) v where v.number = c.number)`;
  return found?.partyId ?? null;
}
