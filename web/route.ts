/**
 * The one way in. Every route names an action of `domain/rights.ts`; before its handler runs, the visitor's roles
 * are known, the case (where one is concerned) was found through the visitor's own rights, and its state allows it.
 */
import type { Context, Hono } from 'hono';
import type { Logger } from 'pino';
import { type ActingAs, recordAudit } from '../db/audit.ts';
import { type Acting, type CaseRow, findCase, type Looker, partyToSwitchTo } from '../db/cases.ts';
import type { RequestRow } from '../db/request-keeper.ts';
import { findRequest } from '../db/requests.ts';
import type { Membership } from '../db/sessions.ts';
import type { Sql } from '../db/sql.ts';
import { CASE_NUMBER, UUID } from '../domain/ids.ts';
import { kindOf } from '../domain/kinds/registry.ts';
import { isEnough, type Level } from '../domain/levels.ts';
import type { Id } from '../domain/messages.ts';
import {
  type Action,
  may,
  mayAsk,
  mayIn,
  mayKnow,
  mayNow,
  type Relation,
  type RequestRelation,
  type Role,
} from '../domain/rights.ts';
import type { Settings } from '../settings.ts';
import type { Language, Text } from '../text/index.ts';
import type { Acts } from './acts.ts';
import type { Engine } from './engine.ts';
import type { Files } from './files.ts';
import type { IncomingFile } from './multipart.ts';
import { requireListed, requireNothing, requirePart, turnedAtOnce } from './route-checks.ts';
import type { Session } from './sessions.ts';

/** What the portal's rooms are built on. */
export interface House {
  settings: Settings;
  sql: Sql;
  acts: Acts;
  engine: Engine;
  files: Files;
  log: Logger;
}

/** Who asks, in which language, with which roles. */
export interface Visitor {
  session: Session | null;
  /** How sure it is who they are; the lower level for those who are not logged in. */
  level: Level;
  roles: readonly Role[];
  /** Id of the person or the member of staff; empty for others. */
  id: Id;
  name: string;
  /** Whom a person acts for: themselves, or an organisation. */
  party: Party;
  /** All whom the person may act for, themselves first; nobody for others. */
  parties: readonly Party[];
  language: Language;
  text: Text;
}

/** A person or an organisation that has cases; its id is empty for those who can have none. */
export interface Party {
  kind: 'person' | 'organisation';
  id: Id;
  name: string;
  /** An organisation that is deleted or bankrupt keeps its cases and begins no new ones. */
  ended: boolean;
}

/** Whose cases a person sees: what every read of cases asks for. */
export const actingOf = ({ id, party }: Visitor): Acting => ({ person: id, party: party.id });

/** As whom a visitor who is logged in looks for a case. */
export const lookerOf = (visitor: Visitor): Looker =>
  visitor.session?.kind === 'staff'
    ? { kind: 'staff', pid: visitor.session.pid }
    : { kind: 'person', ...actingOf(visitor) };

/** As what and for whom somebody does something, for the audit. */
export const roleOf = ({ roles, party }: Visitor): ActingAs => ({
  role: roles.join(' '),
  party: party.id || null,
});

export type Env = {
  Variables: {
    visitor: Visitor;
    nonce: string;
    /** What a request brings beside its form; see `uploads.ts`. */
    files?: AsyncIterable<IncomingFile>;
  };
};
export type Handler = (c: Context<Env>, visitor: Visitor) => Response | Promise<Response>;
export type CaseHandler = (c: Context<Env>, visitor: Visitor, at: CaseAt) => Response | Promise<Response>;

/** A case, and how the visitor stands to it. */
export interface CaseAt {
  row: CaseRow;
  relation: Relation;
  /** Whether the visitor may do this with the case as it stands: what buttons are shown by. */
  may: (action: Action) => boolean;
}

