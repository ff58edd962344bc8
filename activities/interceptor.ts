/**
 * Interceptor of errors: their messages may quote a person's data, and failures stand in histories that operators
 * read.
 */
import { randomUUID } from 'node:crypto';
import { CompleteAsyncError } from '@temporalio/activity';
import { ApplicationFailure, CancelledFailure } from '@temporalio/common';
import type { ActivityInterceptorsFactory } from '@temporalio/worker';
import type { Logger } from 'pino';
import { codeOf, placeOf } from '../log.ts';

/**
 * Reduces every error of an activity, local ones included, to a code: `SMTP_550`, `PG_23505`, `NET_ECONNREFUSED`, the
 * type of an ApplicationFailure, `UNKNOWN`. The failure carries the id of the one line that is logged. The interceptor
 * must be the first of a worker's activity interceptors, since the first is the outermost.
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
          const code = codeOf(error);
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
