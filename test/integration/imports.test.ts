/** Lines from a spreadsheet, and lines that are moved, on the real stack and without JavaScript. */
import { Client, Connection } from '@temporalio/client';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { connect, type Sql } from '../../db/sql.ts';
import type { Content } from '../../domain/forms/types.ts';
import { goodsLines } from '../../domain/kinds/goods.ts';
import { readSettings } from '../../settings.ts';
import { writeXlsx } from '../../spreadsheets/write.ts';
import type { Page } from '../support/browser.ts';
import { beginKind, goodsIn, press, tabOf } from '../support/lines.ts';
import { SOON } from '../support/office.ts';
import { ORGANISATION } from '../support/organisation.ts';
import { fieldsOf, PortalUser } from '../support/portal.ts';

const settings = readSettings(inject('stack').environment);
const portal = settings.PORTAL_URL;
const kari = new PortalUser(portal, 'private');
const admin = new PortalUser(portal, 'admin');
const handler = new PortalUser(portal, 'handler');
let sql: Sql;
let temporal: Client;

beforeAll(async () => {
  const connection = await Connection.connect({ address: settings.TEMPORAL_ADDRESS });
  temporal = new Client({ connection, namespace: settings.TEMPORAL_NAMESPACE });
  sql = connect(settings.DATABASE_URL, { name: 'imports test', max: 3 });
  await kari.logIn();
  for (const member of [admin, handler]) {
    await member.logIn();
    await member.actFor(ORGANISATION);
  }
});
afterAll(async () => {
  await sql.end();
  await temporal.connection.close();
});

const begin = () => beginKind(kari, 'export-licence');
const pageOf = (number: string) => `/saker/${number}/import/goods`;
const RADAR = {
  description: 'Radar',
  list: 'ii',
  list_code: '6A008',
  quantity: '2',
  unit: 'pcs',
  value: '100.50',
};
const radars = (count: number): Content[] =>
  Array.from({ length: count }, (_, at) => ({
    ...RADAR,
    description: `Radar ${at + 1}`,
    part_number: `R-${at}`,
  }));
const workbook = async (lines: readonly Content[]): Promise<Blob> =>
  new Blob([await writeXlsx({ lines: goodsLines, language: 'nb', yes: 'Ja' }, GUIDE, lines)]);
const GUIDE = { name: 'Veiledning', rows: [['Kolonne']] };
const csv = (...rows: string[]): Blob => new Blob([rows.join('\r\n')]);
const HEADER = 'Beskrivelse;Liste;Listekode;Mengde;Enhet;Verdi (NOK)';

/** Brings a file, with the token of the form unless another one is given. */
async function bring(user: PortalUser, number: string, file: Blob, token?: string): Promise<Page> {
  const to = `${pageOf(number)}/opplasting`;
  const form = new FormData();
  form.set('token', token ?? fieldsOf(await user.open(pageOf(number)), to).token!);
  form.set('file', file, 'varer.xlsx');
  return user.ask(to, { method: 'POST', body: form, headers: { origin: portal } });
}
const preview = async (user: PortalUser, number: string, file: Blob): Promise<Page> => {
  const { status, location } = await bring(user, number, file);
  expect(status).toBe(303);
  return user.open(new URL(location!).pathname);
};
/** Presses a button of the preview. */
const take = (user: PortalUser, page: Page, mode: 'add' | 'replace'): Promise<Page> => {
  const { pathname } = new URL(page.url);
  return user.press(fieldsOf(page, pathname), pathname, { mode });
};
const kept = async (number: string) => (await sql`select from imports where case_number = ${number}`).length;

/** Returns the value of the button that takes back what was just brought. */
const undoOn = ({ html }: Page): string => /value="(undo goods\.[0-9a-f]{12})"/.exec(html)?.[1] ?? 'nothing';

