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
import { LOGIN_URLS, URLS } from '../../web/urls.ts';
import { person } from '../support/cast.ts';
import { portalWith } from '../support/in-process.ts';
import { beginKind, press, tabOf } from '../support/lines.ts';
import { Office } from '../support/office.ts';
import { ORGANISATION } from '../support/organisation.ts';
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
let caseworker: PortalUser;
let approver: PortalUser;
let support: PortalUser;
let newcomer: PortalUser;

/** Numbers of cases and other parts of addresses, by what they stand for here. */
const PARTS: Record<string, string> = {};

beforeAll(async () => {
  await kari.logIn();
  await admin.logIn();
  await admin.actFor(ORGANISATION);
  [caseworker, approver, support, newcomer] = await Promise.all([
    settleAtDesk(sql, 'caseworker'),
    settleAtDesk(sql, 'approver'),
    settleAtDesk(sql, 'support'),
    arrive(),
  ]);
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
    outcome: 'refused',
    onComplaint: false,
  };
  await sql`
    update cases set snapshot = snapshot || ${json(sql, {
      state,
      ...(state === 'decision_proposed' && { proposal }),
    })}
    where number = ${PARTS.refused!}`;
}

interface Sample {
  /** The address, with parts as `:name`; that of the route where it has none. */
  at?: string;
  user: () => PortalUser;
  /** The state into which the refused case is put first. */
  state?: string;
  /** The status where it is not 200. */
  status?: number;
}

const asKari = { user: () => kari };
const atDesk = { user: () => caseworker };
const atSupport = { user: () => support };

