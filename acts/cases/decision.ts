/**
 * Decisions of DEKSA's as somebody writes them: checked against the kind of the case and the lines of the version that
 * is decided on, and written by the acts that propose or record one.
 */
import { z } from 'zod';
import type { LockedCase } from '../../db/cases/adapter.ts';
import { type DecisionText, insertDecision, type Stage, type Verdict } from '../../db/cases/decisions.ts';
import { readVersion } from '../../db/cases/versions.ts';
import { type Refused, refused } from '../../db/durable/commands.ts';
import type { Transaction } from '../../db/sql.ts';
import { linesToDecideOn } from '../../domain/cases/decided-lines.ts';
import type { Outcome } from '../../domain/cases/outcomes.ts';
import { isGiven, outcomesOf, validUntil } from '../../domain/cases/results.ts';
import type { Kind } from '../../domain/forms/types.ts';
import { dateInOslo } from '../../domain/shared/calendar.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { Moment } from '../../domain/shared/moments.ts';
import { kindOf } from '../../kinds.ts';

/** A decision as somebody writes it. */
export interface WrittenDecision {
  /** The version that they have read. */
  version: number;
  outcome: Verdict;
  /** The reasons; to an enquiry, the answer. */
  body: string;
  legalBasis?: string;
  conditions?: string;
  /** ISO date until which that which is given is valid; what is usual for the kind, where it is left out. */
  validUntil?: string;
  /** Ids of the lines that are granted, where some are and others are not; left out otherwise. */
  granted?: readonly Id[];
}

/** A stage of a case at which something is decided, and the ways in which that can end. */
export interface DecisionStage<V extends Verdict = Verdict> {
  stage: Stage;
  verdictsOf: (kind: Kind) => readonly V[];
}

export const ON_APPLICATION: DecisionStage<Outcome> = { stage: 'application', verdictsOf: outcomesOf };
/** A complaint leads to something better than what was complained about, or to the ministry. */
export const ON_COMPLAINT: DecisionStage = {
  stage: 'complaint',
  verdictsOf: (kind) => [
    ...outcomesOf(kind).filter((outcome) => !['refused', 'dismissed'].includes(outcome)),
    'forward',
  ],
};
export const BY_MINISTRY: DecisionStage<Outcome> = { stage: 'ministry', verdictsOf: outcomesOf };

/** The application that is decided on: of which kind, with which lines to grant or refuse, by their ids. */
export interface Matter {
  kind: Kind;
  lines: readonly Id[];
}

type ValidityProblem = 'date' | 'date_past' | 'valid_most';
type LinesProblem = 'lines_partly' | 'lines_other' | 'unknown_line';
/** Codes with which a decision is refused before the case itself is asked. */
export type DecisionRefusal = 'older_version' | 'unknown_outcome' | ValidityProblem | LinesProblem;

/** Tells what is wrong with the date until which something is given; null where nothing is given, or for good. */
export function validityProblem(
  { kind }: Matter,
  { outcome, validUntil: date }: Pick<WrittenDecision, 'outcome' | 'validUntil'>,
  now: Moment,
): ValidityProblem | null {
  const usual = validUntil(kind, now);
  if (usual === null || date === undefined || !isGiven(outcome)) return null;
  if (!z.iso.date().safeParse(date).success) return 'date';
  if (date < dateInOslo(now)) return 'date_past';
  return kind.valid?.is === 'most' && date > usual ? 'valid_most' : null;
}

/** Tells what is wrong with the lines that are granted: single ones are named where the outcome is *partly*, and nowhere else. */
export function linesProblem(
  { lines }: Matter,
  { outcome, granted = [] }: Pick<WrittenDecision, 'outcome' | 'granted'>,
): LinesProblem | null {
  if (granted.some((id) => !lines.includes(id))) return 'unknown_line';
  const count = new Set(granted).size;
  if (outcome !== 'partly' || lines.length === 0) return count > 0 ? 'lines_other' : null;
  return count === 0 || count === lines.length ? 'lines_partly' : null;
}

/** A decision in full, as it is kept and as its letter is made from it. An outcome for the whole holds for every line. */
export function decisionText(
  stage: Stage,
  { kind, lines }: Matter,
  { version, outcome, body, legalBasis = '', conditions = '', granted = [], ...more }: WrittenDecision,
  now: Moment,
): DecisionText {
  const decided: Partial<Record<Verdict, (id: Id) => boolean>> = {
    granted: () => true,
    refused: () => false,
    partly: (id) => granted.includes(id),
  };
  const decide = decided[outcome];
  return {
    ...{ stage, version, outcome, body, legalBasis, conditions },
    validUntil: kind.valid && isGiven(outcome) ? (more.validUntil ?? validUntil(kind, now)) : null,
    lines: decide ? Object.fromEntries(lines.map((id) => [id, decide(id)])) : {},
  };
}

/** Writes a decision in the transaction of the act that makes it. @returns its id, and what follows from its outcome */
export async function writeDecision<V extends Verdict>(
  tx: Transaction,
  locked: LockedCase,
  { stage, verdictsOf }: DecisionStage<V>,
  written: WrittenDecision,
  proposer: Id,
): Promise<{ decision: Id; version: number; outcome: V } | Refused<DecisionRefusal>> {
  const { row, foreseen } = locked;
  const { version } = written;
  const now = locked.at.getTime();
  const read = version === foreseen.version ? await readVersion(tx, row.number, version) : null;
  if (!read) return refused('older_version');
  const kind = kindOf(row.kind);
  const outcome = verdictsOf(kind).find((verdict) => verdict === written.outcome);
  if (!outcome) return refused('unknown_outcome');
  const matter = { kind, lines: linesToDecideOn(kind, read.content.fields).map(({ id }) => id) };
  const problem = validityProblem(matter, written, now) ?? linesProblem(matter, written);
  if (problem) return refused(problem);
  const decision = await insertDecision(tx, locked, decisionText(stage, matter, written, now), proposer);
  return { decision, version, outcome };
}
