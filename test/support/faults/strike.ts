/**
 * Observer that is loaded into the portal and the worker before their own code: it counts how often each named point
 * was reached, and at the one that is ordered kills a process, there and then, once for each order. The product knows
 * nothing of it; it only tells observers where it is.
 */
import { subscribe } from 'node:diagnostics_channel';
import { appendFileSync, readFileSync, renameSync } from 'node:fs';

const order = process.env.FAULT_ORDER ?? '';

subscribe('min-side:fault-point', (point) => {
  appendFileSync(`${order}.reached`, `${point}\n`);
  const aim = readOrder();
  if (!aim || aim.point !== point) return;
  try {
    // whoever renames it strikes: two processes may be at the point at once
    renameSync(order, `${order}.struck`);
  } catch {
    return;
  }
  process.kill(aim.pid, 'SIGKILL');
});

function readOrder(): { point: string; pid: number } | null {
  try {
    return JSON.parse(readFileSync(order, 'utf8'));
  } catch {
    return null;
  }
}
