/**
 * The table of rights over HTTP: every route for every sort of visitor, on a case in every state. What is expected
 * is read from the table's rows alone, so that the functions which apply it are tried as well.
 */

import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { connect, json } from '../../db/sql.ts';
import type { CaseEventName } from '../../domain/cases/commands.ts';
import { type CaseSnapshot, STATES, type State } from '../../domain/cases/states.ts';
import { CASE_MACHINE } from '../../domain/cases/transitions.ts';
import type { Level } from '../../domain/rights/levels.ts';
import { rightTo } from '../../domain/rights/rights.ts';
import { MEMBER_ROLES, type Role } from '../../domain/rights/roles.ts';
import { type Action, RIGHTS, type Right } from '../../domain/rights/table.ts';
import { readSettings } from '../../settings.ts';
import { mountAll } from '../../web/app.tsx';
import { ACR } from '../../web/http/acr.ts';
import { assetUrl } from '../../web/http/assets.ts';
import { type Env, servicesOf } from '../../web/http/context.ts';
import type { RouteEntry } from '../../web/http/route.ts';
import { Routes, refuseUnlisted } from '../../web/http/router.ts';
import { hash } from '../../web/http/sessions.ts';
import type { Page } from '../support/browser.ts';
import { type PersonKey, person } from '../support/cast.ts';
import { logIn } from '../support/idporten.ts';
import { Office, type Reached } from '../support/office.ts';
import { changeMember, found, join, ORGANISATION } from '../support/organisation.ts';
import { PortalUser } from '../support/portal.ts';
import { servicesFor } from '../support/services.ts';
import { hire } from '../support/stranger.ts';

const settings = readSettings(inject('stack').environment);
const portal = settings.PORTAL_URL;
const sql = connect(settings.DATABASE_URL, { name: 'rights test', max: 4 });
const services = await servicesFor(settings, sql);
const routes = mountAll(new Hono<Env>(), services);

/** Snapshots of the cases, by their numbers. */
const snapshots = new Map<string, CaseSnapshot>();

/** Mark that stands in every text of the cases: nobody sees it but those who may. */
const MARK = 'Zqrettighetsmerke';

/**
 * Owners of cases, with one case in every state each: a private person, and a handler for an organisation, whose
 * cases are given to two of its members or kept from them.
 */
const OWNERS = ['private', 'given', 'kept'] as const;
type Owner = (typeof OWNERS)[number];
const cases: Readonly<Record<Owner, Map<State, string>>> = {
  private: new Map(),
  given: new Map(),
  kept: new Map(),
};

/** Relation of a guest to the cases of an owner; the cases do not exist for guests without one. */
type Stand = 'applicant' | 'responsible' | 'could switch' | 'party';

/** A guest on the pages for persons and on DEKSA's, which have a session each. */
interface Invited {
  key: PersonKey;
  person?: Role;
  staff?: Role;
  /** The organisation that is acted for. */
  party?: string;
  stands?: Partial<Record<Owner, Stand>>;
  /** Level of login; the higher one where it is left out. */
  level?: Level;
}

const OTHER = 'EN ANNEN VIRKSOMHET AS';
const ALL = (stand: Stand): Record<Owner, Stand> => ({ private: stand, given: stand, kept: stand });