/** A page of every route that has some. */
const SAMPLES: Readonly<Record<string, Sample | readonly Sample[]>> = {
  [URLS.home]: [asKari, { user: () => admin }, { user: () => newcomer, status: 303 }],
  [URLS.language]: { at: '/sprak/nb', ...asKari, status: 303 },
  [URLS.privacy]: asKari,
  [URLS.accessibility]: asKari,
  [URLS.onboarding]: { user: () => newcomer },
  [URLS.inbox]: [asKari, { user: () => admin }],
  [URLS.profile]: [asKari, { user: () => admin }],
  [URLS.ownData]: asKari,
  [URLS.accountDeletion]: asKari,
  [URLS.newRequest]: asKari,
  [URLS.newOrganisation]: asKari,
  [URLS.request]: [
    { at: '/foresporsler/:power_of_attorney', ...asKari },
    { at: '/foresporsler/:new_organisation', ...asKari },
  ],
  [URLS.attorneyUpload]: { at: '/foresporsler/:power_of_attorney/fullmakt/opplasting', ...asKari },
  [URLS.attorneyState]: { at: '/foresporsler/:power_of_attorney/fullmakt/tilstand', ...asKari },
  [URLS.organisations]: { user: () => admin },
  [URLS.organisation]: { user: () => admin },
  [URLS.members]: { user: () => admin },
  [URLS.member]: { at: '/administrer/:organisation/brukere/:member', user: () => admin },
  [URLS.newMember]: { user: () => admin },
  [URLS.kinds]: asKari,
  [URLS.cases]: [asKari, { at: '/saker?sok=26&vis=fullforte', ...asKari }, { user: () => admin }],
  [URLS.case]: [
    ...['draft', 'submitted', 'awaiting_applicant', 'withdrawn', 'changed', 'refused'].map((name) => ({
      at: `/saker/:${name}`,
      ...asKari,
    })),
  ],
  [URLS.caseWithdrawal]: { at: '/saker/:submitted/trekking', ...asKari },
  [URLS.caseCopy]: [
    { at: '/saker/:submitted/kopiering', ...asKari },
    { at: '/saker/:changed/kopiering?av=change', ...asKari },
  ],
  [URLS.caseSharing]: { at: '/saker/:shared/tilgang', user: () => admin },
  [URLS.caseMessage]: { at: '/saker/:submitted/meldinger/ny', ...asKari },
  [URLS.caseMessageUpload]: { at: '/saker/:submitted/meldinger/ny/opplasting', ...asKari, status: 303 },
  [URLS.caseMessageState]: { at: '/saker/:submitted/meldinger/ny/tilstand', ...asKari },
  [URLS.caseAnswer]: { at: '/saker/:awaiting_applicant/svar', ...asKari },
  [URLS.caseAnswerUpload]: { at: '/saker/:awaiting_applicant/svar/opplasting', ...asKari, status: 303 },
  [URLS.caseAnswerState]: { at: '/saker/:awaiting_applicant/svar/tilstand', ...asKari },
  [URLS.caseComplaint]: { at: '/saker/:refused/klage', ...asKari },
  [URLS.caseComplaintUpload]: { at: '/saker/:refused/klage/opplasting', ...asKari, status: 303 },
  [URLS.caseComplaintState]: { at: '/saker/:refused/klage/tilstand', ...asKari },
  [URLS.caseVersion]: { at: '/saker/:submitted/versjoner/1', ...asKari },
  [URLS.caseDifferences]: [
    { at: '/saker/:submitted/endringer', ...asKari },
    { at: '/saker/:submitted/endringer?fra=1&til=1', ...asKari },
  ],
  [URLS.receipt]: { at: '/saker/:submitted/kvittering', ...asKari },
  [URLS.letter]: { at: '/saker/:refused/brev/1', ...asKari },
  [URLS.draftTab]: [
    ...['informasjon', 'innhold', 'kontakt', 'send-inn', 'innhold?fjernet=attachments.abcdef012345'].map(
      (tab) => ({
        at: `/saker/:draft/skjema/${tab}`,
        ...asKari,
      }),
    ),
    { at: '/saker/:goods/skjema/varer?lagt-til=:line&fjernet=:line', ...asKari },
    { at: '/saker/:changed/skjema/send-inn', ...asKari },
  ],
  [URLS.draftLine]: { at: '/saker/:goods/skjema/varer/:line', ...asKari },
  [URLS.draftFiles]: { at: '/saker/:draft/vedlegg/innhold/opplasting', ...asKari, status: 303 },
  [URLS.draftFilesState]: { at: '/saker/:draft/vedlegg/innhold/attachments/tilstand', ...asKari },
  [URLS.draftDiscarding]: { at: '/saker/:draft/sletting', ...asKari },
  [URLS.changeDiscarding]: { at: '/saker/:changed/endring/forkasting', ...asKari },
  [URLS.import]: { at: '/saker/:goods/import/goods', ...asKari },
  [URLS.importPreview]: { at: '/saker/:goods/import/goods/:import', ...asKari },
  [URLS.earlier]: [
    { at: '/saker/:goods/tidligere/buyer_name', ...asKari },
    { at: '/saker/:goods/tidligere/goods', ...asKari },
  ],
  [URLS.desk]: [atDesk, { at: '/saksbehandling?vis=alle&sok=26', ...atDesk }],
  [URLS.deskLanguage]: atDesk,
  [URLS.deskOperations]: atSupport,
  [URLS.deskOrganisations]: atSupport,
  [URLS.deskClosedRequests]: atSupport,
  [URLS.deskActivations]: atSupport,
  [URLS.deskActivation]: [
    atSupport,
    { at: '/saksbehandling/fullmakt?foresporsel=:power_of_attorney', ...atSupport },
  ],
  [URLS.deskActivationUpload]: atSupport,
  [URLS.deskRequest]: { at: '/saksbehandling/foresporsler/:new_organisation', ...atSupport },
  [URLS.deskCase]: [
    ...['submitted', 'awaiting_applicant', 'withdrawn', 'refused'].map((name) => ({
      at: `/saksbehandling/saker/:${name}`,
      ...atDesk,
    })),
  ],
  [URLS.deskAssignment]: { at: '/saksbehandling/saker/:under_review/tildeling', ...atDesk },
  [URLS.deskQuestion]: { at: '/saksbehandling/saker/:under_review/sporsmal', ...atDesk },
  [URLS.deskQuestionUpload]: {
    at: '/saksbehandling/saker/:under_review/sporsmal/opplasting',
    ...atDesk,
    status: 303,
  },
  [URLS.deskQuestionState]: { at: '/saksbehandling/saker/:under_review/sporsmal/tilstand', ...atDesk },
  [URLS.deskReply]: { at: '/saksbehandling/saker/:under_review/meldinger/ny', ...atDesk },
  [URLS.deskReplyUpload]: {
    at: '/saksbehandling/saker/:under_review/meldinger/ny/opplasting',
    ...atDesk,
    status: 303,
  },
  [URLS.deskReplyState]: { at: '/saksbehandling/saker/:under_review/meldinger/ny/tilstand', ...atDesk },
  [URLS.deskDecision]: [
    { at: '/saksbehandling/saker/:under_review/vedtak', ...atDesk },
    { at: '/saksbehandling/saker/:refused/vedtak', ...atDesk, state: 'under_review' },
  ],
  [URLS.deskApproval]: {
    at: '/saksbehandling/saker/:refused/godkjenning',
    user: () => approver,
    state: 'decision_proposed',
  },
  [URLS.deskReturn]: {
    at: '/saksbehandling/saker/:refused/retur',
    user: () => approver,
    state: 'decision_proposed',
  },
  [URLS.deskTakingBack]: {
    at: '/saksbehandling/saker/:refused/tilbake',
    ...atDesk,
    state: 'decision_proposed',
  },
  [URLS.deskComplaint]: { at: '/saksbehandling/saker/:refused/klage', ...atDesk, state: 'appealed' },
  [URLS.deskMinistry]: { at: '/saksbehandling/saker/:refused/departementet', ...atDesk, state: 'forwarded' },
  [URLS.deskVersion]: { at: '/saksbehandling/saker/:submitted/versjoner/1', ...atDesk },
  [URLS.deskDifferences]: { at: '/saksbehandling/saker/:submitted/endringer', ...atDesk },
  [URLS.deskLetter]: { at: '/saksbehandling/saker/:refused/brev/1', ...atDesk, state: 'decided' },
};

