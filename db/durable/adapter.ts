/**
 * How durable things are kept: each sort in a table of its own, with the same bookkeeping columns (workflow_id,
 * snapshot, epoch, seq, last_event_at, next_n, started, closed). Commands, the log and e-mails are the same for all.
 */
import type { AnyEvent, AnyTimer, Durable, Id, Projection, Stepped } from '../../domain/shared/durable.ts';
import type { Queries, Transaction } from '../sql.ts';

/** What there is to know of one sort: its rows, its state, its commands with their arguments, its refusals. */
export interface World {
  row: Kept<Durable>;
  snapshot: Durable;
  commands: object;
  refusal: string;
}

/** What the bookkeeping reads of every row. */
export interface Kept<S extends Durable> {
  workflowId: Id;
  snapshot: S;
  closed: boolean;
}

/** What one sort does differently. */
export interface Keeper<W extends World = World> {
  table: string;
  /** The column by which people's acts name one of them. */
  key: string;
  step(state: W['snapshot'], event: AnyEvent): Stepped<W['snapshot']> & { refused: W['refusal'] | null };
  /** What the rules mean for one of them at a moment, as absolute dates. */
  policyAt(sql: Queries, row: W['row'], at: Date): Promise<object>;
  /** Whether what a timer's policy was read from has changed since. */
  isOutdated(tx: Transaction, row: W['row'], event: AnyTimer): Promise<boolean>;
  /** Who is written to. */
  recipients(tx: Transaction, row: W['row'], mail: string): Promise<readonly Id[]>;
  /** What an event that was carried out changes beside the state; a part of its projection. */
  carriedOut(tx: Transaction, row: W['row'], projection: Projection<W['snapshot']>): Promise<void>;
}
