/** Budgets of costly verbs, as the table has them: the end of each, what it leaves alone, and what comes after it. */
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { forgetBudgets } from '../../db/budgets.ts';
import { connect } from '../../db/sql.ts';
import { BUDGETS, type Budget, type Spender, VERBS, type Verb } from '../../domain/shared/budgets.ts';
import { LANGUAGES } from '../../domain/shared/language.ts';
import { readSettings } from '../../settings.ts';
import { clockTime } from '../../text/dates.ts';
import { TEXTS } from '../../text/index.ts';
import { mountAll } from '../../web/app.tsx';
import type { Env } from '../../web/http/context.ts';
import { LOGIN_URLS, URLS } from '../../web/urls.ts';
import { CALLS, type Call, type Caller, COOKIE, TYPED, writtenBy } from '../support/budget-calls.ts';
import { newOrganisationNumber } from '../support/cast.ts';
import { portalWith } from '../support/in-process.ts';
import { beginKind } from '../support/lines.ts';
import { found } from '../support/organisation.ts';
import { fieldsOf } from '../support/portal.ts';
import { servicesFor } from '../support/services.ts';
import { settle, stranger } from '../support/stranger.ts';

// in front of this portal stands a proxy, which tells who calls
const settings = { ...readSettings(inject('stack').environment), PROXIES: 1 };
const sql = connect(settings.DATABASE_URL, { name: 'budgets test', max: 3 });
const services = await servicesFor(settings, sql);
const lines: string[] = [];
const portal = await portalWith(settings, { lines });

const OURS = { number: newOrganisationNumber(), name: 'BUDSJETTPRØVEN AS' };
const THEIRS = { number: newOrganisationNumber(), name: 'NABOBUDSJETTET AS' };
/** Somebody, a colleague of theirs, and somebody else, of another organisation. */
let [somebody, colleague, other]: Caller[] = [];

beforeAll(async () => {
  for (const organisation of [OURS, THEIRS]) await found(sql, organisation, {});
  [somebody, colleague, other] = await Promise.all([arrive(OURS), arrive(OURS), arrive(THEIRS)]);
}, 120_000);

afterAll(async () => {
  await portal[Symbol.asyncDispose]();
  await services.close();
  await sql.end();
});

/** Lets somebody arrive who administers an organisation and acts for it. */
async function arrive({ number, name }: typeof OURS): Promise<Caller> {
  const user = await settle(stranger());
  const [ids] = await sql<{ id: string; organisation: string }[]>`
    insert into memberships (organisation_id, person_id, role)
    select o.id, p.id, 'administrator' from organisations o, persons p where o.number = ${number} and p.pid = ${user.pid}
    returning person_id as id, organisation_id as organisation`;
  await user.actFor(name);
  const goods = await beginKind(user, 'export-licence');
  return { ...ids!, user, sent: await user.enquire(), draft: await user.begin(), goods };
}

/** Sends a call from an address. */
async function send(
  { user }: Caller,
  { path, init }: Call,
  address: string,
  headers = {},
): Promise<Response> {
  const cookie = `${COOKIE}=${user.browser.cookie(COOKIE)}`;
  const known = { cookie, origin: settings.PORTAL_URL, 'x-forwarded-for': `198.51.100.66, ${address}` };
  return portal.request(path, { ...init, headers: { ...known, ...headers } });
}

let addresses = 0;
/** Makes an address of nobody else. */
const newAddress = (): string => `203.0.113.${++addresses}`;

const keyOf = (verb: Verb, spender: Spender, who: string): string => `${verb} ${spender}:${who}`;

async function pointsOf(key: string): Promise<number> {
  const [row] = await sql<{ points: number }[]>`
    select points from budgets where key = ${key} and expire > ${Date.now()}`;
  return row?.points ?? 0;
}

/** Spends a budget to its last call. */
async function spend(key: string, most: number): Promise<Date> {
  const [row] = await sql<{ expire: string }[]>`
    update budgets set points = ${most} where key = ${key} returning expire`;
  return new Date(Number(row!.expire));
}

/** Lets the time of a budget pass. */
const pass = (key: string) => sql`update budgets set expire = ${Date.now() - 1} where key = ${key}`;

