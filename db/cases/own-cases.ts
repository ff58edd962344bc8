/** Other cases that a form can point to: those that its writer may see. */

import type { Outcome } from '../../domain/cases/outcomes.ts';
import type { State } from '../../domain/cases/states.ts';
import type { FieldFacts } from '../../domain/forms/check.ts';
import type { Content, Field } from '../../domain/forms/types.ts';
import { dateInOslo } from '../../domain/shared/calendar.ts';
import type { Acting } from '../../domain/shared/parties.ts';
import type { Queries } from '../sql.ts';

export interface OwnCase {
  number: string;
  kind: string;
  state: State;
  outcome: Outcome | null;
}

/** Lists the newest cases of some kinds. */
export const newestOwnCases = (
  sql: Queries,
  { person, party }: Acting,
  kinds: readonly string[],
  limit = 50,
): Promise<OwnCase[]> => sql<OwnCase[]>`
  select number, kind, state, outcome
  from visible_cases(${person}, ${party}) where kind = any(${kinds}) order by created_at desc limit ${limit}`;

/** Facts that the check of a form needs: the cases that it points to and that are the writer's. */
export async function factsFor(
  sql: Queries,
  { person, party }: Acting,
  fields: readonly Field[],
  content: Content,
): Promise<FieldFacts> {
  const numbers = fields
    .filter((field) => field.type === 'own_case' && content[field.path])
    .map((field) => String(content[field.path]));
  const today = dateInOslo(Date.now());
  if (numbers.length === 0) return { ownCases: new Set(), today };
  const rows = await sql<{ number: string }[]>`
    select number from visible_cases(${person}, ${party}) where number in ${sql(numbers)}`;
  return { ownCases: new Set(rows.map((row) => row.number)), today };
}
