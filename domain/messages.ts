/**
 * Every command, signal and query that a case knows, with its types. Arguments are ids, counts, codes and
 * absolute dates only: they stand in workflow histories, which operators read.
 */

import { caseNumberOf } from './ids.ts';

/** A moment in milliseconds since 1970, UTC. */
export type Moment = number;
export type Id = string;

export const OUTCOMES = ['granted', 'partly', 'refused', 'dismissed', 'not_required', 'answered'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What each command says, beside who gave it and when. */
export interface CommandArguments {
  submit: { version: number };
  discard: Nothing;
  change: { version: number };
  withdraw: Nothing;
  restore: Nothing;
  take: Nothing;
  assign: { caseworker: Id };
  ask: { message: Id; due: Moment };
  answer: { message: Id };
  resume: Nothing;
  message: { message: Id };
  reply: { message: Id };
  propose: { decision: Id; version: number; outcome: Outcome };
  approve: { decision: Id };
  return: { decision: Id };
  take_back: { decision: Id };
  complain: { complaint: Id };
  propose_on_complaint: { decision: Id; version: number; outcome: Outcome | 'forward' };
  record_ministry: { decision: Id; outcome: Outcome };
}
type Nothing = Record<string, never>;

export type CommandName = keyof CommandArguments;

/** What time itself does to a case. */
export const TIMER_NAMES = ['remind', 'lapse', 'overdue', 'close'] as const;
export type TimerName = (typeof TIMER_NAMES)[number];
export type EventName = CommandName | TimerName;

/** A command as the signal carries it: number `n` within its case, the time of its row, and the policy then. */
export type Command<N extends CommandName = CommandName> = {
  [K in N]: { n: number; id: Id; name: K; args: CommandArguments[K]; actor: Id; at: Moment; policy: Policy };
}[N];

export type TimerEvent = { name: TimerName; at: Moment; policy: Policy };
export type CaseEvent = Command | TimerEvent;

export const isCommand = (event: CaseEvent): event is Command => 'n' in event;

/** Names of signal and query, the same for every durable thing. */
export const SIGNAL = 'command';
export const QUERY = 'state';

/** What a workflow tells its operators, the tests and the reconciliation. */
export interface StateAnswer<S> {
  epoch: number;
  seq: number;
  snapshot: S;
  /** Numbers of commands that came before their turn. */
  inbox: number[];
  /** Ids of effects that are under way. */
  pending: Id[];
}

/** What a workflow is started with: fresh, from a snapshot after a loss, or as the next of its own runs. */
export interface Start<S> {
  workflowId: Id;
  epoch: number;
  seq: number;
  snapshot: S;
  inbox?: Command[];
  /** Effects that were promised and not yet seen done. */
  effects?: Effect[];
  /** The last command that a closed thing has still to refuse. */
  last?: number;
}

export const MAIL_NAMES = [
  'received',
  'message',
  'asked',
  'overdue',
  'overdue_staff',
  'answered',
  'draft_lapses',
] as const;
export type MailName = (typeof MAIL_NAMES)[number];

/** Mails that go to the caseworker; all others go to the applicant. */
export const STAFF_MAILS: readonly MailName[] = ['overdue_staff'];

/** One thing to do after a projection, once: its id comes from the event that caused it. */
export interface Effect {
  id: Id;
  mail: MailName;
}

/** One transition as it is written to the database, in one transaction. */
export interface Projection<S> {
  workflowId: Id;
  epoch: number;
  seq: number;
  event: CaseEvent;
  /** A code from `machine.ts`, or null where the event was carried out. */
  refused: string | null;
  snapshot: S;
  closes: boolean;
  effects: Effect[];
  /** The last command handled before this event. */
  handled: number;
}

export type ProjectionAnswer =
  | { kind: 'done'; last: number }
  /** Commands that were given before the timer's deadline: they go first. */
  | { kind: 'late'; commands: Command[] }
  /** The draft was written in since the timer was set: its policy has to be read again. */
  | { kind: 'touched' }
  /** The table does not know this command; nobody gave it. */
  | { kind: 'unknown' }
  | { kind: 'superseded' }
  | { kind: 'conflict'; found: string };

/**
 * What a case's kind and the rules about time mean at one moment, as absolute dates. Written with each command,
 * read by an activity for timers, never compiled into a workflow.
 */
export interface Policy {
  fourEyes: boolean;
  /** When an answer can be expected. */
  expectedBy: Moment;
  /** Until when a decision can be complained about. */
  complainBy: Moment;
  /** When a case in which nothing happens is closed. */
  closeAt: Moment;
  /** When the owner of an untouched draft is reminded, and when the draft lapses. */
  remindAt: Moment;
  lapseAt: Moment;
}

/** Whether a command that was handled stands in the table with its outcome. */
export type Confirmation = 'ok' | 'unknown' | 'superseded' | 'conflict';

/** The short database activities that run inside a workflow task. */
export interface LocalActivities<S> {
  project(projection: Projection<S>): Promise<ProjectionAnswer>;
  confirm(workflowId: Id, epoch: number, n: number, id: Id): Promise<Confirmation>;
  /** The policy at a timer's deadline; once a projection was made with one, always that one. */
  policy(workflowId: Id, epoch: number, seq: number, at: Moment): Promise<Policy>;
}

/** Activities that reach the outside. */
export interface MailActivities {
  mail(effect: Effect): Promise<void>;
}

export const TASK_QUEUES = { interactive: 'interactive', mail: 'mail', scan: 'scan' } as const;
export const CASE_WORKFLOW = 'caseStory';

/** How a case's workflow is started, wherever it is started from. */
export const caseStart = <S>(start: Start<S>) => ({
  workflowId: start.workflowId,
  taskQueue: TASK_QUEUES.interactive,
  staticSummary: `Case ${caseNumberOf(start.workflowId)}`,
  args: [start] as [Start<S>],
});
