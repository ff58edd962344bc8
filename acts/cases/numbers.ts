import { noteCompared, type YearCounter, yearCounter } from '../../db/cases/numbers.ts';
import { codeOf } from '../../log.ts';
import type { ActServices } from '../services.ts';

type NumberServices = Pick<ActServices, 'sql' | 'temporal' | 'log'>;

/** Numbers that are left out where the engine can't be asked: more than are given between two backups. */
const GAP = 1000;

/**
 * Sees to it that no number is given a second time after an older database was put back, since people know it already:
 * once in each database, the counter is raised above what the engine has seen. Cases can be begun without the engine
 * too; then a gap is left instead.
 */
export async function secureNumbers(services: NumberServices): Promise<void> {
  const counter = await yearCounter(services.sql);
  if (counter.isCompared) return;
  await noteCompared(services.sql, { ...counter, last: await highestNumber(services, counter) });
}

/** Returns the highest number that may have been given. */
async function highestNumber(
  { temporal, log }: NumberServices,
  { year, last }: YearCounter,
): Promise<number> {
  try {
    const seen = await temporal.highestNumber(year, last);
    if (seen > last) log.error({ year, last, seen }, 'the database is behind the numbers that were given');
    return seen;
  } catch (error) {
    log.warn({ code: codeOf(error) }, 'numbers were not compared with the engine; a gap is left');
    return last + GAP;
  }
}
