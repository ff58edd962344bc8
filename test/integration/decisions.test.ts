/** Decisions with four eyes on the real stack, without JavaScript: from the proposal to the ministry's result. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { connect, type Sql } from '../../db/sql.ts';
import { readSettings } from '../../settings.ts';
import { TEXTS } from '../../text/index.ts';
import type { Page } from '../support/browser.ts';
import { person } from '../support/cast.ts';
import { deskOf, mailed, settled, stateOf } from '../support/office.ts';
import { type Fields, fieldsOf, numberIn, PortalUser } from '../support/portal.ts';

const settings = readSettings(inject('stack').environment);
const portal = settings.PORTAL_URL;
const kari = new PortalUser(portal, 'private');
const proposer = new PortalUser(portal, 'caseworker');
const approver = new PortalUser(portal, 'approver');
/** User who is both caseworker and approver. */
const both = new PortalUser(portal, 'support');
let sql: Sql;

beforeAll(async () => {
  sql = connect(settings.DATABASE_URL, { name: 'decisions test', max: 3 });
  await sql`update staff set roles = array['caseworker', 'approver'] where pid = ${person('support').pid}`;
  await kari.logIn();
  for (const user of [proposer, approver, both]) await user.logInAsStaff();
});
afterAll(() => sql.end());

const RADAR = 'aaaaaaaaaaaa';
const POWDER = 'bbbbbbbbbbbb';
const goods = (line: string, place: string, words: Fields) => ({
  [`goods.${line}`]: place,
  ...Object.fromEntries(Object.entries(words).map(([path, value]) => [`goods.${line}.${path}`, value])),
});
const party = (prefix: string) => ({
  [`${prefix}_name`]: `Firma ${prefix}`,
  [`${prefix}_address`]: 'Storgatan 1',
  [`${prefix}_country`]: 'SE',
});
const CONTENT = {
  item_type: 'goods',
  export_type: 'permanent',
  recipient_country: 'SE',
  ...party('buyer'),
  ...party('consignee'),
  ...party('end_user'),
  end_use: 'Overvåking av kysten',
  end_user_statement_missing: 'Kommer i posten',
  confirmed: true,
  ...goods(RADAR, '1', {
    ...{ description: 'Radar for fiskefartøy', list: 'ii', list_code: '6A008' },
    ...{ quantity: '2', unit: 'pcs', value: '1250000.50' },
  }),
  ...goods(POWDER, '2', {
    ...{ description: 'Krutt på tønne', list: 'i', list_code: 'ML8.a', category: 'A' },
    ...{ quantity: '0.5', unit: 'kg', value: '900' },
  }),
};

/** Writes in the open draft what a person would have typed field by field. */
async function type(number: string, content: object): Promise<void> {
  await sql`
    with draft as (
      update drafts set revision = revision + 1 where case_number = ${number} and closed_at is null returning *)
    insert into draft_fields (case_number, generation, path, value, revision, saved_by)
    select ${number}, draft.generation, f.key, f.value, draft.revision, c.created_by
    from draft join cases c on c.number = ${number}, jsonb_each(${sql.json({ ...content })}) f
    on conflict (case_number, generation, path) do update set value = excluded.value, revision = excluded.revision`;
}

async function apply(more: Fields = {}): Promise<string> {
  const form = fieldsOf(await kari.open('/ny'), '/saker');
  const number = numberIn((await kari.send({ ...form, kind: 'export-licence' }, '/saker')).url);
  await type(number, { ...CONTENT, ...more });
  await kari.send(await kari.toSend(number), `/saker/${number}/innsending`);
  await settled(sql, number);
  await proposer.fill(deskOf(number), deskOf(number, 'behandling'));
  await settled(sql, number);
  expect(await stateOf(sql, number)).toBe('under_review');
  return number;
}

async function changeIt(number: string, endUse: string): Promise<void> {
  await kari.fill(`/saker/${number}`, `/saker/${number}/endring`);
  await type(number, { end_use: endUse, confirmed: true });
  const sending = `/saker/${number}/endring/innsending`;
  await kari.send(await kari.formOn(`/saker/${number}/skjema/send-inn`, sending), sending);
  await settled(sql, number);
}

const WORDS = { body: 'Vi har vurdert sluttbruken.', legalBasis: 'Eksportkontrolloven § 1', conditions: '' };
/** Opens a page of DEKSA's and sends its form. */
const act = async (user: PortalUser, number: string, what: string, typed: Fields = {}): Promise<Page> => {
  const path = deskOf(number, what);
  return user.press(await user.formOn(path, path), path, typed);
};
const propose = (number: string, typed: Fields = {}, what = 'vedtak') =>
  act(proposer, number, what, { outcome: 'refused', ...WORDS, ...typed });
