/** Changing what was sent, and what stands of it: versions, their differences, and copies. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { connect } from '../../db/sql.ts';
import { apply, difference } from '../../domain/forms/differences.ts';
import type { Content, VersionContent } from '../../domain/forms/types.ts';
import { readSettings } from '../../settings.ts';
import { deskOf, Office, settled, stateOf } from '../support/office.ts';
import { type Fields, fieldsOf, numberIn, PortalUser } from '../support/portal.ts';

const settings = readSettings(inject('stack').environment);
const portal = settings.PORTAL_URL;
const sql = connect(settings.DATABASE_URL, { name: 'versions test', max: 3 });
const kari = new PortalUser(portal, 'private');
const stranger = new PortalUser(portal, 'handler');
const caseworker = new PortalUser(portal, 'caseworker');
const office = new Office(sql, { applicant: kari, caseworker });

beforeAll(async () => {
  await Promise.all([kari.logIn(), stranger.logIn(), caseworker.logInAsStaff()]);
});
afterAll(() => sql.end());

const caseOf = (number: string, what = '') => `/saker/${number}${what && `/${what}`}`;
const tabOf = (number: string, tab = 'innhold') => caseOf(number, `skjema/${tab}`);
const changeOf = (number: string, what = '') => caseOf(number, `endring${what && `/${what}`}`);

/** Begins a change by the button on the page of the case. */
const begin = (number: string) => kari.fill(caseOf(number), changeOf(number));
/** Saves fields one by one, as a page saves by itself. */
const write = async (number: string, fields: Fields) => {
  const form = await kari.formOn(tabOf(number), tabOf(number));
  for (const [path, value] of Object.entries(fields)) {
    const { generation = '', [`seen.${path}`]: seen = '' } = form;
    const typed = { path, generation, [`value.${path}`]: value, [`seen.${path}`]: seen };
    expect((await kari.press({}, caseOf(number, 'felt'), typed)).status).toBe(200);
  }
};
const toSend = (number: string) => kari.formOn(tabOf(number, 'send-inn'), changeOf(number, 'innsending'));
const change = async (number: string, fields: Fields) => {
  await begin(number);
  await write(number, fields);
  await kari.send(await toSend(number), changeOf(number, 'innsending'));
  await settled(sql, number);
};

const contentsOf = async (number: string): Promise<Content[]> => {
  const rows = await sql<{ content: VersionContent }[]>`
    select content from versions where case_number = ${number} order by version`;
  return rows.map(({ content }) => content.fields);
};
const inForce = async (number: string): Promise<number> => {
  const [row] = await sql<{ version: number }[]>`
    select (snapshot -> 'version')::int as version from cases where number = ${number}`;
  return row!.version;
};
const draftsOf = (number: string) =>
  sql`select generation, closed_at is null as open from drafts where case_number = ${number} order by generation`;
const typedIn = async (number: string, path: string) => {
  const [row] = await sql`
    select value from draft_fields where case_number = ${number} and path = ${path} order by generation desc limit 1`;
  return row?.value;
};

