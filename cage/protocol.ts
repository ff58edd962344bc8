/**
 * Requests to a process in the cage and its answers, checked on both sides: a file may have taken over the
 * process that reads it.
 */
import { z } from 'zod';
import { EXTENSIONS, FILE_MARKS, FILE_REFUSALS } from '../domain/files/file-types.ts';
import { UNREADABLE } from '../spreadsheets/table.ts';

/** The lines that a spreadsheet is to become, by their kind of case and their path, and what they are judged by. */
export const SPREADSHEET_REQUEST = z.strictObject({
  kind: z.string(),
  lines: z.string(),
  facts: z.strictObject({ ownCases: z.array(z.string()), today: z.string() }),
});
export type SpreadsheetRequest = z.output<typeof SPREADSHEET_REQUEST>;

/** The extension that a file to be attached has. */
export const FILE_REQUEST = z.strictObject({ extension: z.enum(EXTENSIONS) });

/** Opening that comes before the bytes of a file: the request, and their number. */
export const OPENING = z.strictObject({ request: z.unknown(), size: z.int().nonnegative() });

/** Result of looking into a file that is to be attached. */
export const INSPECTION = z.strictObject({
  /** Reason why the file cannot be taken; null where nothing speaks against it. */
  why: z.enum(FILE_REFUSALS).nullable(),
  /** Warnings for those who open it. */
  marks: z.array(z.enum(FILE_MARKS)).max(FILE_MARKS.length),
});
export type Inspection = z.output<typeof INSPECTION>;

const TEXT = z.string();
const COUNT = z.int().nonnegative();
const PROBLEM = z.string().regex(/^[a-z_]{1,40}$/);

/** Makes the schema of what was read from a spreadsheet. @param paths those of the fields of a line */
export function spreadsheetAnswer(paths: readonly string[]) {
  const path = z.enum(paths);
  const line = z.partialRecord(path, z.union([TEXT, z.boolean(), z.array(TEXT)]));
  const wrong = z.strictObject({
    ...{ row: COUNT, column: TEXT.max(3).nullable(), path, says: TEXT.max(1000), problem: PROBLEM },
  });
  const reading = z.strictObject({
    ...{ columns: COUNT, rows: COUNT, wrongRows: COUNT, wrongCells: COUNT },
    ...{ lines: z.array(line), wrong: z.array(wrong), unknown: z.array(TEXT) },
    ...{ twice: z.array(path), missing: z.array(path) },
  });
  return z.union([z.strictObject({ unreadable: z.enum(UNREADABLE) }), z.strictObject({ reading })]);
}
