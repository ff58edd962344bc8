/** Jumps of months in time: the server moves a workflow's own clock forward, timer by timer. */
import { randomUUID } from 'node:crypto';
import { msToTs } from '@temporalio/common/lib/time.js';
import type { Harness, TestCase } from './harness.ts';

/**
 * Lets a case's clock jump; jump past a deadline, not onto it. Resolves when it is there: what the case does then
 * follows at once, and is awaited by whoever expects it.
 */
export async function skip(
  { client, namespace }: Pick<Harness, 'client' | 'namespace'>,
  { workflowId }: Pick<TestCase, 'workflowId'>,
  days: number,
): Promise<void> {
  const fastForwardId = randomUUID();
  const workflowExecution = { workflowId };
  const fastForwardConfig = { id: fastForwardId, duration: msToTs(`${days} days`) };
  await client.workflowService.updateWorkflowExecutionOptions({
    namespace,
    workflowExecution,
    workflowExecutionOptions: { timeSkippingConfig: { enabled: true, fastForwardConfig } },
    updateMask: { paths: ['time_skipping_config'] },
  });
  await client.workflowService.pollWorkflowExecutionTimeSkipping({
    namespace,
    workflowExecution,
    fastForwardId,
  });
}
