/** Context of every request: the services that the portal is built on, and the visitor. */
import type { ActServices } from '../../acts/services.ts';
import { underRight } from '../../acts/under-right.ts';
import type { Actor, Origin } from '../../db/audit.ts';
import { type Budgets, openBudgets } from '../../db/budgets.ts';
import type { Looker } from '../../db/cases/cases.ts';
import type { SessionRow } from '../../db/login/sessions.ts';
import type { Readers } from '../../db/readers.ts';
import type { UsedRight } from '../../db/rights/standing.ts';
import type { Queries } from '../../db/sql.ts';
import type { Level } from '../../domain/rights/levels.ts';
import type { Role } from '../../domain/rights/roles.ts';
import type { Action } from '../../domain/rights/table.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { Language } from '../../domain/shared/language.ts';
import type { Acting, Party, Seeing, Sight } from '../../domain/shared/parties.ts';
import type { Settings } from '../../settings.ts';
import type { Text } from '../../text/index.ts';
import type { IncomingFile } from './multipart.ts';

/** Everything that a portal is made from. */
export interface Foundation extends ActServices {
  settings: Settings;
  /** Connections of pages, which read in a snapshot each. */
  pages: Pick<Readers, 'reserve'>;
}

/**
 * Services of pages. Their database takes no transaction: whoever acts does it through `Visitor.acts`, where each
 * transaction holds the right by which it is asked for.
 */
export interface Services extends Omit<Foundation, 'sql'> {
  sql: Queries;
  /** Makes the services of acts under a right. */
  actsUnder: (right: UsedRight) => ActServices;
  budgets: Budgets;
}

/** Makes the services of pages. */
export const servicesOf = (foundation: Foundation): Services => ({
  ...foundation,
  actsUnder: (right) => underRight(foundation, right),
  budgets: openBudgets(foundation, foundation.settings.BUDGET_FACTOR),
});

/** The one who sends a request, with their roles and their language. */
export interface Visitor {
  session: SessionRow | null;
  /** Level of the login; the lower one for those who are not logged in. */
  level: Level;
  roles: readonly Role[];
  /** Id of the person or the member of staff; empty for others. */
  id: Id;
  name: string;
  /** The party for whom a person acts: themselves, or an organisation. */
  party: Party;
  /** The cases of that party that they see. */
  sight: Sight;
  /** All parties for whom the person may act, themselves first; none for others. */
  parties: readonly Party[];
  /** Origin of the request, for the audit. */
  origin: Origin;
  language: Language;
  text: Text;
  /** The database as they meet it: a page reads all of it as of one moment, an act as it is. */
  reads: Queries;
  /** Services of their acts, under the right of the route by which they came. */
  acts: ActServices;
}

/** The person and the party whose cases they see, as every read of cases asks for them. */
export const actingOf = ({ id, party }: Visitor): Acting => ({ person: id, party: party.id });

/** The same with what they see of the party's cases, for lists. */
export const seeingOf = (visitor: Visitor): Seeing => ({ ...actingOf(visitor), sight: visitor.sight });

/** The visitor as one who looks for a case; they are logged in. */
export const lookerOf = (visitor: Visitor): Looker =>
  visitor.session?.kind === 'staff'
    ? { kind: 'staff', pid: visitor.session.pid }
    : { kind: 'person', ...seeingOf(visitor) };

/** The visitor as one who acts, for acts and for the audit. */
export const actorOf = ({ id, roles, party, origin }: Visitor): Actor => ({
  id,
  role: roles.join(' '),
  party: party.id || null,
  origin,
});

/** The right that a visitor uses on a route. */
export const rightOf = (
  { session, id, party }: Pick<Visitor, 'session' | 'id' | 'party'>,
  action: Action,
  object: UsedRight['object'] = null,
): UsedRight => ({ action, session, who: id, party: party.id, object });

export type Env = {
  Variables: {
    visitor: Visitor;
    nonce: string;
    /** The body of the request is not read, and is not to be. */
    unread?: true;
    /** Files that a request brings beside its form; see `uploads.ts`. */
    files?: AsyncIterable<IncomingFile>;
  };
};