/** A request for access, and how the visitor stands to it. */
export interface RequestAt {
  row: RequestRow;
  relation: RequestRelation;
  /** Whether the visitor may do this with the request as it stands: what buttons are shown by. */
  may: (action: Action) => boolean;
}
export type RequestHandler = (
  c: Context<Env>,
  visitor: Visitor,
  at: RequestAt,
) => Response | Promise<Response>;
export type OrganisationHandler = (
  c: Context<Env>,
  visitor: Visitor,
  organisation: Membership,
) => Response | Promise<Response>;

export type Method = 'GET' | 'POST';
export interface RouteEntry {
  method: Method;
  path: string;
  action: Action;
}

/** Why a request is turned away before its handler; each is a plain page. */
export type Turned =
  | 'login'
  | 'step_up'
  | 'welcome'
  | 'forbidden'
  | 'party'
  | 'party_ended'
  | 'not_found'
  | 'wrong_state'
  | 'other_party';
/** Makes the page for a request that was turned away. */
export type Turn = (
  c: Context<Env>,
  visitor: Visitor,
  why: Turned,
  at?: CaseAt,
) => Response | Promise<Response>;

export class Routes {
  readonly entries: RouteEntry[] = [];
  readonly #app: Hono<Env>;
  readonly #house: House;
  readonly #turn: Turn;

  constructor(app: Hono<Env>, house: House, turn: Turn) {
    this.#app = app;
    this.#house = house;
    this.#turn = turn;
  }

