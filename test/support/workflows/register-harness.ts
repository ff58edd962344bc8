/** Requests for access on the workflow tests' harness: the local Enhetsregisteret inside the test, and those who ask. */

import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { NativeConnection, Worker } from '@temporalio/worker';
import { pino } from 'pino';
import { expect, inject } from 'vitest';
import { reduceErrors } from '../../../activities/interceptor.ts';
import { openRegister } from '../../../activities/register/client.ts';
import { makeRegisterActivities } from '../../../activities/register.ts';
import { ACCESS_REQUESTS, type RequestRow } from '../../../db/access/adapter.ts';
import {
  type Asking,
  beginRequest,
  markDecided,
  markProposed,
  sendOnce,
} from '../../../db/access/requests.ts';
import { recordAct } from '../../../db/durable/commands.ts';
import { noteStarted } from '../../../db/durable/dispatch.ts';
import { createRegister } from '../../../dev/register/app.ts';
import { Units } from '../../../dev/register/units.ts';
import type { AccessCommandName } from '../../../domain/access/commands.ts';
import type { Id } from '../../../domain/shared/ids.ts';
import { accessWorkflowId } from '../../../domain/shared/ids.ts';
import { signalName, TASK_QUEUES } from '../../../domain/shared/messages.ts';
import { startOnce } from '../../../temporal/calls.ts';
import { startOf } from '../../../temporal/starts.ts';
import { RegisterControl } from '../register.ts';
import { APPLICANT, type Harness, outcomeOf } from './harness.ts';

export const ADMINISTRATOR: Id = '00000000-0000-4000-8000-000000000011';
export const SUPPORT: Id = '00000000-0000-4000-8000-000000000012';
/** Another one of support, to whom no e-mails go. */
export const SECOND: Id = '00000000-0000-4000-8000-000000000014';
export const ORGANISATION: Id = '00000000-0000-4000-8000-000000000013';
export const ORGANISATION_NUMBER = '123456785';
export const PID = '01878512029';
/** Time limit of the register, so short that a slow one is soon known as slow. */
const WITHIN_MS = 400;

export interface RegisterHarness extends Harness {
  register: RegisterControl;
}

/** Adds the register to a harness, an organisation with its administrator, and support. */
export async function withRegister(harness: Harness): Promise<RegisterHarness> {
  const { sql, namespace } = harness;
  const folder = mkdtempSync(join(tmpdir(), 'register-'));
  const { server, port } = await listen(createRegister(new Units(join(folder, 'register.json'))).fetch);
  const address = `http://127.0.0.1:${port}`;
  const native = await NativeConnection.connect({
    address: inject('stack').environment.TEMPORAL_ADDRESS ?? '',
  });
  const worker = await Worker.create({
    ...{ connection: native, namespace, identity: 'test', taskQueue: TASK_QUEUES.background },
    activities: makeRegisterActivities(sql, openRegister(address, WITHIN_MS)),
    interceptors: { activity: [reduceErrors(pino({ level: 'silent' }))] },
  });
  const running = worker.run();
  await makeOrganisation(harness);
  return {
    ...harness,
    register: new RegisterControl(address),
    async close() {
      worker.shutdown();
      await running;
      await harness.close();
      await native.close();
      server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

const listen = (fetch: (request: Request) => Response | Promise<Response>) =>
  new Promise<{ server: ReturnType<typeof serve>; port: number }>((resolve) => {
    const server = serve({ fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => resolve({ server, port }));
  });

async function makeOrganisation({ sql }: Harness): Promise<void> {
  await sql`insert into parties values (${ADMINISTRATOR}, 'person'), (${ORGANISATION}, 'organisation')`;
  await sql`
    insert into persons (id, pid, name, address, email, phone, language, privacy_version, privacy_accepted_at)
    values (${ADMINISTRATOR}, '12847912780', 'Administrator', 'Testveien 2', 'a@example.no', '22000001', 'nb', '1', now())`;
  await sql`
    insert into organisations (id, number, name) values (${ORGANISATION}, ${ORGANISATION_NUMBER}, 'EKSEMPEL FORSVAR AS')`;
  await sql`
    insert into memberships (organisation_id, person_id, role) values (${ORGANISATION}, ${ADMINISTRATOR}, 'administrator')`;
  await sql`
    insert into staff (id, pid, name, email, roles)
    values (${SUPPORT}, '27859217643', 'Support', 's@example.no', ${['support']})`;
}

/** Begins a request as the portal does, with its workflow. */
export async function begin(
  { sql, client }: Harness,
  asking: Partial<Asking> & Pick<Asking, 'kind'>,
): Promise<{ id: Id; workflowId: Id }> {
  const begun = {
    ...{
      token: randomUUID(),
      number: ORGANISATION_NUMBER,
      organisation: null,
      requester: APPLICANT,
      pid: PID,
    },
    ...asking,
  };
  const { id, start } = await sql.begin((tx) => beginRequest(tx, begun));
  await startOnce(client, startOf(start));
  await noteStarted(sql, start.workflowId);
  return { id, workflowId: accessWorkflowId(id) };
}

/** Gives a command as the portal does. @returns its outcome, or why it was refused at once */
export async function give(
  { sql, client }: Harness,
  { id: object }: { id: Id },
  name: AccessCommandName,
  actor: Id = APPLICANT,
): Promise<string> {
  const recorded = await recordAct(sql, ACCESS_REQUESTS, {
    ...{
      object,
      id: randomUUID(),
      name,
      actor: { id: actor, role: 'test', party: null },
      action: 'request.send',
    },
    write: async (tx, at) => {
      if (name === 'send') await sendOnce(tx, at);
      if (name === 'propose') await markProposed(tx, object, actor, GIVEN);
      if (name === 'approve') await markDecided(tx, object, actor, GIVEN);
      return {};
    },
  });
  if ('refused' in recorded) return recorded.refused;
  const told = outcomeOf(sql, recorded.command.id);
  await client.workflow.getHandle(recorded.workflowId).signal(signalName(recorded.command), recorded.command);
  return told;
}

const GIVEN = { role: 'administrator', allCases: false, reports: false } as const;

export async function rowOf({ sql }: Harness, { id }: { id: Id }): Promise<RequestRow> {
  const [row] = await sql<RequestRow[]>`select * from access_requests where id = ${id}`;
  return row!;
}

const PATIENCE = { timeout: 20_000 };
/** Waits until a request is in a state. */
export const comesTo = (harness: Harness, request: { id: Id }, state: string): Promise<void> =>
  expect.poll(async () => (await rowOf(harness, request)).state, PATIENCE).toBe(state);

/** Returns the e-mails that were promised about a request, and to whom. */
export const mailsOf = async ({ sql }: Harness, { workflowId }: { workflowId: Id }) =>
  (
    await sql<{ mail: string; recipient: Id }[]>`
    select mail, recipient from mails where workflow_id = ${workflowId} order by created_at, id`
  ).map(({ mail, recipient }) => [mail, recipient]);
