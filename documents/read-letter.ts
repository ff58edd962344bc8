/** Letters of a case, made anew each time from rows that never change. */

import type { CaseRow } from '../db/cases/cases.ts';
import {
  type Decision,
  type DecisionText,
  issuedDecisions,
  versionDecidedOn,
} from '../db/cases/decisions.ts';
import { readVersion, type Version } from '../db/cases/versions.ts';
import type { Queries } from '../db/sql.ts';
import { casePolicyAt } from '../domain/cases/policy.ts';
import { kindOf } from '../kinds.ts';
import { type Letter, letterOf } from './letter.ts';

/** Makes the letter of a decision. @param place of the decision in the case, from 1 @returns null where there is none */
export async function letterAt(sql: Queries, row: CaseRow, place: number): Promise<Letter | null> {
  if (!Number.isInteger(place) || place < 1) return null;
  const [decisions, version] = await Promise.all([
    issuedDecisions(sql, row.number),
    readVersion(sql, row.number, versionDecidedOn(sql, row.number, place)),
  ]);
  const decision = decisions.find((one) => one.place === place);
  if (!decision) return null;
  const { issuedAt: issued, approver, complainBy } = decision;
  return writeLetter(row, decision, version, { issued, approver, complainBy });
}

/** Makes the letter as it would be if the decision were issued now. @param version the one that is decided on */
export function previewOf(
  row: CaseRow,
  decision: DecisionText & Pick<Decision, 'proposer' | 'addressee' | 'language'>,
  version: Version | null,
  approver: string | null,
): Letter {
  const now = Date.now();
  const { complainBy } = casePolicyAt(kindOf(row.kind), now, now);
  return writeLetter(row, decision, version, { issued: new Date(now), approver, complainBy });
}

function writeLetter(
  row: CaseRow,
  decision: Parameters<typeof letterOf>[0],
  version: Version | null,
  made: { issued: Date; approver: string | null; complainBy: number },
): Letter {
  if (!version) throw new Error('a decision on a version that was never sent');
  return letterOf(decision, {
    number: row.number,
    kind: kindOf(row.kind),
    sent: version.at,
    content: version.content.fields,
    ...made,
  });
}
