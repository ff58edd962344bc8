/** Reads a spreadsheet as lines of a form. */
import { allLines } from '../../../domain/forms/content.ts';
import type { Reading } from '../../../domain/forms/reading.ts';
import { kindOf } from '../../../kinds.ts';
import { readLines } from '../../../spreadsheets/lines.ts';
import type { Unreadable } from '../../../spreadsheets/table.ts';
import type { SpreadsheetRequest } from '../../protocol.ts';
import { parse } from './parse.ts';

/** Reads a spreadsheet as the lines that are asked for. */
export async function readLinesOf(
  bytes: Uint8Array,
  { kind, lines: path, facts }: SpreadsheetRequest,
): Promise<{ reading: Reading } | { unreadable: Unreadable }> {
  const { table, unreadable } = await parse(bytes);
  if (unreadable) return { unreadable };
  const lines = allLines(kindOf(kind)).find((one) => one.path === path);
  if (!lines) throw new Error('a form without such lines');
  return { reading: readLines(table, lines, { ...facts, ownCases: new Set(facts.ownCases) }) };
}
