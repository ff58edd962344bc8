/**
 * The table of rights over HTTP, where organisations and requests for access are concerned: every such route for every
 * relation, on requests of every kind in every state. What is expected is read from the table's rows.
 */

import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { connect, json } from '../../db/sql.ts';
import type { AccessEventName } from '../../domain/access/commands.ts';
import {
  ACCESS_KINDS,
  ACCESS_STATES,
  type AccessKind,
  type AccessSnapshot,
  type AccessState,
  newRequest,
} from '../../domain/access/states.ts';
import { ACCESS_MACHINE } from '../../domain/access/transitions.ts';
import { rightTo } from '../../domain/rights/rights.ts';
import type { MemberRole, RelationTo, Role } from '../../domain/rights/roles.ts';
import { accessWorkflowId } from '../../domain/shared/ids.ts';
import { asClean } from '../../files/store.ts';
import { readSettings } from '../../settings.ts';
import { mountAll } from '../../web/app.tsx';
import type { Env } from '../../web/http/context.ts';
import type { RouteEntry } from '../../web/http/route.ts';
import { type PersonKey, person } from '../support/cast.ts';
import { changeMember, found, join } from '../support/organisation.ts';
import { PortalUser } from '../support/portal.ts';
import { servicesFor } from '../support/services.ts';
import { hire } from '../support/stranger.ts';

const settings = readSettings(inject('stack').environment);
const sql = connect(settings.DATABASE_URL, { name: 'rights of access test', max: 4 });
const services = await servicesFor(settings, sql);
const { store } = services;
const routes = mountAll(new Hono<Env>(), services);

const OWN = { number: '571111111', name: 'RETTIGHETSPRØVEN AS' };
const OTHER = { number: '572222222', name: 'NABOEN AS' };
/** Key under which the bytes of every file lie. */
const KEY = randomUUID();
/** Person who has asked, in requests of persons, and who works at support for as long as this test lasts. */
const ASKER: PersonKey = 'private';

type Stands = Partial<Record<AccessKind, RelationTo<'request'>>>;
interface Invited {
  key: PersonKey;
  person?: Role;
  staff?: Role;
  /** Role in the organisation that the requests are about. */
  member?: MemberRole;
  /** Relations to requests, by kind; requests of other kinds do not exist for them. */
  stands?: Stands;
}

/** Relations of administrators: an invitation belongs to all of them; what support decides is none of theirs. */
const ADMINISTERS: Stands = { join: 'administrator', invitation: 'requester' };
/** Relations of the one whose access all requests are about. */
const ASKED: Stands = {
  ...{ new_organisation: 'requester', join: 'requester', power_of_attorney: 'requester' },
  invitation: 'invited',
};
const SUPPORTS: Stands = { new_organisation: 'staff', power_of_attorney: 'staff' };

const GUESTS = {
  nobody: { key: 'newcomer' },
  'the one who asks': { key: ASKER, person: 'person', stands: ASKED },
  'an administrator': { key: 'handler', person: 'person', member: 'administrator', stands: ADMINISTERS },
  'a handler': { key: 'reports', person: 'person', member: 'handler' },
  'a reader': { key: 'reader', person: 'person', member: 'reader' },
  'an administrator of another organisation': { key: 'admin', person: 'person' },
  'a deactivated administrator': { key: 'approver', person: 'person' },
  'support at DEKSA': { key: 'support', staff: 'support', stands: SUPPORTS },
  'a caseworker': { key: 'caseworker', staff: 'caseworker' },
  'an operator': { key: 'operator', staff: 'operator' },
  'somebody at support who asks': {
    key: ASKER,
    staff: 'support',
    stands: { new_organisation: 'staff_party', power_of_attorney: 'staff_party' },
  },
} as const satisfies Record<string, Invited>;
type Name = keyof typeof GUESTS;
const NAMES = Object.keys(GUESTS) as Name[];

const users = new Map<Name, PortalUser>();
const requests = new Map<string, string>();
let organisation: string;

