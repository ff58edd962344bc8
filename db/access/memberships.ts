/** Who may act for an organisation, in which role; and who changes that. */
import type { Id } from '../../domain/shared/ids.ts';
import type { Queries, Sql, Transaction } from '../sql.ts';
import { logAccess } from './log.ts';
import type { Given } from './requests.ts';

/** The active administrators of an organisation, the first one first. */
export async function administratorsOf(sql: Queries, organisation: Id | null): Promise<Id[]> {
  const rows = await sql<{ personId: Id }[]>`
    select person_id from memberships
    where organisation_id = ${organisation} and role = 'administrator' and status = 'active'
    order by created_at, person_id`;
  return rows.map(({ personId }) => personId);
}

/** Everybody at DEKSA's support. */
export async function supportStaff(sql: Queries): Promise<Id[]> {
  const rows = await sql<{ id: Id }[]>`select id from staff where 'support' = any (roles) order by id`;
  return rows.map(({ id }) => id);
}

/** Somebody in an organisation, as its administrators see them. */
export interface MemberRow extends Given {
  id: Id;
  name: string;
  email: string;
  phone: string;
  status: MemberStatus;
}
export type MemberStatus = 'active' | 'deactivated';

const members = (sql: Queries) => sql`
  select p.id, p.name, coalesce(m.email, p.email) as email, coalesce(m.phone, p.phone) as phone,
    m.role, m.all_cases, m.reports, m.status
  from memberships m join persons p on p.id = m.person_id`;

/** Everybody in an organisation, those who are active first. */
export const membersOf = (sql: Queries, organisation: Id): Promise<MemberRow[]> => sql<MemberRow[]>`
  ${members(sql)} where m.organisation_id = ${organisation} order by m.status, p.name, p.id`;

/** What somebody with this identity number is in an organisation, active or not. */
export async function membershipOf(sql: Queries, organisation: Id, pid: string): Promise<MemberRow | null> {
  const [member] = await sql<
    MemberRow[]
  >`${members(sql)} where m.organisation_id = ${organisation} and p.pid = ${pid}`;
  return member ?? null;
}

/** Who changes something, and where. */
export interface Changing {
  organisation: Id;
  by: Id;
}
export type Changed = 'done' | 'gone' | 'last_administrator';

/** Changes role, ticks and contact of a member. Somebody's own address is not copied: it follows what they change. */
export function changeMember(
  sql: Sql,
  changing: Changing,
  person: Id,
  to: Given & { email: string; phone: string },
): Promise<Changed> {
  const { organisation } = changing;
  const { role, allCases, reports, email, phone } = to;
  return underLock(sql, changing, [person], async (tx, [member]) => {
    const details = whatChanged(member!, to);
    if (!details) return;
    await tx`
      update memberships m
      set role = ${role}, all_cases = ${allCases}, reports = ${reports},
        email = nullif(${email}, p.email), phone = nullif(${phone}, p.phone)
      from persons p
      where m.organisation_id = ${organisation} and m.person_id = ${person} and p.id = m.person_id`;
    await log(tx, changing, person, 'changed', details);
  });
}

/** Role and ticks are one thing to those who read the log; so is each address. Null where all is as it was. */
function whatChanged(before: MemberRow, after: Given & { email: string; phone: string }): object | null {
  const parts = [['role', 'allCases', 'reports'], ['email'], ['phone']] as const;
  const changed = parts.filter((keys) => keys.some((key) => before[key] !== after[key])).flat();
  const of = (given: typeof after) => Object.fromEntries(changed.map((key) => [key, given[key]]));
  return changed.length > 0 ? { from: of(before), to: of(after) } : null;
}

/** Activates or deactivates members, all of them or none. Whoever is out is out at their next request. */
export function setStatus(
  sql: Sql,
  changing: Changing,
  persons: readonly Id[],
  status: MemberStatus,
): Promise<Changed> {
  return underLock(sql, changing, persons, async (tx, members) => {
    for (const { id } of members.filter((member) => member.status !== status)) {
      await tx`
        update memberships set status = ${status}
        where organisation_id = ${changing.organisation} and person_id = ${id}`;
      await log(tx, changing, id, status === 'active' ? 'activated' : 'deactivated', {});
    }
  });
}

/** Rolls a change back. */
class NotDone extends Error {
  readonly why: Changed;
  constructor(why: Changed) {
    super(why);
    this.why = why;
  }
}

/** One change in an organisation at a time, so that two administrators cannot each take the other's place away. */
async function underLock(
  sql: Sql,
  { organisation }: Changing,
  persons: readonly Id[],
  change: (tx: Transaction, members: MemberRow[]) => Promise<void>,
): Promise<Changed> {
  try {
    await sql.begin(async (tx) => {
      await tx`select from organisations where id = ${organisation} for update`;
      const members = (await membersOf(tx, organisation)).filter(({ id }) => persons.includes(id));
      if (members.length === 0 || members.length < persons.length) throw new NotDone('gone');
      await change(tx, members);
      if ((await administratorsOf(tx, organisation)).length === 0) throw new NotDone('last_administrator');
    });
    return 'done';
  } catch (error) {
    if (error instanceof NotDone) return error.why;
    throw error;
  }
}

const log = (
  tx: Transaction,
  { organisation, by }: Changing,
  subject: Id,
  what: 'changed' | 'activated' | 'deactivated',
  details: object,
): Promise<void> => logAccess(tx, { organisation, actor: by, subject, what, details });
