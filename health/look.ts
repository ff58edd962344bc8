/** Look at every part that a process stands on: all at once, with a limit of time for each, and not more than one a second. */
import { setTimeout as after } from 'node:timers/promises';
import { findWalls, type Walls } from '../cage/walls.ts';
import { type Backlog, readBacklog, type Waiting } from '../db/durable/backlog.ts';
import type { Queries } from '../db/sql.ts';
import { versionOf } from '../files/clamd.ts';
import { codeOf } from '../log.ts';
import type { Pollers } from '../temporal/engine.ts';
import type { LoopDelay } from './loop.ts';
import { type Part, type Parts, type Report, reportOn } from './report.ts';

/** A process and what it stands on. */
export interface Watched {
  sql: Queries;
  /** Tells whether the engine has the namespace; fails where the engine is away. */
  hasNamespace(): Promise<boolean>;
  /** Counts the workers that poll, by their task queues; fails where nobody can tell. */
  pollers(): Promise<Pollers> | Pollers;
  /** Address of the virus scanner, `host:port`. */
  scanner: string;
  /** Tells the delays of the event loop since it was last asked. */
  loop: () => LoopDelay;
  /** Parts without which the process can't serve. */
  needed: readonly (keyof Parts)[];
}

/** Limit for each part's answer, since a probe waits for the report. */
const PATIENCE_MS = 2000;
/** Time for which a report is kept, since anybody may ask for one. */
const KEPT_MS = 1000;
/** Ages in seconds from which something waits too long. */
const LATE = { commands: 60, mails: 600 };

/** Makes the function that reports on a process. It never fails. */
export function watch({ sql, hasNamespace, pollers, scanner, loop, needed }: Watched): () => Promise<Report> {
  return kept(async () => {
    const [backlog, namespace, polling, version, walls] = await Promise.allSettled([
      within(readBacklog(sql)),
      within(hasNamespace()),
      within(pollers()),
      within(versionOf({ address: scanner, patienceMs: PATIENCE_MS })),
      within(findWalls()),
    ]);
    const parts = {
      database: answered(backlog),
      engine: answered(namespace),
      namespace: aboutNamespace(namespace),
      pollers: aboutPollers(polling),
      commands: aboutWaiting(backlog, 'commands'),
      mails: aboutWaiting(backlog, 'mails'),
      scanner: answered(version),
      loop: aboutLoop(loop()),
      cage: aboutCage(walls),
    };
    return reportOn(parts, needed);
  });
}

type Answer<T> = PromiseSettledResult<T>;

const answered = (answer: Answer<unknown>): Part =>
  answer.status === 'fulfilled' ? { state: 'ok' } : { state: 'down', code: codeOf(answer.reason) };

const aboutNamespace = (answer: Answer<boolean>): Part =>
  answer.status === 'fulfilled' ? { state: answer.value ? 'ok' : 'down' } : { state: 'unknown' };

function aboutPollers(answer: Answer<Pollers>): Parts['pollers'] {
  if (answer.status === 'rejected') return { state: 'unknown' };
  const polled = Object.values(answer.value);
  return { state: polled.length > 0 && polled.every(Boolean) ? 'ok' : 'down', queues: answer.value };
}

function aboutCage(answer: Answer<Walls>): Parts['cage'] {
  if (answer.status === 'rejected') return { state: 'unknown' };
  const { missing } = answer.value;
  return missing.length === 0 ? { state: 'ok' } : { state: 'weak', missing };
}

function aboutWaiting(answer: Answer<Backlog>, what: keyof Backlog): Parts['commands'] {
  if (answer.status === 'rejected') return { state: 'unknown' };
  const { count, oldest }: Waiting = answer.value[what];
  return { state: (oldest ?? 0) > LATE[what] ? 'late' : 'ok', waiting: count, oldest };
}

/** Milliseconds without time for anybody from which a process counts as unfit. */
const LONG_PAUSE = 3000;

export const aboutLoop = (delay: LoopDelay): Parts['loop'] => ({
  state: delay.longest > LONG_PAUSE ? 'late' : 'ok',
  ...delay,
});

/** Fails where an answer takes too long. */
const within = <T>(answer: Promise<T> | T): Promise<T> =>
  Promise.race([
    answer,
    after(PATIENCE_MS, undefined, { ref: false }).then(() => {
      throw new DOMException('no answer in time', 'TimeoutError');
    }),
  ]);

/** Lets those who ask together share one look, and those who ask soon after have the same. */
function kept<T>(look: () => Promise<T>): () => Promise<T> {
  let last: { answer: Promise<T>; until: number } | undefined;
  return () => {
    if (last && Date.now() < last.until) return last.answer;
    const current = { answer: look(), until: Number.POSITIVE_INFINITY };
    current.answer.finally(() => {
      current.until = Date.now() + KEPT_MS;
    });
    last = current;
    return current.answer;
  };
}
