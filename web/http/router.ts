/**
 * The one way in. Every route names an action of the table of rights; before its handler runs, the visitor's roles
 * are known, the object (where one is concerned) was found through the visitor's own rights, and its state allows it.
 */
import type { Context, Hono, MiddlewareHandler } from 'hono';
import { RightLost } from '../../acts/under-right.ts';
import { type AuditEntry, recordAudit } from '../../db/audit.ts';
import type { SessionKind } from '../../db/login/sessions.ts';
import { asksAnew, beginsCase, isEnough, stateRefusal } from '../../domain/rights/rights.ts';
import type { ObjectType } from '../../domain/rights/roles.ts';
import { roleRefusal } from '../../domain/rights/standing.ts';
import type { Action, ActionAlone, ActionOn } from '../../domain/rights/table.ts';
import { bodyReaders, onlyOwnForms } from './bodies.ts';
import { actingOrganisation, withinBudget } from './budgets.tsx';
import { actorOf, type Env, rightOf, type Services, type Visitor } from './context.ts';
import { namedIn, searchIn } from './named.ts';
import {
  FINDERS,
  type Found,
  type RoutedCase,
  type RoutedObjects,
  type RoutedOrganisation,
} from './objects.ts';
import type { Refusal } from './refusals.ts';
import type { Method, RefusalPage, RouteEntry, RouteOptions } from './route.ts';
import { bringsSession } from './sessions.ts';
import { knowAgain, knowVisitor } from './visitor.ts';

export type Handler = (c: Context<Env>, visitor: Visitor) => Response | Promise<Response>;
/** Answers a request on one object. */
export type ObjectHandler<O extends ObjectType> = (
  c: Context<Env>,
  visitor: Visitor,
  object: RoutedObjects[O],
) => Response | Promise<Response>;
export type CaseHandler = ObjectHandler<'case'>;
export type RequestHandler = ObjectHandler<'request'>;
export type OrganisationHandler = ObjectHandler<'organisation'>;

export class Routes {
  readonly entries: RouteEntry[];
  readonly #app: Hono<Env>;
  readonly #services: Services;
  readonly #refusalPage: RefusalPage;
  readonly #side: SessionKind;

  constructor(
    app: Hono<Env>,
    services: Services,
    refusalPage: RefusalPage,
    side: SessionKind = 'person',
    entries: RouteEntry[] = [],
  ) {
    this.#app = app;
    this.#services = services;
    this.#refusalPage = refusalPage;
    this.#side = side;
    this.entries = entries;
  }

  /** Returns the same table for the routes of one side, whose visitors are known by its own session. */
  of(side: SessionKind): Routes {
    return new Routes(this.#app, this.#services, this.#refusalPage, side, this.entries);
  }

  /** Mounts a route that concerns no single object; what staff read and search for is noted. */
  page(
    method: Method,
    path: string,
    action: ActionAlone,
    handler: Handler,
    options: RouteOptions = {},
  ): void {
    const answer = withinBudget(this.#services, { action, ...options }, handler, actingOrganisation);
    this.#mount({ method, path, action, ...options }, async (c, visitor) => {
      if (method !== 'GET' || visitor.session?.kind !== 'staff') return answer(c, visitor);
      const noted = this.#audit(visitor, action, searchIn(c), 'allowed');
      return (await Promise.all([answer(c, visitor), noted]))[0];
    });
  }

