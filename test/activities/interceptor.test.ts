import { once } from 'node:events';
import { createServer, connect as dial } from 'node:net';
import { createServer as createSecure } from 'node:tls';
import { CompleteAsyncError } from '@temporalio/activity';
import {
  ApplicationFailure,
  CancelledFailure,
  DefaultFailureConverter,
  defaultPayloadConverter,
} from '@temporalio/common';
import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';
import { createTransport } from 'nodemailer';
import { pino } from 'pino';
import postgres from 'postgres';
import { describe, expect, it } from 'vitest';
import { reduceErrors } from '../../activities/interceptor.ts';
import { connect } from '../../db/sql.ts';
import { selfSigned } from '../support/certificate.ts';

/** Mark that stands for whatever a person wrote: it may come out nowhere. */
const MARK = 'zqhemmeligzq';

/** Runs an activity that fails so. @returns the error that comes out, and the lines that are logged meanwhile */
async function failWith(fail: () => unknown) {
  const lines: string[] = [];
  const log = pino({}, { write: (line: string) => void lines.push(line) });
  const environment = new MockActivityEnvironment(
    {
      activityType: 'mail',
      attempt: 3,
      workflowExecution: { workflowId: 'case-2600016-x7k2', runId: 'run' },
    },
    { interceptors: [reduceErrors(log)], logger: new DefaultLogger('ERROR') },
  );
  const error = await environment.run(async () => fail()).catch((error: unknown) => error);
  return { error, lines };
}

async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  await new Promise((closed) => server.close(closed));
  return port;
}

/** Asks a server whose certificate nobody knows. */
async function askStranger(): Promise<void> {
  const server = createSecure(selfSigned('localhost')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  try {
    await fetch(`https://127.0.0.1:${port}`);
  } finally {
    server.close();
  }
}

const raise = (error: unknown) => () => {
  throw error;
};
const marked = (more: object, message = MARK) => Object.assign(new Error(message), more);
const fromDatabase = (fields: object) =>
  new (postgres.PostgresError as unknown as new (fields: object) => Error)({ message: MARK, ...fields });

const NAMED: readonly [what: string, code: string, fail: () => unknown][] = [
  [
    'a duplicate key',
    'PG_23505',
    raise(fromDatabase({ code: '23505', detail: `Key (email)=(${MARK}) exists` })),
  ],
  ['an engine that is away', 'GRPC_14', raise(marked({ code: 14, details: MARK, metadata: {} }))],
  ['a lost connection to the database', 'PG_CONNECTION_CLOSED', raise(marked({ code: 'CONNECTION_CLOSED' }))],
  [
    'an address that is refused',
    'SMTP_550',
    raise(marked({ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 })),
  ],
  ['a login that is refused', 'SMTP_EAUTH', raise(marked({ code: 'EAUTH', command: 'API' }))],
  [
    'a mail server that hangs',
    'NET_ETIMEDOUT',
    raise(marked({ code: 'ETIMEDOUT', command: 'CONN', originalCode: undefined })),
  ],
  ['a certificate that nobody vouches for', 'TLS_DEPTH_ZERO_SELF_SIGNED_CERT', () => askStranger()],
  ['an argument that Node refuses', 'ERR_INVALID_URL', () => new URL(MARK)],
  ['a refusal of our own', 'CONFLICT', raise(ApplicationFailure.create({ message: MARK, type: 'CONFLICT' }))],
  [
    'a type that says something',
    'ApplicationFailure',
    raise(ApplicationFailure.create({ type: `${MARK} er syk` })),
  ],
  ['a code that says something', 'UNKNOWN', raise(marked({ code: `E${MARK}` }))],
  ['a mistake in the code', 'TypeError', raise(new TypeError(MARK))],
  ['something that is no error', 'UNKNOWN', raise({ message: MARK, stack: MARK, code: 'EPIPE' })],
];

describe('the error-reducing interceptor', () => {
  it.each(NAMED)('names %s %s, and nothing more', async (_, code, fail) => {
    const { error, lines } = await failWith(fail);
    expect(error).toBeInstanceOf(ApplicationFailure);
    expect(error).toMatchObject({ message: code, type: code, nonRetryable: false, cause: undefined });
    const history = new DefaultFailureConverter().errorToFailure(error, defaultPayloadConverter);
    expect(history).toMatchObject({ message: code, stackTrace: '', cause: undefined });
    expect(JSON.stringify(history)).not.toContain(MARK);
    expect(lines.join()).not.toContain(MARK);
  });

  it.each([
    [
      'the mail server',
      (port: number) => createTransport({ port, host: '127.0.0.1' }).sendMail({ to: 'a@b.no' }),
    ],
    [
      'the database',
      (port: number) => connect(`postgres://a:b@127.0.0.1:${port}/c`, { name: 'test', max: 1 })`select 1`,
    ],
    ['anything else', async (port: number) => once(dial(port, '127.0.0.1'), 'connect')],
  ])('names it NET_ECONNREFUSED when %s is away', async (_, reach) => {
    const port = await closedPort();
    const { error } = await failWith(() => reach(port));
    expect(error).toMatchObject({ message: 'NET_ECONNREFUSED' });
  });

  it('logs one line, with what an operator needs to find it again', async () => {
    const { error, lines } = await failWith(
      raise(new TypeError(`${MARK}\n    at x (file:///${MARK}.ts:1:1)`)),
    );
    expect(lines).toHaveLength(1);
    const line = JSON.parse(lines[0]!);
    expect(line).toMatchObject({
      errorId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      code: 'TypeError',
      activity: 'mail',
      workflowId: 'case-2600016-x7k2',
      attempt: 3,
      place: expect.stringMatching(/^test\/activities\/interceptor\.test\.ts:\d+$/),
    });
    expect((error as ApplicationFailure).details).toEqual([{ errorId: line.errorId }]);
    expect(lines[0]).not.toContain(MARK);
  });

  it('keeps a failure for good one for good, and its delay', async () => {
    const { error } = await failWith(
      raise(ApplicationFailure.create({ type: 'CONFLICT', nonRetryable: true, nextRetryDelay: '5s' })),
    );
    expect(error).toMatchObject({ nonRetryable: true, nextRetryDelay: '5s' });
  });

  it.each([new CancelledFailure('CANCELLED'), new CompleteAsyncError()])('lets %s pass', async (signal) => {
    const { error, lines } = await failWith(raise(signal));
    expect(error).toBe(signal);
    expect(lines).toEqual([]);
  });

  it('leaves what goes well alone', async () => {
    const { error: answer, lines } = await failWith(() => 'done');
    expect(answer).toBe('done');
    expect(lines).toEqual([]);
  });
});
