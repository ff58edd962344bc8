/** The audit: who did what, and who read another's case, is written down for good. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { connect } from '../../db/sql.ts';
import { readSettings } from '../../settings.ts';
import type { Page } from '../support/browser.ts';
import { person } from '../support/cast.ts';
import { deskOf, inAMonth, Office, settled } from '../support/office.ts';
import { type Fields, PortalUser } from '../support/portal.ts';

const settings = readSettings(inject('stack').environment);
const portal = settings.PORTAL_URL;
const sql = connect(settings.DATABASE_URL, { name: 'audit test', max: 2 });
const ingrid = new PortalUser(portal, 'reports');
const ola = new PortalUser(portal, 'handler');
const marit = new PortalUser(portal, 'caseworker');
const even = new PortalUser(portal, 'approver');
const office = new Office(sql, { applicant: ingrid, caseworker: marit });

beforeAll(async () => {
  await Promise.all([ingrid.logIn(), ola.logIn(), marit.logInAsStaff(), even.logInAsStaff()]);
});
afterAll(() => sql.end());

/** Returns the rows about a case as text: who, in which role, did what, and the result. */
async function rowsOf(number: string): Promise<string[]> {
  const rows = await sql<{ name: string; role: string; action: string; result: string }[]>`
    select coalesce(p.name, s.name, 'nobody') as name, a.role, a.action, a.result
    from audit a left join persons p on p.id = a.actor left join staff s on s.id = a.actor
    where object = ${number} order by a.id`;
  return rows.map(({ name, role, action, result }) => `${name} ${role} ${action} ${result}`);
}

/** Returns the rows that one step added. */
async function added(number: string, step: () => Promise<Page>): Promise<string[]> {
  const before = await rowsOf(number);
  await step();
  await settled(sql, number);
  return (await rowsOf(number)).slice(before.length);
}

const { name: INGRID } = person('reports');
const { name: MARIT } = person('caseworker');
const { name: EVEN } = person('approver');
const mine = (number: string, what = '') => `/saker/${number}${what && `/${what}`}`;

describe('a case of another', () => {
  it('is never read by staff without a row', async () => {
    const number = await office.bring('submitted');
    expect(await added(number, () => marit.open(deskOf(number)))).toEqual([
      `${MARIT} caseworker review.read allowed`,
    ]);
    expect(await added(number, () => even.open(deskOf(number)))).toEqual([
      `${EVEN} approver review.read allowed`,
    ]);
  });

  it('is not asked for in vain without a row either', async () => {
    const number = await office.bring('submitted');
    const [last] = await sql<{ id: string }[]>`select max(id) as id from audit`;
    await ola.open(mine(number));
    expect((await even.open(deskOf(number, 'vedtak'))).status).toBe(403);
    const rows = await sql`
      select action, result from audit join persons p on p.id = actor
      where audit.id > ${last!.id} and pid = ${person('handler').pid} and action = 'case.read'`;
    expect(rows).toEqual([{ action: 'case.read', result: 'not_found' }]);
    const refused = await sql`
      select action, result from audit join staff s on s.id = actor
      where audit.id > ${last!.id} and pid = ${person('approver').pid} and action = 'review.decide'`;
    expect(refused).toEqual([{ action: 'review.decide', result: 'forbidden' }]);
  });
});

describe('a row', () => {
  /** Returns what was added by one step, by whomever. */
  async function after(step: () => Promise<unknown>, action: string, actor: string) {
    const [last] = await sql<{ id: string }[]>`select max(id) as id from audit`;
    await step();
    return sql<Record<string, string | null>[]>`
      select action, object, detail, result, session, address, browser from audit
      where id > ${last!.id} and action = ${action} and actor = (
        select id from persons where pid = ${actor} union all select id from staff where pid = ${actor})
      order by id`;
  }
  const HERE = { session: expect.stringMatching(/^[0-9a-f]{16}$/), address: '127.0.0.1', browser: null };

  it('says what was asked for, also in vain, and from where', async () => {
    const number = await office.bring('submitted');
    const { pid } = person('caseworker');
    expect(await after(() => marit.open('/saksbehandling/saker/9912345'), 'review.read', pid)).toMatchObject([
      { object: '9912345', result: 'not_found', ...HERE },
    ]);
    const version = deskOf(number, 'versjoner/1');
    expect(await after(() => marit.open(version), 'review.read', pid)).toMatchObject([
      { object: number, detail: 'sending=1', result: 'allowed', ...HERE },
    ]);
    const file = randomUUID();
    expect(
      await after(() => ola.open(mine(number, `vedlegg/${file}`)), 'file.read', person('handler').pid),
    ).toMatchObject([{ object: number, detail: `file=${file}`, result: 'not_found', ...HERE }]);
  });

  it('is left by whoever reads the work list, with what they search for', async () => {
    const rows = await after(
      () => marit.open('/saksbehandling?vis=alle&sok=26'),
      'desk.open',
      person('caseworker').pid,
    );
    expect(rows).toMatchObject([{ object: null, detail: 'vis=alle&sok=26', result: 'allowed', ...HERE }]);
  });

  it('is left by login and logout, and by logging out everywhere', async () => {
    const { pid } = person('reports');
    const user = new PortalUser(portal, 'reports');
    const [login] = await after(() => user.logInAtIdporten(), 'login.end', pid);
    expect(login).toMatchObject({
      result: 'given',
      detail: expect.stringContaining('acr=idporten-loa-high'),
      ...HERE,
    });
    const [logout] = await after(() => user.fill('/', '/logg-ut'), 'logout', pid);
    expect(logout).toMatchObject({ result: 'given', ...HERE, session: login!.session });
  });
});

