/** Files beside a complaint: as beside a message, and apart from those. */
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { connect } from '../../db/sql.ts';
import { readSettings } from '../../settings.ts';
import { EICAR, madeFile } from '../support/made-files.ts';
import { deskOf, SOON, settled, stateOf } from '../support/office.ts';
import { PortalUser } from '../support/portal.ts';
import { bringRefused } from '../support/refused-case.ts';
import { settle, stranger } from '../support/stranger.ts';
import { filesOn, type Sent, sendFiles, WITH_MESSAGE } from '../support/uploads.ts';

const settings = readSettings(inject('stack').environment);
const portal = settings.PORTAL_URL;
const sql = connect(settings.DATABASE_URL, { name: 'complaint files test', max: 3 });
const caseworker = new PortalUser(portal, 'caseworker');
const approver = new PortalUser(portal, 'approver');
let applicant: PortalUser;
let number: string;

beforeAll(async () => {
  await Promise.all([caseworker.logInAsStaff(), approver.logInAsStaff()]);
  applicant = await settle(stranger('Klara Klager'));
});
afterAll(() => sql.end());

beforeEach(async () => {
  number = await bringRefused(sql, { applicant, caseworker });
});

const NOTE: Sent = { field: WITH_MESSAGE, name: 'begrunnelse.txt', bytes: madeFile('txt') };
const MACROS: Sent = { field: WITH_MESSAGE, name: 'beregning.xlsm', bytes: madeFile('xlsm') };
const VIRUS: Sent = { field: WITH_MESSAGE, name: 'faktura.txt', bytes: EICAR };

const caseUrl = () => `/saker/${number}`;
const page = (what = 'klage') => `${caseUrl()}/${what}`;
/** Sends files, and waits until they were looked into, however long that takes here. */
const attach = async (body: string, ...files: Sent[]) => {
  const form = { ...(await applicant.formOn(page(), page())), body };
  const answer = await sendFiles(applicant, page('klage/opplasting'), form, files);
  await scanned();
  return answer;
};
const scanned = () => vi.waitFor(async () => expect(await waiting()).toHaveLength(0), SOON);
const waiting = () => sql`select from files where case_number = ${number} and state = 'quarantined'`;
const lying = async () => filesOn(await applicant.open(page()));
const press = async (go: string, body = '') =>
  applicant.press(await applicant.formOn(page(), page()), page('klage/opplasting'), { go, body });
const complain = async (body: string, more: Record<string, string> = {}) =>
  applicant.press(await applicant.formOn(page(), page()), page(), { body, ...more });
const idOf = async (name: string): Promise<string> => {
  const [row] = await sql<{ id: string }[]>`
    select id from files where case_number = ${number} and name = ${name} order by uploaded_at desc limit 1`;
  return row?.id ?? '';
};
const filesOf = (user: PortalUser, name: string) =>
  idOf(name).then((id) =>
    user.ask(user === applicant ? page(`vedlegg/${id}`) : deskOf(number, `vedlegg/${id}`)),
  );
const useOf = async (name: string) =>
  (await sql`select use_of_file(f) as use from files f where id = ${await idOf(name)}`)[0]?.use;