const GUESTS = {
  nobody: { key: 'reader' },
  'a newcomer': { key: 'newcomer', person: 'newcomer' },
  'the applicant': {
    key: 'admin',
    person: 'person',
    stands: { private: 'applicant', given: 'could switch', kept: 'could switch' },
  },
  'the applicant, at the lower level': {
    key: 'admin',
    person: 'person',
    stands: { private: 'applicant' },
    level: 'substantial',
  },
  'another person': { key: 'caseworker', person: 'person' },
  'an administrator': {
    key: 'admin',
    person: 'administrator',
    party: ORGANISATION,
    stands: { private: 'could switch', given: 'responsible', kept: 'responsible' },
  },
  'a handler who began the cases': {
    key: 'handler',
    person: 'handler',
    party: ORGANISATION,
    stands: { given: 'responsible', kept: 'responsible' },
  },
  'a handler who was given cases': {
    key: 'reports',
    person: 'handler',
    party: ORGANISATION,
    stands: { given: 'applicant' },
  },
  'a reader who was given cases': {
    key: 'reader',
    person: 'reader',
    party: ORGANISATION,
    stands: { given: 'applicant' },
  },
  'an administrator of another organisation': { key: 'support', person: 'administrator', party: OTHER },
  'a deactivated administrator': { key: 'private', person: 'person', party: ORGANISATION },
  'a caseworker': { key: 'caseworker', staff: 'caseworker' },
  'an approver': { key: 'approver', staff: 'approver' },
  support: { key: 'support', staff: 'support' },
  'an operator': { key: 'operator', staff: 'operator' },
  'a caseworker who is the applicant': { key: 'admin', staff: 'caseworker', stands: ALL('party') },
} as const satisfies Record<string, Invited>;
type Name = keyof typeof GUESTS;
const NAMES = Object.keys(GUESTS) as Name[];

interface Guest {
  /** Id of the person, or of the member of staff. */
  id: string;
  user: PortalUser;
  level: Level;
  roles: Readonly<Record<Side, Role>>;
  stands: Partial<Record<Owner, Stand>>;
}
const guests = new Map<Name, Guest>();

beforeAll(async () => {
  // somebody who has cases works at DEKSA too
  await hire(sql, person('admin'), ['caseworker']);
  for (const name of NAMES) {
    const { key, person: asPerson, staff, stands = {}, level = 'high' }: Invited = GUESTS[name];
    const roles = { person: asPerson ?? 'anonymous', staff: staff ?? 'anonymous' };
    guests.set(name, { id: '', user: new PortalUser(portal, key), level, roles, stands });
  }
  for (const name of NAMES) if (name !== 'a newcomer') await enter(name);
  await logIn(guest('a newcomer').user.browser, `${portal}/logg-inn`, 'newcomer');
  await found(sql, { number: '111111111', name: OTHER }, { support: 'administrator' });
  await join(sql, 'private', ORGANISATION, 'administrator');
  for (const name of NAMES) await choose(name);
  await changeMember(sql, 'private', ORGANISATION, { status: 'deactivated' });
  for (const name of NAMES) guest(name).id = await idOf(name);
  await bringAll('private', 'the applicant');
  await bringAll('given', 'a handler who began the cases');
  await bringAll('kept', 'a handler who began the cases');
  for (const { number, snapshot } of await sql<{ number: string; snapshot: CaseSnapshot }[]>`
    select number, snapshot from cases`)
    snapshots.set(number, snapshot);
  const given = [...cases.given.values()];
  const members = ['reports', 'reader'].map((key) => person(key as PersonKey).pid);
  await sql`
    insert into case_access (case_number, person_id, granted_by)
    select c.number, p.id, c.created_by from cases c, persons p
    where c.number in ${sql(given)} and p.pid in ${sql(members)}`;
}, 240_000);

/** Returns the id of the member of staff, or of the person. */
async function idOf(name: Name): Promise<string> {
  const { key, staff }: Invited = GUESTS[name];
  const [row] = staff
    ? await sql<{ id: string }[]>`select id from staff where pid = ${person(key).pid}`
    : await sql<{ id: string }[]>`select id from persons where pid = ${person(key).pid}`;
  return row?.id ?? '';
}

/** Logs a guest in on the pages on which they have a role. */
async function enter(name: Name): Promise<void> {
  const { user, roles, level } = guest(name);
  if (roles.person !== 'anonymous') await user.logIn();
  if (level !== 'high')
    await sql`
      update sessions set acr = ${ACR[level]} where token_hash = ${hash(user.browser.cookie('minside') ?? '')}`;
  if (roles.staff !== 'anonymous') await user.logInAsStaff();
  await choose(name);
}

async function choose(name: Name): Promise<void> {
  const { party }: Invited = GUESTS[name];
  if (party) await guest(name).user.actFor(party);
}