beforeAll(async () => {
  await hire(sql, person(ASKER), ['support']);
  for (const name of NAMES) {
    const { key, person: asPerson, staff }: Invited = GUESTS[name];
    const user = new PortalUser(settings.PORTAL_URL, key);
    users.set(name, user);
    if (asPerson) await user.logIn();
    if (staff) await user.logInAsStaff();
  }
  await found(sql, OWN, { handler: 'administrator', reports: 'handler', reader: 'reader' });
  await found(sql, OTHER, { admin: 'administrator' });
  await join(sql, 'approver', OWN.name, 'administrator');
  await changeMember(sql, 'approver', OWN.name, { status: 'deactivated' });
  const [row] = await sql<{ id: string }[]>`select id from organisations where number = ${OWN.number}`;
  organisation = row!.id;
  await store.putStream(asClean(KEY), Readable.from([Buffer.from('Hei')]));
  for (const kind of ACCESS_KINDS) for (const state of ACCESS_STATES) await makeRequest(kind, state);
}, 120_000);

afterAll(async () => {
  await sql`delete from request_files using files f where f.id = file_id and f.key = ${KEY}`;
  await sql`delete from files where key = ${KEY}`;
  await store.delete(asClean(KEY));
  await services.close();
  await sql.end();
});

/** Writes the row of a request. The row alone decides what a page allows; no workflow takes part. */
async function makeRequest(kind: AccessKind, state: AccessState): Promise<void> {
  const id = randomUUID();
  const of = kind === 'invitation' ? 'handler' : ASKER;
  const [asker] = await sql<{ id: string }[]>`select id from persons where pid = ${person(of).pid}`;
  await sql`
    insert into access_requests (id, workflow_id, kind, number, organisation_id, requester, pid, sent_at, snapshot,
      started, closed)
    values (${id}, ${accessWorkflowId(id)}, ${kind}, ${OWN.number},
      ${kind === 'new_organisation' ? null : organisation}, ${asker!.id}, ${person(ASKER).pid},
      ${state === 'draft' ? null : new Date()}, ${json(sql, snapshotOf(kind, state))}, true, true)`;
  requests.set(`${kind} ${state}`, id);
  if (state !== 'draft') await layFile(id, asker!.id);
}

/** Writes a clean file of a request, under the request's own id. All files have the same bytes. */
async function layFile(request: string, uploadedBy: string): Promise<void> {
  await sql`
    insert into files (id, request_id, uploaded_by, side, name, extension, size, sha256, key, state, started)
    values (${request}, ${request}, ${uploadedBy}, 'applicant', 'fullmakt.txt', 'txt', 3, ${'0'.repeat(64)},
      ${KEY}, 'clean', true)`;
  await sql`insert into request_files (file_id, request_id) values (${request}, ${request})`;
}

const snapshotOf = (kind: AccessKind, state: AccessState): AccessSnapshot => ({
  ...newRequest(kind, { lapseAt: 0 }),
  state,
});

type Side = 'person' | 'staff';
const sideOf = (path: string): Side => (path.startsWith('/saksbehandling') ? 'staff' : 'person');
const nameOf = ({ method, path }: RouteEntry): string => `${method} ${path}`;
const LOGIN: Readonly<Record<Side, string>> = {
  person: '303 /logg-inn',
  staff: '303 /saksbehandling/logg-inn',
};

/** Returns the answer that is given before any object is looked at; null for those who may try. */
function atOnce(entry: RouteEntry, guest: Invited): string | null {
  const side = sideOf(entry.path);
  const role = guest[side];
  if (!role) return LOGIN[side];
  return (rightTo(entry.action).roles as readonly Role[]).includes(role) ? null : '403';
}

async function answer(user: PortalUser, { method }: RouteEntry, address: string): Promise<string> {
  const page = method === 'GET' ? await user.ask(address) : await user.press({}, address);
  return page.location ? `${page.status} ${new URL(page.location).pathname}` : `${page.status}`;
}

const onOrganisations = routes.filter(({ path }) => path.includes(':organisation'));
const onRequests = routes.filter(({ path }) => path.includes(':request'));

