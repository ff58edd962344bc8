/**
 * Reconciliation of files: each one that is watched must have a running workflow, which does not take it for clean where
 * the row waits for that.
 */

import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { defineSearchAttributeKey } from '@temporalio/common';
import { type WatchedFile, watchedFile, watchedFiles } from '../../../db/files/watch.ts';
import type { Sql } from '../../../db/sql.ts';
import { type FileToStart, fileWorkflowId } from '../../../domain/files/workflow.ts';
import type { Difference } from '../../../domain/shared/differences.ts';
import type { Id } from '../../../domain/shared/ids.ts';
import { SEARCH_ATTRIBUTES } from '../../../domain/shared/search-attributes.ts';
import { withDeadline } from '../../../temporal/calls.ts';
import { lookAtEach, type OnProgress } from './parallel.ts';

/** A watched file without a running workflow, or with one that takes it for clean while its row waits for that. */
export interface LostFile {
  start: FileToStart;
  workflowId: Id;
  difference: Extract<Difference, 'no execution' | 'ended' | 'content differs'>;
}

/** Looks at every watched file for the first time. @returns their number, and those that seem lost */
export async function suspectFiles(
  sql: Sql,
  client: Client,
  onProgress: OnProgress,
): Promise<{ files: number; suspects: LostFile[] }> {
  const look = (file: WatchedFile) => compare(client, file);
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
  const look = async ({ start }: LostFile) => {
    const file = await watchedFile(sql, start.file);
    return file ? compare(client, file) : [];
  };
  const { found } = await lookAtEach('files', suspects, look, onProgress);
  return found;
}

const STATE = defineSearchAttributeKey('State', SEARCH_ATTRIBUTES.State);

async function compare(client: Client, { start, state }: WatchedFile): Promise<LostFile[]> {
  const workflowId = fileWorkflowId(start.file);
  const found = (difference: LostFile['difference']): LostFile[] => [{ start, workflowId, difference }];
  const handle = client.workflow.getHandle(workflowId);
  try {
    const { status, typedSearchAttributes } = await withDeadline(client, () => handle.describe());
    if (status.name !== 'RUNNING') return found('ended');
    // the verdict is written before the workflow shows it, so the database was put back since
    const isForgotten = state === 'quarantined' && typedSearchAttributes.get(STATE) === 'clean';
    return isForgotten ? found('content differs') : [];
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
    return found('no execution');
  }
}
