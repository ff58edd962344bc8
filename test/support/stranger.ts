/** People whom not even the other tests of a file know. */
import { inject } from 'vitest';
import type { Sql } from '../../db/sql.ts';
import { newPid, type Somebody } from './cast.ts';
import { PortalUser } from './portal.ts';

/** Makes somebody with an identity number of their own. */
export const stranger = (name = 'Ukjent Testperson', pid = newPid()): Somebody => ({ pid, name });

/** Makes what somebody tells at first login. */
export const contactOf = (name: string) => ({
  ...{ name, address: 'Ukjentveien 1\n0150 Oslo', phone: '22003300' },
  email: `${name.toLowerCase().replaceAll(/\W/g, '')}@minside.example`,
});

/** Opens a session for somebody who has told nothing yet. */
export async function arrive(who = stranger()): Promise<PortalUser> {
  const user = new PortalUser(inject('stack').addresses.portal, who);
  await user.beginSession();
  return user;
}

/** Opens a session for somebody, and saves the first form where nobody has told it yet. */
export async function settle(who = stranger()): Promise<PortalUser> {
  const user = new PortalUser(inject('stack').addresses.portal, who);
  await user.logIn(contactOf(who.name));
  return user;
}

type StaffRole = 'caseworker' | 'approver' | 'support' | 'operator';

/** Makes somebody a member of the staff. */
export async function hire(sql: Sql, { pid, name }: Somebody, roles: readonly StaffRole[]): Promise<void> {
  await sql`
    insert into staff (id, pid, name, email, roles)
    values (gen_random_uuid(), ${pid}, ${name}, 'ansatt@minside.example', ${[...roles]})`;
}

/** Opens a session for a new member of the staff. */
export async function settleAtDesk(sql: Sql, ...roles: StaffRole[]): Promise<PortalUser> {
  const user = new PortalUser(inject('stack').addresses.portal, stranger('Ukjent Ansatt'));
  await hire(sql, user.who, roles);
  await user.logInAsStaff();
  return user;
}