async function bringAll(owner: Owner, applicant: Name): Promise<void> {
  const sides = { applicant: guest(applicant).user, caseworker: guest('a caseworker').user };
  const office = new Office(sql, sides, { subject: MARK, text: MARK });
  await Promise.all(STATES.map(async (state) => cases[owner].set(state, await caseIn(office, state))));
}

afterAll(async () => {
  await services.close();
  await sql.end();
});

const guest = (name: Name): Guest => guests.get(name)!;

const PROPOSAL = '0123abcd-0000-4000-8000-000000000001';
/** States that are written to a row, each from another one: nothing in this test leads to them. */
const WRITTEN: Partial<Record<State, Reached>> = {
  decision_proposed: 'under_review',
  appealed: 'decided',
  forwarded: 'decided',
  closed: 'decided',
};

async function caseIn(office: Office, state: State): Promise<string> {
  const from = WRITTEN[state];
  if (!from) return office.bring(state as Reached);
  const number = await office.bring(from);
  const proposal =
    state === 'decision_proposed' &&
    json(sql, {
      id: PROPOSAL,
      version: 1,
      proposer: guest('a caseworker').id,
      outcome: 'granted',
      onComplaint: false,
    });
  await sql`
    update cases set snapshot = snapshot || jsonb_build_object('state', ${state}::text)
      || ${proposal ? sql`jsonb_build_object('proposal', ${proposal}::jsonb)` : sql`'{}'`}
    where number = ${number}`;
  return number;
}

/** Returns an answer as the matrix writes it: its status, and the path to which a redirect leads. */
function answerOf({ status, location }: Page): string {
  if (!location) return `${status}`;
  const { origin, pathname } = new URL(location);
  return `${status} ${origin === portal ? pathname : 'away'}`;
}

type Side = 'person' | 'staff';
const sideOf = (path: string): Side => (path.startsWith('/saksbehandling') ? 'staff' : 'person');

const LOGIN: Readonly<Record<Side, string>> = {
  person: '303 /logg-inn',
  staff: '303 /saksbehandling/logg-inn',
};

/** Answers to those whom a route lets in, where that is not its page, or 422 for a form without its token. */
const LET_IN: Readonly<Record<string, string | Partial<Record<Role, string>>>> = {
  'GET /': { newcomer: '303 /velkommen' },
  'GET /sprak/:language': '303 /',
  'GET /logg-inn': '303 away',
  'GET /saksbehandling/logg-inn': '303 away',
  'GET /innlogget': '400',
  'GET /saksbehandling/innlogget': '400',
  'POST /logg-ut': { anonymous: '303 /utlogget', person: '303 away', newcomer: '303 away' },
  'POST /pa-vegne-av': '404',
  'POST /saksbehandling/logg-ut': {
    anonymous: '303 /saksbehandling/utlogget',
    caseworker: '303 away',
    approver: '303 away',
    support: '303 away',
    operator: '303 away',
  },
  'GET /utlogging/frontkanal': '400',
  'GET /saksbehandling/utlogging/frontkanal': '400',
  'POST /utlogging/bakkanal': '400',
  'POST /saksbehandling/utlogging/bakkanal': '400',
  'GET /okt': { anonymous: '401' },
  'POST /okt': { anonymous: '401', newcomer: '200', person: '200' },
  'GET /saksbehandling/okt': { anonymous: '401' },
  'POST /saksbehandling/okt': {
    anonymous: '401',
    caseworker: '200',
    approver: '200',
    support: '200',
    operator: '200',
  },
  // Operators have no list of cases.
  'GET /saksbehandling': { operator: '303 /saksbehandling/drift' },
  'POST /innboks/sett': '303 /innboks',
  // No change is being written in any of the cases.
  'POST /saker/:number/endring/innsending': '303 /saker/:number/kvittering',
  'GET /saker/:number/endring/forkasting': '303 /saker/:number',
  'POST /saker/:number/endring/forkasting': '303 /saker/:number',
  'POST /saksbehandling/sett': '303 /saksbehandling',
  // Enquiries have no lines.
  'GET /saker/:number/skjema/:tab/:line': '404',
  'POST /saker/:number/skjema/:tab/:line': '404',
  'GET /saker/:number/import/:lines': '404',
  'GET /saker/:number/import/:lines/mal/:template': '404',
  'POST /saker/:number/import/:lines/opplasting': '404',
  'GET /saker/:number/import/:lines/:import': '404',
  'POST /saker/:number/import/:lines/:import': '404',
  'GET /saker/:number/tidligere/:entry': '404',
  'POST /saker/:number/tidligere/:entry': '404',
  // A part of a page, asked for by the page itself: it leads nowhere.
  'GET /saker/:number/tilstand/:tab': '200',
  'GET /saker/:number/vedlegg/:tab/opplasting': '303 /saker/:number/skjema/innhold',
  'GET /saker/:number/vedlegg/:tab/:place/tilstand': '404',
  'GET /saker/:number/vedlegg/:file': '404',
  'GET /saker/:number/meldinger/ny/opplasting': '303 /saker/:number/meldinger/ny',
  'GET /saker/:number/svar/opplasting': '303 /saker/:number/svar',
  'GET /saker/:number/klage/opplasting': '303 /saker/:number/klage',
  'GET /saksbehandling/saker/:number/vedlegg/:file': '404',
  'GET /saksbehandling/saker/:number/meldinger/ny/opplasting':
    '303 /saksbehandling/saker/:number/meldinger/ny',
  'GET /saksbehandling/saker/:number/sporsmal/opplasting': '303 /saksbehandling/saker/:number/sporsmal',
};

