/**
 * Privacy: what a case is about stays in the portal's own database. Marked values are written in every field there
 * is, and then searched for in the engine, in all logs and in all e-mails.
 */

import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { connect } from '../../db/sql.ts';
import { fieldsOf as formFieldsOf } from '../../domain/forms/kind.ts';
import { kindOf } from '../../kinds.ts';
import { readSettings } from '../../settings.ts';
import { person } from '../support/cast.ts';
import { EICAR } from '../support/made-files.ts';
import { Marks } from '../support/marks.ts';
import { deskOf, inAMonth, mailed, settled } from '../support/office.ts';
import { type Fields, PortalUser } from '../support/portal.ts';
import { until } from '../support/until.ts';
import { attach } from '../support/uploads.ts';

const { environment, addresses, data } = inject('stack');
const settings = readSettings(environment);
const portal = settings.PORTAL_URL;
const sql = connect(settings.DATABASE_URL, { name: 'privacy test', max: 2 });
/** Member of staff who writes as a person here, so that no other test knows her by her marked name. */
const berit = new PortalUser(portal, 'support');
const marit = new PortalUser(portal, 'caseworker');

const marks = new Marks();
const mark = (field: string): string => marks.of(field);

let number: string;
let workflowId: string;

beforeAll(async () => {
  marks.add('identity number', person('support').pid);
  const contact = (when: string) => ({
    name: mark(`name ${when}`),
    address: mark(`address ${when}`),
    email: `${mark(`email ${when}`)}@minside.example`,
  });
  await berit.logInAtIdporten(contact('first'));
  await marit.logInAsStaff();
  const changed = await berit.fill('/profil', '/profil/kontakt', { ...contact('later'), phone: '22334455' });
  expect(changed.status).toBe(200);
  number = await berit.begin();
  await writeEverything();
  await bringFiles();
  await livesItsLife();
  await mailed(sql, number);
  const [row] = await sql<{ workflowId: string }[]>`select workflow_id from cases where number = ${number}`;
  workflowId = row!.workflowId;
});
afterAll(() => sql.end());

const mine = (what: string) => `/saker/${number}/${what}`;

/** Writes in every text field of the form, also what the check refuses. */
async function writeEverything(): Promise<void> {
  for (const { id, fields } of kindOf('enquiry').sections) {
    const texts = fields.filter(({ type }) => type === 'text' || type === 'long_text');
    const typed = (words: (path: string) => string) => ({
      ...{ 'value.concerns': 'sanctions', 'value.confirmed': 'yes' },
      ...Object.fromEntries(texts.map(({ path }) => [`value.${path}`, words(path)])),
    });
    const path = mine(`skjema/${id}`);
    const right = await berit.fill(path, path, typed(mark));
    expect(right.status).toBe(200);
    const wrong = await berit.fill(
      path,
      path,
      typed((field) => `${mark(`wrong ${field}`)}\0`),
    );
    expect(wrong.status).toBe(422);
  }
}

/** Attaches a clean file, and in another draft one with a virus. */
async function bringFiles(): Promise<void> {
  const clean = { name: `${mark('file name')}.txt`, bytes: Buffer.from(mark('file')) };
  const infected = { name: `${mark('infected name')}.txt`, bytes: EICAR };
  for (const [at, file] of [
    [number, clean],
    [await berit.begin(), infected],
  ] as const)
    expect((await attach(berit, at, file)).status).toBe(303);
  // on a busy machine the answer comes before the scanner's
  await until('the file is clean', async () => {
    const states = await sql<{ state: string }[]>`select state from files where case_number = ${number}`;
    return states.every(({ state }) => state === 'clean');
  });
}

/** Has the case sent, taken, asked, answered, written in by both sides, refused now and then, and decided. */
async function livesItsLife(): Promise<void> {
  const acts: readonly [user: PortalUser, page: string, to: string, typed: Fields][] = [
    [berit, mine('skjema/send-inn'), mine('innsending'), {}],
    [marit, deskOf(number), deskOf(number, 'behandling'), {}],
    [
      marit,
      deskOf(number, 'sporsmal'),
      deskOf(number, 'sporsmal'),
      { body: mark('question'), due: inAMonth() },
    ],
    [berit, mine('svar'), mine('svar'), { body: mark('answer') }],
    [berit, mine('meldinger/ny'), mine('meldinger/ny'), { body: mark('message') }],
    [marit, deskOf(number, 'meldinger/ny'), deskOf(number, 'meldinger/ny'), { body: mark('reply') }],
    [
      marit,
      deskOf(number, 'vedtak'),
      deskOf(number, 'vedtak'),
      { body: mark('refused decision'), version: '7' },
    ],
    [marit, deskOf(number, 'vedtak'), deskOf(number, 'vedtak'), { body: mark('decision') }],
  ];
  for (const [user, page, to, typed] of acts) {
    const { status } = await user.fill(page, to, typed);
    expect([to, status]).toEqual([to, typed.version ? 409 : 200]);
    await settled(sql, number);
  }
}

