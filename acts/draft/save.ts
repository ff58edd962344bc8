import { factsFor } from '../../db/cases/own-cases.ts';
import { readValues } from '../../db/draft/drafts.ts';
import { type FieldWritten, saveFields } from '../../db/draft/fields.ts';
import { isKnown } from '../../domain/forms/check.ts';
import type { Field, Value } from '../../domain/forms/types.ts';
import { checkField, judgedBy, type ValueProblem } from '../../domain/forms/values.ts';
import type { ActServices } from '../services.ts';
import type { DraftAct } from './act.ts';

/** A value for a field of a form or a line, and the revision of the field that its writer saw. */
export interface FieldChange {
  field: Field;
  value: Value;
  /** 0 where the field was never saved. */
  seen: number;
}

/** Outcome of a field: saved, kept from it by a change of somebody else, or not fit to be saved. */
export type FieldOutcome = FieldWritten | { kind: 'problem'; problem: ValueProblem };

/** Outcomes by the paths of the fields. */
export type FieldOutcomes = ReadonlyMap<string, FieldOutcome>;

/** Saves the fields that may be saved, and tells field by field what keeps the others from it. */
export async function save(
  { sql }: Pick<ActServices, 'sql'>,
  { changes, ...draft }: DraftAct & { changes: readonly FieldChange[] },
): Promise<{ kind: 'done'; outcomes: FieldOutcomes } | { kind: 'refused'; refused: 'closed' }> {
  if (changes.length === 0) return { kind: 'done', outcomes: new Map() };
  const problems = await problemsOf(sql, draft, changes);
  const fit = changes.filter(({ field }) => !problems.has(field.path));
  const writes = fit.map(({ field, value, seen }) => ({ path: field.path, value, seen }));
  // as a tuple, since the type of a transaction's result takes a union apart
  const [written] = await sql.begin(async (tx) => [await saveFields(tx, draft, writes)] as const);
  if (written === 'closed') return { kind: 'refused', refused: written };
  return { kind: 'done', outcomes: new Map<string, FieldOutcome>([...written, ...problems]) };
}

async function problemsOf(
  sql: ActServices['sql'],
  draft: DraftAct,
  changes: readonly FieldChange[],
): Promise<Map<string, FieldOutcome>> {
  const fields = changes.map(({ field }) => field);
  const beside = fields.map(judgedBy).filter((path) => path !== null);
  const content = {
    ...(await readValues(sql, draft, beside)),
    ...Object.fromEntries(changes.map(({ field, value }) => [field.path, value])),
  };
  const facts = await factsFor(sql, draft, fields, content);
  return new Map(
    changes.flatMap(({ field, value }): [string, FieldOutcome][] => {
      const problem =
        checkField(field, value, { content, today: facts.today }) ??
        (isKnown(field, value, facts) ? null : 'own_case');
      return problem ? [[field.path, { kind: 'problem', problem }]] : [];
    }),
  );
}