describe('the routes', () => {
  it('are all tried here or with cases, and need the higher level', () => {
    for (const entry of [...onOrganisations, ...onRequests]) {
      const { on, level } = rightTo(entry.action);
      expect(on?.type === 'organisation', nameOf(entry)).toBe(entry.path.includes(':organisation'));
      expect(on?.type === 'request', nameOf(entry)).toBe(entry.path.includes(':request'));
      expect(level).toBeUndefined();
    }
    expect(onOrganisations.length).toBeGreaterThan(5);
    expect(onRequests.length).toBeGreaterThan(7);
  });
});

describe.each(NAMES)('%s', (name) => {
  const guest: Invited = GUESTS[name];
  const user = () => users.get(name)!;

  it('gets what the table says on every route to an organisation', async () => {
    const member = (
      await sql<{ id: string }[]>`
      select id from persons where pid = ${person('reports').pid}`
    )[0]!.id;
    const wrong: object[] = [];
    for (const entry of onOrganisations) {
      const address = entry.path.replace(':organisation', organisation).replace(':person', member);
      const found = await answer(user(), entry, address);
      const wanted = expectedOn(entry, guest);
      if (found !== wanted) wrong.push({ route: nameOf(entry), found, wanted });
    }
    expect(wrong).toEqual([]);
  });

  it.each(ACCESS_KINDS)(
    'gets what the table says on every route to a request, in every state: %s',
    async (kind) => {
      const wrong: object[] = [];
      for (const entry of onRequests)
        await Promise.all(
          ACCESS_STATES.map(async (state) => {
            const id = requests.get(`${kind} ${state}`)!;
            const found = await answer(
              user(),
              entry,
              entry.path.replace(':request', id).replace(':file', id),
            );
            const wanted = expectedFor(entry, guest, kind, state, id);
            if (found !== wanted) wrong.push({ route: nameOf(entry), state, found, wanted });
          }),
        );
      expect(wrong).toEqual([]);
    },
  );
});

function expectedOn(entry: RouteEntry, guest: Invited): string {
  const turned = atOnce(entry, guest);
  if (turned) return turned;
  if (!guest.member) return '404';
  if (!rightTo(entry.action).on?.relations.includes(guest.member)) return '403';
  return entry.method === 'GET' ? '200' : '422';
}

/** Tells whether a request's state allows an event, by the row of the table. */
function isLegal(snapshot: AccessSnapshot, event: AccessEventName): boolean {
  const { from, refuse } = ACCESS_MACHINE.transitions[event];
  return from.includes(snapshot.state) && !refuse?.(snapshot, { actor: '', at: Date.now() });
}

function expectedFor(
  entry: RouteEntry,
  guest: Invited,
  kind: AccessKind,
  state: AccessState,
  id: string,
): string {
  const turned = atOnce(entry, guest);
  if (turned) return turned;
  const relation = guest.stands?.[kind];
  // what was never sent is known to the one who began it alone
  const isOwn = relation === 'requester' && kind !== 'invitation';
  if (!relation || (state === 'draft' && !isOwn)) return '404';
  if (relation === 'staff_party') return '403';
  const { on } = rightTo(entry.action);
  if (!on?.relations.includes(relation)) return '403';
  const shown = shownTo(entry, relation, kind, id);
  const isLegalNow = !on.event || isLegal(snapshotOf(kind, state), on.event as AccessEventName);
  // what is not possible any more leads to where it shows how it stands
  if (!isLegalNow) return `303 ${shown}`;
  if (kind === 'invitation' && relation !== 'invited') return `303 ${shown}`;
  if (entry.path.endsWith(':file') && state === 'draft') return '404';
  return entry.method === 'GET' ? '200' : '422';
}

/** The page that shows how a request stands. */
function shownTo(entry: RouteEntry, relation: RelationTo<'request'>, kind: AccessKind, id: string): string {
  if (relation === 'invited') return `/invitasjoner/${id}`;
  return kind === 'invitation' || relation === 'administrator' ? membersPath : requestPath(entry, id);
}

const requestPath = ({ path }: RouteEntry, id: string): string =>
  `${sideOf(path) === 'staff' ? '/saksbehandling' : ''}/foresporsler/${id}`;
let membersPath: string;
beforeAll(() => {
  membersPath = `/administrer/${organisation}/tilgang`;
});
