/** Faults of what is kept: a full disk, an engine that is away or has lost its database, an older database put back. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { copyDatabase } from '../../support/restore.ts';
import { until } from '../../support/until.ts';
import type { FaultKind } from './plan.ts';
import { type Fault, reconcile, type World } from './world.ts';

const FILL_AGAIN_MS = 250;
/** Time for which people work without the engine at least. */
const LEAST_AWAY_S = 4;

export const DATA_FAULTS = {
  'full-disk': {
    async strike({ room }, { seconds }) {
      // what is thrown away meanwhile makes room again
      for (let passed = 0; passed < seconds * 1000; passed += FILL_AGAIN_MS) {
        room.fillDisk();
        await after(FILL_AGAIN_MS);
      }
    },
    heal: async ({ room }) => room.freeDisk(),
  },
  hours: {
    async strike({ stack, sql }, { seconds }) {
      await stack.order('temporal', 'kill');
      await after((seconds + LEAST_AWAY_S) * 1000);
      await letHoursPass(sql);
    },
    heal: ({ stack }) => stack.order('temporal', 'start'),
  },
  'lost-engine': {
    async strike({ stack }) {
      await stack.order('temporal', 'kill');
      for (const end of ['', '-wal', '-shm'])
        rmSync(join(stack.opening.data, `temporal.db${end}`), { force: true });
    },
    async heal(world) {
      await world.stack.order('temporal', 'start');
      await repair(world);
    },
  },
  'older-database': {
    async strike(world, { seconds }) {
      const { stack, sql, workplace } = world;
      const { ledger } = workplace;
      const { postgres } = stack.opened.addresses;
      const from = ledger.place;
      const restore = await copyDatabase({
        sql,
        name: new URL(postgres).pathname.slice(1),
        admin: Object.assign(new URL(postgres), { pathname: '/postgres' }).href,
      });
      await after(seconds * 1000);
      // as docs/operators.md says: nobody shall be told anything meanwhile
      await stack.order('portal', 'stop');
      await until('every act carried out', async () => (await waiting(sql)) === 0);
      const before = await mailsIn(sql);
      await restore();
      const now = await mailsIn(sql);
      world.forgotten.push(...before.keys());
      world.mayComeTwice += [...before].filter(([id, isSent]) => isSent && !now.get(id)).length;
      ledger.noteLostTime(from);
    },
    async heal(world) {
      const refused = await reconcile(world, '--repair');
      for (const line of refused.said.trim().split('\n')) world.say(`  ${line}`);
      const [file] = readdirSync(world.room.folder).filter((name) => name.startsWith('lost-acts-'));
      if (refused.code === 2 && file) {
        await repair(world, '--accept-loss', file);
        rmSync(join(world.room.folder, file));
      } else if (refused.code !== 0)
        throw new Error(`reconcile --repair ended with ${refused.code}: ${refused.said}`);
      await world.stack.order('portal', 'start');
    },
  },
} satisfies Partial<Record<FaultKind, Fault>>;

/** Makes waiting acts and e-mails as old as they are after a night of attempts. */
async function letHoursPass(sql: World['sql']): Promise<void> {
  await sql`
    update commands set sends = sends + 2000, next_send = next_send + 30 * random() * interval '1 s'
    where outcome is null`;
  await sql`
    update mails set tries = tries + 600, next_try = next_try + 60 * random() * interval '1 s' where sent_at is null`;
}

async function repair(world: World, ...flags: string[]): Promise<void> {
  const { code, said } = await reconcile(world, '--repair', ...flags);
  if (code !== 0) throw new Error(`reconcile --repair ${flags.join(' ')} ended with ${code}: ${said}`);
}

async function waiting(sql: World['sql']): Promise<number> {
  const [row] = await sql<{ count: number }[]>`select count(*)::int from commands where outcome is null`;
  return row!.count;
}

/** Returns the e-mails that are promised, each with whether it was sent. */
async function mailsIn(sql: World['sql']): Promise<Map<string, boolean>> {
  const rows = await sql<{ id: string; isSent: boolean }[]>`
    select id, sent_at is not null as is_sent from mails`;
  return new Map(rows.map(({ id, isSent }) => [id, isSent]));
}
