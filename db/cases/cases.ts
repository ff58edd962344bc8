import type { CaseSnapshot, State } from '../../domain/cases/states.ts';
import type { RelationTo } from '../../domain/rights/roles.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { Queries } from '../sql.ts';

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

/** A person, and the party for whom they act: themselves, or an organisation. */
export interface Acting {
  person: Id;
  party: Id;
}

/** Whoever looks: a person acting for a party, or a member of staff by their identity number. */
export type Looker = ({ kind: 'person' } & Acting) | { kind: 'staff'; pid: string };

/** One case, as far as it exists for the one who looks, and how they stand to it. */
export function findCase(
  sql: Queries,
  looker: Looker,
  number: string,
): Promise<{ row: CaseRow; relation: RelationTo<'case'> } | null> {
  return looker.kind === 'person' ? findOwnCase(sql, looker, number) : findSentCase(sql, looker.pid, number);
}

/** Who began a case for an organisation, or administrates it, decides which other members see the case. */
async function findOwnCase(sql: Queries, { person, party }: Acting, number: string) {
  const [row] = await sql<(CaseRow & { shares: boolean })[]>`
    select c.*, exists (
      select from memberships m
      where m.organisation_id = ${party} and m.person_id = ${person} and m.status = 'active'
        and (m.role = 'administrator' or (m.role = 'handler' and c.created_by = ${person}))) as shares
    from visible_cases(${person}, ${party}) c where c.number = ${number}`;
  return row ? { row, relation: row.shares ? ('responsible' as const) : ('applicant' as const) } : null;
}

async function findSentCase(sql: Queries, pid: string, number: string) {
  const [row] = await sql<(CaseRow & { isParty: boolean })[]>`
    select c.*, is_party(c, ${pid}) from cases c where number = ${number} and state not in ('draft', 'discarded')`;
  return row ? { row, relation: row.isParty ? ('staff_party' as const) : ('staff' as const) } : null;
}

/** The party of a case that somebody would see if they acted for it; null where the case does not exist for them. */
export async function partyToSwitchTo(sql: Queries, person: Id, number: string): Promise<Id | null> {
  const [found] = await sql<{ partyId: Id }[]>`
    select c.party_id from cases c
    where c.number = ${number} and exists (select from visible_cases(${person}, c.party_id) v where v.number = c.number)`;
  return found?.partyId ?? null;
}
