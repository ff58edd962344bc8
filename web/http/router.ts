/**
 * The one way in. Every route names an action of `domain/rights.ts`; before its handler runs, the visitor's roles
 * are known, the case (where one is concerned) was found through the visitor's own rights, and its state allows it.
 */
import type { Context, Hono } from 'hono';
import type { RequestRow } from '../../db/access/adapter.ts';
import { recordAudit } from '../../db/audit.ts';
import type { CaseRow } from '../../db/cases/cases.ts';
import type { Membership } from '../../db/login/sessions.ts';
import { type Action, mayIn, type Relation, type RequestRelation } from '../../domain/rights/table.ts';
import { type Env, type House, roleOf, type Visitor } from './context.ts';
import { type Found, findCaseFor, findRequestFor } from './objects.ts';
import { requireNothing, requirePart, turnedAtOnce } from './route-checks.ts';

export * from './context.ts';

export type Handler = (c: Context<Env>, visitor: Visitor) => Response | Promise<Response>;
/** Answers what is asked on one thing. */
type HandlerOn<At> = (c: Context<Env>, visitor: Visitor, at: At) => Response | Promise<Response>;
export type CaseHandler = HandlerOn<CaseAt>;
export type RequestHandler = HandlerOn<RequestAt>;
export type OrganisationHandler = HandlerOn<Membership>;

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
    requireNothing(method, path, action);
    this.#mount({ method, path, action }, handler);
  }

  /**
   * A route on the case whose number stands in the path as `:number`.
   * @param instead answers where the case's state does not allow the action, if a plain page would not do
   */
  onCase(method: Method, path: string, action: Action, handler: CaseHandler, instead?: CaseHandler): void {
    requirePart(method, path, action, ':number');
    this.#mount({ method, path, action }, async (c, visitor) => {
      const found = await findCaseFor(this.#house.sql, visitor, action, c.req.param('number') ?? '');
      return this.#on(c, visitor, action, found, handler, instead);
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
    requirePart(method, path, action, ':request');
    this.#mount({ method, path, action }, async (c, visitor) => {
      const found = await findRequestFor(this.#house.sql, visitor, action, c.req.param('request') ?? '');
      return this.#on(c, visitor, action, found, handler, instead);
    });
  }

  /** A route on an organisation for which the visitor may act, whose id stands in the path as `:organisation`. */
  onOrganisation(method: Method, path: string, action: Action, handler: OrganisationHandler): void {
    requirePart(method, path, action, ':organisation');
    this.#mount({ method, path, action }, (c, visitor) => {
      const id = c.req.param('organisation');
      const organisation = visitor.session?.organisations.find((one) => one.id === id);
      if (!organisation) return this.#refuse(c, visitor, action, 'not_found');
      if (!mayIn(visitor.roles, action, organisation.role))
        return this.#refuse(c, visitor, action, 'forbidden', { object: organisation.id });
      return handler(c, visitor, organisation);
    });
  }

  /** Nothing is looked up for somebody who may never do this. */
  #mount(entry: RouteEntry, handler: Handler): void {
    const { method, path, action } = entry;
    this.entries.push(entry);
    this.#app.on(method, path, async (c) => {
      const visitor = c.get('visitor');
      const why = turnedAtOnce(visitor, action);
      return why ? this.#refuse(c, visitor, action, why) : handler(c, visitor);
    });
  }

  /** Goes on with what was found where its state allows it, and notes that staff have looked. */
  async #on<At extends CaseAt | RequestAt>(
    c: Context<Env>,
    visitor: Visitor,
    action: Action,
    found: Found<At> | Turned,
    handler: HandlerOn<At>,
    instead: HandlerOn<At> | undefined,
  ): Promise<Response> {
    if (typeof found === 'string') return this.#refuse(c, visitor, action, found);
    const { at, object, why } = found;
    if (why) return this.#refuse(c, visitor, action, why, found);
    if (at.may(action)) {
      if (visitor.session?.kind === 'staff') await this.#audit(visitor, action, object, 'allowed');
      return handler(c, visitor, at);
    }
    if (!instead) return this.#refuse(c, visitor, action, 'wrong_state', found);
    await this.#audit(visitor, action, object, 'wrong_state');
    return instead(c, visitor, at);
  }

  async #refuse(
    c: Context<Env>,
    visitor: Visitor,
    action: Action,
    why: Turned,
    on: { object?: string; shown?: CaseAt | undefined } = {},
  ): Promise<Response> {
    if (visitor.id) await this.#audit(visitor, action, on.object ?? null, why);
    return this.#turn(c, visitor, why, on.shown);
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
