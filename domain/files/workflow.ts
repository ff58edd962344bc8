/** The workflow of a file: its start, and its activities. Ids alone: names of files stand in no history. */
import type { Id } from '../shared/ids.ts';
import type { FileState } from './file-types.ts';

export interface FileStart {
  file: Id;
  /** The number of the case that it belongs to; null where it belongs to a request for access. */
  number: string | null;
  /** The id of that request. */
  request?: Id | null;
  /** How its next run goes on: it was looked into, and nothing used it when that was asked last. */
  watched?: { unused: boolean };
}

/** How a file stands once it was looked into; `gone` where the database knows nothing of it. */
export type Looked = Exclude<FileState, 'quarantined'> | 'gone';

/** Whether something that was sent holds a file, something that is being written, or nothing. */
export type FileUse = 'sent' | 'held' | 'unused' | 'gone';

export interface FileActivities {
  /** Has a file looked into, and writes down what was found. Fails for as long as the scanner is away. */
  scan(file: Id): Promise<Looked>;
  /** Whether a file is used; where it was sent, notes that it is kept for good. */
  use(file: Id): Promise<FileUse>;
  /** Removes a file that nothing uses, and its bytes. @returns false where something uses it after all */
  remove(file: Id): Promise<boolean>;
}

/** The id of a file's workflow. */
export const fileWorkflowId = (file: Id): string => `file-${file}`;

/** The file that a workflow is of; null where it is of something else. */
export const fileOf = (workflowId: Id): Id | null => /^file-([0-9a-f-]{36})$/.exec(workflowId)?.[1] ?? null;