/** Routes that show no page: files that are given out, and the ways in and out. */
const NO_PAGES = new Set<string>([
  ...[URLS.health, URLS.asset, URLS.casesCsv, URLS.ownDataPdf, URLS.ownDataJson],
  ...[URLS.receiptPdf, URLS.letterPdf, URLS.deskLetterPdf, URLS.importTemplate],
  ...[URLS.caseFile, URLS.deskFile, URLS.requestFile, URLS.deskRequestFile],
  ...Object.values(LOGIN_URLS).flatMap((urls) =>
    Object.values(urls).filter((url) => url !== '/' && url !== URLS.desk),
  ),
]);

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
  async ({ at, user, state, status = 200 }) => {
    if (state) await stand(state);
    const path = at.replace(/:(\w+)/g, (_, name: string) => PARTS[name]!);
    const cookies = cookieNames.map((name) => `${name}=${user().browser.cookie(name) ?? ''}`);
    const open = () =>
      portal.request(path, { headers: { cookie: cookies.join('; '), 'accept-encoding': 'gzip' } });
    // the first time, statements are prepared, and what is seen for the first time is noted
    await open();
    await sql`
      update sessions set seen_at = clock_timestamp()
      where token_hash in ${sql(cookieNames.map((name) => hash(user().browser.cookie(name) ?? '')))}`;
    await portal.settled();
    portal.trips.count = 0;
    const page = await open();
    const { count } = portal.trips;
    expect({ status: page.status, count: Math.max(count, MOST) }).toEqual({ status, count: MOST });
    expect(page.headers.get('content-encoding')).toBe(status === 200 ? 'gzip' : null);
  },
);