/** Reads a file so that it can be searched as bytes. */
const read = (path: string): string => readFileSync(path, 'latin1');

const logs = (): [string, string][] =>
  readdirSync(join(data, 'logs')).map((name) => [name, read(join(data, 'logs', name))]);

/** Returns what the engine knows of the case and tells its operators, with payloads decoded. */
async function engineSays(): Promise<string> {
  const connection = await Connection.connect({ address: settings.TEMPORAL_ADDRESS });
  try {
    const client = new Client({ connection, namespace: settings.TEMPORAL_NAMESPACE });
    const handle = client.workflow.getHandle(workflowId);
    const told = [
      await handle.fetchHistory(),
      (await handle.describe()).raw,
      await handle.query('state'),
      await handle.query('__temporal_workflow_metadata'),
    ];
    return JSON.stringify(told.map(decoded));
  } finally {
    await connection.close();
  }
}

/** Returns a value with bytes as the text that they are, and numbers of protobuf as they print. */
function decoded(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('utf8');
  if (Array.isArray(value)) return value.map(decoded);
  if (value === null || typeof value !== 'object') return typeof value === 'bigint' ? `${value}` : value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, decoded(inner)]));
}

interface Mail {
  subject: string;
  headers: Record<string, string>;
}
/** Returns the mails about the case, without those to whom they are addressed. */
async function mails(): Promise<string[]> {
  const response = await fetch(`${addresses.mailbox}/email`);
  const all = (await response.json()) as (Mail & Record<string, unknown>)[];
  return all
    .filter(({ subject }) => subject.includes(number))
    .map(({ to: _to, envelope: _envelope, headers: { to: _header, ...headers }, ...mail }) =>
      JSON.stringify({ ...mail, headers }),
    );
}

describe('what a case is about, and who it is about', () => {
  it('was written in every field', async () => {
    const texts = formFieldsOf(kindOf('enquiry')).filter(({ type }) => /text/.test(type));
    for (const { path } of texts) expect(marks.fields).toContain(path);
    const page = await berit.open(`/saker/${number}`);
    for (const what of [
      'subject',
      'text',
      'own_reference',
      'question',
      'answer',
      'message',
      'reply',
      'decision',
    ])
      expect(page.html).toContain(marks.get(what));
  });

  it('does not stand in what the engine tells, nor what sort of case it is', async () => {
    const says = await engineSays();
    expect(marks.foundIn(says)).toEqual([]);
    expect(says).not.toMatch(/enquiry|henvendelse/i);
    expect(says).toContain(`Case ${number}`);
  });

  it('does not stand in any log, also where the database refuses a row', async () => {
    await expect(refusedRow()).rejects.toThrow('persons_known_or_gone');
    for (const [name, text] of logs()) expect([name, marks.foundIn(text)]).toEqual([name, []]);
    expect(logs().find(([name]) => name === 'postgres.log')?.[1]).toContain('persons_known_or_gone');
    expect(logs().find(([name]) => name === 'portal.log')?.[1]).toContain('logged in');
  });

  it('does not stand in any e-mail', async () => {
    const sent = await mails();
    expect(sent.length).toBeGreaterThanOrEqual(4);
    for (const mail of sent) expect(marks.foundIn(mail)).toEqual([]);
  });
});

/** Runs a statement that fails with a person's data in it. */
const refusedRow = () =>
  sql`
    insert into persons (id, pid, name, address, email, phone, language, privacy_version, privacy_accepted_at)
    values (${randomUUID()}, null, ${mark('refused name')}, ${mark('refused address')}, 'a@minside.example', '1', 'nb',
      '1', now())`;

it('would be found if it stood anywhere, in whatever way', () => {
  const word = mark('control');
  for (const before of ['', 'a', 'ab', 'abc']) {
    expect(marks.foundIn(`${before}${word}`)).toEqual(['control']);
    expect(marks.foundIn(Buffer.from(`${before}${word}etter`).toString('base64'))).toEqual(['control']);
  }
  expect(JSON.stringify(decoded({ data: Buffer.from(`{"x":"${word}"}`) }))).toContain(word);
});
