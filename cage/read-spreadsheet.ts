/** Reads spreadsheets in the cage. */
import type { FieldFacts } from '../domain/forms/check.ts';
import type { Reading } from '../domain/forms/reading.ts';
import type { Kind, Lines } from '../domain/forms/types.ts';
import type { Unreadable } from '../spreadsheets/table.ts';
import { Cage } from './cage.ts';
import { spreadsheetAnswer } from './protocol.ts';

/** The lines of a form to which a spreadsheet is to become, and what their fields are judged by. */
interface Wanted {
  kind: Kind;
  lines: Lines;
  facts: FieldFacts;
  /** The person who brings it. */
  owner: string;
}

/** Reading of the file; or the reason why nothing was, `busy` where there are too many to be read now. */
export type Read = { reading: Reading; unreadable?: never } | { unreadable: Unreadable | 'busy' };

const cage = new Cage({ entry: new URL('inside/spreadsheet.ts', import.meta.url) });

/**
 * Reads a spreadsheet. One that takes too long or too much memory is larger than it looks, and one whose process says
 * something else than it was asked is no better: `too_much`.
 */
export async function readSpreadsheet(
  bytes: Uint8Array,
  { kind, lines, facts, owner }: Wanted,
): Promise<Read> {
  const asked = await cage.ask(
    {
      ...{ kind: kind.id, lines: lines.path },
      facts: { ownCases: [...facts.ownCases], today: facts.today },
    },
    bytes,
    { owner },
  );
  if (asked.kind === 'busy') return { unreadable: 'busy' };
  const schema = spreadsheetAnswer(lines.fields.map(({ path }) => path));
  const { data } = schema.safeParse(asked.kind === 'answered' && asked.answer);
  return (data as Read | undefined) ?? { unreadable: 'too_much' };
}
