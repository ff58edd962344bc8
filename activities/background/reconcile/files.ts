/** Reconciliation of files: each one that is watched must have a running workflow. */

import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { watchedFile, watchedFiles } from '../../../db/files/watch.ts';
import type { Sql } from '../../../db/sql.ts';
import { type FileStart, fileWorkflowId } from '../../../domain/files/workflow.ts';
import type { Id } from '../../../domain/shared/ids.ts';
import { executionStatus } from '../../../temporal/calls.ts';
import { lookAtEach, type OnProgress } from './parallel.ts';

/** A watched file without a running workflow. */
export interface LostFile {
  start: FileStart;
  workflowId: Id;
  difference: 'no execution' | 'ended';
}

/** Looks at every watched file for the first time. @returns their number, and those that seem lost */
export async function suspectFiles(
  sql: Sql,
  client: Client,
  onProgress: OnProgress,
): Promise<{ files: number; suspects: LostFile[] }> {
  const look = (start: FileStart) => compare(client, start);
  const { looked, found } = await lookAtEach('files', watchedFiles(sql), look, onProgress);
  return { files: looked, suspects: found };
}

/** Looks again, and returns the files that are still lost: a workflow that ends in order writes it down before. */
export async function confirmLostFiles(
  sql: Sql,
  client: Client,
  suspects: readonly LostFile[],
  onProgress: OnProgress,
): Promise<LostFile[]> {
  const look = async ({ start }: LostFile) =>
    (await watchedFile(sql, start.file)) ? compare(client, start) : [];
  const { found } = await lookAtEach('files', suspects, look, onProgress);
  return found;
}

async function compare(client: Client, start: FileStart): Promise<LostFile[]> {
  const workflowId = fileWorkflowId(start.file);
  try {
    const status = await executionStatus(client, workflowId);
    return status === 'RUNNING' ? [] : [{ start, workflowId, difference: 'ended' }];
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
    return [{ start, workflowId, difference: 'no execution' }];
  }
}
