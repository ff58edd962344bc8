/** Letters of a case, made anew each time from rows that never change. */

import type { CaseRow } from '../db/cases/cases.ts';
import { type Decision, type DecisionText, issuedDecisions } from '../db/cases/decisions.ts';
import { readVersion } from '../db/cases/versions.ts';
import type { Queries } from '../db/sql.ts';
import { casePolicyAt } from '../domain/cases/policy.ts';
import { kindOf } from '../kinds.ts';
import { type Letter, letterOf } from './letter.ts';

/** Makes the letter of a decision. @param place of the decision in the case, from 1 @returns null where there is none */
export async function letterAt(sql: Queries, row: CaseRow, place: number): Promise<Letter | null> {
  const decision = (await issuedDecisions(sql, row.number)).find((one) => one.place === place);
  return decision
    ? writeLetter(sql, row, decision, {
        issued: decision.issuedAt,
        approver: decision.approver,
        complainBy: decision.complainBy,
      })
    : null;
}

/** Makes the letter as it would be if the decision were issued now. */
export function previewOf(
  sql: Queries,
  row: CaseRow,
  decision: DecisionText & Pick<Decision, 'proposer' | 'addressee' | 'language'>,
  approver: string | null,
): Promise<Letter> {
  const now = Date.now();
  const { complainBy } = casePolicyAt(kindOf(row.kind), now, now);
  return writeLetter(sql, row, decision, { issued: new Date(now), approver, complainBy });
}

async function writeLetter(
  sql: Queries,
  row: CaseRow,
  decision: Parameters<typeof letterOf>[0],
  made: { issued: Date; approver: string | null; complainBy: number },
): Promise<Letter> {
  const version = await readVersion(sql, row.number, decision.version);
  if (!version) throw new Error('a decision on a version that was never sent');
  return letterOf(decision, {
    number: row.number,
    kind: kindOf(row.kind),
    sent: version.at,
    content: version.content.fields,
    ...made,
  });
}