  /**
   * Mounts a route on the object whose id stands in the path.
   * @param options `instead` answers where the object's state does not allow the action, if a plain page would not do
   * @throws {Error} where the path does not name the object
   */
  on<O extends ObjectType>(
    type: O,
    method: Method,
    path: string,
    action: ActionOn<O>,
    handler: ObjectHandler<O>,
    { instead, ...options }: RouteOptions & { instead?: ObjectHandler<O> } = {},
  ): void {
    const { parameter, find } = FINDERS[type];
    if (!path.includes(`:${parameter}`)) throw new Error(`${method} ${path}: names no ${type}`);
    const within = (answer: ObjectHandler<O>) =>
      withinBudget(this.#services, { action, ...options }, answer, (visitor, object) =>
        type === 'organisation' ? (object as RoutedOrganisation).row.id : actingOrganisation(visitor),
      );
    const [answer, answerInstead] = [within(handler), instead && within(instead)];
    this.#mount({ method, path, action, ...options }, async (c, visitor) => {
      const found = await find(visitor, action, c.req.param(parameter) ?? '');
      return this.#goOn(type, c, visitor, action, found, answer, answerInstead);
    });
  }

  /** Mounts a route, whose handler is not reached by those who may never do this. */
  #mount(route: Omit<RouteEntry, 'side'>, handler: Handler): void {
    const entry: RouteEntry = { ...route, side: this.#side };
    const { method, path, action } = entry;
    this.entries.push(entry);
    const before = [
      knowVisitor(this.#services, entry),
      ...(method === 'POST' ? this.#beforeForm(entry) : []),
    ];
    this.#app.on(method, [path], ...before, async (c) => {
      const visitor = c.get('visitor');
      const refusal = refusedAtOnce(visitor, action);
      if (refusal) return this.#refuse(c, visitor, action, refusal);
      try {
        return await handler(c, visitor);
      } catch (error) {
        if (error instanceof RightLost) return this.#refuseLost(c, entry, error);
        throw error;
      }
    });
  }

  /** Returns what comes before a form's handler: its body is read from those who may send one, and they are known anew. */
  #beforeForm(entry: RouteEntry): MiddlewareHandler<Env>[] {
    return [
      ...onlyOwnForms(this.#services, entry),
      this.#turnStrangersAway(entry),
      ...bodyReaders(entry),
      knowAgain(this.#services, entry),
    ];
  }

  /**
   * Refuses those who are not logged in before their body is read. Whose session has ended is heard out, within the
   * bounds for strangers: what they typed is given back to them.
   */
  #turnStrangersAway({ action, side }: RouteEntry): MiddlewareHandler<Env> {
    return async (c, next) => {
      const visitor = c.get('visitor');
      const refusal = roleRefusal(visitor.roles, action);
      if (refusal !== 'login' || bringsSession(c, this.#services, side)) return next();
      c.set('unread', true);
      c.header('connection', 'close');
      return this.#refuse(c, visitor, action, refusal);
    };
  }

  /** Refuses an act whose right was taken away while it was on its way, to the visitor as they stand by now. */
  async #refuseLost(c: Context<Env>, entry: RouteEntry, { refusal }: RightLost): Promise<Response> {
    await knowAgain(this.#services, entry)(c, async () => {});
    return this.#refuse(c, c.get('visitor'), entry.action, refusal);
  }

  /** Goes on with an object that was found where its state allows it, and notes that staff have looked. */
  async #goOn<O extends ObjectType>(
    type: O,
    c: Context<Env>,
    visitor: Visitor,
    action: Action,
    found: Found<O> | Refusal,
    handler: ObjectHandler<O>,
    instead: ObjectHandler<O> | undefined,
  ): Promise<Response> {
    if (typeof found === 'string') return this.#refuse(c, visitor, action, found);
    const { object, name, snapshot, refusal } = found;
    const refuse = (why: Refusal) =>
      this.#refuse(c, visitor, action, why, type === 'case' ? (object as RoutedCase) : undefined);
    if (refusal) return refuse(refusal);
    const allowed = stateRefusal(action, snapshot, visitor.id, Date.now()) === null;
    if (!allowed && !instead) return refuse('wrong_state');
    const acts = this.#services.actsUnder(rightOf(visitor, action, { type, id: name }));
    const answer = () => (allowed || !instead ? handler : instead)(c, { ...visitor, acts }, object);
    if (allowed && visitor.session?.kind !== 'staff') return answer();
    const noted = this.#audit(visitor, action, namedIn(c), allowed ? 'allowed' : 'wrong_state');
    // an act waits for its line, a page is read meanwhile, and neither is answered without
    if (c.req.method !== 'GET') await noted;
    return (await Promise.all([answer(), noted]))[0];
  }

  async #refuse(
    c: Context<Env>,
    visitor: Visitor,
    action: Action,
    refusal: Refusal,
    case_?: RoutedCase,
  ): Promise<Response> {
    if (visitor.session) await this.#audit(visitor, action, namedIn(c), refusal);
    return this.#refusalPage(c, visitor, refusal, case_);
  }

  #audit(
    visitor: Visitor,
    action: Action,
    named: Pick<AuditEntry, 'object' | 'detail'>,
    result: string,
  ): Promise<void> {
    return recordAudit(this.#services.sql, actorOf(visitor), { action, result, ...named });
  }
}

/** The refusal before anything is looked up: by the visitor's roles, the level of their login, and their party. */
function refusedAtOnce(visitor: Visitor, action: Action): Refusal | null {
  const refusal = roleRefusal(visitor.roles, action);
  if (refusal) return refusal;
  if (!isEnough(action, visitor.level)) return 'step_up';
  if (asksAnew(action, visitor.session?.identifiedSeconds ?? 0)) return 'identify';
  return beginsCase(action) && visitor.party.ended ? 'party_ended' : null;
}

/** Name of the middleware before every route, which is no route itself. */
const MIDDLEWARE = 'ALL /*';

/** Refuses routes beside the table of rights. @throws {Error} where there is one */
export function refuseUnlisted(app: Hono<Env>, routes: Routes): void {
  const listed = new Set([MIDDLEWARE, ...routes.entries.map(({ method, path }) => `${method} ${path}`)]);
  const stray = app.routes.filter(({ method, path }) => !listed.has(`${method} ${path}`));
  if (stray.length > 0)
    throw new Error(`Routes without an entry in the table of rights: ${stray.map((r) => r.path).join(', ')}`);
}
