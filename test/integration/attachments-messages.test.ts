/** Files beside messages, questions and answers: theirs who write until they are sent, then of both sides. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { connect } from '../../db/sql.ts';
import { readSettings } from '../../settings.ts';
import { EICAR, madeFile } from '../support/made-files.ts';
import { deskOf, inAMonth, Office, settled } from '../support/office.ts';
import { PortalUser } from '../support/portal.ts';
import { filesOn, type Sent, sendFiles, WITH_MESSAGE } from '../support/uploads.ts';

const settings = readSettings(inject('stack').environment);
const portal = settings.PORTAL_URL;
const sql = connect(settings.DATABASE_URL, { name: 'attachments test', max: 3 });
const kari = new PortalUser(portal, 'private');
const caseworker = new PortalUser(portal, 'caseworker');
const support = new PortalUser(portal, 'support');
const office = new Office(sql, { applicant: kari, caseworker });

beforeAll(async () => {
  await Promise.all([kari.logIn(), caseworker.logInAsStaff(), support.logInAsStaff()]);
});
afterAll(() => sql.end());

const NOTE: Sent = { field: WITH_MESSAGE, name: 'notat.txt', bytes: madeFile('txt') };
const PICTURE: Sent = { field: WITH_MESSAGE, name: 'bilde.png', bytes: madeFile('png') };
const VIRUS: Sent = { field: WITH_MESSAGE, name: 'faktura.txt', bytes: EICAR };

const attach = async (user: PortalUser, page: string, body: string, ...files: Sent[]) =>
  sendFiles(user, `${page}/opplasting`, { ...(await user.formOn(page, page)), body }, files);
const press = async (user: PortalUser, page: string, go: string, body = '') =>
  user.press(await user.formOn(page, page), `${page}/opplasting`, { go, body });
const send = async (user: PortalUser, page: string, body: string, more: Record<string, string> = {}) =>
  user.press(await user.formOn(page, page), page, { body, ...more });
const messageOf = (number: string) => `/saker/${number}/meldinger/ny`;
const idOf = async (number: string, name: string): Promise<string> => {
  const [row] = await sql<{ id: string }[]>`
    select id from files where case_number = ${number} and name = ${name} order by uploaded_at desc limit 1`;
  return row?.id ?? '';
};

describe('files beside a message', () => {
  it('lie there while it is written, with all that was typed, and nobody else sees them', async () => {
    const number = await office.bring('under_review');
    const page = messageOf(number);
    const answer = await attach(kari, page, 'Her er <notatet>', NOTE, { ...NOTE, name: 'program.exe' });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('program.exe: filtypen kan ikke brukes');
    expect(answer.html).toContain('Her er &lt;notatet&gt;');
    expect(filesOn(answer)).toMatchObject([{ name: 'notat.txt', says: 'Kontrollert' }]);
    const again = await attach(kari, page, 'Her er notatet', PICTURE);
    expect([again.status, filesOn(again).length]).toEqual([200, 2]);
    const id = await idOf(number, 'notat.txt');
    expect((await kari.ask(`/saker/${number}/vedlegg/${id}`)).status).toBe(200);
    expect((await caseworker.ask(deskOf(number, `vedlegg/${id}`))).status).toBe(404);
    expect((await caseworker.open(deskOf(number))).html).not.toContain('notat.txt');
  });

  it('are sent with it, and then both sides have them', async () => {
    const number = await office.bring('under_review');
    await attach(kari, messageOf(number), '', NOTE, PICTURE);
    await send(kari, messageOf(number), 'Se vedleggene');
    await settled(sql, number);
    for (const page of [await kari.open(`/saker/${number}`), await caseworker.open(deskOf(number))]) {
      expect(page.html).toContain('Vedlegg til meldingen');
      expect(page.html.match(/bilde\.png/g)?.length).toBe(2);
    }
    const desk = deskOf(number, `vedlegg/${await idOf(number, 'notat.txt')}`);
    const got = await support.ask(desk);
    expect([got.status, got.bytes.equals(Buffer.from(NOTE.bytes))]).toEqual([200, true]);
    // the next message begins without them
    expect(filesOn(await kari.open(messageOf(number)))).toEqual([]);
  });

  it('that wait or have a virus keep it from being sent, with all that was typed', async () => {
    const number = await office.bring('under_review');
    const page = messageOf(number);
    const infected = await attach(kari, page, 'Med virus', VIRUS);
    expect(filesOn(infected)).toMatchObject([{ name: 'faktura.txt', says: 'Virus funnet', href: null }]);
    const refused = await send(kari, page, 'Med virus');
    expect([refused.status, refused.html.includes('Med virus')]).toEqual([409, true]);
    expect(refused.html).toContain('En av filene kan ikke brukes');
    await press(kari, page, `remove ${await idOf(number, 'faktura.txt')}`);
    await attach(kari, page, '', NOTE);
    await sql`update files set state = 'quarantined' where id = ${await idOf(number, 'notat.txt')}`;
    expect((await send(kari, page, 'For tidlig')).html).toContain('ikke ferdig kontrollert for virus');
    await sql`update files set state = 'clean' where id = ${await idOf(number, 'notat.txt')}`;
    expect((await send(kari, page, 'Nå går det')).status).toBe(303);
    const messages = await sql`select body from messages where case_number = ${number}`;
    expect(messages.map(({ body }) => body)).toEqual(['Nå går det']);
  });

  it('are removed and brought back', async () => {
    const number = await office.bring('under_review');
    const page = messageOf(number);
    await attach(kari, page, '', NOTE, PICTURE);
    const key = await idOf(number, 'notat.txt');
    const removed = await press(kari, page, `remove ${key}`, 'Tekst som blir');
    expect(removed.html).toContain('notat.txt er fjernet.');
    expect(removed.html).toContain('Tekst som blir');
    expect(filesOn(removed).map(({ name }) => name)).toEqual(['bilde.png']);
    const names = filesOn(await press(kari, page, `restore ${key}`)).map(({ name }) => name);
    expect(names.toSorted()).toEqual(['bilde.png', 'notat.txt']);
    // nobody brings back what another laid aside, or learns what it was called
    await press(kari, page, `remove ${key}`);
    const other = await press(caseworker, deskOf(number, 'meldinger/ny'), `restore ${key}`);
    expect([other.status, filesOn(other), other.html.includes('notat.txt')]).toEqual([422, [], false]);
  });

  it('go with a question and its answer, which shows them', async () => {
    const number = await office.bring('under_review');
    const ask = deskOf(number, 'sporsmal');
    await attach(caseworker, ask, 'Hvilken', { ...NOTE, name: 'skjema.txt' });
    await send(caseworker, ask, 'Hvilken av disse?', { due: inAMonth() });
    await settled(sql, number);
    const answering = await kari.open(`/saker/${number}/svar`);
    expect(answering.html).toContain('skjema.txt');
    await attach(kari, `/saker/${number}/svar`, '', PICTURE);
    await send(kari, `/saker/${number}/svar`, 'Denne');
    await settled(sql, number);
    const desk = await caseworker.open(deskOf(number));
    for (const words of ['skjema.txt', 'bilde.png', 'Denne']) expect(desk.html).toContain(words);
    expect((await kari.ask(`/saker/${number}/vedlegg/${await idOf(number, 'skjema.txt')}`)).status).toBe(200);
  });

  it('that were chosen and not uploaded are asked for', async () => {
    const number = await office.bring('under_review');
    const asked = await send(kari, messageOf(number), 'Se vedlegg', { [WITH_MESSAGE]: 'plan.pdf' });
    expect([asked.status, asked.html.includes('Se vedlegg')]).toEqual([422, true]);
    expect(asked.html).toContain('plan.pdf: filen er valgt, men ikke lastet opp');
  });
});
