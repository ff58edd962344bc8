/** Access to organisations: tasks that wait for somebody, what support is told, and what it finds afterwards. */
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { activations, type ClosedPart, closedRequests, readPlace } from '../../db/access/closed-requests.ts';
import type { Page as ListPage } from '../../db/cases/lists.ts';
import { connect } from '../../db/sql.ts';
import { readSettings } from '../../settings.ts';
import type { Page } from '../support/browser.ts';
import { EICAR, madeFile } from '../support/made-files.ts';
import { SOON } from '../support/office.ts';
import { found } from '../support/organisation.ts';
import type { PortalUser } from '../support/portal.ts';
import { settle, settleAtDesk, stranger } from '../support/stranger.ts';
import { filesOn, sendFiles } from '../support/uploads.ts';

const { DATABASE_URL } = readSettings(inject('stack').environment);
const sql = connect(DATABASE_URL, { name: 'access waiting test', max: 2 });

afterAll(() => sql.end());

const ADD = '/virksomheter/legg-til';
const CREATE = '/virksomheter/ny';
const INBOX = '/innboks';
const DESK = '/saksbehandling/virksomheter';
const TODAY = new Date().toISOString().slice(0, 10);
const idIn = ({ url }: Page): string => /\/foresporsler\/([\da-f-]+)/.exec(url)?.[1] ?? '';
const requestOf = (page: Page): string => `/foresporsler/${idIn(page)}`;
const ask = (who: PortalUser, number: string) => who.fill(ADD, ADD, { number });
const reaches = (page: Page, state: string) =>
  vi.waitFor(async () => {
    const [row] = await sql`select state from access_requests where id = ${idIn(page)}`;
    expect(row?.state).toBe(state);
  }, SOON);

async function makeMember({ pid }: PortalUser, number: string, role: string): Promise<void> {
  await sql`
    insert into memberships (organisation_id, person_id, role)
    select o.id, p.id, ${role} from organisations o, persons p where o.number = ${number} and p.pid = ${pid}`;
}

describe('a request to join', () => {
  const OWN = { number: '322222203', name: 'VENTEPRØVEN AS' };
  let [admin, handler, asker]: PortalUser[] = [];
  beforeAll(async () => {
    await found(sql, OWN, {});
    admin = await settle(stranger('Adele Administrator'));
    handler = await settle(stranger('Hans Handler'));
    asker = await settle(stranger('Siri Spør'));
    await makeMember(admin, OWN.number, 'administrator');
    await makeMember(handler, OWN.number, 'handler');
  }, 60_000);

  it('is a task for the organisation’s administrators alone, on both pages, until it is answered', async () => {
    const page = await ask(asker!, OWN.number);
    await reaches(page, 'open');
    const [row] = await sql<{ id: string }[]>`select id from organisations where number = ${OWN.number}`;
    const members = `/administrer/${row!.id}/tilgang`;
    const task = `En person kalt Siri Spør ber om tilgang til ${OWN.name}`;
    for (const path of ['/', INBOX]) {
      const { html } = await admin!.open(path);
      expect(html).toContain(`<a class="ds-link" href="${members}">${task}</a>`);
      expect(html).not.toContain('Ingen kommende oppgaver');
      for (const other of [handler!, asker!]) expect((await other.open(path)).html).not.toContain(task);
    }
    await admin!.actFor(OWN.name);
    expect((await admin!.open(INBOX)).html).toContain(task);
    await admin!.fill(members, `${requestOf(page)}/godkjenning`, { role: 'reader' });
    expect((await admin!.open(INBOX)).html).toContain('Ingen kommende oppgaver');
  });

  it('is none once it is taken back, nor for somebody who is deactivated', async () => {
    const other = await settle(stranger('Tor Trekker'));
    const task = `En person kalt Tor Trekker ber om tilgang til ${OWN.name}`;
    const page = await ask(other, OWN.number);
    await reaches(page, 'open');
    expect((await admin!.open(INBOX)).html).toContain(task);
    const deactivate = (status: string) => sql`
      update memberships m set status = ${status} from persons p where p.id = m.person_id and p.pid = ${admin!.pid}`;
    await deactivate('deactivated');
    expect((await admin!.open(INBOX)).html).not.toContain(task);
    await deactivate('active');
    expect((await admin!.open(INBOX)).html).toContain(task);
    await other.fill(requestOf(page), `${requestOf(page)}/trekking`);
    await reaches(page, 'withdrawn');
    expect((await admin!.open(INBOX)).html).not.toContain(task);
  });
});

