/** Æ, Ø and Å: the search finds them in any case of letters, lists of names end with them, and no database lacks them. */
import { randomInt, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { migrate } from '../../db/migrate.ts';
import { connect } from '../../db/sql.ts';
import { Office } from '../support/office.ts';
import { found } from '../support/organisation.ts';
import { PortalUser } from '../support/portal.ts';

const { DATABASE_URL = '', PORTAL_URL: portal = '' } = inject('stack').environment;
const sql = connect(DATABASE_URL, { name: 'Norwegian test', max: 2 });
const applicant = new PortalUser(portal, 'approver');
const caseworker = new PortalUser(portal, 'caseworker');
const admin = new PortalUser(portal, 'admin');

/** Names in the order of the Norwegian alphabet, whatever their case. */
const IN_ORDER = ['Anne', 'Zara', 'Ægir', 'øyvind', 'Øyvor', 'Åse'].toSorted((one, other) =>
  one.localeCompare(other, 'nb'),
);

beforeAll(async () => {
  await Promise.all([applicant.logIn(), caseworker.logInAsStaff(), admin.logIn()]);
}, 60_000);
afterAll(() => sql.end());

it('finds ØKERN by økern, in the list of the applicant and in that of DEKSA', async () => {
  const number = await new Office(sql, { applicant, caseworker }).bring('submitted');
  await sql`update cases set own_reference = 'ØKERN 7' where number = ${number}`;
  for (const search of ['økern', 'ØKERN', 'Økern 7']) {
    const query = `sok=${encodeURIComponent(search)}`;
    expect((await applicant.open(`/saker?${query}`)).html).toContain(`/saker/${number}"`);
    expect((await caseworker.open(`/saksbehandling?vis=alle&${query}`)).html).toContain(`/saker/${number}"`);
  }
});

it('sorts members and organisations as the Norwegian alphabet does', async () => {
  expect(IN_ORDER.slice(-4)).toEqual(['Ægir', 'øyvind', 'Øyvor', 'Åse']);
  const tag = randomUUID().slice(0, 8);
  const organisations = IN_ORDER.map((name) => ({
    name: `${name} ${tag}`,
    number: `${randomInt(1e8, 1e9)}`,
  }));
  for (const organisation of organisations.toReversed())
    await found(sql, organisation, { admin: 'administrator' });
  const names = organisations.map(({ name }) => name);
  await sql`
    with parties as (insert into parties (id, kind) select gen_random_uuid(), 'person' from unnest(${names}::text[])
      returning id),
    numbered as (select id, row_number() over () as n from parties),
    members as (
      insert into persons (id, pid, name, address, email, phone, language, privacy_version, privacy_accepted_at)
      select id, id::text, (${names}::text[])[n], '', '', '', 'nb', '1', now() from numbered returning id)
    insert into memberships (organisation_id, person_id, role)
    select o.id, m.id, 'reader' from members m, organisations o where o.name = ${names[0]!}`;
  const [first] = await sql<{ id: string }[]>`select id from organisations where name = ${names[0]!}`;
  const members = (await admin.open(`/administrer/${first!.id}/tilgang`)).html;
  expect(inOrderOf(names, members)).toEqual(names);
  const own = (await admin.open('/administrer')).html;
  expect(inOrderOf(names, own.slice(own.indexOf('<main')))).toEqual(names);
});

/** Returns those names that a page has as texts of their own, in the order in which it first has them. */
const inOrderOf = (names: readonly string[], html: string): string[] =>
  names
    .filter((name) => html.includes(`>${name}<`))
    .toSorted((one, other) => html.indexOf(`>${one}<`) - html.indexOf(`>${other}<`));

it('refuses a database that cannot do so, in one sentence', async () => {
  const name = `c_${randomUUID().slice(0, 8)}`;
  await sql.unsafe(
    `create database ${name} template template0 encoding utf8 locale_provider libc locale 'C'`,
  );
  const other = connect(Object.assign(new URL(DATABASE_URL), { pathname: `/${name}` }).href, {
    name,
    max: 1,
  });
  await expect(migrate(other)).rejects.toThrow(/^The database does not know Æ, Ø and Å: .*\.$/);
  expect(await other`select from pg_tables where schemaname = 'public'`).toHaveLength(0);
  await other.end();
  await sql.unsafe(`drop database ${name}`);
});

it('has the same time zone whatever the server says', async () => {
  const name = `tz_${randomUUID().slice(0, 8)}`;
  await sql.unsafe(`create database ${name}`);
  await sql.unsafe(`alter database ${name} set timezone = 'America/New_York'`);
  const other = connect(Object.assign(new URL(DATABASE_URL), { pathname: `/${name}` }).href, {
    name,
    max: 1,
  });
  expect(await other`show timezone`).toEqual([{ TimeZone: 'UTC' }]);
  await other.end();
  await sql.unsafe(`drop database ${name}`);
});
