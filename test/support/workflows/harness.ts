/**
 * Ground of the workflow tests: a database and a namespace of their own on the running PostgreSQL and Temporal, and a
 * worker inside the test, so that its cache can be made small and its end awaited.
 */

import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { pino } from 'pino';
import { inject } from 'vitest';
import { dispatch } from '../../../activities/background/dispatcher.ts';
import { makeFileActivities } from '../../../activities/files.ts';
import { reduceErrors } from '../../../activities/interceptor.ts';
import { makeLocalActivities } from '../../../activities/projection.ts';
import { noteStarted } from '../../../db/durable/dispatch.ts';
import { migrate } from '../../../db/migrate.ts';
import { connect, json, type Sql } from '../../../db/sql.ts';
import type { CaseCommandName, CaseCommands } from '../../../domain/cases/commands.ts';
import { casePolicyAt } from '../../../domain/cases/policy.ts';
import { type CaseSnapshot, newCase } from '../../../domain/cases/states.ts';
import type { CaseTypes } from '../../../domain/cases/transitions.ts';
import type { Id } from '../../../domain/shared/ids.ts';
import { caseWorkflowId } from '../../../domain/shared/ids.ts';
import {
  type PromisedMail,
  QUERY,
  type StateAnswer,
  signalName,
  TASK_QUEUES,
} from '../../../domain/shared/messages.ts';
import type { Command } from '../../../domain/shared/state-machine.ts';
import { openStore, type Store } from '../../../files/store.ts';
import { startOnce } from '../../../temporal/calls.ts';
import { prepareNamespace } from '../../../temporal/namespace.ts';
import { startOf } from '../../../temporal/starts.ts';
import { workflowBundle } from '../../../temporal/workflow-bundle.ts';
import { Scanner } from './scanner.ts';

const log = pino({ level: 'silent' });
Runtime.install({ logger: new DefaultLogger('ERROR') });

export interface Harness {
  sql: Sql;
  client: Client;
  namespace: string;
  /** Returns the e-mails that were promised, in their order. */
  mailed(): Promise<PromisedMail[]>;
  /** Store of the files, which the scanner searches for viruses. */
  store: Store;
  scanner: Scanner;
  close(): Promise<void>;
}

export const APPLICANT: Id = '00000000-0000-4000-8000-000000000001';
export const CASEWORKER: Id = '00000000-0000-4000-8000-000000000002';
export const APPROVER: Id = '00000000-0000-4000-8000-000000000003';

export async function startHarness(): Promise<Harness> {
  const { DATABASE_URL = '', TEMPORAL_ADDRESS = '' } = inject('stack').environment;
  const name = `test_${randomUUID().slice(0, 8)}`;
  const admin = connect(DATABASE_URL, { name: 'tests', max: 1 });
  await admin.unsafe(`create database ${name}`);
  const sql = connect(Object.assign(new URL(DATABASE_URL), { pathname: `/${name}` }).href, { name, max: 8 });
  await migrate(sql);
  await makePeople(sql);
  const connection = await Connection.connect({ address: TEMPORAL_ADDRESS });
  const native = await NativeConnection.connect({ address: TEMPORAL_ADDRESS });
  await prepareNamespace(connection, name, 1);
  const client = new Client({ connection, namespace: name, identity: 'test' });
  const folder = await mkdtemp(join(tmpdir(), 'min-side-files-'));
  const store = await openStore({ FILES_DIR: folder, FILES_S3_REGION: '' });
  const scanner = await Scanner.listen();
  const shared = {
    connection: native,
    namespace: name,
    identity: 'test',
    interceptors: { activity: [reduceErrors(log)] },
  };
  const workers = await Promise.all([
    Worker.create({
      ...shared,
      taskQueue: TASK_QUEUES.interactive,
      workflowBundle: await workflowBundle(),
      activities: makeLocalActivities(sql),
      maxCachedWorkflows: 600,
      stickyQueueScheduleToStartTimeout: '2s',
    }),
    Worker.create({
      ...shared,
      taskQueue: TASK_QUEUES.scan,
      activities: makeFileActivities({
        ...{ sql, store, log },
        clamd: { address: scanner.address, patienceMs: 1000 },
      }),
    }),
  ]);
  const stopping = new AbortController();
  const running = [...workers.map((worker) => worker.run()), dispatch(sql, client, log, stopping.signal)];
  return {
    sql,
    client,
    namespace: name,
    mailed: () => sql<PromisedMail[]>`select id, mail from mails order by created_at, id`,
    store,
    scanner,
    async close() {
      stopping.abort();
      for (const worker of workers) worker.shutdown();
      await Promise.all(running);
      await scanner.close();
      await rm(folder, { recursive: true });
      await sql.end();
      await admin.unsafe(`drop database ${name} with (force)`);
      await Promise.all([admin.end(), connection.close(), native.close()]);
    },
  };
}

