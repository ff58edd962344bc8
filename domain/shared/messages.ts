/**
 * Messages that all durable things share, be it a case or a request for access: how one is started, told of commands,
 * asked for its state, and projected. What crosses here stands in workflow histories, which operators read: ids,
 * counts, codes and absolute dates only.
 */
import type { Id } from './ids.ts';
import type { Moment } from './moments.ts';

/** A command as the signal carries it: number `n` within its thing, the time of its row, and the policy then. */
export interface AnyCommand {
  n: number;
  id: Id;
  name: string;
  args: object;
  actor: Id;
  at: Moment;
  policy: object;
}

/** An act of time itself, at a deadline. */
export interface AnyTimer {
  name: string;
  at: Moment;
  policy: object;
}

export type AnyEvent = AnyCommand | AnyTimer;

/** Tells whether somebody did it; else time did. */
export const isCommand = <E extends AnyEvent>(event: E): event is Extract<E, AnyCommand> => 'n' in event;

/** Part of every snapshot that the actor's loop needs. */
export interface Durable {
  /** Number of the last command handled. */
  handled: number;
  /** The next act of time, and when. */
  deadline: { event: string; at: Moment } | null;
}

/** Name of the signal that carries a command, such as `7 return`: operators read it in the timeline. */
export const signalName = ({ n, name }: Pick<AnyCommand, 'n' | 'name'>): string => `${n} ${name}`;

/** Name of the query, the same for every durable thing. */
export const QUERY = 'state';

/** State that a workflow tells its operators, the tests and the reconciliation. */
export interface StateAnswer<S> {
  epoch: number;
  seq: number;
  snapshot: S;
  /** Numbers of commands that came before their turn. */
  inbox: number[];
}

/** Argument that a workflow is started with: fresh, from a snapshot after a loss, or as the next of its own runs. */
export interface Start<S> {
  workflowId: Id;
  epoch: number;
  seq: number;
  snapshot: S;
  inbox?: AnyCommand[];
  /** The last command that a closed thing has still to refuse. */
  last?: number;
}

/** An e-mail that follows from an event, once: its id comes from the event that caused it. */
export interface PromisedMail {
  id: Id;
  mail: string;
}

/** One transition as it is written to the database, in one transaction. */
export interface Projection<S> {
  workflowId: Id;
  epoch: number;
  seq: number;
  event: AnyEvent;
  /** A code of the thing's machine, or null where the event was carried out. */
  refused: string | null;
  snapshot: S;
  closes: boolean;
  mails: PromisedMail[];
  /** The last command handled before this event. */
  handled: number;
}

export type ProjectionAnswer =
  | { kind: 'done'; last: number }
  /** Commands that were given before the timer's deadline: they go first. */
  | { kind: 'late'; commands: AnyCommand[] }
  /** The facts from which the timer's policy was read have changed since: it has to be read again. */
  | { kind: 'touched' }
  /** The table does not know this command; nobody gave it. */
  | { kind: 'unknown' }
  | { kind: 'superseded' }
  | { kind: 'conflict'; found: string };

/** Answer to the question whether a handled command stands in the table with its outcome. */
export type Confirmation = 'ok' | 'unknown' | 'superseded' | 'conflict';

/** The short database activities that run inside a workflow task. */
export interface LocalActivities<S> {
  project(projection: Projection<S>): Promise<ProjectionAnswer>;
  confirm(workflowId: Id, epoch: number, n: number, id: Id): Promise<Confirmation>;
  /** The policy at a timer's deadline; once a projection was made with one, always that one. */
  policy(workflowId: Id, epoch: number, seq: number, at: Moment): Promise<object>;
}

/** Activities of the schedule that sends e-mails. */
export interface MailActivities {
  /** Sends promised e-mails as they come, for an hour or until the worker stops. */
  sendMails(): Promise<void>;
}

/** Activities that ask something outside, and record its answer as a command. */
export interface QuestionActivities {
  /**
   * Asks what a durable thing waits for.
   * @param what the name of it, as `waitsFor` of the thing's definition gives it
   * @returns the command with the answer; null where nobody waits for it any more
   */
  ask(workflowId: Id, what: string): Promise<AnyCommand | null>;
}

/** Activities of the schedule that follows Enhetsregisteret. */
export interface RegisterActivities {
  /** Notes what has changed in the units of our organisations, and promises the e-mails that follow. */
  refresh(): Promise<void>;
}

/** Activities of the schedule that clears away what nothing refers to. */
export interface HousekeepingActivities {
  /** Deletes bytes of files whose arrival was broken off. */
  sweepFiles(): Promise<void>;
  /** Asks the workflows of files that were sent to look at once: they end then. */
  releaseFiles(): Promise<void>;
  /** Deletes rows that were kept for a while only. */
  forgetExpired(): Promise<void>;
}

/** Activities of the schedule that compares database and workflows. */
export interface ReconciliationActivities {
  /** Looks for differences, and raises an alarm for each; alarms that are over end. */
  reconcile(): Promise<void>;
}

/** Activities of the schedule that puts rows of the audit into their chain. */
export interface SealingActivities {
  /** Makes the chain longer, and keeps its head outside the database. */
  sealAudit(): Promise<void>;
}

/** Task queues: what a person waits for; what nobody waits for; e-mail, at a limited rate; scans, a few at a time. */
export const TASK_QUEUES = {
  interactive: 'interactive',
  background: 'background',
  mail: 'mail',
  scan: 'scan',
} as const;