/** Answers instead of 409 where the state does not allow the action: nothing that was typed is lost. */
const WRONG_STATE: Readonly<Record<string, string>> = {
  'GET /saker/:number/skjema/:tab': '303 /saker/:number',
  'POST /saker/:number/skjema/:tab': '422',
  'GET /saker/:number/skjema/:tab/:line': '303 /saker/:number',
  'POST /saker/:number/skjema/:tab/:line': '404',
  'GET /saker/:number/import/:lines': '303 /saker/:number',
  'GET /saker/:number/import/:lines/mal/:template': '303 /saker/:number',
  'GET /saker/:number/import/:lines/:import': '303 /saker/:number',
  'GET /saker/:number/tidligere/:entry': '303 /saker/:number',
  'POST /saker/:number/vedlegg/:tab/opplasting': '422',
  'POST /saker/:number/felt': '422',
  'POST /saker/:number/innsending': '303 /saker/:number/kvittering',
  'POST /saker/:number/endring/innsending': '303 /saker/:number/kvittering',
};

const LETTERS: readonly Action[] = ['letter.read', 'review.letter'];

/** Answers to those whose login is not enough: a page leads to another login and back, a form is not carried out. */
const STEP_UP = { GET: '303 /logg-inn', POST: '403' } as const;

/** Tells whether the state of a case allows an action, by the rows of the two tables. */
function isInState({ on }: Right, owner: Owner, state: State, actor: string): boolean {
  const snapshot = snapshots.get(cases[owner].get(state)!)!;
  if (on?.states && !on.states.includes(state)) return false;
  if (!on?.event) return true;
  const { from, refuse } = CASE_MACHINE.transitions[on.event as CaseEventName];
  return from.includes(state) && !refuse?.(snapshot, { actor, at: Date.now() });
}