async function makePeople(sql: Sql): Promise<void> {
  await sql`insert into parties values (${APPLICANT}, 'person')`;
  await sql`
    insert into persons (id, pid, name, address, email, phone, language, privacy_version, privacy_accepted_at,
      email_confirmed_at)
    values (${APPLICANT}, '01878512029', 'Test', 'Testveien 1', 'test@example.no', '22000000', 'nb', '1', now(), now())`;
}

let running = 0;

/** Begins a case with its draft at `touched`, and starts its workflow unless that is left to the dispatcher. */
export async function beginCase({ sql, client }: Harness, { touched = new Date(), start = true } = {}) {
  const number = `26${String(++running).padStart(5, '0')}`;
  const workflowId = caseWorkflowId(number, randomUUID().slice(0, 8));
  const at = touched.getTime();
  const snapshot = newCase(casePolicyAt({ weeks: 3, fourEyes: false }, at, at));
  await sql.begin(async (tx) => {
    await tx`
      insert into cases (number, workflow_id, party_id, created_by, kind, created_at, snapshot)
      values (${number}, ${workflowId}, ${APPLICANT}, ${APPLICANT}, 'enquiry', ${touched}, ${json(tx, snapshot)})`;
    await tx`
      insert into drafts (case_number, generation, edition, touched_at) values (${number}, 1, 1, ${touched})`;
  });
  if (!start) return { number, workflowId };
  await startOnce(client, startOf({ workflowId, epoch: 0, seq: 0, snapshot }));
  await noteStarted(sql, workflowId);
  return { number, workflowId };
}

export type TestCase = Awaited<ReturnType<typeof beginCase>>;

interface ActOptions {
  /** The command's policy asks for a second pair of eyes. */
  fourEyes?: boolean;
  /** Days since the command was given. */
  daysAgo?: number;
}

/**
 * Gives a command straight to the workflow, past all that the portal checks beforehand, and waits for its outcome.
 */
export async function act<N extends CaseCommandName>(
  harness: Harness,
  at: TestCase,
  name: N,
  args: CaseCommands[N],
  { actor = APPLICANT, ...options }: ActOptions & { actor?: Id } = {},
): Promise<string> {
  const command = await record(harness.sql, at, name, args, actor, options);
  const told = outcomeOf(harness.sql, command.id);
  await harness.client.workflow.getHandle(at.workflowId).signal(signalName(command), command);
  return told;
}

/** Records a command's row, without telling the workflow. */
export async function record<N extends CaseCommandName>(
  sql: Sql,
  { number, workflowId }: TestCase,
  name: N,
  args: CaseCommands[N],
  actor: Id = APPLICANT,
  { fourEyes = false, daysAgo = 0 }: ActOptions = {},
): Promise<Command<CaseTypes>> {
  return sql.begin(async (tx) => {
    const [row] = await tx<{ n: number; at: Date }[]>`
      update cases set next_n = next_n + 1 where number = ${number}
      returning next_n - 1 as n,
        date_trunc('milliseconds', clock_timestamp() - ${daysAgo} * interval '1 day') as at`;
    const { n, at } = row!;
    const policy = casePolicyAt({ weeks: 3, fourEyes }, at.getTime(), at.getTime());
    const id = randomUUID();
    await tx`
      insert into commands (id, workflow_id, n, name, args, policy, actor, at, next_send)
      values (${id}, ${workflowId}, ${n}, ${name}, ${json(tx, args)}, ${json(tx, policy)}, ${actor}, ${at},
        clock_timestamp() + interval '1.5 s')`;
    return { n, id, name, args, actor, at: at.getTime(), policy } as Command<CaseTypes>;
  });
}

/** Waits for a command's outcome to be written, and returns it. */
export async function outcomeOf(sql: Sql, id: Id): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  const look = async () => {
    const [row] = await sql<{ outcome: string | null }[]>`select outcome from commands where id = ${id}`;
    if (row?.outcome) resolve(row.outcome);
  };
  const listening = await sql.listen('outcome', (told) => told === id && look(), look);
  const outcome = await promise;
  await listening.unlisten();
  return outcome;
}

export const stateOf = ({ client }: Harness, { workflowId }: TestCase) =>
  client.workflow.getHandle(workflowId).query<StateAnswer<CaseSnapshot>>(QUERY);
