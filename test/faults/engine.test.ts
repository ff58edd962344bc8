/** The engine's file is lost under running processes. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Sql } from '../../db/sql.ts';
import { findFreePorts } from '../../dev/ports.ts';
import { type Stack, startStack } from '../../dev/stack.ts';
import { makeTestFolder } from '../../dev/test/folder.ts';
import type { Report } from '../../health/report.ts';
import { schedulesOf } from '../../temporal/schedules.ts';
import { confirmAddress } from '../support/emails.ts';
import { PortalUser } from '../support/portal.ts';

const folder = makeTestFolder('engine');
let stack: Stack;
let sql: Sql;
const said: string[] = [];

beforeAll(async () => {
  stack = await startStack({
    data: folder.path,
    ports: await findFreePorts(),
    timeSkipping: true,
    onProgress: (line) => {
      said.push(line);
      console.log(`[engine] ${line}`);
    },
  });
  sql = connect(stack.addresses.postgres, { name: 'engine', max: 2 });
});

afterAll(async () => {
  await sql?.end();
  await stack?.stop();
  folder.remove();
});

async function healthOf(process: 'portal' | 'worker'): Promise<Report & { status: number }> {
  const answer = await fetch(`${stack.addresses[process]}/helse`);
  return { status: answer.status, ...((await answer.json()) as Report) };
}

/** Sends an enquiry. @returns its number */
async function enquire(): Promise<string> {
  const user = new PortalUser(stack.addresses.portal, 'private');
  await user.logInAtIdporten();
  await confirmAddress(sql, user.pid);
  return user.enquire();
}

describe('when the engine has lost its schedules and the worker runs on', () => {
  it('they are made again, and e-mails are sent', async () => {
    const connection = await Connection.connect({ address: stack.addresses.temporal });
    const client = new Client({ connection, namespace: 'min-side' });
    const ids = schedulesOf({ refreshMinutes: 15 }).map(({ id }) => id);
    for (const id of ids) await client.schedule.getHandle(id).delete();
    for await (const { workflowId } of client.workflow.list({
      query: 'WorkflowType = "mailWorkflow" and ExecutionStatus = "Running"',
    }))
      await client.workflow.getHandle(workflowId).terminate();
    const { pid } = stack.part('worker');

    const number = await enquire();
    const mails = () => sql`
      select m.mail, m.sent_at is not null as sent from mails m join cases using (workflow_id) where number = ${number}`;
    await expect.poll(mails, { timeout: 60_000 }).toEqual([{ mail: 'received', sent: true }]);
    const isMade = (id: string) =>
      client.schedule
        .getHandle(id)
        .describe()
        .then(() => true)
        .catch(() => false);
    await expect.poll(() => Promise.all(ids.map(isMade)), { timeout: 60_000 }).toEqual(ids.map(() => true));
    expect(stack.part('worker').pid).toBe(pid);
    await connection.close();
  });
});

describe('while the engine is away', () => {
  it('the worker says that it cannot work, and the portal that it serves without', async () => {
    await stack.part('temporal').kill();
    const away = { engine: { state: 'down' }, namespace: { state: 'unknown' } };
    await expect.poll(() => healthOf('worker')).toMatchObject({ status: 503, state: 'down', parts: away });
    await expect
      .poll(() => healthOf('portal'))
      .toMatchObject({ status: 200, state: 'degraded', parts: away });
  });
});

describe('when the engine comes back without its file', () => {
  it('the worker, which polls no more, ends by itself, is started again, and works', async () => {
    for (const end of ['', '-wal', '-shm']) rmSync(join(folder.path, `temporal.db${end}`), { force: true });
    await stack.part('temporal').start();
    await expect
      .poll(() => said.filter((line) => line.startsWith('The worker ')), { timeout: 300_000 })
      .toEqual(
        expect.arrayContaining([expect.stringContaining('ended (exit code 1)'), 'The worker is up again.']),
      );
    for (const process of ['worker', 'portal'] as const)
      await expect
        .poll(() => healthOf(process), { timeout: 120_000 })
        .toMatchObject({ status: 200, parts: { namespace: { state: 'ok' }, pollers: { state: 'ok' } } });

    const number = await enquire();
    await expect
      .poll(
        () =>
          sql`select m.name, m.outcome from commands m join cases using (workflow_id) where number = ${number}`,
      )
      .toEqual([{ name: 'submit', outcome: 'done' }]);
  });
});
