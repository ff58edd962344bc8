/** Facts that Folkeregisteret and KRR tell of people at login, and what follows from them. */
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, describe, expect, inject, it, vi } from 'vitest';
import { makeHousekeepingActivities } from '../../activities/background/housekeeping.ts';
import { connect } from '../../db/sql.ts';
import { askAbout, openPersonRegisters } from '../../registers/person-registers.ts';
import { readSettings } from '../../settings.ts';
import { TEXTS } from '../../text/index.ts';
import { logIn } from '../support/idporten.ts';
import { SOON } from '../support/office.ts';
import { found } from '../support/organisation.ts';
import { registerPerson } from '../support/person-registers.ts';
import { fieldsOf, PortalUser } from '../support/portal.ts';
import { contactOf, stranger } from '../support/stranger.ts';

const { environment, addresses } = inject('stack');
const settings = readSettings(environment);
const { PORTAL_URL: portal, DATABASE_URL } = settings;
const sql = connect(DATABASE_URL, { name: 'person registers test', max: 3 });
afterAll(() => sql.end());

const HOME = ['Registerveien', '7B', '0585', 'OSLO'] as [string, string, string, string];
const rowOf = async ({ pid }: { pid: string }) => (await sql`select * from persons where pid = ${pid}`)[0]!;
const user = (name?: string) => new PortalUser(portal, stranger(name));
/** Somebody whom Folkeregisteret knows, before their first login. */
async function registered(record: Parameters<typeof registerPerson>[1] = {}): Promise<PortalUser> {
  const one = user('Påstått Navn');
  const folkeregisteret = { fornavn: 'Ekte', mellomnavn: 'Register', etternavn: 'Navn', adresse: HOME };
  await registerPerson(one.pid, { folkeregisteret, ...record });
  return one;
}
const firstPage = (one: PortalUser) => logIn(one.browser, `${portal}/logg-inn`, one.who);

describe('Folkeregisteret', () => {
  it('gives name and address at first login, which nobody types then, and nobody can', async () => {
    const one = await registered();
    const page = await firstPage(one);
    expect(page.html).toContain('Ekte Register Navn');
    expect(page.html).toContain('Registerveien 7B\n0585 OSLO');
    expect(page.html).toMatch(/<input type="hidden" name="name"/);
    const typed = { ...contactOf('Påstått Navn'), language: 'nb', accept: 'yes' };
    await one.send(fieldsOf(page, '/velkommen'), '/velkommen', typed);
    const told = {
      name: 'Ekte Register Navn',
      address: 'Registerveien 7B\n0585 OSLO',
      nameVerifiedAt: expect.any(Date),
      addressVerifiedAt: expect.any(Date),
    };
    expect(await rowOf(one)).toMatchObject(told);
    await one.fill('/profil', '/profil/kontakt', { ...contactOf('Annet Navn'), phone: '22445566' });
    expect(await rowOf(one)).toMatchObject({ ...told, phone: '22445566' });
  });

  it('gives a name that administrators see without *kalt*', async () => {
    const number = '310000000';
    await found(sql, { number, name: 'NAVNEPRØVEN AS' }, {});
    const administrator = user('Ansvarlig Leder');
    await administrator.logIn(contactOf('Ansvarlig Leder'));
    await sql`
      insert into memberships (organisation_id, person_id, role)
      select o.id, p.id, 'administrator' from organisations o, persons p
      where o.number = ${number} and p.pid = ${administrator.pid}`;
    const one = await registered();
    await one.logInAtIdporten(contactOf('Påstått Navn'));
    await one.fill('/virksomheter/legg-til', '/virksomheter/legg-til', { number });
    const [{ id }] = (await sql`select id from organisations where number = ${number}`) as [{ id: string }];
    const { html } = await administrator.open(`/administrer/${id}/tilgang`);
    expect(html).toContain('Ekte Register Navn ber om tilgang');
    expect(html).not.toContain('kalt Ekte Register Navn');
    expect(html).toContain(TEXTS.nb.identity.verified);
  });

  it('is asked again at the next login, and a new name takes the place of the old one', async () => {
    const one = user('Typet Navn');
    await one.logInAtIdporten(contactOf('Typet Navn'));
    expect(await rowOf(one)).toMatchObject({ name: 'Typet Navn', nameVerifiedAt: null });
    await registerPerson(one.pid, { folkeregisteret: { fornavn: 'Nygift', etternavn: 'Navn' } });
    await firstPage(new PortalUser(portal, one.who));
    expect(await rowOf(one)).toMatchObject({ name: 'Nygift Navn', nameVerifiedAt: expect.any(Date) });
    expect((await rowOf(one)).address).toBe(contactOf('').address);
  });

  it('is asked again day by day, and an address that is to be kept secret by now is gone', async () => {
    const one = await registered();
    await one.logInAtIdporten(contactOf('Påstått Navn'));
    expect((await rowOf(one)).address).toContain('Registerveien');
    await registerPerson(one.pid, {
      folkeregisteret: {
        ...{ fornavn: 'Ekte', etternavn: 'Navn', adresse: HOME },
        adressegradering: 'strengtFortrolig',
      },
    });
    await sql`update person_facts set asked_at = 'epoch' where pid = ${one.pid}`;
    await housekeep();
    expect(await rowOf(one)).toMatchObject({ name: 'Ekte Navn', address: '', addressVerifiedAt: null });
  });

  it('is not remembered for those who never saved the first form', async () => {
    const one = await registered();
    await firstPage(one);
    const kept = () => sql`select from person_facts where pid = ${one.pid}`;
    await housekeep();
    expect(await kept()).toHaveLength(1);
    await sql`update person_facts set asked_at = clock_timestamp() - interval '2 days' where pid = ${one.pid}`;
    await housekeep();
    expect(await kept()).toHaveLength(0);
  });
});

