/**
 * Messages of a file's workflow: its start, and its activities. They hold ids only: names of files stand in no
 * history.
 */
import type { Id } from '../shared/ids.ts';
import type { FileState } from './file-types.ts';

export interface FileStart {
  file: Id;
  /** The number of the case that it belongs to; null where it belongs to a request for access. */
  number: string | null;
  /** The id of that request for access. */
  request?: Id | null;
  /** Set for the next of its own runs: the file is clean, and `unused` tells whether nothing used it at the last look. */
  watched?: { unused: boolean };
}

/** A file whose workflow is to be started, and whoever uploaded it: their files take turns with those of others. */
export interface FileToStart extends FileStart {
  uploadedBy: Id;
}

/** State of a file once it was scanned; `gone` where the database knows nothing of it. */
export type ScanResult = Exclude<FileState, 'quarantined'> | 'gone';

/** Use of a file: by something that was sent, by something that is being written (`held`), or by nothing. */
export type FileUse = 'sent' | 'held' | 'unused' | 'gone';

export interface FileActivities {
  /** Scans a file and writes down the result. Fails for as long as the scanner is away. */
  scan(file: Id): Promise<ScanResult>;
  /** Tells how a file is used. One that was sent is noted as kept for good. */
  use(file: Id): Promise<FileUse>;
  /** Removes a file that nothing uses, and its bytes. @returns false where something uses it after all */
  remove(file: Id): Promise<boolean>;
}

/** Name of the signal that asks a file's workflow to look at once for how the file is used. */
export const LOOK = 'look';

/** Returns the id of a file's workflow. */
export const fileWorkflowId = (file: Id): string => `file-${file}`;

/** Returns the id of the file of a workflow; null for other workflows. */
export const fileOf = (workflowId: Id): Id | null => /^file-([0-9a-f-]{36})$/.exec(workflowId)?.[1] ?? null;
