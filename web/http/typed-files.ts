/** Files beside a form, as the page is told of them when it is shown again. */
import type { Overspent } from '../../db/budgets.ts';
import type { StoredFile } from '../../db/files/files.ts';
import type { AttachRefusal } from '../../domain/files/file-types.ts';

/** A file that was not taken, and the reason; without a name where no single file is meant. */
export type RefusedFile = { name: string } & (
  | { why: AttachRefusal }
  | { why: 'over_budget'; over: Overspent }
);

/** A file that is attached somewhere; one of which nothing is known was removed long ago. */
export interface LyingFile {
  /** Key by which it is removed and restored. */
  key: string;
  file: StoredFile | undefined;
  /** The file is not for the visitor to remove. */
  stays?: boolean;
}

/** Files of a form that was sent: those that were not taken, and the one that was just removed. */
export interface TypedFiles {
  refused: readonly RefusedFile[];
  removed?: LyingFile;
}