describe('an organisation that was looked up', () => {
  it('is a task until the request is sent, and none once it is removed or sent', async () => {
    const who = await settle(stranger('Lise Leter'));
    const task = 'Send forespørselen om å opprette FJELLVAKT ELEKTRONIKK AS';
    const look = async () => {
      const page = await who.fill(CREATE, CREATE, { number: '210000011' });
      await vi.waitFor(async () => {
        const [row] = await sql`select snapshot from access_requests where id = ${idIn(page)}`;
        expect(row?.snapshot.register).toBe('answered');
      }, SOON);
      return page;
    };
    const tasks = async () => (await who.open(INBOX)).html.split(task).length - 1;
    const first = await look();
    expect(await tasks()).toBe(1);
    const second = await look();
    expect(await tasks()).toBe(1);
    for (const page of [second, first]) {
      expect((await who.open(requestOf(page))).html).toContain('Fjern forespørselen');
      await who.fill(requestOf(page), `${requestOf(page)}/trekking`);
      await reaches(page, 'withdrawn');
    }
    expect(await tasks()).toBe(0);
    const third = await look();
    expect(await tasks()).toBe(1);
    await who.fill(requestOf(third), `${requestOf(third)}/innsending`);
    expect(await tasks()).toBe(0);
    await who.fill(requestOf(third), `${requestOf(third)}/trekking`);
    await reaches(third, 'withdrawn');
  });
});

