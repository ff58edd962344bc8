/** What is looked at before anything else: how a route is listed, and who asks. */
import { isEnough, NEEDS } from '../domain/levels.ts';
import {
  type Action,
  beginsCase,
  concernsCase,
  concernsOrganisation,
  concernsRequest,
  mayTry,
  RIGHTS,
} from '../domain/rights.ts';
import type { Method, Turned, Visitor } from './route.ts';

/** @throws {Error} where the tables of rights and levels do not know the action */
export function requireListed(method: Method, path: string, action: Action): void {
  if (!(action in RIGHTS))
    throw new Error(`${method} ${path}: no entry in the table of rights for ${action}`);
  if (!(action in NEEDS)) throw new Error(`${method} ${path}: no level is given for ${action}`);
}

/** What an action can concern, and how a path names it. */
const CONCERNS = [
  { part: ':number', what: 'a case', concerns: concernsCase },
  { part: ':organisation', what: 'an organisation', concerns: concernsOrganisation },
  { part: ':request', what: 'a request', concerns: concernsRequest },
] as const;

/** @throws {Error} where the path does not name what the action concerns */
export function requirePart(
  method: Method,
  path: string,
  action: Action,
  part: (typeof CONCERNS)[number]['part'],
): void {
  const { what, concerns } = CONCERNS.find((one) => one.part === part)!;
  if (!concerns(action) || !path.includes(part))
    throw new Error(`${method} ${path}: ${action} needs ${what} in its path`);
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

/** @throws {Error} where the action concerns something that the path does not name */
export function requireNothing(method: Method, path: string, action: Action): void {
  const concerned = CONCERNS.find(({ concerns }) => concerns(action));
  if (concerned) throw new Error(`${method} ${path}: ${action} concerns ${concerned.what}`);
}
