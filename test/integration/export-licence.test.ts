/** An application for an export licence on the real stack, without JavaScript: its lines, its rules, its summary. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { connect, type Sql } from '../../db/sql.ts';
import { readSettings } from '../../settings.ts';
import type { Page } from '../support/browser.ts';
import { type Fields, fieldsOf, numberIn, PortalUser } from '../support/portal.ts';

const settings = readSettings(inject('stack').environment);
const portal = settings.PORTAL_URL;
const kari = new PortalUser(portal, 'private');
let sql: Sql;

beforeAll(async () => {
  sql = connect(settings.DATABASE_URL, { name: 'export licence test', max: 3 });
  await kari.logIn();
});
afterAll(() => sql.end());

const TODAY = Date.now();
const dateIn = (days: number) => new Date(TODAY + days * 86_400_000).toISOString().slice(0, 10);
const tabOf = (number: string, tab: string) => `/saker/${number}/skjema/${tab}`;
const begin = async () => {
  const page = await kari.open('/ny');
  // Each kind has a form of its own on the page, with a token of its own; any of them begins any kind.
  const { url } = await kari.send({ ...fieldsOf(page, '/saker'), kind: 'export-licence' }, '/saker');
  return numberIn(url);
};
/** Sends a page's form with these values of fields and this button. */
const press = async (path: string, values: Fields, go: string): Promise<Page> => {
  const form = await kari.formOn(path, path);
  const named = Object.entries(values).map(([name, value]) => [`value.${name}`, value]);
  return kari.press({ ...form, ...Object.fromEntries(named) }, path, { go });
};
const pathOf = (page: Page): string => new URL(page.location ?? '').pathname;
const lineOf = (page: Page): string => pathOf(page).split('/').at(-1) ?? '';
const addLine = async (number: string, goods: Fields = {}): Promise<string> => {
  const page = await press(tabOf(number, 'varer'), {}, 'add goods');
  expect(page.status).toBe(303);
  const line = lineOf(page);
  if (Object.keys(goods).length > 0) expect((await fillLine(number, line, goods)).status).toBe(303);
  return line;
};
const fillLine = (number: string, line: string, goods: Fields): Promise<Page> =>
  press(
    tabOf(number, `varer/${line}`),
    Object.fromEntries(Object.entries(goods).map(([path, value]) => [`${line}.${path}`, value])),
    `show ${line}`,
  );
const RADAR: Fields = {
  description: 'Radar for fiskefartøy',
  list: 'ii',
  list_code: '6A008',
  quantity: '2',
  unit: 'pcs',
  value: '1 250 000,50',
};
const POWDER: Fields = {
  description: 'Krutt',
  list: 'i',
  list_code: 'ML8.a',
  category: 'A',
  quantity: '0,5',
  unit: 'kg',
  value: '900',
};
const party = (prefix: string, country: string): Fields => ({
  [`${prefix}_name`]: `Firma ${prefix}`,
  [`${prefix}_address`]: 'Storgatan 1\nStockholm',
  [`${prefix}_country`]: country,
});
const stored = async (number: string, path: string) => {
  const [row] = await sql`select value from draft_fields where case_number = ${number} and path = ${path}`;
  return row?.value;
};
const linesIn = async (number: string): Promise<string[]> => {
  const rows = await sql<{ path: string }[]>`
    select path from draft_fields where case_number = ${number} and path ~ '^goods[.][^.]+$'
      and value #>> '{}' not like '-%' order by (value #>> '{}')::int`;
  return rows.map(({ path }) => path);
};
const rest = async (number: string) => {
  const tabs: [string, Fields][] = [
    ['eksporten', { item_type: 'goods', export_type: 'permanent', recipient_country: 'SE' }],
    ['parter', { ...party('buyer', 'SE'), ...party('consignee', 'FI'), ...party('end_user', 'XK') }],
    ['bruk', { end_use: 'Overvåking av kysten, æøå' }],
    ['vedlegg', { end_user_statement_missing: 'Kommer i posten' }],
    ['kontakt', { own_reference: 'Ordre 17', confirmed: 'yes' }],
  ];
  for (const [tab, values] of tabs)
    expect((await press(tabOf(number, tab), values, 'send-inn')).status).toBe(303);
};

