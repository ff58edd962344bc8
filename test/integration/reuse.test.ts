/** Parties and goods of earlier cases, used again: on the real stack and without JavaScript. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { connect, type Sql } from '../../db/sql.ts';
import { readSettings } from '../../settings.ts';
import type { Page } from '../support/browser.ts';
import { beginKind, goodsIn, press, tabOf } from '../support/lines.ts';
import { found, join } from '../support/organisation.ts';
import { type Fields, fieldsOf, PortalUser } from '../support/portal.ts';

const settings = readSettings(inject('stack').environment);
const portal = settings.PORTAL_URL;
/** User with an organisation of their own, in which nobody else writes cases. */
const admin = new PortalUser(portal, 'admin');
const handler = new PortalUser(portal, 'handler');
const FIRM = 'GJENBRUK AS';
let sql: Sql;

beforeAll(async () => {
  sql = connect(settings.DATABASE_URL, { name: 'reuse test', max: 3 });
  for (const user of [admin, handler]) await user.logIn();
  await found(sql, { number: '888888888', name: FIRM }, { admin: 'administrator' });
  await join(sql, 'handler', FIRM, 'handler');
  for (const user of [admin, handler]) await user.actFor(FIRM);
});
afterAll(() => sql.end());

const begin = (user = admin, kind = 'export-licence') => beginKind(user, kind);
const pageOf = (number: string, entry: string) => `/saker/${number}/tidligere/${entry}`;
const party = (prefix: string, name: string, country = 'SE'): Fields => ({
  [`${prefix}_name`]: name,
  [`${prefix}_address`]: 'Storgatan 1\nStockholm',
  [`${prefix}_country`]: country,
  [`${prefix}_kind`]: 'commercial',
});
const write = (number: string, values: Fields, user = admin) =>
  press(user, tabOf(number, 'parter'), values, 'send-inn');
/** Returns a page from the form on that takes what is chosen, which follows the one that searches. */
const choices = (page: Page): Page => ({
  ...page,
  html: page.html.slice(
    Math.max(0, page.html.indexOf(`<form method="post" action="${new URL(page.url).pathname}`)),
  ),
});
/** Returns the ids of the entries that are offered, by their names. */
const offered = (page: Page): Map<string, string> =>
  new Map(
    [...choices(page).html.matchAll(/<strong>([^<]*)<\/strong>.*?name="from" value="([^"]*)"/gs)].map(
      ([, name, id]) => [name!, id!],
    ),
  );
const ticks = (page: Page): Map<string, string> =>
  new Map(
    [...choices(page).html.matchAll(/name="from" value="([^"]*)".*?<label[^>]*>([^<]*)</gs)].map(
      ([, id, name]) => [name!, id!],
    ),
  );
const formOf = (page: Page): Fields => fieldsOf(choices(page), new URL(page.url).pathname);
const choose = (page: Page, from: string, user = admin): Promise<Page> => {
  const { pathname, search } = new URL(page.url);
  return user.press(formOf(page), pathname + search, { from });
};
const valuesIn = async (number: string, prefix: string): Promise<Fields> => {
  const rows = await sql<{ path: string; value: string }[]>`
    select path, value from draft_fields where case_number = ${number} and path like ${`${prefix}_%`} and value <> '""'`;
  return Object.fromEntries(rows.map(({ path, value }) => [path.slice(prefix.length + 1), value]));
};

