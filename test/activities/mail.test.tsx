import { randomUUID } from 'node:crypto';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { createInterface } from 'node:readline';
import { createTransport } from 'nodemailer';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openTransport, sendDueMails } from '../../activities/mail/deliver.ts';
import { migrate } from '../../db/migrate.ts';
import { connect, json, type Sql } from '../../db/sql.ts';
import { findFreePorts, portsFrom } from '../../dev/ports.ts';
import { type Stack, startStack } from '../../dev/stack.ts';
import { makeTestFolder } from '../../dev/test/folder.ts';
import type { CaseMail } from '../../domain/cases/mails.ts';
import { newCase } from '../../domain/cases/states.ts';
import { readSettings } from '../../settings.ts';

const PORTAL = 'https://minside.example';
const NUMBER = '2600016';
const WORKFLOW = `case-${NUMBER}-x7k2`;
const DUE = Date.UTC(2026, 11, 3, 22, 59, 59, 999);
/** Mark that stands for everything that a case or a person says: no mail may carry it. */
const MARK = 'zqhemmeligzq';

describe('sending', () => {
  const folder = makeTestFolder('mail');
  let stack: Stack;
  let sql: Sql;
  let smtpUrl: string;
  let from: string;
  const people = { applicant: randomUUID(), caseworker: randomUUID() };

  beforeAll(async () => {
    const ports = await findFreePorts();
    stack = await startStack({ data: folder.path, ports, parts: ['postgres', 'mailbox'], onProgress() {} });
    from = readSettings(stack.environment).MAIL_FROM;
    smtpUrl = `smtp://127.0.0.1:${portsFrom(ports).smtp}`;
    sql = connect(stack.addresses.postgres, { name: 'mail test', max: 4 });
    await migrate(sql);
    await makeCase();
  }, 60_000);
  afterAll(async () => {
    await sql?.end();
    await stack?.stop();
    folder.remove();
  });
  beforeEach(async () => {
    await sql`delete from alarms`;
  });

  async function makeCase() {
    const { applicant, caseworker } = people;
    await sql`insert into parties values (${applicant}, 'person')`;
    await sql`
      insert into persons (id, pid, name, address, email, phone, language, privacy_version, privacy_accepted_at,
        email_confirmed_at)
      values (${applicant}, '01878512029', ${MARK}, ${MARK}, 'kari@eksempel.no', ${MARK}, 'nn', '1', now(), now())`;
    await sql`
      insert into staff (id, pid, name, email, language, roles)
      values (${caseworker}, '20897616298', ${MARK}, 'marit@eksempel.no', 'nb', ${['caseworker']})`;
    const snapshot = { ...newCase({ remindAt: 0 }), deadline: { event: 'overdue', at: DUE } };
    await sql`
      insert into cases (number, workflow_id, party_id, created_by, kind, snapshot, own_reference)
      values (${NUMBER}, ${WORKFLOW}, ${applicant}, ${applicant}, 'enquiry', ${json(sql, snapshot)}, ${MARK})`;
    await sql`
      insert into messages (id, case_number, side, kind, author, body, due, command_id, at)
      values (${randomUUID()}, ${NUMBER}, 'deksa', 'question', ${caseworker}, ${MARK}, now(), ${randomUUID()}, now())`;
  }

  async function intend(
    mail: CaseMail,
    recipient = people.applicant,
  ): Promise<{ id: string; mail: CaseMail }> {
    const id = `${randomUUID()}.${mail}`;
    await sql`insert into mails (id, effect, workflow_id, mail, recipient) values (${id}, ${id}, ${WORKFLOW}, ${mail}, ${recipient})`;
    return { id, mail };
  }

  const log = pino({ level: 'silent' });
  /** Sends what is due. @returns the number of e-mails that were tried */
  const send = (url = smtpUrl) =>
    sendDueMails({ sql, log, from, portalUrl: PORTAL, transport: openTransport(url) }, 20);
  const sentAt = async (id: string): Promise<Date | null> =>
    (await sql`select sent_at from mails where id = ${id}`)[0]!.sentAt;
  const failureOf = async ({ id }: { id: string }): Promise<string | null> =>
    (await sql`select failed from mails where id = ${id}`)[0]!.failed;
  const alarms = async () => (await sql`select what from alarms`).map(({ what }) => what);

  interface Received {
    subject: string;
    html: string;
    text: string;
    from: { address: string; name: string }[];
    to: { address: string; name: string }[];
    headers: Record<string, string>;
  }
  /**
   * Returns the mails that came under an id. The mailbox says 250 before it shows a mail, but shows them in order: once a
   * later one is there, no more can come.
   */
  async function received({ id }: { id: string }): Promise<Received[]> {
    const last = `<${randomUUID()}@test>`;
    await createTransport(smtpUrl).sendMail({ from, to: 'last@eksempel.no', text: '.', messageId: last });
    const shown = await vi.waitUntil(
      async () => {
        const all = (await (await fetch(`${stack.addresses.mailbox}/email`)).json()) as Received[];
        return all.some(({ headers }) => headers['message-id'] === last) && all;
      },
      { timeout: 10_000, interval: 20 },
    );
    return shown.filter(({ headers }) => headers['message-id'] === `<${id}@minside.example>`);
  }

  it('reaches the person in their language, from DEKSA, and carries nothing of the case', async () => {
    const promised = await intend('asked');
    await send();
    const [mail, ...others] = await received(promised);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      subject: 'Sak 2600016: DEKSA treng opplysningar frå deg',
      from: [{ address: 'ikke-svar@deksa.no', name: 'Min side, DEKSA' }],
      to: [{ address: 'kari@eksempel.no' }],
      headers: { 'auto-submitted': 'auto-generated' },
    });
    expect(mail!.text).toContain('Svar innan 3. desember 2026.');
    expect(JSON.stringify(mail)).not.toMatch(new RegExp(`${MARK}|enquiry|henvend`, 'i'));
    expect(await sentAt(promised.id)).toBeInstanceOf(Date);
  });

  it('reaches the caseworker with a link to their own pages', async () => {
    const promised = await intend('overdue_staff', people.caseworker);
    await send();
    const [mail] = await received(promised);
    expect(mail).toMatchObject({ to: [{ address: 'marit@eksempel.no' }] });
    expect(mail!.text).toContain(`${PORTAL}/saksbehandling/saker/${NUMBER}`);
  });

  it('sends once, however often and at the same time it is asked to', async () => {
    const promised = await intend('received');
    await Promise.all([send(), send(), send()]);
    await send();
    expect(await received(promised)).toHaveLength(1);
  });

  it('keeps its Message-ID when it was accepted and that was never noted', async () => {
    const promised = await intend('message');
    await send();
    await sql`update mails set sent_at = null, next_try = now() where id = ${promised.id}`;
    await send();
    expect(await received(promised)).toHaveLength(2);
  });

  it('passes its fault points before it is handed over, between the 250 and the commit, and after it', async () => {
    const seen: unknown[] = [];
    const see = (point: unknown) => void seen.push(point);
    subscribe('min-side:fault-point', see);
    await intend('answered');
    await send();
    unsubscribe('min-side:fault-point', see);
    expect(seen).toEqual(['mail-handed', 'mail-accepted', 'mail-noted']);
  });

  it('never makes two recipients of one address', async () => {
    const recipient = randomUUID();
    await sql`
      insert into staff (id, pid, name, email, roles)
      values (${recipient}, '1', 'x', 'a@eksempel.no, b@eksempel.no', ${['caseworker']})`;
    const promised = await intend('overdue_staff', recipient);
    await send();
    expect(await failureOf(promised)).toBe('SMTP_501');
    expect(await received(promised)).toEqual([]);
  });

  it.each([
    ['the address', { RCPT: `550 5.1.1 ${MARK}` }, 'SMTP_550'],
    ['the message', { DATA: `554 5.7.1 ${MARK}` }, 'SMTP_554'],
  ])('gives up where the server refuses %s for good, and tells the operators', async (_, replies, code) => {
    const server = await startRefusing(replies);
    const promised = await intend('received');
    expect(await send(server.url)).toBe(1);
    expect(await failureOf(promised)).toBe(code);
    expect(await alarms()).toEqual([`mail ${code}`]);
    expect(await sentAt(promised.id)).toBeNull();
    expect(await send()).toBe(0);
    await server.close();
  });

  it('gives up where there is nobody to write to', async () => {
    const promised = await intend('received', randomUUID());
    await send();
    expect(await failureOf(promised)).toBe('NO_RECIPIENT');
    expect(await alarms()).toEqual(['mail NO_RECIPIENT']);
  });

  it.each([
    ['puts us off', { RCPT: '450 4.2.1 later' }],
    ['refuses our sender', { MAIL: '550 5.7.1 not you' }],
  ])('waits for a better time where the server %s', async (_, replies) => {
    const server = await startRefusing(replies);
    const promised = await intend('received');
    expect(await send(server.url)).toBe(1);
    expect(await send(server.url)).toBe(0);
    expect([await failureOf(promised), await alarms()]).toEqual([null, []]);
    await server.close();
    await sql`update mails set next_try = now() where id = ${promised.id}`;
    await send();
    expect(await received(promised)).toHaveLength(1);
  });
});

/** Starts a mail server that answers some commands so, and all others as it should. */
async function startRefusing(replies: Record<string, string>) {
  const server: Server = createServer((socket) => {
    socket.write('220 hello\r\n');
    createInterface({ input: socket }).on('line', (line) => {
      const verb = line.slice(0, 4).toUpperCase();
      socket.write(`${replies[verb] ?? (verb === 'DATA' ? '354 go on' : '250 ok')}\r\n`);
    });
    socket.on('error', () => {});
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((closed) => server.close(closed)),
  };
}