describe('lines from a spreadsheet', () => {
  it('of 2000, of which 7 are wrong, are named by row and column, and nothing is put in', async () => {
    const number = await begin();
    const lines = radars(2000);
    const bad: [number, Content][] = [
      [3, { description: '' }],
      [200, { quantity: '2.5' }],
      [201, { list_code: 'ML10' }],
      [999, { value: '10.005' }],
      [1000, { list: 'i' }],
      [1500, { tariff_number: '8526' }],
      [2001, { unit: '' }],
    ];
    for (const [row, values] of bad) lines[row - 2] = { ...lines[row - 2], ...values };
    const page = await preview(kari, number, await workbook(lines));
    expect(page.html).toMatch(/7 av 2.000 linjer må rettes, resten er riktig\. Ingenting er lagt inn/);
    const rows = [...page.html.matchAll(/<th scope="row">(\d+)<\/th><td>([^<]*)<\/td>/g)].map(
      ([, row, at]) => `${row} ${at}`,
    );
    expect(rows).toEqual([
      '3 A: Beskrivelse',
      '200 G: Mengde',
      '201 D: Listekode',
      '999 I: Verdi (NOK)',
      '1000 D: Listekode',
      '1000 E: Kategori for forsvarsmateriell',
      '1500 F: Tolltariffnummer',
      '2001 H: Enhet',
    ]);
    expect(page.html).not.toContain('Legg til 2');
    expect(await goodsIn(sql, number)).toEqual([]);
    const { pathname } = new URL(page.url);
    const form = { ...fieldsOf(page, `${pageOf(number)}/opplasting`), generation: '1', mode: 'add' };
    expect((await kari.press(form, pathname)).status).toBe(409);
    expect(await goodsIn(sql, number)).toEqual([]);
  });

  it('of 2000 that are right are put in as they stand, and once', async () => {
    const number = await begin();
    const read = performance.now();
    const page = await preview(kari, number, await workbook(radars(2000)));
    expect(page.html).toMatch(/2.000 linjer er lest, og alt er riktig/);
    const put = performance.now();
    const done = await take(kari, page, 'add');
    const after = performance.now();
    console.log(
      `2000 lines: read and shown in ${Math.round(put - read)} ms, imported in ${Math.round(after - put)} ms`,
    );
    expect(done.status).toBe(303);
    const again = await take(kari, page, 'add');
    expect([again.status, again.location]).toEqual([303, done.location]);
    expect(await goodsIn(sql, number)).toEqual(radars(2000).map(({ description }) => description));
    expect(await kept(number)).toBe(0);
    const list = await kari.open(done.location!.slice(portal.length));
    expect(list.html).toMatch(/2.000 linjer er lagt til/);
    expect(list.html).toContain('Radar 50<');
    // there is no room for more, but they can be replaced
    const more = await preview(kari, number, await workbook(radars(3)));
    expect(more.html).toContain('kan ikke legges til');
    expect((await take(kari, more, 'add')).status).toBe(422);
    expect((await take(kari, more, 'replace')).status).toBe(303);
    expect(await goodsIn(sql, number)).toEqual(['Radar 1', 'Radar 2', 'Radar 3']);
    // what was replaced twice is gone
    await take(kari, await preview(kari, number, await workbook(radars(2))), 'replace');
    const [{ rows }] = await sql<[{ rows: number }]>`
      select count(*)::int as rows from draft_fields where case_number = ${number} and is_line(path)`;
    expect(rows).toBe(5);
  });

  it('come after those that stand, or instead of them; those that were replaced are removed, not lost', async () => {
    const number = await begin();
    await press(kari, tabOf(number, 'varer'), {}, 'add goods');
    const shown = await preview(kari, number, csv(HEADER, 'Krutt;III;X1;0,5;kg;1 000,00'));
    for (const words of ['Krutt', 'Liste III', '0,5', 'Erstatt alle (1 linje) med 1 linje'])
      expect(shown.html).toContain(words);
    await take(kari, shown, 'add');
    expect(await goodsIn(sql, number)).toEqual(['', 'Krutt']);
    const other = await preview(kari, number, csv(HEADER, 'Lunte;III;X2;5;stk;10'));
    const [first] = await sql`
      select path from draft_fields where case_number = ${number} and is_line(path) order by value limit 1`;
    await take(kari, other, 'replace');
    expect(await goodsIn(sql, number)).toEqual(['Lunte']);
    expect((await press(kari, tabOf(number, 'varer'), {}, `restore ${first!.path}`)).status).toBe(303);
    expect(await goodsIn(sql, number)).toEqual(['', 'Lunte']);
  });

  it('are taken back as a whole, and those that they replaced stand again', async () => {
    const number = await begin();
    const tab = tabOf(number, 'varer');
    /** Imports lines and takes them back. @returns the list that this leads to */
    const importAndUndo = async (mode: 'add' | 'replace') => {
      const page = await preview(kari, number, csv(HEADER, 'C;III;X1;1;stk;1', 'D;III;X1;1;stk;1'));
      const list = await kari.open((await take(kari, page, mode)).location!.slice(portal.length));
      const undo = undoOn(list);
      const pressed = await Promise.all([1, 2].map(() => press(kari, tab, {}, undo)));
      expect(pressed.map(({ status }) => status)).toEqual([303, 303]);
      const after = await kari.open(pressed[0]!.location!.slice(portal.length));
      expect(after.html).toContain('Linjene er fjernet igjen, og listen er som før');
      // what was taken back is not put in again by a page that is still open
      expect((await take(kari, page, mode)).status).toBe(303);
      expect((await press(kari, tab, {}, undo)).status).toBe(303);
    };
    await importAndUndo('add');
    expect(await goodsIn(sql, number)).toEqual([]);
    await take(
      kari,
      await preview(kari, number, csv(HEADER, 'A;III;X1;1;stk;1', 'B;III;X1;1;stk;1', 'Z;III;X1;1;stk;1')),
      'add',
    );
    const list = await kari.open(tab);
    const last = [...list.html.matchAll(/value="(remove goods\.[0-9a-f]{12})"/g)].at(-1)![1]!;
    await press(kari, tab, {}, last);
    expect(await goodsIn(sql, number)).toEqual(['A', 'B']);
    await importAndUndo('replace');
    // a line that was removed before is not brought back with them
    expect(await goodsIn(sql, number)).toEqual(['A', 'B']);
    await importAndUndo('add');
    expect(await goodsIn(sql, number)).toEqual(['A', 'B']);
  });

  it('of 2000 are taken back', async () => {
    const number = await begin();
    const page = await preview(kari, number, await workbook(radars(2000)));
    const list = await kari.open((await take(kari, page, 'add')).location!.slice(portal.length));
    const pressed = performance.now();
    await press(kari, tabOf(number, 'varer'), {}, undoOn(list));
    console.log(`2000 lines: taken back in ${Math.round(performance.now() - pressed)} ms`);
    expect(await goodsIn(sql, number)).toEqual([]);
  });

  it('are not taken back once somebody has changed anything among them', async () => {
    const number = await beginKind(handler, 'export-licence');
    const tab = tabOf(number, 'varer');
    const page = await preview(handler, number, csv(HEADER, 'A;III;X1;1;stk;1', 'B;III;X1;1;stk;1'));
    const at = (await take(handler, page, 'add')).location!.slice(portal.length);
    const undo = undoOn(await handler.open(at));
    await press(admin, tab, {}, 'add goods');
    expect((await handler.open(at)).html).not.toContain(undo);
    const late = await press(handler, tab, {}, undo);
    expect([late.status, late.html.includes('endret etter at de ble lagt til')]).toEqual([409, true]);
    expect(await goodsIn(sql, number)).toEqual(['A', 'B', '']);
  });

  it('are put in once by a double click, and by two presses at the same time', async () => {
    const number = await begin();
    const token = fieldsOf(await kari.open(pageOf(number)), `${pageOf(number)}/opplasting`).token!;
    const [one, two] = await Promise.all(
      [1, 2].map(() => bring(kari, number, csv(HEADER, 'A;III;X1;1;stk;1'), token)),
    );
    expect(one!.location).toBe(two!.location);
    expect(await kept(number)).toBe(1);
    const page = await kari.open(new URL(one!.location!).pathname);
    const answers = await Promise.all([take(kari, page, 'add'), take(kari, page, 'add')]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(await goodsIn(sql, number)).toEqual(['A']);
  });

  it('are seen by nobody else, and for a day', async () => {
    const number = await beginKind(handler, 'export-licence');
    const page = await preview(handler, number, csv(HEADER, 'A;III;X1;1;stk;1'));
    const { pathname } = new URL(page.url);
    expect((await admin.open(pageOf(number))).status).toBe(200);
    expect((await admin.open(pathname)).status).toBe(404);
    expect((await kari.open(pathname)).status).toBe(404);
    expect((await handler.open(pathname)).status).toBe(200);
    await sql`update imports set at = at - interval '25 hours' where case_number = ${number}`;
    expect((await handler.open(pathname)).status).toBe(404);
    expect((await take(handler, page, 'add')).status).toBe(409);
    expect(await goodsIn(sql, number)).toEqual([]);
    await temporal.schedule.getHandle('housekeeping').trigger('BUFFER_ONE');
    await vi.waitFor(async () => expect(await kept(number)).toBe(0), SOON);
  });

  it.each<[string, () => Blob, string]>([
    ['nothing', () => csv(''), 'Filen er tom'],
    ['a picture', () => new Blob([Buffer.from('89504e470d0a1a0a0000000d', 'hex')]), 'ikke lese filen'],
    ['an old workbook', () => new Blob([Buffer.from('d0cf11e0a1b11ae1', 'hex')]), 'eldre Excel-format'],
    ['more than 5 MB', () => csv('x'.repeat(5 * 1024 * 1024 + 1)), 'større enn 5 MB'],
    ['other columns', () => csv('Navn;Farge', 'Radar;grå'), 'ingen kolonner vi kjenner'],
    ['no lines', () => csv(HEADER), 'ingen linjer'],
    [
      '2001 lines',
      () => csv(HEADER, ...Array.from({ length: 2001 }, () => 'A;III;X1;1;stk;1')),
      'flere enn 2',
    ],
  ])('that are %s are refused in plain words', async (_what, file, sentence) => {
    const number = await begin();
    const page = await bring(kari, number, file());
    expect([page.status, page.html.includes(sentence)]).toEqual([422, true]);
    expect(await kept(number)).toBe(0);
  });

  it('are what stands in the file: entities that it declares itself stand for nothing', async () => {
    const number = await begin();
    const parts = unzipSync(new Uint8Array(await (await workbook(radars(1))).arrayBuffer()));
    const declared = '<!DOCTYPE x [<!ENTITY file SYSTEM "file:///etc/passwd"><!ENTITY word "zqentity">]>';
    const hostile = Object.entries(parts).map(([name, bytes]) => [
      name,
      strToU8(
        strFromU8(bytes)
          .replace(/^(<\?xml[^>]*>)?/, `$1${/sharedStrings|worksheets/.test(name) ? declared : ''}`)
          .replace('Radar 1', 'Radar &file;&word;'),
      ),
    ]);
    const page = await bring(kari, number, new Blob([zipSync(Object.fromEntries(hostile))]));
    const { html } = page.location ? await kari.open(new URL(page.location).pathname) : page;
    expect(html).toContain('Radar &amp;file;&amp;word;');
    expect(html).not.toMatch(/zqentity|root:/);
  });

  it('need a file and a form of ours, and a draft that can be written', async () => {
    const number = await begin();
    expect((await bring(kari, number, csv(HEADER), 'x')).status).toBe(422);
    const none = await kari.fill(pageOf(number), `${pageOf(number)}/opplasting`);
    expect([none.status, none.html.includes('Velg en fil')]).toEqual([422, true]);
    for (const lines of ['nothing', 'buyer_name', 'goods.0123456789ab'])
      expect((await kari.open(`/saker/${number}/import/${lines}`)).status).toBe(404);
    const page = await preview(kari, number, csv(HEADER, 'A;III;X1;1;stk;1'));
    await sql`update drafts set closed_at = now() where case_number = ${number}`;
    const closed = await take(kari, page, 'add');
    expect([closed.status, closed.html.includes('sendt inn eller slettet')]).toEqual([409, true]);
    for (const path of [pageOf(number), new URL(page.url).pathname, `/saker/${number}/tidligere/goods`])
      expect((await kari.ask(path)).location).toBe(`${portal}/saker/${number}/kvittering`);
    expect(await goodsIn(sql, number)).toEqual([]);
  });

  it('have a template, with the lines that stand if one likes', async () => {
    const number = await begin();
    const template = await kari.open(`${pageOf(number)}/mal/csv`);
    expect(template.html).toContain('Beskrivelse;Delenummer;Liste;Listekode');
    const disposition = (page: Page) => page.headers.get('content-disposition');
    expect(disposition(template)).toBe('attachment; filename=Varelinjer.csv');
    for (const name of ['xlsx', 'linjer']) {
      const page = await kari.open(`${pageOf(number)}/mal/${name}`);
      expect([page.status, disposition(page)]).toEqual([200, 'attachment; filename=Varelinjer.xlsx']);
    }
    expect((await kari.open(`${pageOf(number)}/mal/toString`)).status).toBe(404);
  });

  it('are reached from the list, with what was typed beside them saved', async () => {
    const number = await begin();
    const line = await press(kari, tabOf(number, 'parter'), { buyer_name: 'Firma' }, 'import intermediates');
    expect(new URL(line.location!).pathname).toBe(`/saker/${number}/import/intermediates`);
    const [row] =
      await sql`select value from draft_fields where case_number = ${number} and path = 'buyer_name'`;
    expect(row?.value).toBe('Firma');
  });
});

describe('a line', () => {
  const lettered = async (user: PortalUser, number: string, names: string[]) => {
    const rows = names.map((name) => `${name};III;X1;1;stk;1`);
    await take(user, await preview(user, number, csv(HEADER, ...rows)), 'add');
  };
  const linesOf = async (number: string): Promise<Map<string, string>> => {
    const rows = await sql<{ path: string; name: string }[]>`
      select regexp_replace(path, '[.]description$', '') as path, value #>> '{}' as name from draft_fields
      where case_number = ${number} and path like 'goods.%.description'`;
    return new Map(rows.map(({ name, path }) => [name, path]));
  };

  it('is moved up, down and to a number', async () => {
    const number = await begin();
    await lettered(kari, number, ['A', 'B', 'C', 'D']);
    const at = await linesOf(number);
    const list = await kari.open(tabOf(number, 'varer'));
    expect(list.html).toContain(`value="move ${at.get('B')} 1"`);
    expect(list.html).toContain(`value="move ${at.get('B')} 3"`);
    expect(list.html).not.toContain(`value="move ${at.get('A')} 0"`);
    expect(list.html).not.toContain(`value="move ${at.get('D')} 5"`);
    const moved = await press(kari, tabOf(number, 'varer'), {}, `move ${at.get('B')} 3`);
    expect(moved.location).toContain(`?linje=${at.get('B')}#${at.get('B')}`);
    expect(await goodsIn(sql, number)).toEqual(['A', 'C', 'B', 'D']);
    const own = tabOf(number, `varer/${at.get('D')}`);
    expect((await kari.open(own)).html).toContain('Et tall fra 1 til 4');
    const typed = { [`${at.get('D')}.description`]: 'D' };
    const place = (number: string) => press(kari, own, typed, `move ${at.get('D')}`, { place: number });
    await place(' 1 ');
    expect(await goodsIn(sql, number)).toEqual(['D', 'A', 'C', 'B']);
    for (const wrong of ['', '0', 'to', '1.5', '-1']) {
      const page = await place(wrong);
      expect([page.status, page.html.includes('Linjen er ikke flyttet')]).toEqual([422, true]);
    }
    await place('99');
    expect(await goodsIn(sql, number)).toEqual(['A', 'C', 'B', 'D']);
  });

  it('comes back where it was among those that were moved meanwhile', async () => {
    const number = await begin();
    await lettered(kari, number, ['A', 'B', 'C']);
    const at = await linesOf(number);
    const go = (what: string) => press(kari, tabOf(number, 'varer'), {}, what);
    await go(`remove ${at.get('B')}`);
    await go(`move ${at.get('C')} 1`);
    expect(await goodsIn(sql, number)).toEqual(['C', 'A']);
    await go(`restore ${at.get('B')}`);
    expect(await goodsIn(sql, number)).toEqual(['C', 'A', 'B']);
  });

  it('is not lost when two people move, add and remove lines at the same time', async () => {
    const number = await beginKind(handler, 'export-licence');
    const names = [...'ABCDEFGHIJ'];
    await lettered(handler, number, names);
    const at = await linesOf(number);
    const tab = tabOf(number, 'varer');
    const rounds = names.map((name, place) => [
      press(handler, tab, {}, `move ${at.get(name)} ${10 - place}`),
      press(admin, tab, {}, `move ${at.get(name)} ${1 + ((place * 7) % 10)}`),
    ]);
    const others = [press(admin, tab, {}, 'add goods'), press(handler, tab, {}, `remove ${at.get('J')}`)];
    const answers = await Promise.all([...rounds.flat(), ...others]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]));
    expect((await goodsIn(sql, number)).sort()).toEqual(['', ...names.slice(0, 9)]);
    const places = await sql<{ place: number }[]>`
      select abs((value #>> '{}')::int) as place from draft_fields where case_number = ${number} and is_line(path)`;
    expect(new Set(places.map(({ place }) => place)).size).toBe(11);
  });
});
