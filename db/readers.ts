/** Connections on which pages are read. */
import type postgres from 'postgres';
import { connect, type Sql } from './sql.ts';

/** Connections of readers alone: one that waits for a connection of another pool keeps nobody there waiting. */
export interface Readers {
  /** Takes a connection until it is released. */
  reserve(): Promise<postgres.ReservedSql>;
  end(options?: { timeout?: number }): Promise<void>;
}

/**
 * Opens connections for readers. The one that was used last is taken first: it has planned its statements, which costs
 * more than they do, and PostgreSQL and the processor still have them at hand. So no more are opened than are in use.
 */
export function openReaders(url: string, { name, max }: { name: string; max: number }): Readers {
  const pools = Array.from({ length: max }, () => connect(url, { name, max: 1 }));
  const idle = [...pools];
  const waiting: ((pool: Sql) => void)[] = [];
  const giveBack = (pool: Sql) => {
    const next = waiting.shift();
    if (next) next(pool);
    else idle.push(pool);
  };
  return {
    async reserve() {
      const pool = idle.pop() ?? (await new Promise<Sql>((resolve) => waiting.push(resolve)));
      try {
        const sql = await pool.reserve();
        const { release } = sql;
        return Object.assign(sql, {
          release: () => {
            release();
            giveBack(pool);
          },
        });
      } catch (error) {
        giveBack(pool);
        throw error;
      }
    },
    end: async (options) => void (await Promise.all(pools.map((pool) => pool.end(options)))),
  };
}