describe('an earlier party', () => {
  it('fills a group of fields, whatever it was before and in which kind', async () => {
    const first = await begin();
    await write(first, party('buyer', 'Nordisk Kjøper AB'));
    const other = await begin(admin, 'iran-assessment');
    const tab = await press(
      admin,
      tabOf(other, 'parter'),
      party('counterparty', 'Teheran Import', 'IR'),
      'earlier end_user_name',
    );
    expect(new URL(tab.location!).pathname).toBe(pageOf(other, 'end_user_name'));
    const page = await admin.open(pageOf(other, 'end_user_name'));
    expect([...offered(page).keys()]).toEqual(['Teheran Import', 'Nordisk Kjøper AB']);
    for (const words of [`Fra ${first}: Eksportsøknad, Kjøper`, 'Sverige', 'Bedrift'])
      expect(page.html).toContain(words);
    const done = await choose(page, offered(page).get('Nordisk Kjøper AB')!);
    expect([done.status, new URL(done.location!).hash]).toEqual([303, '#end_user_name']);
    expect(await valuesIn(other, 'end_user')).toEqual({
      ...{ name: 'Nordisk Kjøper AB', address: 'Storgatan 1\nStockholm', country: 'SE', kind: 'commercial' },
    });
    // once is enough: each is offered once, with the case that it was last in
    const again = await admin.open(pageOf(first, 'consignee_name'));
    expect([...offered(again).keys()].sort()).toEqual(['Nordisk Kjøper AB', 'Teheran Import']);
  });

  it('replaces what stands there only where that was said, and nobody wrote meanwhile', async () => {
    const number = await begin();
    await write(number, {
      ...party('buyer', 'En AB'),
      ...party('end_user', 'To AB'),
      end_user_website: 'to.example',
    });
    const page = await admin.open(pageOf(number, 'end_user_name'));
    expect(page.html).toContain('blir dette erstattet');
    expect(page.html).toContain('to.example');
    expect([...offered(page).keys()]).not.toContain('To AB');
    const id = offered(page).get('En AB')!;
    await write(number, { ...party('buyer', 'En AB'), ...party('end_user', 'Tre AB') });
    const refused = await choose(page, id);
    expect([
      refused.status,
      refused.html.includes('Noen har skrevet her'),
      refused.html.includes('Tre AB'),
    ]).toEqual([409, true, true]);
    expect(await valuesIn(number, 'end_user')).toMatchObject({ name: 'Tre AB' });
    const fresh = await admin.open(pageOf(number, 'end_user_name'));
    expect((await choose(fresh, id)).status).toBe(303);
    expect((await choose(fresh, id)).status).toBe(303);
    const values = await valuesIn(number, 'end_user');
    expect([values.name, values.website]).toEqual(['En AB', undefined]);
  });

  it('is found by a search for any of its words', async () => {
    const number = await begin();
    await write(number, {
      ...party('buyer', 'Søkbar Fjord AS', 'FI'),
      ...party('end_user', 'Noe Annet AS', 'DK'),
    });
    const names = async (search: string) => [
      ...offered(
        await admin.open(`${pageOf(number, 'consignee_name')}?sok=${encodeURIComponent(search)}`),
      ).keys(),
    ];
    expect(await names('fjord finland')).toEqual(['Søkbar Fjord AS']);
    expect(await names('finnes ikke')).toEqual([]);
    const page = await admin.open(`${pageOf(number, 'consignee_name')}?sok=%3Cb%3E`);
    expect([page.status, page.html.includes('<b>')]).toEqual([200, false]);
  });

  it('is offered only from cases that one sees', async () => {
    const theirs = await begin(admin);
    await write(theirs, party('buyer', 'Hemmelig AB'));
    const own = await begin(handler);
    expect((await handler.open(pageOf(own, 'buyer_name'))).html).not.toContain('Hemmelig AB');
    const id = offered(await admin.open(pageOf(theirs, 'end_user_name'))).get('Hemmelig AB')!;
    const page = await handler.open(pageOf(own, 'buyer_name'));
    await write(own, party('end_user', 'Egen AB'), handler);
    const form = formOf(await handler.open(pageOf(own, 'buyer_name')));
    const refused = await handler.press(form, pageOf(own, 'buyer_name'), { from: id });
    expect([page.status, refused.status, refused.html.includes('Hemmelig')]).toEqual([200, 409, false]);
    expect(await valuesIn(own, 'buyer')).toEqual({});
    await admin.actFor('Privatperson');
    const mine = await begin(admin);
    expect((await admin.open(pageOf(mine, 'buyer_name'))).html).not.toContain('Hemmelig AB');
    await admin.actFor(FIRM);
  });
});

const GOODS: Fields = {
  description: '',
  list: 'iii',
  list_code: 'X1',
  quantity: '2',
  unit: 'pcs',
  value: '100',
};
const addGoods = async (number: string, description: string) => {
  const { location } = await press(admin, tabOf(number, 'varer'), {}, 'add goods');
  const line = new URL(location!).pathname.split('/').at(-1)!;
  const values = Object.entries({ ...GOODS, description }).map(([name, value]) => [`${line}.${name}`, value]);
  await press(admin, tabOf(number, `varer/${line}`), Object.fromEntries(values), `show ${line}`);
};

describe('earlier lines', () => {
  it('are added to those that stand, any number at once, and once by a double click', async () => {
    const first = await begin();
    for (const name of ['Kikkert', 'Kompass', 'Kikkert']) await addGoods(first, name);
    const number = await begin(admin, 'russia-prior-approval');
    const page = await admin.open(pageOf(number, 'goods'));
    const found = ticks(page);
    expect([...found.keys()].filter((name) => name.startsWith('K'))).toEqual(['Kikkert', 'Kompass']);
    const form = new URLSearchParams(formOf(page));
    for (const name of ['Kikkert', 'Kompass']) form.append('from', found.get(name)!);
    const send = () =>
      admin.ask(pageOf(number, 'goods'), { method: 'POST', body: form, headers: { origin: portal } });
    const done = await send();
    expect(done.status).toBe(303);
    expect((await send()).location).toBe(done.location);
    expect(await goodsIn(sql, number)).toEqual(['Kikkert', 'Kompass']);
    expect((await admin.open(done.location!.slice(portal.length))).html).toContain('2 linjer er lagt til');
    // those of the very form stand there to be copied
    expect(ticks(await admin.open(pageOf(first, 'goods'))).has('Kompass')).toBe(true);
    expect((await choose(page, 'x')).status).toBe(409);
    const none = await admin.press(formOf(page), pageOf(number, 'goods'));
    expect([none.status, none.html.includes('Velg minst én')]).toEqual([422, true]);
  });

  it('are parties too, where lines are', async () => {
    const first = await begin();
    await write(first, party('buyer', 'Speditør AS'));
    const number = await begin();
    const page = await admin.open(pageOf(number, 'intermediates'));
    await choose(page, ticks(page).get('Speditør AS')!);
    const [row] = await sql`
      select value from draft_fields where case_number = ${number} and path like 'intermediates.%.name'`;
    expect(row?.value).toBe('Speditør AS');
  });

  it('are found nowhere else', async () => {
    const number = await begin();
    for (const entry of ['nothing', 'buyer_country', 'item_type', 'goods.0123456789ab'])
      expect((await admin.open(pageOf(number, entry))).status).toBe(404);
  });
});
