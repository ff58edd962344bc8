/** Result of inspecting the content of a file. */
import type { FileRefusal } from '../domain/files/file-types.ts';

export interface Inspection {
  /** Reason why the file cannot be taken; null where nothing speaks against it. */
  why: FileRefusal | null;
  macros: boolean;
  /** Files within it that the virus scanner does not reach by itself. */
  attached?: readonly Uint8Array[];
}

/** A file without macros against which nothing speaks. */
export const ACCEPTED: Inspection = { why: null, macros: false };

/** Makes the result for a file that cannot be taken. */
export const refusedFor = (why: FileRefusal): Inspection => ({ why, macros: false });
