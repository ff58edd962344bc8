/** Rights that somebody loses: how each is taken away and given back, and from whom. */
import type { Queries } from '../../../db/sql.ts';
import { rightTo } from '../../../domain/rights/rights.ts';
import type { RouteEntry } from '../../../web/http/route.ts';
import { hash } from '../../../web/http/sessions.ts';
import type { Form, Ids } from './forms.ts';

/** Somebody from whom something is taken, and what it is about. */
export interface Losing {
  ids: Ids;
  /** Id of the person or the member of staff. */
  who: string;
  pid: string;
  /** Value of the cookie. */
  token: string;
  number: string;
}

export interface Loss {
  name: string;
  take: (sql: Queries, losing: Losing) => Promise<unknown>;
  giveBack: (sql: Queries, losing: Losing) => Promise<unknown>;
  /** Whoever loses this is asked to log in; others are told that they may not, or that there is nothing. */
  leadsToLogin?: true;
}

const ownSession = (sql: Queries, { token }: Losing) => sql`token_hash = ${hash(token)}`;
const ownMembership = (sql: Queries, { ids, who }: Losing) =>
  sql`organisation_id = ${ids.organisation!} and person_id = ${who}`;

const setRole = (role: string) => (sql: Queries, losing: Losing) =>
  sql`update memberships set role = ${role} where ${ownMembership(sql, losing)}`;
const setRoles =
  (roles: string[]) =>
  (sql: Queries, { who }: Losing) =>
    sql`update staff set roles = ${roles} where id = ${who}`;

/** All roles of the member of staff in these tests. */
export const STAFF_ROLES = ['caseworker', 'approver', 'support'];

/** Sessions that were ended, to be opened again as they were. */
const ended = new Map<string, object[]>();

const LOGGED_OUT: Loss = {
  name: 'logged out',
  leadsToLogin: true,
  async take(sql, losing) {
    const rows = await sql`delete from sessions where ${ownSession(sql, losing)} returning *`;
    ended.set(losing.token, rows);
  },
  giveBack: (sql, { token }) => sql`insert into sessions ${sql(ended.get(token) as never)}`,
};

const LOGGED_OUT_EVERYWHERE: Loss = {
  name: 'logged out everywhere',
  leadsToLogin: true,
  async take(sql, { token, pid }) {
    await sql`
      insert into logouts_everywhere (pid, at) values (${pid}, now()) on conflict (pid) do update set at = now()`;
    ended.set(token, await sql`delete from sessions where kind = 'person' and pid = ${pid} returning *`);
  },
  async giveBack(sql, { token, pid }) {
    await sql`delete from logouts_everywhere where pid = ${pid}`;
    await sql`insert into sessions ${sql(ended.get(token) as never)}`;
  },
};

const DEACTIVATED: Loss = {
  name: 'deactivated',
  take: (sql, losing) =>
    sql`update memberships set status = 'deactivated' where ${ownMembership(sql, losing)}`,
  giveBack: (sql, losing) =>
    sql`update memberships set status = 'active' where ${ownMembership(sql, losing)}`,
};

const NO_HANDLER: Loss = { name: 'made a reader', take: setRole('reader'), giveBack: setRole('handler') };
const NO_ADMINISTRATOR: Loss = {
  ...{ name: 'made a handler', take: setRole('handler') },
  giveBack: setRole('administrator'),
};

const CASE_TAKEN: Loss = {
  name: 'without the case',
  take: (sql, { number, who }) =>
    sql`delete from case_access where case_number = ${number} and person_id = ${who}`,
  giveBack: (sql, { number, who }) =>
    sql`insert into case_access (case_number, person_id, granted_by) values (${number}, ${who}, ${who})`,
};

const NO_STAFF: Loss = {
  name: 'removed from staff',
  leadsToLogin: true,
  take: (sql, { who }) => sql`update staff set pid = 'gone ' || pid where id = ${who}`,
  giveBack: (sql, { who, pid }) => sql`update staff set pid = ${pid} where id = ${who}`,
};

const OPERATOR_ALONE: Loss = {
  ...{ name: 'made an operator', take: setRoles(['operator']) },
  giveBack: setRoles(STAFF_ROLES),
};

/** Returns the losses after which a form may not be carried out any more. */
export function lossesFor({ action, path }: RouteEntry, { by }: Form): readonly Loss[] {
  const { roles, on } = rightTo(action);
  if (by === 'staff') return [LOGGED_OUT, NO_STAFF, ...(roles.includes('operator') ? [] : [OPERATOR_ALONE])];
  const everybody = [LOGGED_OUT, LOGGED_OUT_EVERYWHERE];
  if (by === 'handler' || by === 'owner')
    return [...everybody, DEACTIVATED, NO_HANDLER, ...(by === 'handler' && on ? [CASE_TAKEN] : [])];
  const asAdministrator = by === 'admin' && (on !== undefined || path.includes(':organisation'));
  return [...everybody, ...(asAdministrator ? [DEACTIVATED, NO_ADMINISTRATOR] : [])];
}