describe('a change of what was sent', () => {
  it('begins as the version in force, stays beside it, and is the next version once it is sent', async () => {
    const number = await office.bring('submitted');
    const [first] = await contentsOf(number);
    expect((await begin(number)).html).toContain('Versjon 1 gjelder til du sender inn endringen');
    const unchanged = await kari.open(tabOf(number, 'send-inn'));
    expect(unchanged.html).toContain('Du har ikke endret noe ennå');
    await write(number, { subject: 'Nytt emne' });
    await caseworker.fill(deskOf(number), deskOf(number, 'behandling'));
    await settled(sql, number);
    expect(await contentsOf(number)).toEqual([first]);
    expect((await caseworker.open(deskOf(number))).html).not.toContain('Nytt emne');
    const shown = await kari.open(tabOf(number, 'send-inn'));
    expect(shown.html).toContain('Dette har du endret');

    const sent = await kari.send(
      fieldsOf(shown, changeOf(number, 'innsending')),
      changeOf(number, 'innsending'),
    );
    expect(sent.url).toBe(portal + caseOf(number, 'kvittering'));
    expect(sent.html).toContain('Endringen er sendt inn');
    expect(await contentsOf(number)).toEqual([first, { ...first, subject: 'Nytt emne' }]);
    expect([await inForce(number), await stateOf(sql, number)]).toEqual([2, 'under_review']);
    const page = await kari.open(caseOf(number));
    for (const words of ['Nytt emne', 'Versjon 1', 'Versjon 2', 'Endring sendt inn', 'Endre søknad'])
      expect(page.html).toContain(words);
  });

  it('takes a case that waits for an answer back to review', async () => {
    const number = await office.bring('awaiting_applicant');
    await change(number, { text: 'Nå står svaret her.' });
    expect([await inForce(number), await stateOf(sql, number)]).toEqual([2, 'under_review']);
  });

  it('is one, whether begun twice, in two tabs or again after going back', async () => {
    const number = await office.bring('submitted');
    const [one, other] = [
      await kari.formOn(caseOf(number), changeOf(number)),
      await kari.formOn(caseOf(number), changeOf(number)),
    ];
    const pages = await Promise.all([one, one].map((form) => kari.press(form, changeOf(number))));
    for (const page of [...pages, await kari.press(other, changeOf(number))])
      expect([page.status, page.location]).toEqual([303, portal + tabOf(number, 'informasjon')]);
    expect(await draftsOf(number)).toEqual([
      { generation: 1, open: false },
      { generation: 2, open: true },
    ]);
    const page = await kari.open(caseOf(number));
    expect(page.html).toContain('Fortsett endringen');
    expect(page.html).not.toContain('>Endre søknad<');

    await write(number, { subject: 'Bare én gang' });
    const [here, there] = [await toSend(number), await toSend(number)];
    const path = changeOf(number, 'innsending');
    const sent = await Promise.all([here, here, there].map((form) => kari.press(form, path)));
    for (const page of [...sent, await kari.press(here, path), await kari.press(there, path)])
      expect([page.status, page.location]).toEqual([303, portal + caseOf(number, 'kvittering')]);
    expect(await contentsOf(number)).toHaveLength(2);
    await kari.press(one, changeOf(number));
    expect(await draftsOf(number)).toHaveLength(2);
  });

  it('is not sent when it was written in since it was looked at, or when it changes nothing', async () => {
    const number = await office.bring('submitted');
    await begin(number);
    await write(number, { subject: 'Sett over' });
    const shown = await toSend(number);
    await write(number, { subject: 'Skrevet etterpå' });
    const stale = await kari.press(shown, changeOf(number, 'innsending'));
    expect([stale.status, stale.html.includes('Utkastet er endret siden du så på det')]).toEqual([409, true]);
    await write(number, { subject: String((await contentsOf(number))[0]?.subject) });
    const form = { ...shown, revision: '4' };
    const nothing = await kari.press(form, changeOf(number, 'innsending'));
    expect([nothing.status, nothing.html.includes('ingenting å sende inn')]).toEqual([422, true]);
    expect(await contentsOf(number)).toHaveLength(1);
  });

  it('can be thrown away, and then none of it is left', async () => {
    const number = await office.bring('submitted');
    await begin(number);
    await write(number, { subject: 'Angrer meg' });
    const shown = await toSend(number);
    const path = changeOf(number, 'forkasting');
    const asked = await kari.open(path);
    expect(asked.html).toContain('Vil du forkaste endringen?');
    expect((await kari.send(fieldsOf(asked, path), path)).html).toContain('Endre søknad');
    expect(await sql`select from draft_fields where case_number = ${number} and generation = 2`).toEqual([]);
    const late = await kari.press(shown, changeOf(number, 'innsending'));
    expect([late.status, late.html.includes('Ingenting er sendt inn nå')]).toEqual([409, true]);

    // A page that asked about the one does not throw the next away.
    await begin(number);
    await kari.press(fieldsOf(asked, path), path);
    expect((await draftsOf(number)).map(({ open }) => open)).toEqual([false, false, true]);
    expect(await contentsOf(number)).toHaveLength(1);
  });

  it('cannot be sent once the case is decided; nothing of it is lost', async () => {
    const number = await office.bring('under_review');
    await begin(number);
    await write(number, { subject: 'For sent ute' });
    const shown = await toSend(number);
    await caseworker.fill(deskOf(number, 'vedtak'), deskOf(number, 'vedtak'), { body: 'Nei.' });
    await settled(sql, number);
    const late = await kari.press(shown, changeOf(number, 'innsending'));
    expect([late.status, late.html.includes('kan ikke sendes inn')]).toEqual([409, true]);
    expect([await contentsOf(number), await stateOf(sql, number)]).toEqual([[expect.anything()], 'decided']);

    const page = await kari.open(caseOf(number));
    expect(page.html).toContain('Kopier endringen til en ny sak');
    const copy = await kari.send(fieldsOf(late, caseOf(number, 'kopiering')), caseOf(number, 'kopiering'));
    expect(numberIn(copy.url)).not.toBe(number);
    expect(await typedIn(numberIn(copy.url), 'subject')).toBe('For sent ute');
  });
});

