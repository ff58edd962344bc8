/** Strangers: people with an identity number of their own, who are in no other test and not in dev/people.json. */
import { randomInt } from 'node:crypto';
import type { Sql } from '../../db/sql.ts';
import { hash } from '../../web/http/sessions.ts';
import { logIn } from './idporten.ts';
import { fieldsOf, PortalUser } from './portal.ts';

const WELCOME = '/velkommen';

/** Makes the contact data that somebody tells at first login. */
export const contactOf = (name: string) => ({
  ...{ name, address: 'Ukjentveien 1\n0150 Oslo', phone: '22003300' },
  email: `${name.toLowerCase().replaceAll(/\W/g, '')}@minside.example`,
});

/** Makes a synthetic number that no person of the tests has: month + 80, and a check digit that none can have. */
export const newPid = (): string => `0181${randomInt(10_000, 99_999)}`.padEnd(11, '0');

/** Logs somebody in with an identity number, who has told nothing yet. */
export async function arrive(
  sql: Sql,
  portal: string,
  pid = newPid(),
): Promise<PortalUser & { pid: string }> {
  const user = new PortalUser(portal, 'newcomer');
  await logIn(user.browser, `${portal}/logg-inn`, 'newcomer');
  await sql`
    update sessions set pid = ${pid} where token_hash = ${hash(user.browser.cookie('minside') ?? '')}`;
  return Object.assign(user, { pid });
}

/** Logs somebody in with an identity number, and saves the first form where it was not saved before. */
export async function settle(
  sql: Sql,
  portal: string,
  { name = 'Ukjent Testperson', pid = newPid() }: { name?: string; pid?: string } = {},
): Promise<PortalUser & { pid: string }> {
  const user = await arrive(sql, portal, pid);
  const page = await user.open('/');
  if (!page.url.includes(WELCOME)) return user;
  await user.send(fieldsOf(page, WELCOME), WELCOME, { ...contactOf(name), language: 'nb', accept: 'yes' });
  return user;
}

/** Adds a member of staff whom no other test knows, and logs them in at DEKSA. */
export async function hire(
  sql: Sql,
  portal: string,
  role: 'caseworker' | 'support' = 'caseworker',
): Promise<PortalUser & { pid: string }> {
  const pid = newPid();
  await sql`
    insert into staff (id, pid, name, email, roles)
    values (gen_random_uuid(), ${pid}, 'Ukjent Ansatt', 'ukjent.ansatt@minside.example', ${[role]})`;
  const user = new PortalUser(portal, 'caseworker');
  await user.logInAsStaffAtProvider();
  await sql`
    update sessions set pid = ${pid} where token_hash = ${hash(user.browser.cookie('minside-ansatt') ?? '')}`;
  return Object.assign(user, { pid });
}
