/** Members of organisations: in which role each may act for one, and changes of that. */
import type { Given } from '../../domain/access/given.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { Actor } from '../audit.ts';
import type { Queries, Sql, Transaction } from '../sql.ts';
import { logAccess } from './log.ts';
import { administratorsOf } from './recipients.ts';
import { withdrawInvitations } from './withdrawals.ts';

/** A role with its ticks, and how the organisation reaches whoever has it. */
export interface Reached extends Given {
  email: string;
  phone: string;
}

/** Somebody in an organisation, as its administrators see them. */
export interface MemberRow extends Reached {
  id: Id;
  name: string;
  status: MemberStatus;
}
export type MemberStatus = 'active' | 'deactivated';

const members = (sql: Queries) => sql`
  select p.id, p.name, coalesce(m.email, p.email) as email, coalesce(m.phone, p.phone) as phone,
    m.role, m.all_cases, m.reports, m.status
  from memberships m join persons p on p.id = m.person_id`;

/** Returns everybody in an organisation, those who are active first. @param most of them; all where null */
export const membersOf = (sql: Queries, organisation: Id, most: number | null): Promise<MemberRow[]> => sql<
  MemberRow[]
>`
  ${members(sql)} where m.organisation_id = ${organisation}
  order by m.status, p.name collate norwegian, p.id limit ${most}`;

/** Returns those of some persons who are in an organisation. */
export const membersAmong = (sql: Queries, organisation: Id, persons: readonly Id[]): Promise<MemberRow[]> =>
  sql<
    MemberRow[]
  >`${members(sql)} where m.organisation_id = ${organisation} and m.person_id in ${sql(persons)}`;

/** The membership of somebody with this identity number, active or not; null where they have none. */
export async function membershipOf(sql: Queries, organisation: Id, pid: string): Promise<MemberRow | null> {
  const [member] = await sql<
    MemberRow[]
  >`${members(sql)} where m.organisation_id = ${organisation} and p.pid = ${pid}`;
  return member ?? null;
}

/** An organisation whose members somebody changes. */
interface Changing {
  organisation: Id;
  /** An administrator. */
  actor: Actor;
}
/** `gone`: somebody is no member; `last_administrator`: nobody could let others in any more. */
export type MemberRefusal = 'gone' | 'last_administrator';

/**
 * Changes role, ticks and contact of a member. Somebody's own address is not copied: it follows what they change.
 * @returns the reason why nothing is changed; null where it is
 */
export function changeMembership(
  sql: Sql,
  changing: Changing,
  person: Id,
  to: Reached,
): Promise<MemberRefusal | null> {
  const { organisation } = changing;
  const { role, allCases, reports, email, phone } = to;
  return underLock(sql, changing, [person], async (tx, [member]) => {
    const details = differenceOf(member!, to);
    if (!details) return;
    await tx`
      update memberships m
      set role = ${role}, all_cases = ${allCases}, reports = ${reports},
        email = nullif(${email}, p.email), phone = nullif(${phone}, p.phone)
      from persons p
      where m.organisation_id = ${organisation} and m.person_id = ${person} and p.id = m.person_id`;
    await log(tx, changing, person, 'changed', details);
    if (role !== 'administrator') await withdraw(tx, changing, person);
  });
}

/** Details for the log, where role and ticks are one thing, and each address is one. Null where all is as it was. */
function differenceOf(before: MemberRow, after: Reached): object | null {
  const parts = [['role', 'allCases', 'reports'], ['email'], ['phone']] as const;
  const changed = parts.filter((keys) => keys.some((key) => before[key] !== after[key])).flat();
  const valuesOf = (given: Reached) => Object.fromEntries(changed.map((key) => [key, given[key]]));
  return changed.length > 0 ? { from: valuesOf(before), to: valuesOf(after) } : null;
}

/**
 * Activates or deactivates members, all of them or none. Whoever is out is out at their next request.
 * @returns the reason why nothing is changed; null where it is
 */
export function setMembershipStatus(
  sql: Sql,
  changing: Changing,
  persons: readonly Id[],
  status: MemberStatus,
): Promise<MemberRefusal | null> {
  return underLock(sql, changing, persons, async (tx, members) => {
    for (const { id } of members.filter((member) => member.status !== status)) {
      await tx`
        update memberships set status = ${status}
        where organisation_id = ${changing.organisation} and person_id = ${id}`;
      await log(tx, changing, id, status === 'active' ? 'activated' : 'deactivated', {});
      if (status === 'deactivated') await withdraw(tx, changing, id);
    }
  });
}

/** Rolls a change back. */
class NotDone extends Error {
  readonly why: MemberRefusal;
  constructor(why: MemberRefusal) {
    super(why);
    this.why = why;
  }
}

/** Makes one change in an organisation at a time: two administrators cannot each take the other's place away. */
async function underLock(
  sql: Sql,
  { organisation }: Changing,
  persons: readonly Id[],
  change: (tx: Transaction, members: MemberRow[]) => Promise<void>,
): Promise<MemberRefusal | null> {
  try {
    await sql.begin(async (tx) => {
      await tx`select from organisations where id = ${organisation} for no key update`;
      const members = persons.length > 0 ? await membersAmong(tx, organisation, persons) : [];
      if (members.length === 0 || members.length < persons.length) throw new NotDone('gone');
      await change(tx, members);
      if ((await administratorsOf(tx, organisation)).length === 0) throw new NotDone('last_administrator');
    });
    return null;
  } catch (error) {
    if (error instanceof NotDone) return error.why;
    throw error;
  }
}

const log = (
  tx: Transaction,
  { organisation, actor }: Changing,
  subject: Id,
  what: 'changed' | 'activated' | 'deactivated',
  details: object,
): Promise<void> => logAccess(tx, { organisation, actor: actor.id, subject, what, details });

/** Withdraws what somebody has invited to, who is no administrator from here on. */
const withdraw = (tx: Transaction, changing: Changing, person: Id): Promise<void> =>
  withdrawInvitations(tx, { ...changing, person, action: 'access.manage' });
