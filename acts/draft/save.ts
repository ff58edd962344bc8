/** Saving what was typed in a form: what may be saved is, the rest is told field by field. */

import { factsFor } from '../../db/cases/own-cases.ts';
import { type DraftField, type DraftKey, readValues, saveFields } from '../../db/draft/drafts.ts';
import { isKnown } from '../../domain/forms/check.ts';
import { checkField, judgedBy, type Problem } from '../../domain/forms/values.ts';
import type { Acting } from '../../domain/shared/parties.ts';
import { type FieldState, type Posted, stampOf } from '../../web/draft/fields.ts';
import type { ActServices } from '../services.ts';

export type Outcome =
  | { kind: 'saved'; revision: number }
  | { kind: 'conflict'; theirs: DraftField }
  | { kind: 'problem'; problem: Problem };

/** What became of each field by its path; `closed` where the draft was sent or deleted meanwhile. */
export async function save(
  services: ActServices,
  draft: DraftKey & Acting,
  fields: readonly Posted[],
): Promise<ReadonlyMap<string, Outcome> | 'closed'> {
  const problems = await problemsOf(services, draft, fields);
  const fit = fields.filter(({ field }) => !problems.has(field.path));
  const saved = await saveFields(
    services.sql,
    draft,
    fit.map(({ field, value, seen }) => ({ path: field.path, value, seen })),
  );
  return saved === 'closed' ? saved : new Map<string, Outcome>([...saved, ...problems]);
}

async function problemsOf(
  services: ActServices,
  draft: DraftKey & Acting,
  posted: readonly Posted[],
): Promise<Map<string, Outcome & { kind: 'problem' }>> {
  const fields = posted.map(({ field }) => field);
  const beside = fields.map(judgedBy).filter((path) => path !== null);
  const content = {
    ...(await readValues(services.sql, draft, beside)),
    ...Object.fromEntries(posted.map(({ field, value }) => [field.path, value])),
  };
  const facts = await factsFor(services.sql, draft, fields, content);
  return new Map(
    posted.flatMap(({ field, value }) => {
      const problem =
        checkField(field, value, { content, today: facts.today }) ??
        (isKnown(field, value, facts) ? null : 'own_case');
      return problem ? [[field.path, { kind: 'problem', problem }]] : [];
    }),
  );
}

/** How a field is shown after a save that did not go through for all of them. */
export function stateAfter({ field, value, stamp }: Posted, outcome?: Outcome): FieldState {
  const typed = { field, value, stamp };
  if (outcome?.kind === 'problem') return { ...typed, problem: outcome.problem };
  if (outcome?.kind === 'saved') return { ...typed, stamp: stampOf(value, outcome.revision) };
  if (outcome?.kind !== 'conflict') return typed;
  const { theirs } = outcome;
  return { ...typed, theirs: { ...theirs, stamp: stampOf(theirs.value, theirs.revision) } };
}
