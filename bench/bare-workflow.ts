/** The least workflow that keeps a state: each update writes one row by an activity. */
import { condition, defineSignal, defineUpdate, proxyActivities, setHandler } from '@temporalio/workflow';
import type { BareActivities } from './bare-worker.ts';

const { write } = proxyActivities<BareActivities>({ startToCloseTimeout: '10s' });

export async function bareWorkflow(): Promise<void> {
  let isOver = false;
  setHandler(defineUpdate<void, [string]>('act'), (name) => write(name));
  setHandler(defineSignal('end'), () => {
    isOver = true;
  });
  await condition(() => isOver);
}