const silent = pino({ level: 'silent' });

/** Carries out what the schedule does for rows whose time is over. */
async function housekeep(): Promise<void> {
  const registers = openPersonRegisters(settings);
  const others = { client: null as never, store: null as never, folder: '' };
  await makeHousekeepingActivities({ sql, registers, log: silent, ...others }).forgetExpired();
}

describe('KRR', () => {
  it('gives e-mail, telephone and language to the first form', async () => {
    const one = user();
    const krr = { epostadresse: 'min@krr.example', mobiltelefonnummer: '+4799887766', spraak: 'nn' };
    await registerPerson(one.pid, { krr });
    const { html } = await firstPage(one);
    expect(html).toContain('value="min@krr.example"');
    expect(html).toContain('value="+4799887766"');
    expect(html).toMatch(/value="nn"[^>]*checked/);
  });

  it.each([
    ['there where it may be used', 'KAN_VARSLES', (pid: string) => `${pid}@krr.example`],
    ['to the address here where it may not', 'KAN_IKKE_VARSLES', () => 'brukuttrykk@minside.example'],
  ] as const)('decides where notices go: %s', async (_, varslingsstatus, address) => {
    const one = user('Bruk Uttrykk');
    await registerPerson(one.pid, { krr: { epostadresse: `${one.pid}@krr.example`, varslingsstatus } });
    await one.logInAtIdporten(contactOf('Bruk Uttrykk'));
    const number = await one.enquire();
    await vi.waitFor(async () => expect(await addresseesOf(number)).toEqual([address(one.pid)]), SOON);
    const { html } = await one.open('/profil');
    if (varslingsstatus === 'KAN_VARSLES') expect(html).toContain(`går til ${one.pid}@krr.example`);
    else expect(html).not.toContain('norge.no');
  });

  it('tells who wants paper, and the profile says so', async () => {
    const one = user();
    await registerPerson(one.pid, { krr: { reservasjon: 'JA' } });
    await one.logInAtIdporten(contactOf('Ukjent'));
    expect((await one.open('/profil')).html).toContain(TEXTS.nb.identity.reserved);
  });
});

/** The addresses to which e-mails about a case went. */
async function addresseesOf(number: string): Promise<string[]> {
  const answer = await fetch(`${addresses.mailbox}/email`);
  const mails = (await answer.json()) as { subject: string; to: { address: string }[] }[];
  return mails
    .filter(({ subject }) => subject.includes(number))
    .flatMap(({ to }) => to.map((one) => one.address));
}

describe('a register that is away', () => {
  it.each(['down', 'slow', 'garbage'] as const)('holds nobody up: %s', async (mode) => {
    const one = await registered({ trouble: { folkeregisteret: mode, krr: mode } });
    const page = await firstPage(one);
    expect(page.url).toContain('/velkommen');
    expect(page.html).not.toContain('Ekte');
    const typed = { ...contactOf('Påstått Navn'), language: 'nb', accept: 'yes' };
    await one.send(fieldsOf(page, '/velkommen'), '/velkommen', typed);
    expect(await rowOf(one)).toMatchObject({ name: 'Påstått Navn', nameVerifiedAt: null });
  });

  it('takes nothing away that it told before', async () => {
    const one = await registered();
    await one.logInAtIdporten(contactOf('Påstått Navn'));
    await registerPerson(one.pid, { trouble: { folkeregisteret: 'down' } });
    await firstPage(new PortalUser(portal, one.who));
    expect(await rowOf(one)).toMatchObject({ name: 'Ekte Register Navn', nameVerifiedAt: expect.any(Date) });
  });

  it('leaves a line in the log that names nobody', async () => {
    const lines: string[] = [];
    const log = pino(
      new Writable({
        write(line: Buffer, _, done) {
          lines.push(line.toString());
          done();
        },
      }),
    );
    const one = await registered({ trouble: { folkeregisteret: 'garbage', krr: 'down' } });
    expect(await askAbout({ sql, log }, openPersonRegisters(settings), one.pid)).toBe(false);
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ register: 'folkeregisteret', code: 'ERR_REGISTER_GARBAGE' }),
        expect.objectContaining({ register: 'krr', code: 'ERR_REGISTER_DOWN' }),
      ]),
    );
    expect(lines.join()).not.toContain(one.pid);
  });
});

describe('settings of these registers', () => {
  it.each(['FOLKEREGISTERET_URL', 'KRR_URL'])('%s needs a client of Maskinporten', (name) => {
    const { MASKINPORTEN_CLIENT_ID: _, ...without } = { ...environment };
    const { FOLKEREGISTERET_URL: _f, KRR_URL: _k, ...none } = without;
    expect(() => readSettings(none)).not.toThrow();
    expect(() => readSettings({ ...none, [name]: 'http://localhost:1' })).toThrow('MASKINPORTEN_CLIENT_ID');
  });
});