describe('an application', () => {
  it('is written tab by tab and line by line, summed up, and sent', async () => {
    const number = await begin();
    const [radar, powder] = [await addLine(number, RADAR), await addLine(number, POWDER)];
    await rest(number);
    const goods = await kari.open(tabOf(number, 'varer'));
    for (const words of ['Radar for fiskefartøy', 'ML8.a', '1\u00a0250\u00a0000,50', 'Ferdig utfylt'])
      expect(goods.html).toContain(words);
    const summary = await kari.open(tabOf(number, 'send-inn'));
    for (const words of [
      '<h4',
      'Kjøper',
      'Finland',
      'Kosovo',
      'Liste I (forsvarsmateriell)',
      '<th scope="col">Mengde',
    ])
      expect(summary.html).toContain(words);
    const sent = await kari.send(await kari.toSend(number), `/saker/${number}/innsending`);
    expect(sent.html).toContain('Saken er sendt inn');
    const [version] = await sql`select content from versions where case_number = ${number}`;
    expect(version?.content.fields).toMatchObject({
      [radar]: '1',
      [`${radar}.value`]: '1250000.50',
      [powder]: '2',
      [`${powder}.quantity`]: '0.5',
      end_user_country: 'XK',
      own_reference: 'Ordre 17',
    });
  });

  it('lists what is missing, line by line, with links to it', async () => {
    const number = await begin();
    const line = await addLine(number, { list: 'i' });
    const { html } = await kari.open(tabOf(number, 'send-inn'));
    expect(html).toContain(`href="${tabOf(number, `varer/${line}`)}#${line}.category"`);
    expect(html).toContain('Varelinje 1: Kategori for forsvarsmateriell: Velg ett');
    expect(html).toContain(`href="${tabOf(number, 'parter')}#end_user_name"`);
    expect(html).toContain('Sluttbruker: Navn: Fyll ut');
    expect((await kari.open(tabOf(number, 'varer'))).html).toContain('Ikke ferdig');
  });

  it('asks for reason and date of return when it is temporary', async () => {
    const number = await begin();
    await press(tabOf(number, 'eksporten'), { export_type: 'temporary' }, 'send-inn');
    const { html } = await kari.open(tabOf(number, 'send-inn'));
    for (const path of ['temporary_reason', 'return_date'])
      expect(html).toContain(`href="${tabOf(number, 'eksporten')}#${path}"`);
    const tab = await kari.open(tabOf(number, 'eksporten'));
    expect(tab.html).toContain('Må fylles ut når «Type eksport» er Midlertidig.');
  });

  it('takes a choice back that it does not always need, and no other', async () => {
    const number = await begin();
    const line = await addLine(number, { ...RADAR, category: 'A' });
    const page = tabOf(number, `varer/${line}`);
    const none = (path: string) => `id="${line}.${path}-" name="value.${line}.${path}" value=""`;
    const { html } = await kari.open(page);
    expect(html).toContain(none('category'));
    expect(html).not.toContain(none('list'));
    expect((await fillLine(number, line, { category: '' })).status).toBe(303);
    expect(await stored(number, `${line}.category`)).toBe('');
    expect((await kari.open(page)).html).toContain(`${none('category')} checked`);
  });
});

describe('lines', () => {
  it('are added once for one form, and by two at once without loss', async () => {
    const number = await begin();
    const path = tabOf(number, 'varer');
    const [one, other] = [await kari.formOn(path, path), await kari.formOn(path, path)];
    const pages = await Promise.all(
      [one, one, other].map((form) => kari.press(form, path, { go: 'add goods' })),
    );
    expect(new Set(pages.map(lineOf)).size).toBe(2);
    expect((await linesIn(number)).sort()).toEqual([...new Set(pages.map(lineOf))].sort());
  });

  it('are copied with all their fields, removed, and brought back', async () => {
    const number = await begin();
    const radar = await addLine(number, RADAR);
    const copy = lineOf(await press(tabOf(number, 'varer'), {}, `copy ${radar}`));
    expect(await stored(number, `${copy}.description`)).toBe(RADAR.description);
    expect(await linesIn(number)).toEqual([radar, copy]);

    const removed = await press(tabOf(number, 'varer'), {}, `remove ${radar}`);
    expect(await linesIn(number)).toEqual([copy]);
    const list = await kari.open(removed.location!.replace(portal, ''));
    expect(list.html).toContain('Linjen er fjernet.');
    expect((await kari.open(tabOf(number, `varer/${radar}`))).url).toContain('fjernet=');
    const back = await kari.press(fieldsOf(list, tabOf(number, 'varer')), tabOf(number, 'varer'), {
      go: `restore ${radar}`,
    });
    expect(back.status).toBe(303);
    expect(await linesIn(number)).toEqual([radar, copy]);
    expect(await stored(number, `${radar}.value`)).toBe('1250000.50');
  });

  it('save each field by itself, and show who changed one meanwhile', async () => {
    const number = await begin();
    const line = await addLine(number, RADAR);
    const path = tabOf(number, `varer/${line}`);
    const form = await kari.formOn(path, path);
    const autosave = (value: string) =>
      kari.press({}, `/saker/${number}/felt`, {
        path: `${line}.description`,
        generation: form.generation!,
        [`value.${line}.description`]: value,
        [`seen.${line}.description`]: form[`seen.${line}.description`]!,
      });
    expect((await autosave('En radar')).status).toBe(200);
    expect((await autosave('Ingen radar')).status).toBe(409);
    expect(await stored(number, `${line}.description`)).toBe('En radar');
  });

  it('give back what was typed where nobody is logged in any more, and only that', async () => {
    const number = await begin();
    const line = await addLine(number, RADAR);
    const path = tabOf(number, `varer/${line}`);
    const other = new PortalUser(portal, 'private');
    await other.logIn();
    const form = await other.formOn(path, path);
    await other.press(await other.formOn('/', '/logg-ut'), '/logg-ut');
    const text = 'En radar som ingen har sett maken til';
    const typed = { [`value.${line}.description`]: text, go: `show ${line}` };
    const page = await other.press(form, path, { ...typed, keep: `${line}.list 12345678.abcdefghijkl` });
    expect(page.status).toBe(401);
    const given = page.html.match(/<textarea.*?<\/textarea>/gs) ?? [];
    expect(given.map((area) => /\s*([^<>]*)<\/textarea>$/.exec(area)?.[1])).toEqual([text]);
  });

  it('that there are none of are not found', async () => {
    const number = await begin();
    for (const line of ['goods.0123456789ab', 'goods.x', 'goods', 'buyer_name', 'nothing.0123456789ab'])
      expect((await kari.open(tabOf(number, `varer/${line}`))).status).toBe(404);
    for (const query of ['fjernet=%00', 'fjernet=goods.0123456789ab', 'linje=%00', 'side=-1', 'side=x']) {
      const page = await kari.open(`${tabOf(number, 'varer')}?${query}`);
      expect([page.status, page.html.includes('Linjen er fjernet')]).toEqual([200, false]);
    }
  });
});