function expected(
  entry: RouteEntry,
  { roles, stands, level, id }: Guest,
  of?: { state: State; owner: Owner },
): string {
  const side = sideOf(entry.path);
  const role = roles[side];
  const right = rightTo(entry.action);
  if (!right.roles.includes(role))
    return role === 'anonymous' ? LOGIN[side] : role === 'newcomer' ? '303 /velkommen' : '403';
  const isLow = side === 'person' && level !== 'high';
  if (isLow && right.level === undefined) return STEP_UP[entry.method];
  if (of) {
    const { state, owner } = of;
    const stand = stands[owner];
    const hidden: State[] = side === 'person' ? ['discarded'] : ['draft', 'discarded'];
    if (hidden.includes(state) || (side === 'person' && !stand)) return isLow ? STEP_UP[entry.method] : '404';
    if (stand === 'party' || stand === 'could switch') return '403';
    if (stand && !right.on?.relations.includes(stand)) return '403';
    if (!isInState(right, owner, state, id)) return WRONG_STATE[nameOf(entry)] ?? '409';
    if (entry.action === 'draft.read' && state !== 'draft' && !LET_IN[nameOf(entry)])
      return '303 /saker/:number';
    if (entry.action === 'receipt.read' && state === 'draft') return '303 /saker/:number/skjema/send-inn';
    // Only a complaint's proposal has a decision before it.
    if (LETTERS.includes(entry.action) && state === 'decision_proposed') return '404';
  }
  const special = LET_IN[nameOf(entry)];
  const asAnyone = (MEMBER_ROLES as readonly Role[]).includes(role) ? 'person' : role;
  const answer = typeof special === 'string' ? special : special?.[asAnyone];
  return answer ?? (entry.method === 'GET' ? '200' : '422');
}

const nameOf = ({ method, path }: RouteEntry): string => `${method} ${path}`;
const onCase = ({ action }: RouteEntry): boolean => rightTo(action).on?.type === 'case';

const [, , version = '', asset = ''] = assetUrl('site.css').split('/');
/** Parts of addresses. One that is not here fails the test of its route: say what it may be. */
const PARTS: Readonly<Record<string, string>> = {
  language: 'nn',
  tab: 'innhold',
  line: 'varer',
  lines: 'goods',
  template: 'csv',
  entry: 'buyer_name',
  import: '0123abcd-0000-4000-8000-000000000000',
  file: '0123abcd-0000-4000-8000-000000000000',
  sending: '1',
  version,
  place: '1',
  'name{.+}': asset,
};

const addressOf = (path: string, number = ''): string =>
  path.replace(/:([\w]+(?:\{[^}]*\})?)/g, (_, part: string) => {
    const value = part === 'number' ? number : PARTS[part];
    if (!value) throw new Error(`${path}: what is ${part}?`);
    return value;
  });

function ask(user: PortalUser, { method, path }: RouteEntry, number?: string): Promise<Page> {
  const address = addressOf(path, number);
  return method === 'GET' ? user.ask(address) : user.press({}, address);
}

/** Returns the owners to try: `given` only for guests to whom those cases stand otherwise than `kept` ones. */
function ownersFor({ stands = {} }: Invited): Owner[] {
  return OWNERS.filter((owner) => owner !== 'given' || stands.given !== stands.kept);
}

interface Wanted {
  state: State;
  wanted: string;
}

/**
 * Returns the states in which to try a route: all in which it lets the guest in. Of those with the same refusal two
 * will do, which are others for each route: such refusals are most of the table.
 */
function worthAsking(name: Name, owner: Owner, entry: RouteEntry, turn: number): Wanted[] {
  const all = STATES.map((state) => ({ state, wanted: expected(entry, guest(name), { state, owner }) }));
  const alike = Map.groupBy(all, ({ wanted }) => wanted);
  return [...alike].flatMap(([wanted, states]) =>
    wanted === '200' || wanted === '422' || states.length < 3
      ? states
      : [0, 1].map((i) => states[(turn + i) % states.length]!),
  );
}

