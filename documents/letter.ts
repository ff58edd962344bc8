/**
 * The letter that tells an applicant of a decision, in the applicant's language. The page and the PDF are made from the
 * same letter, so that they never differ.
 */

import type { Decision } from '../db/cases/decisions.ts';
import { canBeComplainedAbout, type Outcome } from '../domain/cases/outcomes.ts';
import type { Content, Kind, Result } from '../domain/forms/types.ts';
import type { Moment } from '../domain/shared/moments.ts';
import { date } from '../text/dates.ts';
import { TEXTS } from '../text/index.ts';
import { lineTable } from './lines.ts';
import type { LetterPart, Paper } from './paper.ts';

export interface Letter extends Paper {
  parts: readonly LetterPart[];
}

/** The case and the time of a letter, beside the decision itself; all of it is kept unchanged. */
export interface LetterContext {
  number: string;
  kind: Kind;
  /** The time at which the version that was decided on was sent, and its content. */
  sent: Date;
  content: Content;
  issued: Date;
  approver: string | null;
  /** The last moment at which the decision can be complained about. */
  complainBy: Moment;
}

/** A decision as a letter needs it, whether it was made or is only proposed. */
export type LetterDecision = Omit<Decision, 'id' | 'proposedBy' | 'at'>;

/** Makes the letter of one decision. */
export function letterOf(decision: LetterDecision, context: LetterContext): Letter {
  const { language, stage, version } = decision;
  const { letters, results, frame } = TEXTS[language];
  const { number, kind, sent, issued, approver } = context;
  const titles: Partial<Record<Result, (number: string) => string>> = results.titles;
  return {
    language,
    title: (stage === 'application' && titles[kind.gives]?.(number)) || letters.titles[stage](number),
    facts: [
      [letters.to, decision.addressee],
      [letters.date, date(language, issued)],
      [letters.concerns, kind.name[language]],
      [letters.version, letters.versionSent(version, date(language, sent))],
    ],
    parts: partsOf(decision, context),
    signed: [
      [letters.proposer, decision.proposer],
      ...(approver ? [[letters.approver, approver] as const] : []),
    ],
    small: [letters.electronic, frame.confidential],
  };
}

function partsOf(decision: LetterDecision, context: LetterContext): LetterPart[] {
  const { language, outcome, body, conditions, legalBasis, validUntil } = decision;
  const { letters, results } = TEXTS[language];
  const sections: [heading: string, text: string][] = [
    [letters.outcome, sentenceOf(decision, context)],
    [results.validity, validUntil ? results.validUntil(date(language, new Date(validUntil))) : ''],
    [letters.conditions, conditions],
    [outcome === 'answered' ? letters.answer : letters.reasons, body],
    [letters.legalBasis, legalBasis],
    [
      letters.complaint,
      canBeComplainedAbout(decision) ? letters.complaintSays(date(language, context.complainBy)) : '',
    ],
  ];
  const [first, ...rest] = sections.flatMap(([heading, text]) =>
    text ? [{ heading, paragraphs: paragraphsOf(text) }] : [],
  );
  const table = lineTable(decision, context);
  return [first!, ...(table ? [{ heading: letters.lines, table }] : []), ...rest];
}

function sentenceOf(
  { language, stage, outcome }: Pick<Decision, 'language' | 'stage' | 'outcome'>,
  { kind }: Pick<LetterContext, 'kind'>,
): string {
  const { letters, results } = TEXTS[language];
  if (stage !== 'application' || outcome === 'forward') return letters.complaintOutcomes[outcome];
  const sentences: Partial<Record<Result, Partial<Record<Outcome, (name: string) => string>>>> =
    results.sentences;
  return sentences[kind.gives]?.[outcome]?.(kind.name[language]) ?? letters.outcomes[outcome];
}

/** Splits a text into paragraphs: a line break that somebody typed begins one. */
const paragraphsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
