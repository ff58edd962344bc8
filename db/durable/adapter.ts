/**
 * Aggregate adapters. Each keeps a durable thing in a table of its own, with the same bookkeeping columns (see
 * `db/migrations/004_durable.sql`). Commands, the log and e-mails are the same for all.
 */
import type { DurableType } from '../../domain/shared/durable.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { AnyTimer, Projection } from '../../domain/shared/messages.ts';
import type { MachineTypes } from '../../domain/shared/state-machine.ts';
import type { Queries, Transaction } from '../sql.ts';

/** Columns that the bookkeeping reads of every row. */
export interface DurableRow<T extends MachineTypes = MachineTypes> {
  workflowId: Id;
  snapshot: T['snapshot'];
  closed: boolean;
}

/** Everything that the bookkeeping has to know of one durable thing. */
export interface Adapter<T extends MachineTypes = MachineTypes, R extends DurableRow<T> = DurableRow<T>> {
  durable: DurableType<T>;
  /** Column by which people's acts name one of them. */
  key: string;
  /** Returns the rules for one of them at a moment, as absolute dates. */
  policyAt(sql: Queries, row: R, at: Date): Promise<T['policy']>;
  /** Tells whether the facts from which a timer's policy was read have changed since. */
  isOutdated(tx: Transaction, row: R, event: AnyTimer): Promise<boolean>;
  /** Returns the ids of those who get an e-mail. */
  recipients(tx: Transaction, row: R, mail: T['mail']): Promise<readonly Id[]>;
  /** Writes what an event that was carried out changes beside the state; a part of its projection. */
  onCarriedOut(tx: Transaction, row: R, projection: Projection<T['snapshot']>): Promise<void>;
}