describe('refused in plain words, with what was typed kept', () => {
  it.each([
    [
      'a code of a category that the list does not have',
      { list: 'i', list_code: 'ML99' },
      'list_code',
      'Kategorien finnes ikke. Liste I har',
    ],
    ['a code of another list', { list: 'ii', list_code: 'ML10.a' }, 'list_code', 'Koden finnes ikke'],
    ['a negative quantity', { quantity: '-3' }, 'quantity', 'større enn null'],
    ['a part of a piece', { unit: 'pcs', quantity: '0,1' }, 'quantity', 'helt tall'],
    ['a sum', { unit: 'pcs', quantity: '0.1 + 0.2' }, 'quantity', 'Skriv et tall'],
    ['a value of half øre', { value: '10,005' }, 'value', 'for mange desimaler'],
    ['a tariff number of seven digits', { tariff_number: '8526100' }, 'tariff_number', 'åtte sifre'],
  ])('%s', async (_what, goods: Fields, path, sentence) => {
    const number = await begin();
    const line = await addLine(number);
    const page = await fillLine(number, line, { ...goods, description: 'Noe' });
    expect(page.status).toBe(422);
    expect(page.html).toContain(sentence);
    expect(page.html).toContain(`value="${goods[path]}"`);
    expect(await stored(number, `${line}.${path}`)).toBeUndefined();
    expect(await stored(number, `${line}.description`)).toBe('Noe');
  });

  it.each([
    ['a return before today', 'eksporten', 'return_date', dateIn(-2), 'ikke er passert'],
    [
      'a wrong organisation number',
      'parter',
      'buyer_organisation_number',
      '974760674',
      'gyldig organisasjonsnummer',
    ],
    ['a country that there is none of', 'eksporten', 'recipient_country', 'XX', 'Velg ett'],
  ])('%s', async (_what, tab, path, value, sentence) => {
    const number = await begin();
    const page = await press(tabOf(number, tab), { [path]: value }, 'send-inn');
    expect(page.status).toBe(422);
    expect(page.html).toContain(sentence);
    expect(await stored(number, path)).toBeUndefined();
  });

  it('a quantity that its line’s unit does not take, also when it was saved before the unit', async () => {
    const number = await begin();
    const line = await addLine(number, { quantity: '0,3' });
    expect((await fillLine(number, line, { quantity: '0,3', unit: 'pcs' })).status).toBe(303);
    expect((await kari.open(tabOf(number, 'send-inn'))).html).toContain(
      'Varelinje 1: Mengde: Antall stykker',
    );
  });
});

describe('many lines', () => {
  it('are shown a page at a time, up to the 2000 that there may be', async () => {
    const number = await begin();
    await addLine(number, RADAR);
    await manyLines(number, 1998);
    const last = await addLine(number, RADAR);
    expect(await linesIn(number)).toHaveLength(2000);
    const list = await kari.open(`${tabOf(number, 'varer')}?linje=${last}`);
    expect(list.html).toContain('Linje 1951 til 2000 av 2000');
    const full = await press(tabOf(number, 'varer'), {}, 'add goods');
    expect(full.status).toBe(422);
    expect(full.html).toMatch(/flere enn 2.000 linjer/);
    expect(await linesIn(number)).toHaveLength(2000);
    await rest(number);
    const sent = await kari.send(await kari.toSend(number), `/saker/${number}/innsending`);
    expect(sent.html).toContain('Saken er sendt inn');
  });
});

/** Copies the first line of a draft, as many presses of its button would. */
const manyLines = (number: string, count: number) => sql`
  insert into draft_fields (case_number, generation, path, value, revision, saved_by)
  select case_number, generation,
    regexp_replace(path, '^goods[.][0-9a-f]+', 'goods.' || lpad(to_hex(place), 12, '0')),
    case when path ~ '^goods[.][^.]+$' then to_jsonb(place::text) else value end, revision, saved_by
  from draft_fields, generate_series(2, ${count + 1}) as place
  where case_number = ${number} and path ~ '^goods[.]'`;
