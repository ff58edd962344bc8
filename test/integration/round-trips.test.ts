/** Round trips to the database: every page reads what it shows in three at most, its session's among them. */

import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { connect, json } from '../../db/sql.ts';
import { newRequest } from '../../domain/access/states.ts';
import type { Reading } from '../../domain/forms/reading.ts';
import { accessWorkflowId } from '../../domain/shared/ids.ts';
import { readSettings } from '../../settings.ts';
import { mountAll } from '../../web/app.tsx';
import type { Env } from '../../web/http/context.ts';
import { hash } from '../../web/http/sessions.ts';
import { person } from '../support/cast.ts';
import { portalWith } from '../support/in-process.ts';
import { beginKind, press, tabOf } from '../support/lines.ts';
import { Office } from '../support/office.ts';
import { ORGANISATION } from '../support/organisation.ts';
import { NO_PAGES, SAMPLES, type Sample, type User } from '../support/page-samples.ts';
import { PortalUser } from '../support/portal.ts';
import { bringRefused } from '../support/refused-case.ts';
import { servicesFor } from '../support/services.ts';
import { arrive, settleAtDesk } from '../support/stranger.ts';

/** Most round trips of a page. */
const MOST = 3;

const settings = readSettings(inject('stack').environment);
const sql = connect(settings.DATABASE_URL, { name: 'round trips test', max: 2 });
const services = await servicesFor(settings, sql);
const portal = await portalWith(settings, { connections: 1 });
const kari = new PortalUser(settings.PORTAL_URL, 'private');
const admin = new PortalUser(settings.PORTAL_URL, 'admin');
const users = { kari, admin } as Record<User, PortalUser>;

/** Numbers of cases and other parts of addresses, by what they stand for here. */
const PARTS: Record<string, string> = {};

beforeAll(async () => {
  await kari.logIn();
  await admin.logIn();
  await admin.actFor(ORGANISATION);
  for (const role of ['caseworker', 'approver', 'support'] as const)
    users[role] = await settleAtDesk(sql, role);
  users.newcomer = await arrive();
  const { caseworker } = users;
  const office = new Office(sql, { applicant: kari, caseworker });
  const states = ['draft', 'submitted', 'under_review', 'awaiting_applicant', 'withdrawn'] as const;
  for (const state of states) PARTS[state] = await office.bring(state);
  PARTS.changed = await office.bring('submitted');
  await kari.fill(`/saker/${PARTS.changed}`, `/saker/${PARTS.changed}/endring`);
  PARTS.refused = await bringRefused(sql, { applicant: kari, caseworker });
  PARTS.shared = await admin.begin();
  await makeGoods();
  await makeRequests();
}, 240_000);

afterAll(async () => {
  await portal[Symbol.asyncDispose]();
  await services.close();
  await sql.end();
});

/** A spreadsheet in which there was nothing. */
const NOTHING_READ: Reading = {
  ...{ lines: [], columns: 0, rows: 0, wrongRows: 0, wrong: [], wrongCells: 0 },
  ...{ unknown: [], twice: [], missing: [] },
};

/** Makes a draft with a line, and an import for it. */
async function makeGoods(): Promise<void> {
  const number = await beginKind(kari, 'export-licence');
  const { location } = await press(kari, tabOf(number, 'varer'), {}, 'add goods');
  PARTS.goods = number;
  PARTS.line = new URL(location!).pathname.split('/').at(-1)!;
  PARTS.import = randomUUID();
  await sql`
    insert into imports (id, case_number, person_id, path, reading)
    select ${PARTS.import}, ${number}, id, 'goods', ${json(sql, NOTHING_READ)}
    from persons where pid = ${kari.who.pid}`;
}

/** Makes requests for access of Kari's, as rows alone. */
async function makeRequests(): Promise<void> {
  const rows = await sql<{ id: string; member: string }[]>`
    select o.id, p.id as member from organisations o, persons p
    where o.name = ${ORGANISATION} and p.pid = ${person('handler').pid}`;
  Object.assign(PARTS, { organisation: rows[0]!.id, member: rows[0]!.member });
  PARTS.invitation = randomUUID();
  await sql`
    insert into access_requests
      (id, workflow_id, kind, number, organisation_id, requester, pid, name, role, sent_at, snapshot, started)
    select ${PARTS.invitation}, ${accessWorkflowId(PARTS.invitation)}, 'invitation', '575555555', ${PARTS.organisation!},
      id, ${kari.pid}, 'Kari', 'reader', now(),
      ${json(sql, { ...newRequest('invitation', { lapseAt: 0 }), state: 'open' })}, true
    from persons where pid = ${admin.pid}`;
  const numbers = { power_of_attorney: '573333333', new_organisation: '574444444' } as const;
  for (const [kind, number] of Object.entries(numbers) as [keyof typeof numbers, string][]) {
    const id = randomUUID();
    PARTS[kind] = id;
    await sql`
      insert into access_requests (id, workflow_id, kind, number, requester, pid, sent_at, snapshot, started)
      select ${id}, ${accessWorkflowId(id)}, ${kind}, ${number}, id, pid, now(),
        ${json(sql, { ...newRequest(kind, { lapseAt: 0 }), state: 'open' })}, true
      from persons where pid = ${kari.who.pid}`;
  }
}

/** Puts the refused case into another state, in which the page is there. */
async function stand(state: string): Promise<void> {
  const [decision] = await sql<
    { id: string }[]
  >`select id from decisions where case_number = ${PARTS.refused!}`;
  const proposal = {
    id: decision!.id,
    version: 1,
    proposer: decision!.id,
    ...{ complainable: true, forwards: false, onComplaint: false },
  };
  await sql`
    update cases set snapshot = snapshot || ${json(sql, {
      state,
      ...(state === 'decision_proposed' && { proposal }),
    })}
    where number = ${PARTS.refused!}`;
}

it('knows a page of every route', () => {
  const pages = mountAll(new Hono<Env>(), services).filter(
    ({ method, path }) => method === 'GET' && !NO_PAGES.has(path),
  );
  expect(Object.keys(SAMPLES).sort()).toEqual(pages.map(({ path }) => path).sort());
});

const samples = Object.entries(SAMPLES).flatMap(([path, one]) =>
  [one].flat().map((sample: Sample) => ({ ...sample, at: sample.at ?? path })),
);

const cookieNames = ['minside', 'minside-ansatt'];

it.each(samples)(
  'reads $at in three round trips, and sends it compressed',
  async ({ at, by, state, status = 200 }) => {
    if (state) await stand(state);
    const path = at.replace(/:(\w+)/g, (_, name: string) => PARTS[name]!);
    const cookies = cookieNames.map((name) => `${name}=${users[by].browser.cookie(name) ?? ''}`);
    const open = () =>
      portal.request(path, { headers: { cookie: cookies.join('; '), 'accept-encoding': 'gzip' } });
    // the first time, statements are prepared, and what is seen for the first time is noted
    await open();
    await sql`
      update sessions set seen_at = clock_timestamp()
      where token_hash in ${sql(cookieNames.map((name) => hash(users[by].browser.cookie(name) ?? '')))}`;
    await portal.settled();
    portal.trips.count = 0;
    const page = await open();
    const { count } = portal.trips;
    expect({ status: page.status, count: Math.max(count, MOST) }).toEqual({ status, count: MOST });
    expect(page.headers.get('content-encoding')).toBe(status === 200 ? 'gzip' : null);
  },
);
