/** What every room of the portal knows: what it is built on, and who asks. */
import type { Logger } from 'pino';
import type { Files } from '../../acts/files/receive.ts';
import type { Acts } from '../../acts/perform.ts';
import type { ActingAs } from '../../db/audit.ts';
import type { Acting, Looker } from '../../db/cases/cases.ts';
import type { Sql } from '../../db/sql.ts';
import type { Id } from '../../domain/cases/commands.ts';
import type { Level } from '../../domain/rights/levels.ts';
import type { Role } from '../../domain/rights/table.ts';
import type { Settings } from '../../settings.ts';
import type { Engine } from '../../temporal/client.ts';
import type { Language, Text } from '../../text/index.ts';
import type { IncomingFile } from './multipart.ts';
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