  /** A route that concerns no single case, request or organisation. */
  page(method: Method, path: string, action: Action, handler: Handler): void {
    requireListed(method, path, action);
    requireNothing(method, path, action);
    this.#mount(method, path, action, async (c) => {
      const visitor = c.get('visitor');
      const why = turnedAtOnce(visitor, action);
      return why ? this.#refuse(c, visitor, action, why) : handler(c, visitor);
    });
  }

  /**
   * A route on the case whose number stands in the path as `:number`.
   * @param instead answers where the case's state does not allow the action, if a plain page would not do
   */
  onCase(method: Method, path: string, action: Action, handler: CaseHandler, instead?: CaseHandler): void {
    requireListed(method, path, action);
    requirePart(method, path, action, ':number');
    this.#mount(method, path, action, async (c) => {
      const visitor = c.get('visitor');
      const number = c.req.param('number') ?? '';
      const atOnce = turnedAtOnce(visitor, action);
      if (atOnce) return this.#refuse(c, visitor, action, atOnce);
      const at = await this.#find(visitor, number);
      if (!at) return this.#refuse(c, visitor, action, await this.#whyNot(visitor, number));
      const refuse = (why: Turned) => this.#refuse(c, visitor, action, why, { object: at.row.number, at });
      if (!isEnough(action, visitor.level, kindOf(at.row.kind))) return refuse('step_up');
      if (at.relation === 'staff_party') return refuse('party');
      if (!mayKnow(visitor.roles, action, at.relation)) return refuse('forbidden');
      if (!at.may(action)) {
        if (!instead) return refuse('wrong_state');
        await this.#audit(visitor, action, at.row.number, 'wrong_state');
        return instead(c, visitor, at);
      }
      if (visitor.session?.kind === 'staff') await this.#audit(visitor, action, at.row.number, 'allowed');
      return handler(c, visitor, at);
    });
  }

  /** A route on an organisation for which the visitor may act, whose id stands in the path as `:organisation`. */
  onOrganisation(method: Method, path: string, action: Action, handler: OrganisationHandler): void {
    requireListed(method, path, action);
    requirePart(method, path, action, ':organisation');
    this.#mount(method, path, action, async (c) => {
      const visitor = c.get('visitor');
      const id = c.req.param('organisation');
      const atOnce = turnedAtOnce(visitor, action);
      if (atOnce) return this.#refuse(c, visitor, action, atOnce);
      const organisation = visitor.session?.organisations.find((one) => one.id === id);
      if (!organisation) return this.#refuse(c, visitor, action, 'not_found');
      if (!mayIn(visitor.roles, action, organisation.role))
        return this.#refuse(c, visitor, action, 'forbidden', { object: organisation.id });
      return handler(c, visitor, organisation);
    });
  }

  /**
   * A route on the request for access whose id stands in the path as `:request`.
   * @param instead answers where its state does not allow the action, if a plain page would not do
   */
  onRequest(
    method: Method,
    path: string,
    action: Action,
    handler: RequestHandler,
    instead?: RequestHandler,
  ): void {
    requireListed(method, path, action);
    requirePart(method, path, action, ':request');
    this.#mount(method, path, action, async (c) => {
      const visitor = c.get('visitor');
      const id = c.req.param('request') ?? '';
      const atOnce = turnedAtOnce(visitor, action);
      if (atOnce) return this.#refuse(c, visitor, action, atOnce);
      const at = await this.#findRequest(visitor, id);
      if (!at) return this.#refuse(c, visitor, action, 'not_found');
      const refuse = (why: Turned) => this.#refuse(c, visitor, action, why, { object: id });
      if (at.relation === 'staff_party') return refuse('party');
      if (!mayAsk(visitor.roles, action, at.relation)) return refuse('forbidden');
      if (!at.may(action)) {
        if (!instead) return refuse('wrong_state');
        await this.#audit(visitor, action, id, 'wrong_state');
        return instead(c, visitor, at);
      }
      if (visitor.session?.kind === 'staff') await this.#audit(visitor, action, id, 'allowed');
      return handler(c, visitor, at);
    });
  }

  #mount(
    method: Method,
    path: string,
    action: Action,
    handler: (c: Context<Env>) => Promise<Response>,
  ): void {
    this.entries.push({ method, path, action });
    this.#app.on(method, path, handler);
  }

  async #find(visitor: Visitor, number: string): Promise<CaseAt | null> {
    if (!CASE_NUMBER.test(number) || !visitor.session) return null;
    const found = await findCase(this.#house.sql, lookerOf(visitor), number);
    if (!found) return null;
    const { row, relation } = found;
    return { row, relation, may: (action) => may(visitor.roles, action, { relation, state: row.state }) };
  }

  async #findRequest(visitor: Visitor, id: string): Promise<RequestAt | null> {
    if (!UUID.test(id) || !visitor.session) return null;
    const { kind, pid } = visitor.session;
    const looker = kind === 'person' ? { kind, person: visitor.id } : { kind, pid };
    const found = await findRequest(this.#house.sql, looker, id);
    if (!found) return null;
    const { row, relation } = found;
    const on = { relation, snapshot: row.snapshot };
    return { row, relation, may: (action) => mayNow(visitor.roles, action, on) };
  }

  /** Only to somebody who may see a case is it said that it belongs to another party, and at the higher level alone. */
  async #whyNot(visitor: Visitor, number: string): Promise<Turned> {
    if (visitor.level !== 'high') return 'step_up';
    const asPerson = visitor.session?.kind === 'person' && CASE_NUMBER.test(number);
    const other = asPerson && (await partyToSwitchTo(this.#house.sql, visitor.id, number));
    return other ? 'other_party' : 'not_found';
  }

  async #refuse(
    c: Context<Env>,
    visitor: Visitor,
    action: Action,
    why: Turned,
    on: { object?: string; at?: CaseAt } = {},
  ): Promise<Response> {
    if (visitor.id) await this.#audit(visitor, action, on.object ?? null, why);
    return this.#turn(c, visitor, why, on.at);
  }

  #audit(visitor: Visitor, action: Action, object: string | null, result: string): Promise<void> {
    return recordAudit(this.#house.sql, {
      actor: visitor.id,
      ...roleOf(visitor),
      action,
      object,
      result,
    });
  }
}

/** What stands before every route, and is none itself. */
const MIDDLEWARE = 'ALL /*';

/** Nothing may be mounted beside the table of rights. */
export function refuseUnlisted(app: Hono<Env>, routes: Routes): void {
  const listed = new Set([MIDDLEWARE, ...routes.entries.map(({ method, path }) => `${method} ${path}`)]);
  const stray = app.routes.filter(({ method, path }) => !listed.has(`${method} ${path}`));
  if (stray.length > 0)
    throw new Error(`Routes without an entry in the table of rights: ${stray.map((r) => r.path).join(', ')}`);
}
