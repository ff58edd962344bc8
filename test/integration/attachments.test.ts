/** Files in forms: sent as browsers send them, told of in plain words, removed, sent in, and given out again. */
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { connect } from '../../db/sql.ts';
import { unfinishedIn } from '../../files/store.ts';
import { kindOf } from '../../kinds.ts';
import { readSettings } from '../../settings.ts';
import { begin } from '../support/form-filling.ts';
import { EICAR, madeFile } from '../support/made-files.ts';
import { deskOf, Office, SOON, settled } from '../support/office.ts';
import { changeMember, ORGANISATION } from '../support/organisation.ts';
import { type Fields, fieldsOf, numberIn, PortalUser } from '../support/portal.ts';
import {
  attach,
  chunked,
  FIELD,
  filesOn,
  type Sent,
  sendFiles,
  tabOf,
  uploadTo,
} from '../support/uploads.ts';

const settings = readSettings(inject('stack').environment);
const portal = settings.PORTAL_URL;
const sql = connect(settings.DATABASE_URL, { name: 'attachments test', max: 3 });
const kari = new PortalUser(portal, 'private');
const stranger = new PortalUser(portal, 'reports');
const caseworker = new PortalUser(portal, 'caseworker');
const support = new PortalUser(portal, 'support');
const office = new Office(sql, { applicant: kari, caseworker });

beforeAll(async () => {
  await Promise.all([kari.logIn(), stranger.logIn(), caseworker.logInAsStaff(), support.logInAsStaff()]);
});
afterAll(() => sql.end());

const PDF: Sent = { name: 'Ordre «Å».pdf', bytes: madeFile('pdf') };
const NOTE: Sent = { name: 'notat.txt', bytes: madeFile('txt') };
const VIRUS: Sent = { name: 'faktura.txt', bytes: EICAR };

const caseOf = (number: string, what = '') => `/saker/${number}${what && `/${what}`}`;
const listOn = async (number: string) => filesOn(await kari.open(tabOf(number)));
const press = async (number: string, go: string) => {
  const { token = '', generation = '' } = await kari.formOn(tabOf(number), tabOf(number));
  return kari.send({ token, generation }, tabOf(number), { go });
};
const summaryOf = (html: string): string =>
  /<section class="ds-error-summary".*?<\/section>/s.exec(html)?.[0] ?? '';
const rowsOf = (number: string) => sql`select name, state from files where case_number = ${number}`;

