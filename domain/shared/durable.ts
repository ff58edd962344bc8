/**
 * What all durable things share, be it a case or a request for access: how one is started, told of commands, asked
 * how it stands, and projected. What crosses here stands in workflow histories, which operators read: ids, counts,
 * codes and absolute dates only.
 */
import { type Sort, sortOf } from './ids.ts';

/** A moment in milliseconds since 1970, UTC. */
export type Moment = number;
export type Id = string;

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

/** What time itself does, at a deadline. */
export interface AnyTimer {
  name: string;
  at: Moment;
  policy: object;
}

export type AnyEvent = AnyCommand | AnyTimer;

/** Whether somebody did it; else time did. */
export const isCommand = <E extends AnyEvent>(event: E): event is Extract<E, AnyCommand> => 'n' in event;

/** Where what nobody did is signed: what a register answered, or what follows from something else. */
export const SYSTEM: Id = '00000000-0000-0000-0000-000000000000';

/** What every durable thing keeps in its snapshot for the loop. */
export interface Durable {
  /** Number of the last command handled. */
  handled: number;
  /** What time does next, and when. */
  deadline: { event: string; at: Moment } | null;
}

/** What an event does: null as refusal where it was carried out; refusals change nothing but `handled`. */
export interface Stepped<S> {
  refused: string | null;
  next: S;
  mails: readonly string[];
}

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
  inbox?: AnyCommand[];
  /** Effects that were promised and not yet seen done. */
  effects?: Effect[];
  /** The last command that a closed thing has still to refuse. */
  last?: number;
}

/** One thing to do after a projection, once: its id comes from the event that caused it. */
export interface Effect {
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
  effects: Effect[];
  /** The last command handled before this event. */
  handled: number;
}

export type ProjectionAnswer =
  | { kind: 'done'; last: number }
  /** Commands that were given before the timer's deadline: they go first. */
  | { kind: 'late'; commands: AnyCommand[] }
  /** What the timer's policy was read from has changed since: it has to be read again. */
  | { kind: 'touched' }
  /** The table does not know this command; nobody gave it. */
  | { kind: 'unknown' }
  | { kind: 'superseded' }
  | { kind: 'conflict'; found: string };

/** Whether a command that was handled stands in the table with its outcome. */
export type Confirmation = 'ok' | 'unknown' | 'superseded' | 'conflict';

/** The short database activities that run inside a workflow task. */
export interface LocalActivities<S> {
  project(projection: Projection<S>): Promise<ProjectionAnswer>;
  confirm(workflowId: Id, epoch: number, n: number, id: Id): Promise<Confirmation>;
  /** The policy at a timer's deadline; once a projection was made with one, always that one. */
  policy(workflowId: Id, epoch: number, seq: number, at: Moment): Promise<object>;
}

/** Activities that reach the outside. */
export interface MailActivities {
  mail(effect: Effect): Promise<void>;
}

/** What is asked of Enhetsregisteret. */
export interface RegisterActivities {
  /** Asks about the unit that a request waits for. @returns the answer, recorded as a command; null where none waits */
  lookUp(workflowId: Id): Promise<AnyCommand | null>;
  /** Notes what has changed in the units of our organisations. @returns the e-mails that follow */
  refresh(): Promise<Effect[]>;
}

/** What a person waits for; what nobody waits for; e-mail, at a limited rate; and looking into files, a few at a time. */
export const TASK_QUEUES = {
  interactive: 'interactive',
  background: 'background',
  mail: 'mail',
  scan: 'scan',
} as const;

/** The workflow of each sort, and how operators see one called. */
const STORIES: Readonly<Record<Sort, { workflow: string; title: string }>> = {
  case: { workflow: 'caseStory', title: 'Case' },
  access: { workflow: 'accessStory', title: 'Access request' },
};

/**
 * How a durable thing's workflow is started, wherever it is started from: its type, and its options.
 * @throws {Error} for an id that no sort has
 */
export function startOf<S>(start: Start<S>) {
  const { workflowId } = start;
  const sort = sortOf(workflowId);
  if (!sort) throw new Error('a workflow of no known sort');
  const { workflow, title } = STORIES[sort];
  const options = {
    workflowId,
    taskQueue: TASK_QUEUES.interactive,
    staticSummary: `${title} ${workflowId.split('-')[1]}`,
    args: [start] as [Start<S>],
  };
  return { workflow, options };
}

/** The workflow that a schedule starts, to read what has changed in Enhetsregisteret. */
export const REFRESH_WORKFLOW = 'registerRefresh';

/** The workflow that sends one notice to somebody about their own user. */
export const NOTICE_WORKFLOW = 'noticeStory';