const done = async (page: Promise<Page>, number: string, state: string) => {
  expect((await page).status).toBe(303);
  await settled(sql, number);
  expect(await stateOf(sql, number)).toBe(state);
};

describe('a proposal', () => {
  it('is previewed, checked, sent and approved, and the applicant reads the letter', async () => {
    const number = await apply();
    const preview = await propose(number, { go: 'preview', outcome: 'partly', [`line.${RADAR}`]: 'yes' });
    expect(preview.status).toBe(200);
    for (const words of [
      'Slik blir brevet',
      'Krutt på tønne',
      'Søknaden er delvis innvilget.',
      'Rett til å klage',
    ])
      expect(preview.html).toContain(words);
    const halves = await propose(number, { go: 'preview', version: '0.5' });
    expect(halves.status).toBe(200);
    const none = await propose(number, { outcome: 'partly' });
    expect(none.status).toBe(422);
    expect(none.html).toContain('minst én linje');
    expect(none.html).toContain(WORDS.body);
    expect(await stateOf(sql, number)).toBe('under_review');

    await done(propose(number, { outcome: 'partly', [`line.${RADAR}`]: 'yes' }), number, 'decision_proposed');
    const hidden = await kari.open(`/saker/${number}`);
    expect(hidden.html).toContain('Under behandling');
    for (const words of [WORDS.body, 'Vedtak foreslått']) expect(hidden.html).not.toContain(words);
    expect((await proposer.ask(deskOf(number, 'godkjenning'))).status).toBe(403);

    await done(act(approver, number, 'godkjenning'), number, 'decided');
    const letter = await kari.open(`/saker/${number}/brev/1`);
    expect(letter.status).toBe(200);
    for (const words of [
      `Vedtak i sak ${number}`,
      'delvis innvilget',
      WORDS.body,
      '6A008',
      'Avslått',
      'Godkjent av',
    ])
      expect(letter.html).toContain(words);
    const file = await kari.ask(`/saker/${number}/brev/1/pdf`);
    expect(file.headers.get('content-type')).toBe('application/pdf');
    expect(file.headers.get('content-disposition')).toContain(`vedtak-${number}-1.pdf`);
    expect((await kari.ask(`/saker/${number}/brev/2`)).status).toBe(404);
    expect(await mailed(sql, number)).toContain('answered');
  });

  it('is told in the language that the application asks for', async () => {
    const number = await apply({ document_language: 'en' });
    await done(propose(number), number, 'decision_proposed');
    await done(act(approver, number, 'godkjenning'), number, 'decided');
    const letter = await kari.open(`/saker/${number}/brev/1`);
    expect(letter.html).toContain(TEXTS.en.letters.reasons);
    expect(letter.html).toContain('lang="en"');
  });

  it('is never approved by the one who made it', async () => {
    const number = await apply();
    await done(act(both, number, 'vedtak', { outcome: 'granted', ...WORDS }), number, 'decision_proposed');
    const page = await both.open(deskOf(number, 'godkjenning'));
    expect(page.html).toContain('En annen må godkjenne det.');
    const form = await approver.formOn(deskOf(number, 'godkjenning'), deskOf(number, 'godkjenning'));
    const own = await both.formOn(deskOf(number, 'retur'), deskOf(number, 'retur'));
    const forged = await both.press({ ...own, decision: form.decision ?? '' }, deskOf(number, 'godkjenning'));
    expect(forged.status).toBe(422);
    expect(await stateOf(sql, number)).toBe('decision_proposed');
  });

  it('is returned with a comment that only DEKSA sees, and written on', async () => {
    const number = await apply();
    await done(propose(number), number, 'decision_proposed');
    await done(act(approver, number, 'retur', { body: 'Nevn sluttbrukeren.' }), number, 'under_review');
    expect((await kari.open(`/saker/${number}`)).html).not.toContain('Nevn sluttbrukeren.');
    const again = await proposer.open(deskOf(number, 'vedtak'));
    for (const words of ['Nevn sluttbrukeren.', WORDS.body]) expect(again.html).toContain(words);
  });

  it('fails when it changed under the approver’s eyes, and is one decision for two approvers', async () => {
    const number = await apply();
    await done(propose(number), number, 'decision_proposed');
    const path = deskOf(number, 'godkjenning');
    const seen = await approver.formOn(path, path);
    await done(act(proposer, number, 'tilbake'), number, 'under_review');
    await done(propose(number, { body: 'Omskrevet.' }), number, 'decision_proposed');
    const changed = await approver.press(seen, path);
    expect(changed.status).toBe(409);
    for (const words of ['Forslaget er endret', 'Omskrevet.']) expect(changed.html).toContain(words);
    const [one, other] = [await approver.formOn(path, path), await both.formOn(path, path)];
    const pages = await Promise.all([approver.press(one, path), both.press(other, path)]);
    expect(pages.map(({ status }) => status).sort()).toEqual([303, 409]);
    await settled(sql, number);
    expect(await sql`select id from issued_decisions where case_number = ${number}`).toHaveLength(1);
  });

  it('falls away with the version that it was made on, and the difference is shown', async () => {
    const number = await apply();
    const path = deskOf(number, 'vedtak');
    const old = await proposer.formOn(path, path);
    await changeIt(number, 'Forskning på sjøfugl');
    const late = await proposer.press(old, path, { outcome: 'refused', ...WORDS });
    expect(late.status).toBe(409);
    for (const words of ['nyere versjon', 'Forskning på sjøfugl', WORDS.body])
      expect(late.html).toContain(words);

    await done(propose(number), number, 'decision_proposed');
    const approval = deskOf(number, 'godkjenning');
    const seen = await approver.formOn(approval, approval);
    await changeIt(number, 'Telling av hval');
    expect(await stateOf(sql, number)).toBe('under_review');
    const refused = await approver.press(seen, approval);
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('fra versjon 2 til versjon 3');
    expect(await sql`select id from issued_decisions where case_number = ${number}`).toHaveLength(0);
  });
});

