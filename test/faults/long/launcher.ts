/**
 * Launcher of a long fault run: a process of its own, which can be killed as `npm start` can. It starts the stack, obeys
 * orders about single parts, and stops everything when it is told to or when whoever started it is gone.
 */
import { startStack } from '../../../dev/stack.ts';
import type { Supervised } from '../../../dev/supervise.ts';
import { type Opening, type Order, type Said, SECOND_PORTAL } from './orders.ts';

const say = (said: Said): void => void (process.connected && process.send?.(said));

const opening = JSON.parse(process.argv[2] ?? '{}') as Opening;
const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => interrupted.abort());
process.on('disconnect', () => interrupted.abort());

const further = new Map<string, Supervised>();
try {
  const stack = await startStack({
    ...opening,
    signal: interrupted.signal,
    onProgress: (line) => say({ says: line }),
  });
  process.on('message', ({ id, part, act, env = {} }: Order) => {
    const supervised = async () => {
      if (part !== SECOND_PORTAL) return stack.part(part);
      const second = further.get(part) ?? (await stack.another('portal', part));
      further.set(part, second);
      return second;
    };
    supervised()
      .then((one) => (act === 'start' ? one.start(env) : one[act]()))
      .then(
        () => say({ id }),
        (error: Error) => say({ id, error: error.message }),
      );
  });
  say({ addresses: stack.addresses, environment: { ...stack.environment } });
  if (!interrupted.signal.aborted)
    await new Promise((resolve) => interrupted.signal.addEventListener('abort', resolve));
  await stack.stop();
} catch (error) {
  say({ failed: (error as Error).message });
}
process.exit(0);