describe('files in a form', () => {
  it('go up together with what is typed, and are told of one by one', async () => {
    const number = await kari.begin();
    const form = await kari.formOn(tabOf(number), tabOf(number));
    const answer = await sendFiles(kari, uploadTo(number), { ...form, 'value.subject': 'Med filer' }, [
      PDF,
      NOTE,
    ]);
    expect([answer.status, answer.location]).toEqual([303, `${portal}${tabOf(number)}#`]);
    const page = await kari.open(tabOf(number));
    expect(page.html).toContain('value="Med filer"');
    expect(filesOn(page).map(({ name, says }) => [name, says])).toEqual([
      ['Ordre «Å».pdf', 'Kontrollert'],
      ['notat.txt', 'Kontrollert'],
    ]);
    for (const words of ['docx', '20 MB', 'Gradert informasjon må ikke sendes her', 'Kari Prøve Nordmann'])
      expect(page.html).toContain(words);
  });

  it('are told of once on a page with several places for them, to which each field refers', async () => {
    const tab = `/saker/${numberIn(await begin(kari, kindOf('export-licence')))}/skjema/vedlegg`;
    const { html } = await kari.open(tab);
    const [says, ...others] = [
      ...html.matchAll(/<p id="([^"]*)">[^<]*20 MB[^<]*<strong>Gradert informasjon/g),
    ];
    expect(others).toEqual([]);
    const fields = html.match(/<input[^>]*type="file"[^>]*>/g) ?? [];
    expect(fields.length).toBeGreaterThan(2);
    for (const field of fields) expect(field).toContain(`aria-describedby="${says?.[1]}"`);
  });

  it('that cannot be taken are named with the reason, and the others stay', async () => {
    const number = await kari.begin();
    const answer = await attach(
      kari,
      number,
      { name: 'program.exe', bytes: Buffer.from('MZ') },
      NOTE,
      { name: 'tom.txt', bytes: Buffer.alloc(0) },
      { name: '../../<b>skjult\u202Efdp.exe', bytes: Buffer.from('MZ') },
    );
    expect(answer.status).toBe(422);
    const summary = summaryOf(answer.html);
    expect(summary).toContain('program.exe: filtypen kan ikke brukes');
    expect(summary).toContain('tom.txt: filen er tom');
    expect(summary).toContain('_b_skjultfdp.exe: filtypen kan ikke brukes');
    expect(summary).not.toContain('notat.txt');
    expect(await listOn(number)).toMatchObject([{ name: 'notat.txt', says: 'Kontrollert' }]);
  });

  it('are asked for where none was chosen, and where a chosen one was not sent along', async () => {
    const number = await kari.begin();
    expect(summaryOf((await attach(kari, number)).html)).toContain('Velg minst én fil');
    const form = await kari.formOn(tabOf(number), tabOf(number));
    const onwards = await kari.press(form, tabOf(number), { go: 'neste', [FIELD]: 'ordre.pdf' });
    expect(onwards.status).toBe(422);
    expect(summaryOf(onwards.html)).toContain('ordre.pdf: filen er valgt, men ikke lastet opp');
  });

  it('are refused above 20 MB, also where nobody says how long they are', async () => {
    const number = await kari.begin();
    const form = await kari.formOn(tabOf(number), tabOf(number));
    const boundary = 'minside';
    const part = (name: string) =>
      Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; ${name}\r\n\r\n`);
    function* pieces(): Generator<Uint8Array> {
      for (const [name, value] of Object.entries(form)) {
        yield part(`name="${name}"`);
        yield Buffer.from(`${value}\r\n`);
      }
      yield part(`name="${FIELD}"; filename="stor.txt"`);
      for (let megabytes = 0; megabytes < 20; megabytes += 1) yield Buffer.alloc(1024 * 1024, 'x');
      yield Buffer.from(`x\r\n--${boundary}--\r\n`);
    }
    const answer = await kari.ask(uploadTo(number), {
      ...chunked(pieces()),
      headers: { origin: portal, 'content-type': `multipart/form-data; boundary=${boundary}` },
    });
    expect(answer.status).toBe(422);
    expect(summaryOf(answer.html)).toContain('stor.txt: filen er større enn 20 MB');
    expect(await rowsOf(number)).toEqual([]);
  });

  it('with a virus are told of with what to do, and keep the form from being sent until they are removed', async () => {
    const number = await kari.begin();
    await kari.write(number);
    await attach(kari, number, VIRUS);
    const [virus] = await listOn(number);
    expect(virus).toMatchObject({ name: 'faktura.txt', says: 'Virus funnet', href: null });
    expect((await kari.open(tabOf(number))).html).toContain('Fjern den, sjekk maskinen din for virus');
    const missing = await kari.open(tabOf(number).replace('innhold', 'send-inn'));
    expect(summaryOf(missing.html)).toContain('faktura.txt: Det er funnet virus i filen');
    expect(missing.html).not.toContain('action="/saker/'.concat(number, '/innsending"'));
    const [row] = await sql<{ id: string }[]>`select id from files where case_number = ${number}`;
    expect((await kari.open(caseOf(number, `vedlegg/${row!.id}`))).status).toBe(409);

    await press(number, `remove ${virus!.key}`);
    await kari.send(await kari.toSend(number), caseOf(number, 'innsending'));
    await settled(sql, number);
    expect((await kari.open(caseOf(number))).html).toContain('Det er ingen vedlegg i saken');
  });

  it('that wait keep the form from being sent, also where its last page was opened before', async () => {
    const number = await kari.begin();
    await kari.write(number);
    await attach(kari, number, NOTE);
    const form = await kari.toSend(number);
    await sql`update files set state = 'quarantined' where case_number = ${number}`;
    const refused = await kari.press(form, caseOf(number, 'innsending'));
    expect(refused.status).toBe(422);
    expect(summaryOf(refused.html)).toContain('notat.txt: Filen er ikke ferdig kontrollert');
    await sql`update files set state = 'clean' where case_number = ${number}`;
  });

  it('are removed and brought back', async () => {
    const number = await kari.begin();
    await attach(kari, number, PDF, NOTE);
    const [first] = await listOn(number);
    const removed = await press(number, `remove ${first!.key}`);
    expect(removed.html).toContain('Ordre «Å».pdf er fjernet.');
    expect(filesOn(removed).map(({ name }) => name)).toEqual(['notat.txt']);
    const back = await press(number, `restore ${first!.key}`);
    expect(filesOn(back).map(({ name }) => name)).toEqual(['Ordre «Å».pdf', 'notat.txt']);
  });

  it('of two who attach at once are all there', async () => {
    const number = await kari.begin();
    const other = new PortalUser(portal, 'private');
    await other.logIn();
    await Promise.all([
      attach(kari, number, PDF, { ...NOTE, name: '1.txt' }),
      attach(other, number, { ...NOTE, name: '2.txt' }, { ...NOTE, name: '3.txt' }),
    ]);
    const names = (await listOn(number)).map(({ name }) => name);
    expect(names.toSorted()).toEqual(['1.txt', '2.txt', '3.txt', 'Ordre «Å».pdf']);
  });

  it('are as many as there may be, and no more', async () => {
    const number = await kari.begin();
    await attach(kari, number, NOTE);
    await sql`
      insert into draft_fields (case_number, generation, path, value, revision, saved_by)
      select case_number, generation, 'attachments.' || lpad(to_hex(n), 12, '0'), to_jsonb((n + 1)::text), 1, saved_by
      from draft_fields, generate_series(1, 49) as n
      where case_number = ${number} and path like 'attachments.%.file'`;
    expect(summaryOf((await attach(kari, number, PDF)).html)).toContain(
      'det er ikke plass til flere filer her',
    );
  });

  it('are not attached to what was sent meanwhile', async () => {
    const number = await kari.begin();
    await kari.write(number);
    const form = await kari.formOn(tabOf(number), tabOf(number));
    await kari.send(await kari.toSend(number), caseOf(number, 'innsending'));
    const late = await sendFiles(kari, uploadTo(number), form, [NOTE]);
    expect(late.status).toBe(409);
    expect(await rowsOf(number)).toEqual([]);
  });
});

describe('an upload that does not come to its end', () => {
  const boundary = 'minside';
  const begun = (form: Fields, text: string): Uint8Array[] => [
    ...Object.entries({ ...form, 'value.text': text }).map(([name, value]) =>
      Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
    ),
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="${FIELD}"; filename="en.txt"\r\n\r\nHei`,
    ),
  ];
  const headers = { origin: portal, 'content-type': `multipart/form-data; boundary=${boundary}` };

  it('leaves no file, but what was typed, where the connection breaks', async () => {
    const number = await kari.begin();
    const form = await kari.formOn(tabOf(number), tabOf(number));
    const answer = await kari.ask(uploadTo(number), {
      ...chunked(begun(form, 'Langt og viktig')),
      headers,
    });
    expect(answer.status).toBe(422);
    expect(summaryOf(answer.html)).toContain('en.txt: opplastingen ble avbrutt');
    expect((await kari.open(tabOf(number))).html).toContain('Langt og viktig');
    expect(await rowsOf(number)).toEqual([]);
  });

  it('leaves no file where the right to the case ended in the middle', async () => {
    const handler = new PortalUser(portal, 'handler');
    await handler.logIn();
    await handler.actFor(ORGANISATION);
    const number = await handler.begin();
    const form = await handler.formOn(tabOf(number), tabOf(number));
    const pieces = begun(form, '');
    let end = () => {};
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const piece of pieces) controller.enqueue(piece);
        end = () => {
          controller.enqueue(Buffer.from(`\r\n--${boundary}--\r\n`));
          controller.close();
        };
      },
    });
    const arriving = unfinishedIn(settings.FILES_DIR);
    const upload = { method: 'POST', body, duplex: 'half', headers } as RequestInit;
    const answer = handler.ask(uploadTo(number), upload);
    await vi.waitFor(async () => expect(await readdir(arriving)).toHaveLength(1), SOON);
    await changeMember(sql, 'handler', ORGANISATION, { status: 'deactivated' });
    end();
    expect((await answer).status).toBe(404);
    expect(await rowsOf(number)).toEqual([]);
    await changeMember(sql, 'handler', ORGANISATION, { status: 'active' });
  });

  it('gives back what was typed where nobody is logged in any more', async () => {
    const number = await kari.begin();
    const other = new PortalUser(portal, 'private');
    await other.logIn();
    const form = await other.formOn(tabOf(number), tabOf(number));
    await other.press(await other.formOn('/', '/logg-ut'), '/logg-ut');
    const text = 'Noe langt som er skrevet og ikke skal bli borte';
    const answer = await sendFiles(other, uploadTo(number), { ...form, 'value.text': text }, [NOTE]);
    expect([answer.status, answer.html.includes(text)]).toEqual([401, true]);
    expect(await rowsOf(number)).toEqual([]);
  });
});