it('whoever at DEKSA has opened a case is told to its applicant', async () => {
  const number = await office.bring('submitted');
  const told = async () => (await ingrid.open(mine(number, 'innsyn'))).html;
  expect(await told()).toContain('Ingen i DEKSA har åpnet saken ennå.');
  await marit.open(deskOf(number));
  expect(await told()).toContain(MARIT);
  expect(await told()).not.toContain(EVEN);
  expect((await ola.ask(mine(number, 'innsyn'))).status).toBe(404);
});

it('one’s own case is read without a row', async () => {
  const number = await office.bring('under_review');
  for (const what of ['', 'kvittering', 'trekking', 'meldinger/ny'])
    expect(await added(number, () => ingrid.open(mine(number, what)))).toEqual([]);
});

describe('an act', () => {
  it('leaves a row with who, as what, and what, on both sides', async () => {
    const number = await office.bring('draft');
    expect(await rowsOf(number)).toEqual([`${INGRID} person case.create given`]);
    type Act = [user: PortalUser, page: string, to: string, row: string, typed?: Fields];
    const acts: Act[] = [
      [ingrid, mine(number, 'skjema/send-inn'), mine(number, 'innsending'), 'case.submit'],
      [ingrid, mine(number, 'trekking'), mine(number, 'trekking'), 'case.withdraw'],
      [ingrid, mine(number), mine(number, 'gjenoppretting'), 'case.restore'],
      [ingrid, mine(number, 'meldinger/ny'), mine(number, 'meldinger/ny'), 'case.message', { body: 'Hei' }],
      [marit, deskOf(number), deskOf(number, 'behandling'), 'review.take'],
      [
        marit,
        deskOf(number, 'sporsmal'),
        deskOf(number, 'sporsmal'),
        'review.ask',
        { body: 'Hva?', due: inAMonth() },
      ],
      [ingrid, mine(number, 'svar'), mine(number, 'svar'), 'case.answer', { body: 'Det' }],
      [
        marit,
        deskOf(number, 'meldinger/ny'),
        deskOf(number, 'meldinger/ny'),
        'review.reply',
        { body: 'Takk' },
      ],
      [marit, deskOf(number, 'vedtak'), deskOf(number, 'vedtak'), 'review.decide', { body: 'Svar' }],
    ];
    for (const [user, page, to, action, typed] of acts) {
      const form = await user.formOn(page, to);
      const rows = await added(number, () => user.press(form, to, typed));
      const who = user === ingrid ? `${INGRID} person` : `${MARIT} caseworker`;
      const letIn = user === marit ? [`${who} ${action} allowed`] : [];
      expect(rows).toEqual([...letIn, `${who} ${action} given`]);
      // Sent once more it is the same act: whoever is staff was let in again, and nothing else is written.
      const again = await added(number, () => user.press(form, to, typed));
      expect(again.filter((row) => row.endsWith('given'))).toEqual([]);
    }
  });

  it('that is refused leaves a row that says why', async () => {
    const number = await office.bring('under_review');
    const path = deskOf(number, 'vedtak');
    const form = await marit.formOn(path, path);
    const rows = await added(number, () => marit.press(form, path, { body: 'Svar', version: '7' }));
    expect(rows).toEqual([
      `${MARIT} caseworker review.decide allowed`,
      `${MARIT} caseworker review.decide older_version`,
    ]);
    const restoring = mine(number, 'gjenoppretting');
    expect(await added(number, () => ingrid.press({ token: 'made.up' }, restoring))).toEqual([
      `${INGRID} person case.restore wrong_state`,
    ]);
  });
});

describe('what is written once', () => {
  it.each(['audit', 'versions', 'log'])('is neither changed nor removed: %s', async (table) => {
    await office.bring('submitted');
    const column = { audit: 'action', versions: 'edition', log: 'outcome' }[table]!;
    const before = await sql`select count(*) from ${sql(table)}`;
    expect(Number(before[0]?.count)).toBeGreaterThan(0);
    for (const statement of [
      sql`update ${sql(table)} set ${sql(column)} = ${sql(column)}`,
      sql`update ${sql(table)} set ${sql(column)} = ${sql(column)} where false`,
      sql`delete from ${sql(table)} where false`,
      sql`delete from ${sql(table)}`,
      sql`truncate ${sql(table)} cascade`,
    ])
      await expect(statement).rejects.toThrow(`${table} is written once and never changed`);
  });

  it('takes new rows', async () => {
    const object = `test ${randomUUID()}`;
    await sql`insert into audit (actor, role, action, object, result) values (null, 'x', 'x', ${object}, 'x')`;
    expect(await rowsOf(object)).toEqual(['nobody x x x']);
  });
});