const BUDGETED = VERBS.flatMap((verb) =>
  Object.entries((BUDGETS[verb] as Budget).most).map(([spender, most]) => ({
    ...{ verb, spender: spender as Spender, most, minutes: BUDGETS[verb].minutes },
  })),
);

describe.each(BUDGETED)('$most of $verb by one $spender in $minutes minutes', (budget) => {
  const { verb, spender, most, minutes } = budget;
  const { budgets } = TEXTS.nb;
  const address = newAddress();
  const idOf = (caller: Caller): string =>
    ({ person: caller.id, organisation: caller.organisation!, address })[spender];

  it('is the end, which is told, harms nobody else, and is over in time', async () => {
    const [ours, theirs] = [somebody!, other!];
    const call = (caller = ours) => CALLS[verb](sql, caller);
    const key = keyOf(verb, spender, idOf(ours));
    await sql`delete from budgets where key = ${key}`;
    const first = await call();
    expect((await send(ours, first, address)).status).toBe(first.status);
    expect(await pointsOf(key)).toBe(1);
    const until = await spend(key, most);
    const left = until.getTime() - Date.now();
    expect(left).toBeGreaterThan((minutes - 2) * 60_000);
    expect(left).toBeLessThanOrEqual(minutes * 60_000);

    const before = await writtenBy(sql, ours);
    const counted = await Promise.all(
      (['organisation', 'address'] as const).map((of) =>
        pointsOf(keyOf(verb, of, { ...ours, address }[of]!)),
      ),
    );
    const refused = await send(ours, await call(), address);
    const html = await refused.text();
    expect(refused.status).toBe(429);
    const seconds = Number(refused.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan((minutes - 2) * 60);
    expect(seconds).toBeLessThanOrEqual(minutes * 60);
    const minute = clockTime('nb', Math.ceil(until.getTime() / 60_000) * 60_000);
    expect(html).toContain([budgets.spent[verb], budgets.spenders[spender], budgets.again(minute)].join(' '));
    if (verb === 'uploads' || verb === 'invitations') expect(html).toContain(TYPED);
    expect(await writtenBy(sql, ours)).toEqual(before);
    expect(lines.join('')).toContain(JSON.stringify({ verb, spender }).slice(1, -1));
    // who has spent their own budget does not go on to spend that of others
    if (spender === 'person')
      expect(
        await Promise.all(
          (['organisation', 'address'] as const).map((of) =>
            pointsOf(keyOf(verb, of, { ...ours, address }[of]!)),
          ),
        ),
      ).toEqual(counted);

    const elsewhere = await call(theirs);
    const untouched = await send(theirs, elsewhere, newAddress());
    expect(untouched.status).toBe(elsewhere.status);
    if (spender === 'person') {
      const beside = await call(colleague!);
      expect((await send(colleague!, beside, address)).status).toBe(beside.status);
    }

    await pass(key);
    const again = await call();
    expect((await send(ours, again, address)).status).toBe(again.status);
    expect(await pointsOf(key)).toBe(1);
  });
});

describe('a spent budget', () => {
  /** Spends the budget of somebody for a verb. @returns its key */
  async function spent(verb: Verb, { id }: Caller): Promise<string> {
    const key = keyOf(verb, 'person', id);
    const { most }: Budget = BUDGETS[verb];
    await sql`
      insert into budgets values (${key}, ${most.person!}, ${Date.now() + 3_600_000})
      on conflict (key) do update set points = excluded.points, expire = excluded.expire`;
    return key;
  }

  it('refuses no second sending of what was begun before, and the first one later', async () => {
    const begun = await CALLS.drafts(sql, somebody!);
    const later = await CALLS.drafts(sql, somebody!);
    const first = await send(somebody!, begun, newAddress());
    const key = await spent('drafts', somebody!);
    const second = await send(somebody!, begun, newAddress());
    expect([second.status, second.headers.get('location')]).toEqual([303, first.headers.get('location')]);
    const refused = await send(somebody!, later, newAddress());
    const html = await refused.text();
    expect(html).toContain(TEXTS.nb.budgets.kept);
    await pass(key);
    const form = fieldsOf({ url: later.path, status: refused.status, html }, URLS.cases);
    expect(form).toEqual(Object.fromEntries(later.init!.body as URLSearchParams));
    expect((await send(somebody!, later, newAddress())).status).toBe(303);
  });

  it('tells a page that sends a file by itself, in the place for files', async () => {
    const key = await spent('uploads', other!);
    const headers = { 'hx-request': 'true' };
    const refused = await send(other!, await CALLS.uploads(sql, other!), newAddress(), headers);
    const html = await refused.text();
    expect([refused.status, html.startsWith('<p class="ds-validation-message"')]).toEqual([429, true]);
    expect(html).toContain(TEXTS.nb.budgets.spent.uploads);
    await pass(key);
  });

  it.each(LANGUAGES)('is told in the language of whoever calls: %s', async (language) => {
    const address = newAddress();
    await sql`
      insert into budgets values (${keyOf('logins', 'address', address)}, ${BUDGETS.logins.most.address},
        ${Date.now() + 60_000})`;
    const headers = { 'x-forwarded-for': address, cookie: `sprak=${language}` };
    const refused = await portal.request(LOGIN_URLS.person.login, { headers });
    expect(refused.status).toBe(429);
    expect(refused.headers.get('set-cookie')).toBeNull();
    const html = await refused.text();
    const { budgets } = TEXTS[language];
    for (const says of [budgets.title, budgets.spent.logins, budgets.spenders.address])
      expect(html).toContain(says);
  });

  it('is noted in the audit once, however often somebody goes on', async () => {
    const key = await spent('own_data', colleague!);
    const { path } = await CALLS.own_data(sql, colleague!);
    for (const _ of [1, 2, 3]) await send(colleague!, { path, status: 429 }, newAddress());
    await pass(key);
    const noted = await sql`
      select from audit where actor = ${colleague!.id} and result = 'over_budget' and action = 'own_data.read'`;
    expect(noted).toHaveLength(1);
  });

  it('is forgotten when it is over, and not before', async () => {
    const [over, runs] = [1, 2].map((n) => keyOf('drafts', 'person', `nobody ${n}`)) as [string, string];
    await sql`insert into budgets values (${over}, 1, ${Date.now() - 1}), (${runs}, 1, ${Date.now() + 60_000})`;
    await forgetBudgets(sql);
    expect(await sql`select key from budgets where key in (${over}, ${runs})`).toEqual([{ key: runs }]);
  });

  it('is that of the address which the own proxies saw, whatever a header says', async () => {
    const address = newAddress();
    const key = keyOf('logins', 'address', address);
    for (const before of ['198.51.100.1, ', '198.51.100.2, 198.51.100.3, ', ''])
      await portal.request(LOGIN_URLS.person.login, {
        headers: { 'x-forwarded-for': `${before}${address}` },
      });
    expect(await pointsOf(key)).toBe(3);
  });
});

describe('the routes', () => {
  const routes = mountAll(new Hono<Env>(), services);

  it('have these budgets, and none where something is sent to DEKSA', () => {
    const budgeted = routes
      .filter(({ budget }) => budget)
      .map(({ method, path, budget }) => `${method} ${path} ${budget}`);
    expect(budgeted.sort()).toEqual(
      [
        `GET ${LOGIN_URLS.person.login} logins`,
        `GET ${LOGIN_URLS.staff.login} logins`,
        `GET ${URLS.deskLetterPdf} pdfs`,
        `GET ${URLS.letterPdf} pdfs`,
        `GET ${URLS.ownDataJson} own_data`,
        `GET ${URLS.ownDataPdf} own_data`,
        `GET ${URLS.receiptPdf} pdfs`,
        `POST ${URLS.attorneyUpload} uploads`,
        `POST ${URLS.caseAnswerUpload} uploads`,
        `POST ${URLS.caseComplaintUpload} uploads`,
        `POST ${URLS.caseCopy} drafts`,
        `POST ${URLS.caseMessageUpload} uploads`,
        `POST ${URLS.cases} drafts`,
        `POST ${URLS.deskActivationUpload} uploads`,
        `POST ${URLS.deskQuestionUpload} uploads`,
        `POST ${URLS.deskReplyUpload} uploads`,
        `POST ${URLS.draftFiles} uploads`,
        `POST ${URLS.importUpload} imports`,
        `POST ${URLS.newMember} invitations`,
        `POST ${URLS.newOrganisation} organisations`,
        `POST ${URLS.newRequest} organisations`,
      ].sort(),
    );
  });

  it('that bring files all have one', () => {
    for (const { path, brings, budget } of routes) if (brings) expect(budget, path).toBeDefined();
  });
});
