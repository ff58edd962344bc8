/** Other cases that a form can point to: those that its writer may see. */

import type { Outcome } from '../../domain/cases/outcomes.ts';
import type { State } from '../../domain/cases/states.ts';
import type { FieldFacts } from '../../domain/forms/check.ts';
import type { Content, Field } from '../../domain/forms/types.ts';
import { dateInOslo } from '../../domain/shared/calendar.ts';
import type { Seeing } from '../../domain/shared/parties.ts';
import type { DraftAt } from '../draft/drafts.ts';
import type { Queries } from '../sql.ts';
import { VIEWS } from './lists.ts';
import { firstVisible, type Reader, together, visibleCases } from './visible-cases.ts';

export interface OwnCase {
  number: string;
  kind: string;
  state: State;
  outcome: Outcome | null;
}

/** Lists the newest cases of some kinds. */
export function newestOwnCases(
  sql: Queries,
  seeing: Seeing,
  kinds: readonly string[],
  most = 50,
): Promise<OwnCase[]> {
  const by = sql`c.created_at desc, c.number desc`;
  const newest = VIEWS.map((view) =>
    firstVisible(sql, seeing, { where: sql`c.shelf = ${view} and c.kind = any(${kinds})`, by, most }),
  );
  return sql<OwnCase[]>`
    select c.number, c.kind, c.state, c.outcome
    from (${together(sql, newest)}) c
    order by ${by} limit ${most}`;
}

/** Facts that the check of a form needs: the cases that it points to and that are the writer's. */
export async function factsFor(
  sql: Queries,
  reader: Reader,
  fields: readonly Field[],
  content: Content,
): Promise<FieldFacts> {
  const numbers = fields
    .filter((field) => field.type === 'own_case' && content[field.path])
    .map((field) => String(content[field.path]));
  return factsWith(
    numbers.length === 0
      ? []
      : await sql<{ number: string }[]>`
          select number from (${visibleCases(sql, reader)}) c where number in ${sql(numbers)}`,
  );
}

/** Facts that the check of a whole form needs; the cases to which it points are looked up by what stands there. */
export async function factsForDraft(
  sql: Queries,
  reader: Reader,
  fields: readonly Field[],
  { number, generation }: DraftAt,
): Promise<FieldFacts> {
  return factsWith(
    fields.every(({ type }) => type !== 'own_case')
      ? []
      : await sql<{ number: string }[]>`
          select number from (${visibleCases(sql, reader)}) c where number in (
            select value #>> '{}' from draft_fields
            where case_number = ${number} and generation = ${generation} and path not like '%.%')`,
  );
}

const factsWith = (ownCases: readonly { number: string }[]): FieldFacts => ({
  ownCases: new Set(ownCases.map(({ number }) => number)),
  today: dateInOslo(Date.now()),
});
