/** Reconciliation of files: each one that is watched must have a running workflow. */

import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { watchedFile, watchedFilesAfter } from '../../db/files/watch.ts';
import type { Sql } from '../../db/sql.ts';
import { type FileStart, fileWorkflowId } from '../../domain/files/workflow.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { replace, statusOf } from '../../temporal/calls.ts';
import { fileStart } from '../../temporal/starts.ts';

/** A watched file without a running workflow. */
export interface LostFile {
  start: FileStart;
  workflowId: Id;
  difference: 'no execution' | 'ended';
}

const PAGE = 200;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** Looks at every watched file for the first time. @returns their number, and those that seem lost */
export async function suspectFiles(
  sql: Sql,
  client: Client,
): Promise<{ files: number; suspects: LostFile[] }> {
  const suspects: LostFile[] = [];
  let files = 0;
  for (let last = FIRST_ID; ; ) {
    const page = await watchedFilesAfter(sql, last, PAGE);
    for (const start of page) {
      const lost = await compare(client, start);
      if (lost) suspects.push(lost);
    }
    files += page.length;
    if (page.length < PAGE) return { files, suspects };
    last = page[page.length - 1]!.file;
  }
}

/** Looks again, and returns the files that are still lost: a workflow that ends in order writes it down before. */
export async function confirmLostFiles(
  sql: Sql,
  client: Client,
  suspects: readonly LostFile[],
): Promise<LostFile[]> {
  const lost: LostFile[] = [];
  for (const { start } of suspects) {
    const found = (await watchedFile(sql, start.file)) && (await compare(client, start));
    if (found) lost.push(found);
  }
  return lost;
}

/** Starts a file's workflow anew from the state in the database. */
export const repairFile = (client: Client, { start }: LostFile): Promise<void> =>
  replace(client, fileStart(start));

async function compare(client: Client, start: FileStart): Promise<LostFile | null> {
  const workflowId = fileWorkflowId(start.file);
  try {
    const status = await statusOf(client, workflowId);
    return status === 'RUNNING' ? null : { start, workflowId, difference: 'ended' };
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
    return { start, workflowId, difference: 'no execution' };
  }
}