describe('a complaint', () => {
  const decided = async (typed: Fields = {}) => {
    const number = await apply();
    await done(propose(number, typed), number, 'decision_proposed');
    await done(act(approver, number, 'godkjenning'), number, 'decided');
    return number;
  };
  const complain = (number: string) => {
    const path = `/saker/${number}/klage`;
    return kari.fill(path, path, { body: 'Vi er uenige.' });
  };

  it('is sent once, and reversed by a new decision', async () => {
    const number = await decided();
    expect((await kari.open(`/saker/${number}`)).html).toContain('Klag på vedtaket');
    await complain(number);
    await settled(sql, number);
    expect(await stateOf(sql, number)).toBe('appealed');
    expect((await kari.open(`/saker/${number}`)).html).toContain('Vi er uenige.');
    expect((await proposer.open(deskOf(number, 'klage'))).html).toContain('Vi er uenige.');
    await done(propose(number, { outcome: 'granted' }, 'klage'), number, 'decision_proposed');
    const waiting = await kari.open(`/saker/${number}`);
    for (const words of ['Trekk sak', 'Endre søknad']) expect(waiting.html).not.toContain(words);
    await done(act(approver, number, 'godkjenning'), number, 'decided');
    const letter = await kari.open(`/saker/${number}/brev/2`);
    for (const words of ['Klagen har ført fram', 'Innvilget']) expect(letter.html).toContain(words);
    expect((await kari.open(`/saker/${number}`)).html).not.toContain('Klag på vedtaket');
    expect((await kari.ask(`/saker/${number}/klage`)).status).toBe(409);
  });

  it.each(['granted', 'not_required'])('may be about an application that is %s', async (outcome) => {
    const number = await decided({ outcome });
    const letter = await kari.open(`/saker/${number}/brev/1`);
    for (const words of [TEXTS.nb.letters.complaint, 'Du kan klage på vedtaket til og med'])
      expect(letter.html).toContain(words);
    const page = await kari.open(`/saker/${number}`);
    for (const words of ['Du kan klage til og med', TEXTS.nb.case.complainBy])
      expect(page.html).toContain(words);
    await complain(number);
    await settled(sql, number);
    expect(await stateOf(sql, number)).toBe('appealed');
  });

  it('is forwarded to the ministry, whose result is told', async () => {
    const number = await decided();
    await complain(number);
    await settled(sql, number);
    await done(propose(number, { outcome: 'forward' }, 'klage'), number, 'decision_proposed');
    await done(act(approver, number, 'godkjenning'), number, 'forwarded');
    expect((await kari.open(`/saker/${number}`)).html).toContain('Oversendt departementet');
    await done(
      act(proposer, number, 'departementet', { outcome: 'refused', ...WORDS, body: 'Stadfestet.' }),
      number,
      'decided',
    );
    const letter = await kari.open(`/saker/${number}/brev/3`);
    for (const words of ['Departementets avgjørelse', 'Stadfestet.']) expect(letter.html).toContain(words);
  });
});