describe('versions', () => {
  it('are shown with what differs, to both sides and nobody else', async () => {
    const number = await office.bring('under_review');
    await caseworker.open(deskOf(number));
    await change(number, { subject: 'Andre emne' });
    await change(number, { subject: 'Tredje emne' });
    const [first] = await contentsOf(number);

    const newest = await kari.open(caseOf(number, 'endringer'));
    for (const words of ['Endringer fra versjon 2 til versjon 3', 'Andre emne', 'Tredje emne'])
      expect(newest.html).toContain(words);
    expect(newest.html).not.toContain(String(first?.text));
    const old = await kari.open(caseOf(number, 'versjoner/1'));
    expect(old.html).toContain(String(first?.subject));
    for (const path of ['versjoner/4', 'versjoner/nei', 'endringer'])
      expect((await stranger.open(caseOf(number, path))).status).toBe(404);
    expect((await kari.open(caseOf(number, 'versjoner/4'))).status).toBe(404);

    const told = await caseworker.open(deskOf(number));
    expect(told.html).toContain('Sist leste du versjon 1');
    const since = /href="([^"]*endringer\?[^"]*)"/.exec(told.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const read = await caseworker.open(since);
    expect(read.html).toContain('Endringer fra versjon 1 til versjon 3');
    expect((await caseworker.open(deskOf(number))).html).not.toContain('Sist leste du');
  });

  it('never change, and the difference of any two leads from the one to the other', async () => {
    const number = await office.bring('submitted');
    const seen: Content[][] = [await contentsOf(number)];
    for (const fields of [{ subject: 'A' }, { text: 'B' }, { subject: 'C', related_case: number }]) {
      await change(number, fields);
      seen.push(await contentsOf(number));
    }
    const versions = seen.at(-1)!;
    expect(versions).toHaveLength(4);
    for (const earlier of seen) expect(versions.slice(0, earlier.length)).toEqual(earlier);
    for (const from of versions)
      for (const to of versions) expect(apply(from, difference(from, to))).toEqual(to);
    for (const spoil of [
      sql`update versions set content = '{}' where case_number = ${number}`,
      sql`delete from versions where case_number = ${number}`,
    ])
      await expect(spoil).rejects.toThrow('never changed');
  });
});

describe('a copy of a case', () => {
  it('is a new draft with what was sent, but not confirmed, and one for one press', async () => {
    const number = await office.bring('withdrawn');
    const path = caseOf(number, 'kopiering');
    const form = await kari.formOn(caseOf(number), path);
    const pages = await Promise.all([1, 2].map(() => kari.press(form, path)));
    const [copy, ...others] = [...new Set(pages.map(({ location }) => numberIn(location ?? '')))];
    expect(others).toEqual([]);
    const [first] = await contentsOf(number);
    expect(await typedIn(copy!, 'subject')).toEqual(first?.subject);
    expect(await typedIn(copy!, 'confirmed')).toBeUndefined();
    expect(await stateOf(sql, copy!)).toBe('draft');
    expect((await stranger.press(form, path)).status).toBe(404);
  });

  it('of a draft holds what stands in it', async () => {
    const number = await kari.begin();
    await write(number, { subject: 'Halvferdig' });
    const copy = await kari.fill(caseOf(number), caseOf(number, 'kopiering'));
    expect(await typedIn(numberIn(copy.url), 'subject')).toBe('Halvferdig');
  });
});

describe('a form that was not made here', () => {
  it.each(['endring', 'kopiering'])('changes nothing: %s', async (what) => {
    const number = await office.bring('submitted');
    const page = await kari.press({ token: 'made.up' }, caseOf(number, what));
    expect([page.status, page.html.includes('Ingenting er endret')]).toEqual([422, true]);
    expect(await draftsOf(number)).toHaveLength(1);
  });

  it.each(['endring/innsending', 'endring/forkasting'])('leaves a change as it is: %s', async (what) => {
    const number = await office.bring('submitted');
    await begin(number);
    await write(number, { subject: 'Nytt emne' });
    const page = await kari.press({ token: 'made.up', generation: '2', revision: '2' }, caseOf(number, what));
    expect([page.status, page.html.includes('Ingenting er endret')]).toEqual([422, true]);
    expect(await typedIn(number, 'subject')).toBe('Nytt emne');
    expect(await contentsOf(number)).toHaveLength(1);
  });
});
