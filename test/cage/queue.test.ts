/** Turns of a queue, by whoever waits for them. */
import { describe, expect, it } from 'vitest';
import { FairQueue } from '../../cage/queue.ts';

const LIMITS = { atOnce: 1, waiting: 5, waitingOfOne: 3, longestMs: 60_000 };

/** Lets everybody enter in this order, each leaving as soon as the one before has, and returns the order of turns. */
async function turnsOf(owners: readonly string[], limits = LIMITS): Promise<string[]> {
  const queue = new FairQueue(limits);
  const turns: string[] = [];
  const waiting = owners.map(async (owner, at) => {
    const leave = await queue.enter(owner[0]!);
    turns.push(leave ? owner : `${owner}: busy`);
    if (!leave) return;
    // everybody has come before the first one goes
    if (at === 0) await Promise.resolve();
    setImmediate(leave);
  });
  await Promise.all(waiting);
  return turns;
}

describe('a queue', () => {
  it('lets a second owner in before the first one’s other files', async () => {
    expect(await turnsOf(['a1', 'a2', 'a3', 'b1', 'c1', 'b2'])).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3']);
  });

  it('gives an owner one turn at a time, however many there are', async () => {
    const queue = new FairQueue({ ...LIMITS, atOnce: 2 });
    const first = await queue.enter('a');
    let second: unknown;
    const waiting = queue.enter('a').then((leave) => {
      second = leave;
    });
    expect(await queue.enter('b')).toBeTypeOf('function');
    expect(second).toBeUndefined();
    first?.();
    await waiting;
    expect(second).toBeTypeOf('function');
  });

  it('turns away who is too many, of one owner and of all', async () => {
    const ofOne = await turnsOf(['a1', 'a2', 'a3', 'a4', 'a5', 'b1']);
    expect(ofOne.filter((turn) => turn.endsWith('busy'))).toEqual(['a5: busy']);
    const ofAll = await turnsOf(['a1', 'b1', 'c1', 'd1', 'e1', 'f1', 'g1']);
    expect(ofAll.filter((turn) => turn.endsWith('busy'))).toEqual(['g1: busy']);
  });

  it('turns away who has waited too long, and nobody is kept out by them', async () => {
    const queue = new FairQueue({ ...LIMITS, longestMs: 20, waiting: 1 });
    const leave = await queue.enter('a');
    expect(await queue.enter('b')).toBeNull();
    leave?.();
    expect(await queue.enter('c')).toBeTypeOf('function');
  });
});