describe('a file that was attached', () => {
  const idsOf = async (number: string): Promise<string[]> => {
    const rows = await sql<
      { id: string }[]
    >`select id from files where case_number = ${number} order by uploaded_at`;
    return rows.map(({ id }) => id);
  };
  const sendIn = async (number: string) => {
    await kari.send(await kari.toSend(number), caseOf(number, 'innsending'));
    await settled(sql, number);
  };

  it('is given out under its own name as it was, and runs nowhere', async () => {
    const number = await kari.begin();
    await attach(kari, number, PDF);
    const [file] = await listOn(number);
    const answer = await kari.ask(file!.href!);
    expect([answer.status, answer.bytes.equals(PDF.bytes)]).toEqual([200, true]);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': `${PDF.bytes.length}`,
      'content-disposition':
        'attachment; filename="Ordre ???.pdf"; filename*=UTF-8\'\'Ordre%20%C2%AB%C3%85%C2%BB.pdf',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });

  it('is for the applicant alone until it is sent, and then for DEKSA too', async () => {
    const number = await kari.begin();
    await kari.write(number);
    await attach(kari, number, NOTE);
    const [id = ''] = await idsOf(number);
    const own = caseOf(number, `vedlegg/${id}`);
    const desk = deskOf(number, `vedlegg/${id}`);
    const statuses = async () => [
      (await kari.ask(own)).status,
      (await stranger.ask(own)).status,
      (await caseworker.ask(desk)).status,
      (await support.ask(desk)).status,
    ];
    expect(await statuses()).toEqual([200, 404, 404, 404]);
    await sendIn(number);
    expect(await statuses()).toEqual([200, 404, 200, 200]);
    const read =
      await sql`select from audit where object = ${number} and action = 'review.file' and result = 'allowed'`;
    expect(read.length).toBe(2);
  });

  it('in a change is for the applicant alone until the change is sent', async () => {
    const number = await office.bring('under_review');
    await kari.fill(caseOf(number), caseOf(number, 'endring'));
    await attach(kari, number, NOTE);
    const [id = ''] = await idsOf(number);
    expect((await kari.ask(caseOf(number, `vedlegg/${id}`))).status).toBe(200);
    expect((await caseworker.ask(deskOf(number, `vedlegg/${id}`))).status).toBe(404);
    expect((await caseworker.open(deskOf(number))).html).not.toContain(NOTE.name);
  });

  it('is not reached through another case', async () => {
    const [one, other] = [await kari.begin(), await kari.begin()];
    await attach(kari, one, NOTE);
    const [id = ''] = await idsOf(one);
    expect((await kari.ask(caseOf(other, `vedlegg/${id}`))).status).toBe(404);
  });

  it('stands on the page of the case with its sum, and with its macros for DEKSA', async () => {
    const number = await kari.begin();
    await kari.write(number);
    const macros = { name: 'makro.docm', bytes: madeFile('docm') };
    await attach(kari, number, NOTE, macros);
    await sendIn(number);
    await sql`update files set marks = '{macros}' where case_number = ${number} and name = 'makro.docm'`;
    const [own, desk] = [await kari.open(caseOf(number)), await caseworker.open(deskOf(number))];
    for (const page of [own, desk]) {
      for (const { name, bytes } of [NOTE, macros]) {
        expect(page.html).toContain(name);
        expect(page.html).toContain(createHash('sha256').update(bytes).digest('hex'));
      }
    }
    expect(own.html).not.toContain('Inneholder makroer');
    expect(desk.html).toContain('Inneholder makroer');
  });

  it('is named among what changed between versions', async () => {
    const number = await office.bring('draft');
    await attach(kari, number, NOTE);
    await sendIn(number);
    await kari.fill(caseOf(number), caseOf(number, 'endring'));
    const [note] = await listOn(number);
    await press(number, `remove ${note!.key}`);
    await attach(kari, number, PDF);
    const form = await kari.formOn(caseOf(number, 'skjema/send-inn'), caseOf(number, 'endring/innsending'));
    await kari.send(form, caseOf(number, 'endring/innsending'));
    await settled(sql, number);
    for (const page of [
      await kari.open(caseOf(number, 'endringer')),
      await caseworker.open(deskOf(number, 'endringer')),
    ]) {
      expect(page.html).toContain('<del>notat.txt</del> (fjernet)');
      expect(page.html).toContain('<ins>Ordre «Å».pdf</ins> (lagt til)');
    }
    // what an older version holds can still be read
    expect((await caseworker.ask(deskOf(number, `vedlegg/${(await idsOf(number))[0]}`))).status).toBe(200);
  });

  it('goes into a copy of the case where it is chosen, and is a file of that case then', async () => {
    const number = await kari.begin();
    await kari.write(number);
    await attach(kari, number, PDF, NOTE);
    await sendIn(number);
    const asked = await kari.fill(caseOf(number), caseOf(number, 'kopiering'));
    const [pdf] = [...asked.html.matchAll(/name="file" value="([^"]+)"/g)].map(([, path]) => path!);
    const form = fieldsOf(asked, caseOf(number, 'kopiering'));
    const copy = numberIn((await kari.send(form, caseOf(number, 'kopiering'), { file: pdf! })).url);
    const lying = await listOn(copy);
    expect(lying).toMatchObject([{ name: 'Ordre «Å».pdf', says: 'Kontrollert' }]);
    expect(lying[0]!.href).toContain(`/saker/${copy}/vedlegg/`);
    expect((await kari.ask(lying[0]!.href!)).status).toBe(200);
    expect(await idsOf(number)).not.toContain(lying[0]!.href!.split('/').at(-1));
  });
});
