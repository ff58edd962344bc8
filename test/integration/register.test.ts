/** Enhetsregisteret: what the local one answers, how that is understood, and how changes reach organisations here. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { openRegister } from '../../activities/register/client.ts';
import { connect, type Sql } from '../../db/sql.ts';
import { readSettings } from '../../settings.ts';
import { person } from '../support/cast.ts';
import { found } from '../support/organisation.ts';
import { PortalUser } from '../support/portal.ts';
import { RegisterControl } from '../support/register.ts';

const { addresses, environment } = inject('stack');
const settings = readSettings(environment);
const { ENHETSREGISTERET_URL: BASE } = settings;
const register = new RegisterControl(addresses.register);
const client = openRegister(BASE, 500);
const get = (path: string) => fetch(BASE + path);

interface Found {
  page: object;
  _embedded: { enheter: { navn: string }[] };
}

describe('the local register', () => {
  it('answers like the real one: a unit, a sub-unit, deleted, removed, unknown', async () => {
    const sub = '210000038';
    expect((await get('/enheter/123456785')).status).toBe(200);
    expect((await get(`/enheter/${sub}`)).status).toBe(404);
    expect(await (await get(`/underenheter/${sub}`)).json()).toMatchObject({ overordnetEnhet: '210000003' });
    const deleted = await get('/enheter/210000046');
    expect(deleted.status).toBe(200);
    expect(await deleted.json()).toMatchObject({ slettedato: '2024-11-30' });
    expect((await get('/enheter/210000054')).status).toBe(410);
    expect((await get('/enheter/999999999')).status).toBe(404);
  });

  it('finds units by a part of their name, page by page; nothing has no list', async () => {
    const all = (await (await get('/enheter?navn=sensor&size=1')).json()) as Found;
    expect(all.page).toEqual({ size: 1, totalElements: 1, totalPages: 1, number: 0 });
    expect(all._embedded.enheter[0]?.navn).toBe('NORDLYS SENSORTEKNIKK AS');
    expect(await (await get('/enheter?navn=finnesikke')).json()).not.toHaveProperty('_embedded');
  });
});

describe('an answer of the register', () => {
  it('is a unit with what is used of it, also with letters and addresses from elsewhere', async () => {
    expect(await client.unit('210000100', null)).toMatchObject({
      kind: 'unit',
      status: 'active',
      unit: { navn: 'ÅSGÅRD ØKSESMIE ÆRØ NUF', forretningsadresse: { landkode: 'DK' } },
    });
  });

  it.each([
    ['210000038', 'active'],
    ['210000046', 'deleted'],
    ['210000062', 'bankrupt'],
    ['210000070', 'dissolving'],
    ['210000089', 'dissolving'],
    ['210000097', 'active'],
    ['210000054', 'removed'],
    ['999999999', 'unknown'],
  ])('about %s says: %s', async (number, status) => {
    expect(await client.unit(number, null)).toMatchObject({ status });
  });

  it('is not sent again where nothing has changed', async () => {
    const first = await client.unit('210000097', null);
    const etag = first.kind === 'unit' ? first.etag : null;
    expect(etag).toBeTruthy();
    expect(await client.unit('210000097', etag)).toEqual({ kind: 'unchanged' });
  });

  it.each([
    ['slow', 'REGISTER_SLOW'],
    ['down', 'REGISTER_DOWN'],
    ['garbage', 'REGISTER_GARBAGE'],
  ] as const)('that is %s is a code, and is asked for again', async (mode, type) => {
    await register.answers('210000127', mode, 2000);
    await expect(client.unit('210000127', null)).rejects.toMatchObject({ type, nonRetryable: false });
    await register.answers('210000127', 'ok');
    expect(await client.unit('210000127', null)).toMatchObject({ kind: 'unit' });
  });

  it('is none where it leads elsewhere, which is not followed', async () => {
    const asked: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url);
      response.writeHead(302, { location: '/elsewhere' }).end();
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const leading = openRegister(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    await expect(leading.unit('210000127', null)).rejects.toMatchObject({ type: 'REGISTER_DOWN' });
    expect(asked).toEqual(['/enheter/210000127']);
    await new Promise((closed) => server.close(closed));
  });

  it('is none where nobody listens', async () => {
    const nobody = openRegister('http://127.0.0.1:9', 500);
    await expect(nobody.unit('210000127', null)).rejects.toMatchObject({ type: 'REGISTER_DOWN' });
  });
});

describe('what changes in the register', () => {
  const NUMBER = '210000070';
  const NAME = 'STILLE AVVIKLING AS';
  const member = new PortalUser(settings.PORTAL_URL, 'reports');
  const PATIENCE = { timeout: 20_000 };
  let sql: Sql;
  let connection: Connection;
  let temporal: Client;
  let id: string;

  beforeAll(async () => {
    sql = connect(settings.DATABASE_URL, { name: 'register test', max: 2 });
    connection = await Connection.connect({ address: settings.TEMPORAL_ADDRESS });
    temporal = new Client({ connection, namespace: settings.TEMPORAL_NAMESPACE });
    await found(sql, { number: NUMBER, name: NAME }, { reports: 'administrator' });
    const [row] = await sql<{ id: string }[]>`select id from organisations where number = ${NUMBER}`;
    id = row!.id;
    await member.logIn();
    await member.actFor(NAME);
    await refresh();
    await vi.waitFor(async () => expect(await status()).toBe('dissolving'), PATIENCE);
  });
  afterAll(async () => {
    await sql.end();
    await connection.close();
  });

  const refresh = () => temporal.schedule.getHandle('register-refresh').trigger('BUFFER_ONE');
  const status = async () => (await sql`select status from organisations where id = ${id}`)[0]?.status;
  const noted = async () =>
    (await sql`select what, details from access_log where organisation_id = ${id} order by id`).map(
      ({ what, details }) => [what, details],
    );

  it('is noted: another name, another place', async () => {
    await register.change(NUMBER, {
      navn: 'STILLERE AVVIKLING AS',
      forretningsadresse: {
        land: 'Norge',
        landkode: 'NO',
        adresse: ['Nyveien 2'],
        postnummer: '1707',
        poststed: 'SARPSBORG',
      },
    });
    await refresh();
    await expect.poll(noted, PATIENCE).toEqual([
      ['dissolving', {}],
      ['renamed', { from: NAME, to: 'STILLERE AVVIKLING AS' }],
      ['moved', { from: 'Sluttveien 7, 1706 SARPSBORG', to: 'Nyveien 2, 1707 SARPSBORG' }],
    ]);
    expect((await member.open('/')).html).toContain('STILLERE AVVIKLING AS');
  });

  it('is noted of a sub-unit as well, of which the feed does not tell, once a day', async () => {
    const SUB = { number: '210000038', name: 'NORDLYS SENSORTEKNIKK AS AVD BODØ' };
    await found(sql, SUB, {});
    const asked = async () =>
      (await sql`select asked_at from register_units where number = ${SUB.number}`)[0]?.askedAt as Date;
    await refresh();
    await vi.waitFor(async () => expect(await asked()).toBeInstanceOf(Date), PATIENCE);
    await register.change(SUB.number, { navn: 'NORDLYS SENSORTEKNIKK AS AVD FAUSKE' });
    await sql`
      update register_units set asked_at = asked_at - interval '25 hours' where number = ${SUB.number}`;
    await refresh();
    const nameOf = async () => (await sql`select name from organisations where number = ${SUB.number}`)[0];
    await vi.waitFor(
      async () => expect(await nameOf()).toEqual({ name: 'NORDLYS SENSORTEKNIKK AS AVD FAUSKE' }),
      PATIENCE,
    );
    await register.change(SUB.number, { navn: SUB.name });
  });

  it('ends an organisation: it keeps its cases, begins none, and its administrators and DEKSA are told', async () => {
    const number = await member.begin();
    const form = await member.formOn('/ny', '/saker');
    await register.change(NUMBER, { konkurs: true });
    await refresh();
    await expect.poll(status, PATIENCE).toBe('bankrupt');
    const refused = await member.press(form, '/saker', { kind: 'enquiry' });
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('Sakene den har, er fortsatt her');
    const kinds = await member.open('/ny');
    expect(kinds.html).toContain('slettet eller konkurs');
    expect(kinds.html).not.toContain('name="kind"');
    expect(kinds.html).not.toContain('Bare virksomheter kan sende inn');
    expect((await member.ask(`/saker/${number}/skjema/innhold`)).status).toBe(200);
    const log = await member.open(`/administrer/${id}/tilgang`);
    expect(log.html).toContain('Konkurs ifølge Enhetsregisteret.');
    const told = () => sql`
      select m.mail, coalesce(p.name, s.name) as name, m.sent_at is not null as sent from mails m
        left join persons p on p.id = m.recipient left join staff s on s.id = m.recipient
      where m.organisation_id = ${id}`;
    await expect.poll(async () => (await told()).every(({ sent }) => sent), PATIENCE).toBe(true);
    expect(await told()).toContainEqual({
      mail: 'organisation_ended',
      name: person('reports').name,
      sent: true,
    });
    const mails = (await told()).map(({ mail }) => mail);
    expect(mails).toContain('organisation_ended_support');
    expect(mails.filter((mail) => mail === 'organisation_ended')).toHaveLength(1);
  });
});