describe.each(NAMES)('%s', (name) => {
  it.each(ownersFor(GUESTS[name]))('gets what the table says on every route to a case: %s', async (owner) => {
    const wrong: object[] = [];
    const one = async (entry: RouteEntry, { state, wanted }: Wanted) => {
      const number = cases[owner].get(state)!;
      const page = await ask(guest(name).user, entry, number);
      const answer = answerOf(page).replace(number, ':number');
      // Only a page that somebody may see says what the case is about, or a form that asks its writer to mend it.
      const tells = page.html.includes(MARK) && !['200', '422'].includes(wanted);
      if (answer !== wanted || tells) wrong.push({ route: nameOf(entry), state, answer, wanted, tells });
    };
    for (const [i, entry] of routes.filter(onCase).entries())
      await Promise.all(worthAsking(name, owner, entry, i).map((wanted) => one(entry, wanted)));
    expect(wrong).toEqual([]);
  });

  it('gets what the table says on every other route', async () => {
    const wrong: object[] = [];
    // organisations and requests for access have a matrix of their own: rights-access.test.ts
    const others = routes.filter((entry) => !onCase(entry) && !/:(organisation|request)/.test(entry.path));
    // Logging out comes last: nothing is let in after it.
    const inOrder = others.toSorted((a, b) => Number(a.action === 'logout') - Number(b.action === 'logout'));
    for (const entry of inOrder) {
      const answer = answerOf(await ask(guest(name).user, entry));
      const wanted = expected(entry, guest(name));
      if (answer !== wanted) wrong.push({ route: nameOf(entry), answer, wanted });
    }
    expect(wrong).toEqual([]);
  });
});

/** Pages of a case, by who sees them. */
const PAGES = [
  ['the applicant', '/saker/:number', 'private'],
  ['an administrator', '/saker/:number', 'kept'],
  ['a handler who was given cases', '/saker/:number', 'given'],
  ['a reader who was given cases', '/saker/:number', 'given'],
  ['a caseworker', '/saksbehandling/saker/:number', 'private'],
  ['an approver', '/saksbehandling/saker/:number', 'private'],
] as const;
/** Actions without a button on the page of a case: reading, and what is done on the pages of the form. */
const NOT_OFFERED: readonly Action[] = [
  'case.read',
  'draft.write',
  'receipt.read',
  'case.submit',
  'review.read',
];

describe.each(PAGES)('the page of a case for %s', (name, address, owner) => {
  const visible = STATES.filter(
    (state) => state !== 'discarded' && (sideOf(address) === 'person' || state !== 'draft'),
  );
  it.each(visible)('offers what may be done with it and nothing else: %s', async (state) => {
    const number = cases[owner].get(state)!;
    // Those who logged out in the matrix are in again.
    const { user } = guest(name);
    await enter(name);
    const { html } = await user.open(address.replace(':number', number));
    if (state !== 'draft') expect(html).toContain(MARK);
    const leads = new Set([...html.matchAll(/(?:href|action)="([^"#?]*)/g)].map(([, to]) => to));
    const own = routes.filter((entry) => onCase(entry) && sideOf(entry.path) === sideOf(address));
    const offered = own.filter(({ path }) =>
      [...leads].some((to) => to === addressOf(path.replace(':tab', 'informasjon'), number)),
    );
    const actions = (entries: readonly RouteEntry[]) =>
      [...new Set(entries.map(({ action }) => action))]
        .filter((action) => !NOT_OFFERED.includes(action))
        .sort();
    // what a page asks for by itself is offered to nobody
    const allowed = own.filter(
      (entry) => !entry.passive && ['200', '422'].includes(expected(entry, guest(name), { state, owner })),
    );
    expect(actions(offered)).toEqual(actions(allowed));
  });
});

describe('the list of routes', () => {
  it('uses every right', () => {
    const used = new Set(routes.map(({ action }) => action));
    expect(Object.keys(RIGHTS).filter((action) => !used.has(action as Action))).toEqual([]);
  });

  const neverTurned = () => new Response();
  it('does not start with a route beside the table', () => {
    for (const stray of ['get', 'all', 'post'] as const) {
      const app = new Hono<Env>();
      app[stray]('/ved-siden-av', (c) => c.text('hei'));
      expect(() => mountAll(app, services)).toThrow('/ved-siden-av');
      expect(() => refuseUnlisted(app, new Routes(app, servicesOf(services), neverTurned))).toThrow(
        '/ved-siden-av',
      );
    }
  });

  it('does not start with a path that does not name the object of its action', () => {
    const made = new Routes(new Hono<Env>(), servicesOf(services), neverTurned);
    expect(() => made.on('case', 'GET', '/saker/x', 'case.read', neverTurned)).toThrow('names no case');
    expect(made.entries).toEqual([]);
  });
});
