/** The form of a decision as it is sent, at whichever stage: read and checked field by field. */
import { z } from 'zod';
import {
  type DecisionStage,
  linesProblem,
  type Matter,
  validityProblem,
  type WrittenDecision,
} from '../../acts/cases/decision.ts';
import type { DecisionText } from '../../db/cases/decisions.ts';
import type { DescribedLine } from '../../documents/lines.ts';
import { validUntil } from '../../domain/cases/results.ts';
import type { Kind } from '../../domain/forms/types.ts';
import { findUnwritable } from '../../domain/shared/characters.ts';
import { carriedNumber, longText } from '../http/form-input.ts';

/** Everything that the form is made from: the stage, and the application that is decided on. */
export interface DecisionSubject {
  stage: DecisionStage;
  kind: Kind;
  lines: readonly DescribedLine[];
}

/** The application as the acts know it: its lines by their ids alone. */
export const matterOf = ({ kind, lines }: DecisionSubject): Matter => ({
  kind,
  lines: lines.map(({ id }) => id),
});

const TICK = 'line.';

/** The name of a line's tick. */
export const tickOf = (id: string): string => `${TICK}${id}`;

/** A text of several lines in the letter. */
const letterText = (max?: number) =>
  longText(max).refine((text) => findUnwritable(text) === null, 'unwritable');

/** A text of the letter that may be left out. */
const optionalText = z
  .string()
  .trim()
  .default('')
  .pipe(z.union([z.literal(''), letterText()]));

/** Makes the schema of the form. The lines that are ticked must agree with the outcome, and the validity with the kind. */
export const decisionInput = (subject: DecisionSubject) =>
  z
    .looseObject({
      outcome: z.enum(subject.stage.verdictsOf(subject.kind), 'choose'),
      body: letterText(),
      legalBasis: letterText(2000),
      conditions: optionalText,
      validUntil: z.string().trim().optional(),
      /** The version that the caseworker looked at while writing: a newer one has to be looked at first. */
      version: carriedNumber,
    })
    .superRefine((typed, context) => {
      const matter = matterOf(subject);
      const written = writtenIn(typed);
      // a line that is gone since then belongs to an older version, which the act refuses
      const granted = written.granted?.filter((id) => matter.lines.includes(id)) ?? [];
      const problems = {
        validUntil: validityProblem(matter, written, Date.now()),
        lines: linesProblem(matter, { ...written, granted }),
      };
      for (const [field, message] of Object.entries(problems))
        if (message) context.addIssue({ code: 'custom', path: [field], message });
    })
    .transform(writtenIn);

type Typed = Omit<WrittenDecision, 'granted' | 'validUntil'> & {
  validUntil?: string | undefined;
  [name: string]: unknown;
};

/** The decision that was typed. */
function writtenIn({
  outcome,
  body,
  legalBasis = '',
  conditions = '',
  validUntil: until,
  version,
  ...ticks
}: Typed): WrittenDecision {
  const granted = Object.keys(ticks).flatMap((name) =>
    name.startsWith(TICK) ? [name.slice(TICK.length)] : [],
  );
  return {
    ...{ version, outcome, body, legalBasis, conditions, granted },
    ...(until !== undefined && { validUntil: until }),
  };
}

/** The date that stands in the form before anything is typed there: until when such a thing is usually valid. */
export const usualValidity = ({ kind }: Pick<DecisionSubject, 'kind'>): string =>
  validUntil(kind, Date.now()) ?? '';

/** The form as it looks where an earlier proposal is written on. */
export const typedAs = (text: DecisionText): Record<string, string> => ({
  outcome: text.outcome,
  body: text.body,
  legalBasis: text.legalBasis,
  conditions: text.conditions,
  ...(text.validUntil !== null && { validUntil: text.validUntil }),
  ...(text.outcome === 'partly' &&
    Object.fromEntries(
      Object.entries(text.lines).flatMap(([id, granted]) => (granted ? [[tickOf(id), 'yes']] : [])),
    )),
});
