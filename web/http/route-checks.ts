/** What is looked at before anything else: how a route is listed, and who asks. */
import type { Hono } from 'hono';
import { isEnough, NEEDS } from '../../domain/rights/levels.ts';
import {
  type Action,
  beginsCase,
  concernsCase,
  concernsOrganisation,
  concernsRequest,
  mayTry,
  RIGHTS,
} from '../../domain/rights/table.ts';
import type { Env, Method, Routes, Turned, Visitor } from './router.ts';

/** What an action can concern, and how a path names it. */
const CONCERNS = [
  { part: ':number', what: 'a case', concerns: concernsCase },
  { part: ':organisation', what: 'an organisation', concerns: concernsOrganisation },
  { part: ':request', what: 'a request', concerns: concernsRequest },
] as const;

/** @throws {Error} where the path does not name what the action concerns, or no table knows the action */
export function requirePart(
  method: Method,
  path: string,
  action: Action,
  part: (typeof CONCERNS)[number]['part'],
): void {
  requireListed(method, path, action);
  const { what, concerns } = CONCERNS.find((one) => one.part === part)!;
  if (!concerns(action) || !path.includes(part))
    throw new Error(`${method} ${path}: ${action} needs ${what} in its path`);
}

/** @throws {Error} where the action concerns something that the path does not name, or no table knows the action */
export function requireNothing(method: Method, path: string, action: Action): void {
  requireListed(method, path, action);
  const concerned = CONCERNS.find(({ concerns }) => concerns(action));
  if (concerned) throw new Error(`${method} ${path}: ${action} concerns ${concerned.what}`);
}

/** @throws {Error} where the tables of rights and levels do not know the action */
function requireListed(method: Method, path: string, action: Action): void {
  if (!(action in RIGHTS))
    throw new Error(`${method} ${path}: no entry in the table of rights for ${action}`);
  if (!(action in NEEDS)) throw new Error(`${method} ${path}: no level is given for ${action}`);
}

/** Before anything is looked up: who asks, how sure that is, and whether the party they act for is still there. */
export function turnedAtOnce(visitor: Visitor, action: Action): Turned | null {
  if (!mayTry(visitor.roles, action)) return turnedFor(visitor);
  if (!isEnough(action, visitor.level)) return 'step_up';
  return beginsCase(action) && visitor.party.ended ? 'party_ended' : null;
}

const turnedFor = (visitor: Visitor): Turned =>
  visitor.roles.includes('anonymous')
    ? 'login'
    : visitor.roles.includes('newcomer')
      ? 'welcome'
      : 'forbidden';

/** What stands before every route, and is none itself. */
const MIDDLEWARE = 'ALL /*';

/** Nothing may be mounted beside the table of rights. */
export function refuseUnlisted(app: Hono<Env>, routes: Routes): void {
  const listed = new Set([MIDDLEWARE, ...routes.entries.map(({ method, path }) => `${method} ${path}`)]);
  const stray = app.routes.filter(({ method, path }) => !listed.has(`${method} ${path}`));
  if (stray.length > 0)
    throw new Error(`Routes without an entry in the table of rights: ${stray.map((r) => r.path).join(', ')}`);
}