describe('files beside a complaint', () => {
  it('lie there while it is written, with all that was typed, and nobody else sees them', async () => {
    const answer = await attach('Vi er <uenige>', NOTE, { ...NOTE, name: 'program.exe' });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('program.exe: filtypen kan ikke brukes');
    expect(answer.html).toContain('Vi er &lt;uenige&gt;');
    expect(await lying()).toMatchObject([{ name: 'begrunnelse.txt', says: 'Kontrollert' }]);
    expect((await filesOf(applicant, 'begrunnelse.txt')).status).toBe(200);
    expect((await filesOf(caseworker, 'begrunnelse.txt')).status).toBe(404);
    expect((await caseworker.open(deskOf(number))).html).not.toContain('begrunnelse.txt');
    expect(await useOf('begrunnelse.txt')).toBe('held');
    await press(`remove ${await idOf('begrunnelse.txt')}`);
    expect(await lying()).toEqual([]);
    expect(await useOf('begrunnelse.txt')).toBe('unused');
    await press(`restore ${await idOf('begrunnelse.txt')}`);
    expect(await lying()).toMatchObject([{ name: 'begrunnelse.txt' }]);
  });

  it('are sent with it, and then both sides have them, with a mark where there are macros', async () => {
    await attach('', NOTE, MACROS);
    expect((await complain('Se vedleggene')).status).toBe(303);
    await settled(sql, number);
    expect(await stateOf(sql, number)).toBe('appealed');
    const [own, desk] = [await applicant.open(caseUrl()), await caseworker.open(deskOf(number))];
    for (const { html } of [own, desk]) {
      expect(html).toContain('Vedlegg til klagen');
      // with the complaint, and in the list of the case
      expect(html.match(/>begrunnelse\.txt</g)?.length).toBe(2);
      expect(html).toMatch(/<td>Klage [^<]+<\/td>/);
    }
    expect([own, desk].map(({ html }) => html.includes('Inneholder makroer'))).toEqual([false, true]);
    expect((await caseworker.open(deskOf(number, 'klage'))).html).toContain('beregning.xlsm');
    for (const user of [applicant, caseworker, approver]) {
      const got = await filesOf(user, 'begrunnelse.txt');
      expect([got.status, got.bytes.equals(Buffer.from(NOTE.bytes))]).toEqual([200, true]);
    }
    const stranger = await settle();
    expect((await stranger.ask(page(`vedlegg/${await idOf('begrunnelse.txt')}`))).status).toBe(404);
    expect(await useOf('begrunnelse.txt')).toBe('sent');
    const mine = JSON.parse((await applicant.open('/profil/mine-data/json')).html);
    const told = mine.cases.find((one: { number: string }) => one.number === number);
    expect(told.files.map(({ name }: { name: string }) => name)).toContain('beregning.xlsm');
  });

  it('that wait or have a virus keep it from being sent, with all that was typed', async () => {
    await attach('Med virus', VIRUS);
    expect(await lying()).toMatchObject([{ says: 'Virus funnet', href: null }]);
    const refused = await complain('Med virus');
    expect([refused.status, refused.html.includes('Med virus')]).toEqual([409, true]);
    expect(refused.html).toContain('En av filene kan ikke brukes');
    expect((await filesOf(applicant, 'faktura.txt')).status).toBe(409);
    await press(`remove ${await idOf('faktura.txt')}`);
    await attach('', NOTE);
    await sql`update files set state = 'quarantined' where id = ${await idOf('begrunnelse.txt')}`;
    expect((await complain('For tidlig')).html).toContain('ikke ferdig kontrollert for virus');
    expect(await stateOf(sql, number)).toBe('decided');
    await sql`update files set state = 'clean' where id = ${await idOf('begrunnelse.txt')}`;
    const chosen = await complain('Se vedlegg', { [WITH_MESSAGE]: 'plan.pdf' });
    expect(chosen.html).toContain('plan.pdf: filen er valgt, men ikke lastet opp');
    expect((await complain('Nå går det')).status).toBe(303);
    const complaints = await sql`select body from complaints where case_number = ${number}`;
    expect(complaints.map(({ body }) => body)).toEqual(['Nå går det']);
  });

  it('are no files of a message, nor are those the other way round', async () => {
    await attach('', NOTE);
    const message = page('meldinger/ny');
    const form = { ...(await applicant.formOn(message, message)), body: '' };
    const written = await sendFiles(applicant, `${message}/opplasting`, form, [MACROS]);
    expect(filesOn(written).map(({ name }) => name)).toEqual(['beregning.xlsm']);
    await scanned();
    await applicant.fill(message, message, { body: 'En melding' });
    await settled(sql, number);
    expect((await lying()).map(({ name }) => name)).toEqual(['begrunnelse.txt']);
    expect((await filesOf(caseworker, 'beregning.xlsm')).status).toBe(200);
    expect((await filesOf(caseworker, 'begrunnelse.txt')).status).toBe(404);
  });

  it('are taken for as long as one can complain', async () => {
    const form = await applicant.formOn(page(), page());
    await sql`
      update cases set snapshot = jsonb_set(snapshot, '{complainBy}', to_jsonb(${Date.now() - 1000}::float8))
      where number = ${number}`;
    expect((await applicant.ask(page())).status).toBe(409);
    const late = await sendFiles(applicant, page('klage/opplasting'), { ...form, body: 'x'.repeat(30) }, [
      NOTE,
    ]);
    expect([late.status, late.html.includes('x'.repeat(30))]).toEqual([409, true]);
    expect(await idOf('begrunnelse.txt')).toBe('');
  });
});
