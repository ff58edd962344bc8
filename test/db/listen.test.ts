/** Waits for answers of the worker, with notices given by hand: none of these tests waits for a poll. */
import { setImmediate as everythingElse } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { listenFor } from '../../db/listen.ts';
import type { Sql } from '../../db/sql.ts';

const PATIENCE_MS = 600_000;

/** Answers on a channel whose notices the test gives itself. */
async function onChannel() {
  let tell = (_id: string) => {};
  let listenAnew = () => {};
  const sql = {
    listen: async (_channel: string, told: typeof tell, onListen: typeof listenAnew) => {
      [tell, listenAnew] = [told, onListen];
      return { unlisten: async () => {} };
    },
  } as unknown as Sql;
  const answers = await listenFor(sql, 'outcome');
  return { answers, tell: (id: string) => tell(id), listenAnew: () => listenAnew() };
}

/** An answer that is looked for as it is told of, and what has been found so far. */
function waitFor({ expect: expected }: Awaited<ReturnType<typeof onChannel>>['answers'], id: string) {
  const waiting = expected(id);
  const seen: string[] = [];
  void waiting.within(PATIENCE_MS, async () => 'done').then((found) => seen.push(String(found)));
  return { ...waiting, seen };
}

it('tells everybody who waits for the same answer', async () => {
  const { answers, tell } = await onChannel();
  const presses = [1, 2, 3].map(() => waitFor(answers, 'act'));
  const other = waitFor(answers, 'another act');
  tell('act');
  await everythingElse();
  expect(presses.map(({ seen }) => seen)).toEqual([['done'], ['done'], ['done']]);
  expect(other.seen).toEqual([]);
});

it('goes on telling one who waits when another has forgotten', async () => {
  const { answers, tell } = await onChannel();
  const [first, second] = [waitFor(answers, 'act'), waitFor(answers, 'act')];
  first.forget();
  tell('act');
  await everythingElse();
  expect([first.seen, second.seen]).toEqual([[], ['done']]);
});

it('has everybody look again when it listens anew', async () => {
  const { answers, listenAnew } = await onChannel();
  const presses = ['act', 'act', 'another act'].map((id) => waitFor(answers, id));
  listenAnew();
  await everythingElse();
  expect(presses.flatMap(({ seen }) => seen)).toEqual(['done', 'done', 'done']);
});
