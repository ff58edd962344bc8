/** Health reports of portal and worker, with parts that are there and parts that are away. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { findWalls } from '../../cage/walls.ts';
import { connect } from '../../db/sql.ts';
import type { Report } from '../../health/report.ts';
import { readSettings, type Settings } from '../../settings.ts';
import { portalWith } from '../support/in-process.ts';
import { makeCase } from '../support/plain-case.ts';

const { addresses, environment } = inject('stack');
const settings = readSettings(environment);
const sql = connect(settings.DATABASE_URL, { name: 'health test', max: 1 });
afterAll(() => sql.end());

const AWAY = '127.0.0.1:1';
const WELL = { state: 'ok' };

async function told(answer: Response): Promise<Report & { status: number }> {
  return { status: answer.status, ...((await answer.json()) as Report) };
}

/** Asks a portal with other settings for its health. */
async function portalSays(other: Partial<Settings>, database = settings.DATABASE_URL) {
  await using portal = await portalWith({ ...settings, ...other }, { database });
  return told(await portal.request('/helse'));
}

const { missing } = await findWalls();

const EVERYWHERE = { interactive: 1, background: 1, scan: 1 };

describe.each([
  ['portal', EVERYWHERE],
  ['worker', { ...EVERYWHERE, mail: 1 }],
] as const)('the health of the %s', (process, queues) => {
  it('tells of each part by its name, and of nothing else', async () => {
    const { status, state, parts } = await told(await fetch(`${addresses[process]}/helse`));
    expect(status).toBe(200);
    expect(state).toMatch(/^(ok|degraded)$/);
    expect(parts).toEqual({
      ...{ database: WELL, engine: WELL, namespace: WELL, scanner: WELL },
      loop: { state: 'ok', p99: expect.any(Number), longest: expect.any(Number) },
      cage: missing.length === 0 ? WELL : { state: 'weak', missing },
      pollers: { state: 'ok', queues },
      commands: waiting,
      mails: waiting,
    });
  });
});

/** Parts whose waiting depends on the other tests. */
const waiting = {
  state: expect.stringMatching(/^(ok|late)$/),
  waiting: expect.any(Number),
  oldest: expect.toBeOneOf([null, expect.any(Number)]),
};

describe('the portal serves', () => {
  it('without the scanner', async () => {
    // a busy machine may keep the database from answering in time once
    await expect
      .poll(() => portalSays({ CLAMD_ADDRESS: AWAY }))
      .toMatchObject({
        ...{ status: 200, state: 'degraded' },
        parts: { database: WELL, pollers: WELL, scanner: { state: 'down', code: 'NET_ECONNREFUSED' } },
      });
  });

  it('without the engine, of which it knows nothing then', async () => {
    expect(await portalSays({ TEMPORAL_ADDRESS: AWAY })).toMatchObject({
      ...{ status: 200, state: 'degraded' },
      parts: {
        ...{
          database: WELL,
          engine: { state: 'down', code: expect.stringMatching(/^GRPC_|^TimeoutError$/) },
          scanner: WELL,
        },
        ...{ namespace: { state: 'unknown' }, pollers: { state: 'unknown' } },
      },
    });
  });

  it('while the engine hangs, and says so in time', async () => {
    const hanging = createServer().listen(0, '127.0.0.1');
    await once(hanging, 'listening');
    const { port } = hanging.address() as { port: number };
    expect(await portalSays({ TEMPORAL_ADDRESS: `127.0.0.1:${port}` })).toMatchObject({
      status: 200,
      parts: { engine: { state: 'down' } },
    });
    hanging.close();
  });

  it('without the namespace', async () => {
    expect(await portalSays({ TEMPORAL_NAMESPACE: `lost-${randomUUID()}` })).toMatchObject({
      ...{ status: 200, state: 'degraded' },
      parts: { engine: WELL, namespace: { state: 'down' }, pollers: { state: 'unknown' } },
    });
  });

  it('and not without the database', async () => {
    const report = await portalSays({}, `postgres://nobody:zqpass@${AWAY}/none`);
    expect(report).toMatchObject({
      ...{ status: 503, state: 'down' },
      parts: {
        ...{ database: { state: 'down', code: 'NET_ECONNREFUSED' }, engine: WELL, scanner: WELL },
        ...{ commands: { state: 'unknown' }, mails: { state: 'unknown' } },
      },
    });
    expect(JSON.stringify(report)).not.toMatch(/zqpass|127\.0\.0\.1/);
  });
});

it('says how long a command has had no outcome, and an e-mail was not sent', async () => {
  const { number, person } = await makeCase(sql);
  const workflowId = `case-${number}-plain`;
  await sql`
    insert into commands (id, workflow_id, n, name, args, policy, actor, at, next_send) values
      (gen_random_uuid(), ${workflowId}, 1, 'submit', '{}', '{}', ${person}, now() - interval '1 day', 'infinity')`;
  await sql`
    insert into mails (id, effect, workflow_id, mail, recipient, created_at, next_try)
    values (${workflowId}, ${workflowId}, ${workflowId}, 'submitted', ${person}, now() - interval '2 days', 'infinity')`;
  const { commands, mails } = (await portalSays({})).parts;
  await sql`update mails set failed = 'SMTP_550' where id = ${workflowId}`;
  const later = (await portalSays({})).parts;
  await sql`delete from mails where workflow_id = ${workflowId}`;
  await sql`delete from commands where workflow_id = ${workflowId}`;
  expect(commands).toMatchObject({ state: 'late' });
  expect(commands.oldest).toBeGreaterThanOrEqual(86_400);
  expect(mails).toMatchObject({ state: 'late' });
  expect(mails.oldest).toBeGreaterThanOrEqual(2 * 86_400);
  // one that can never be delivered has its alarm
  expect(later.mails.oldest ?? 0).toBeLessThan(2 * 86_400);
});
