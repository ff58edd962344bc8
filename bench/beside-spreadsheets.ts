/** Time of a page while somebody else brings spreadsheets that are made to hurt, beside the time that it may take. */
import { strToU8 } from 'fflate';
import type { Stack } from '../dev/stack.ts';
import { bomb, lying, withCellAt } from '../test/support/cage/spreadsheets.ts';
import { type Comparison, timed } from './compare.ts';
import { BenchUser, hiddenFields } from './user.ts';

/** Time that a page may take, however busy the portal is. */
const MAY_TAKE_MS = 200;
/** Requests of one measurement, one after another, of which the slowest but one in a hundred counts. */
const REQUESTS = 200;

export async function besideSpreadsheets(stack: Stack): Promise<Comparison> {
  const [user, attacker] = [await BenchUser.arrive(stack), await BenchUser.arrive(stack, 1)];
  const number = await attacker.begin('export-licence');
  const worst = [lying(bomb(60_000_000)), await withCellAt('XFD1048576'), strToU8(`${'"a";'.repeat(1e6)}`)];
  const stopped = new AbortController();
  // as many at a time as a person may have waiting, and one more
  const attacking = Array.from({ length: 5 }, () => attack(attacker, number, worst, stopped.signal));
  return {
    name: 'beside-spreadsheets',
    says: 'slowest of a hundred pages while another person brings the worst spreadsheets, beside what it may take',
    unit: 'ms',
    goal: { is: 'at most', ratio: 1 },
    rounds: 3,
    ours: async () => {
      const times: number[] = [];
      for (let n = 0; n < REQUESTS; n++) times.push(await timed(() => user.open('/')));
      return times.toSorted((one, other) => one - other)[Math.floor(REQUESTS * 0.99)]!;
    },
    raw: async () => MAY_TAKE_MS,
    close: async () => {
      stopped.abort();
      await Promise.all(attacking);
    },
  };
}

/** Brings one spreadsheet after another. */
async function attack(
  user: BenchUser,
  number: string,
  worst: readonly Uint8Array[],
  stopped: AbortSignal,
): Promise<void> {
  const page = `/saker/${number}/import/goods`;
  const to = `${page}/opplasting`;
  for (let n = 0; !stopped.aborted; n++) {
    const form = new FormData();
    form.set('token', hiddenFields(await user.open(page), to).token ?? '');
    form.set('file', new Blob([Buffer.from(worst[n % worst.length]!)]), 'varer.xlsx');
    await user.post(to, { method: 'POST', body: form }, [303, 422]);
  }
}
