/** What an error says may quote a person's data, and failures stand in histories that operators read. */
import { randomUUID } from 'node:crypto';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CompleteAsyncError } from '@temporalio/activity';
import { ApplicationFailure, CancelledFailure } from '@temporalio/common';
import type { ActivityInterceptorsFactory } from '@temporalio/worker';
import type { Logger } from 'pino';
import postgres from 'postgres';

/**
 * Reduces every error of an activity, also of a local one, to a code: `SMTP_550`, `PG_23505`, `NET_ECONNREFUSED`,
 * the type of an ApplicationFailure, `UNKNOWN`. The failure carries the id of the one line that is logged.
 * Has to be the first of a worker's activity interceptors, since the first is the outermost.
 */
export const reduceErrors =
  (log: Logger): ActivityInterceptorsFactory =>
  ({ info }) => ({
    inbound: {
      async execute(input, next) {
        try {
          return await next(input);
        } catch (error) {
          if (error instanceof CancelledFailure || error instanceof CompleteAsyncError) throw error;
          const code = reducedCode(error);
          const errorId = randomUUID();
          log.warn(
            {
              errorId,
              code,
              activity: info.activityType,
              workflowId: info.workflowExecution?.workflowId,
              attempt: info.attempt,
              place: placeOf(error),
            },
            'an activity failed',
          );
          throw reduced(error, code, errorId);
        }
      },
    },
  });

/** How an error is named where its message must not be seen. */
export function reducedCode(error: unknown): string {
  if (!(error instanceof Error)) return 'UNKNOWN';
  return KINDS.map((codeIn) => codeIn(error)).find((code) => code && SPEAKABLE.test(code)) || 'UNKNOWN';
}

/** Codes are fixed words of those who made the libraries; what could be a sentence is none. */
const SPEAKABLE = /^[A-Z][A-Z0-9_]{1,49}$/;

/** What postgres.js, nodemailer and Node add to their errors. */
type Known = Error & { code?: unknown; responseCode?: number; originalCode?: string; command?: string };

/** The first that gives a code gives the name. */
const KINDS: readonly ((error: Known) => string | false | null | undefined)[] = [
  (error) => error instanceof ApplicationFailure && error.type,
  (error) => error instanceof postgres.PostgresError && `PG_${error.code}`,
  ({ code }) => /^CONNECT(ION)?_/.test(`${code}`) && `PG_${code}`,
  ({ responseCode }) => responseCode !== undefined && `SMTP_${responseCode}`,
  // nodemailer puts a code of its own in the place of Node's
  ({ originalCode }) => originalCode !== undefined && `NET_${originalCode}`,
  ({ command, code }) => command !== undefined && code !== 'ETIMEDOUT' && `SMTP_${code}`,
  ({ code }) => /^ERR_/.test(`${code}`) && `${code}`,
  ({ code }) => /^E[A-Z]/.test(`${code}`) && `NET_${code}`,
];

/** Where in this project an error came from: the first such frame of its stack, past the message. */
function placeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !error.stack) return undefined;
  const begin = error.stack.indexOf(error.message);
  if (begin < 0) return undefined;
  const frames = error.stack
    .slice(begin + error.message.length)
    .matchAll(/(?:file:\/\/)?(\/\S+\.tsx?):(\d+):\d+\)?$/gm);
  for (const [, file = '', line] of frames) {
    const path = relative(HOME, file);
    if (!/^\.\.|node_modules/.test(path)) return `${path}:${line}`;
  }
  return undefined;
}

const HOME = fileURLToPath(new URL('..', import.meta.url));

function reduced(error: unknown, code: string, errorId: string): ApplicationFailure {
  const { nonRetryable, nextRetryDelay } = error instanceof ApplicationFailure ? error : {};
  const failure = ApplicationFailure.create({
    message: code,
    type: code,
    nonRetryable: nonRetryable ?? false,
    details: [{ errorId }],
    ...(nextRetryDelay && { nextRetryDelay }),
  });
  failure.stack = '';
  return failure;
}