describe('a power of attorney', () => {
  const OWN = { number: '322222211', name: 'FULLMAKTSGIVEREN AS' };
  let [asker, support]: PortalUser[] = [];
  let page: Page;
  beforeAll(async () => {
    await found(sql, OWN, {});
    asker = await settle(stranger('Frida Fullmektig'));
    support = await settleAtDesk(sql, 'support');
    page = await ask(asker, OWN.number);
    await reaches(page, 'open');
  }, 60_000);

  const upload = async (name: string, bytes: Uint8Array) => {
    const to = `${requestOf(page)}/fullmakt/opplasting`;
    const form = await asker!.formOn(requestOf(page), to);
    await sendFiles(asker!, to, form, [{ field: 'files.fullmakt', name, bytes }]);
    await vi.waitFor(async () => {
      const [file] = await sql`select state from files where request_id = ${idIn(page)} and name = ${name}`;
      expect(file?.state).not.toBe('quarantined');
    }, SOON);
  };
  const told = () => sql<{ mail: string; effect: string }[]>`
    select distinct m.mail, m.effect from mails m join access_requests r using (workflow_id)
    where r.id = ${idIn(page)} and m.mail <> 'access_attorney'`;

  it('is a task for the one who asks until it is uploaded, and support is told once', async () => {
    const task = `Last opp fullmakt for ${OWN.name}`;
    expect((await asker!.open('/')).html).toContain(task);
    expect((await support!.open(DESK)).html).toMatch(new RegExp(`Venter på fullmakt.*${OWN.name}`, 's'));
    await upload('virus.txt', EICAR);
    expect((await asker!.open(INBOX)).html).toContain(task);
    await upload('side1.txt', madeFile('txt'));
    await vi.waitFor(async () => expect(await told()).toHaveLength(1), SOON);
    await upload('side2.txt', madeFile('txt'));
    expect((await asker!.open(INBOX)).html).not.toContain(task);
    expect((await support!.open(DESK)).html).toMatch(
      new RegExp(`Fullmakter til behandling.*${OWN.name}.*2 filer er lastet opp.*Venter på fullmakt`, 's'),
    );
    const to = await sql<{ pid: string }[]>`
      select s.pid from mails m join access_requests r using (workflow_id) join staff s on s.id = m.recipient
      where r.id = ${idIn(page)} and m.mail = 'access_attorney_came'`;
    expect(to.map(({ pid }) => pid)).toContain(support!.pid);
    const commands = await sql<{ name: string }[]>`
      select c.name from commands c join access_requests r using (workflow_id) where r.id = ${idIn(page)} order by n`;
    expect(commands.map(({ name }) => name)).toEqual(['send', 'upload']);
    expect((await told()).map(({ mail }) => mail)).toEqual(['access_attorney_came']);
  });

  it('on which somebody was activated is found again, with its files and what support noted', async () => {
    const path = '/saksbehandling/fullmakt';
    const from = `${path}?foresporsel=${idIn(page)}`;
    const typed = { principal: 'Daglig leder', agent: 'Frida Fullmektig', document: 'Journal 2026/77' };
    const known = { number: OWN.number, pid: asker!.pid, signedOn: TODAY };
    await support!.fill(from, path, { ...known, ...typed });
    const second = await settleAtDesk(sql, 'support');
    const desk = `/saksbehandling${requestOf(page)}`;
    await second.fill(desk, `${desk}/godkjenning`);
    await reaches(page, 'approved');
    for (const words of ['322 222 211', 'fullmaktsgiv', 'frida full'] as const) {
      const { html } = await support!.open(`${DESK}/fullmakter?sok=${encodeURIComponent(words)}`);
      const row = html.split('<tr>').find((part) => part.includes(OWN.name)) ?? '';
      for (const said of ['Frida Fullmektig', 'Administrator', 'Journal 2026/77', TODAY, 'Ukjent Ansatt'])
        expect(row).toContain(said);
      expect(row).toContain(`href="/saksbehandling${requestOf(page)}"`);
      const file = /href="([^"]*\/vedlegg\/[^"]*)"[^>]*>\s*side1\.txt/.exec(row)![1]!;
      expect((await support!.ask(file)).status).toBe(200);
    }
    expect((await support!.open(`${DESK}/fullmakter?sok=ingenslik`)).html).toContain(
      'Ingenting passer til søket.',
    );
    const audited = await sql`
      select from audit where object = ${idIn(page)} and action = 'review.request_file' and result = 'allowed'`;
    expect(audited).toHaveLength(3);
    const shown = (await support!.open(`/saksbehandling${requestOf(page)}`)).html;
    for (const said of ['Avgjort av Ukjent Ansatt', 'Fullmaktsgiver', 'Daglig leder', 'Journal 2026/77'])
      expect(shown).toContain(said);
    const handled = (await support!.open(`${DESK}/behandlet?sok=${OWN.number}`)).html;
    expect(handled).toMatch(/Tilgang etter fullmakt.*Godkjent.*Ukjent Ansatt/s);
  });

  it('is what the organisation’s own log of changes names', async () => {
    const [row] = await sql<{ id: string }[]>`select id from organisations where number = ${OWN.number}`;
    expect((await asker!.open(`/administrer/${row!.id}/tilgang`)).html).toContain(
      'Frida Fullmektig fikk tilgang etter skriftlig fullmakt av DEKSA: Administrator.',
    );
  });

  it('that support began with and left is among what waits', async () => {
    const other = { number: '322222238', name: 'PÅBEGYNT AS' };
    await found(sql, other, {});
    const who = await settle(stranger('Pia Påbegynt'));
    const path = '/saksbehandling/fullmakt';
    const form = await support!.formOn(path, path);
    const fields = { ...form, number: other.number, pid: who.pid };
    const file = { field: 'files.fullmakt', name: 'brev.txt', bytes: madeFile('txt') };
    expect(filesOn(await sendFiles(support!, `${path}/opplasting`, fields, [file]))).toHaveLength(1);
    expect((await support!.open(DESK)).html).toMatch(
      new RegExp(`${other.name}.*Begynt hos DEKSA, ikke fullført`, 's'),
    );
    expect((await who.open(INBOX)).html).not.toContain(other.name);
  });

  it.each([
    ['requests', closedRequests],
    ['activations', activations],
  ] as const)('and all else that was handled is shown once, page after page: %s', async (_, read) => {
    const all = await pages(read, 50);
    expect(all.length).toBeGreaterThan(0);
    expect(await pages(read, 1)).toEqual(all);
    expect(new Set(all).size).toBe(all.length);
  });
});

/** Returns the ids of everything that a list shows, read in pages of a size. */
async function pages(
  read: (queries: typeof sql, part: ClosedPart) => Promise<ListPage<{ id: string }>>,
  size: number,
): Promise<string[]> {
  const seen: string[] = [];
  let next: string | null = null;
  do {
    const page = await read(sql, { search: null, after: readPlace(next ?? undefined), size });
    seen.push(...page.rows.map(({ id }) => id));
    next = page.next;
  } while (next);
  return seen;
}
