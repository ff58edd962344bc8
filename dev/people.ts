import { randomUUID } from 'node:crypto';
import { savePerson } from '../db/account/people.ts';
import { connect, type Sql } from '../db/sql.ts';
import { PRIVACY_VERSION } from '../domain/account/privacy-version.ts';
import type { MemberRole } from '../domain/rights/roles.ts';
import people from './people.json' with { type: 'json' };

/** Somebody who has a place in the portal by their key. */
type Someone = Pick<(typeof people)[number], 'pid' | 'name'> & { key: string };

/** Keys of the persons who have logged in before, so that the portal has their contact data; the newcomer has not. */
const KNOWN = ['private', 'admin', 'handler', 'reports', 'reader'];

/** Roles of those who work at DEKSA. */
const ROLES: Record<string, string[]> = {
  caseworker: ['caseworker'],
  approver: ['approver'],
  support: ['support'],
  support2: ['support'],
  operator: ['operator'],
};

/** Organisation that is registered from the start; its number has a right check digit and belongs to nobody. */
export const ORGANISATION = { number: '123456785', name: 'EKSEMPEL FORSVAR AS' };
const MEMBERS: Readonly<Record<string, { role: MemberRole; reports?: true }>> = {
  admin: { role: 'administrator' },
  handler: { role: 'handler' },
  reports: { role: 'handler', reports: true },
  reader: { role: 'reader' },
};

/** Synthetic people and the organisation of some of them. */
export interface Cast {
  people: readonly Someone[];
  organisation: { number: string; name: string };
}

/** Writes people into a database whose tables are there. Those who are in it already stay as they are. */
export async function makePeople(
  databaseUrl: string,
  cast: Cast = { people, organisation: ORGANISATION },
): Promise<void> {
  const sql = connect(databaseUrl, { name: 'min-side people', max: 1 });
  try {
    for (const someone of cast.people) {
      if (KNOWN.includes(someone.key)) await makePerson(sql, someone);
      const roles = ROLES[someone.key];
      if (roles) await makeStaff(sql, someone, roles);
    }
    await makeOrganisation(sql, cast);
  } finally {
    await sql.end();
  }
}

async function makePerson(sql: Sql, { key, pid, name }: Someone): Promise<void> {
  const known = await sql`select 1 from persons where pid = ${pid}`;
  if (known.length > 0) return;
  const person = {
    id: randomUUID(),
    pid,
    name,
    address: 'Prøveveien 1, 0150 Oslo',
    email: emailOf(key),
    phone: '+47 400 00 000',
    language: 'nb',
    privacyVersion: PRIVACY_VERSION,
  } as const;
  await sql.begin((tx) => savePerson(tx, person));
  await sql`update persons set email_confirmed_at = clock_timestamp() where pid = ${pid}`;
}

async function makeStaff(sql: Sql, { key, pid, name }: Someone, roles: string[]): Promise<void> {
  const row = { id: randomUUID(), pid, name, email: emailOf(key), roles };
  await sql`insert into staff ${sql(row)} on conflict (pid) do nothing`;
}

/** Writes the organisation and its members. Where it is there already, changes of its administrators stay. */
async function makeOrganisation(sql: Sql, { people, organisation }: Cast): Promise<void> {
  await sql.begin(async (tx) => {
    const known = await tx`select 1 from organisations where number = ${organisation.number}`;
    if (known.length > 0) return;
    const id = randomUUID();
    await tx`insert into parties (id, kind) values (${id}, 'organisation')`;
    await tx`insert into organisations ${tx({ id, ...organisation })}`;
    for (const { key, pid } of people) {
      const member = MEMBERS[key];
      if (member)
        await tx`
          insert into memberships (organisation_id, person_id, role, reports)
          select ${id}, persons.id, ${member.role}, ${member.reports ?? false} from persons where pid = ${pid}`;
    }
  });
}

/** Makes an address. No mail leaves the machine, and the domain `example` leads nowhere (RFC 2606). */
function emailOf(key: string): string {
  return `${key}@minside.example`;
}
