/**
 * The letter that tells an applicant of a decision: what it says, in which order, in the applicant's language.
 * The page and the PDF are made from the same letter, so that they never differ.
 */

import type { Decision } from '../db/cases/decisions.ts';
import { COMPLAINABLE } from '../domain/cases/outcomes.ts';
import type { Content, Kind } from '../domain/forms/types.ts';
import type { Language } from '../domain/shared/language.ts';
import { TEXTS } from '../text/index.ts';
import { lineTable } from './lines.ts';
import type { Paper, Part } from './paper.ts';

export interface Letter extends Paper {
  parts: readonly Part[];
}

/** What a letter is about beside the decision itself; all of it is kept unchanged. */
export interface Occasion {
  number: string;
  kind: Kind;
  /** When the version that was decided on was sent, and what it holds. */
  sent: Date;
  content: Content;
  issued: Date;
  approver: string | null;
  complainBy: number;
}

/** Only the first decision of a case can be complained about, and only where it refuses something. */
export const canBeComplainedAbout = ({ stage, outcome }: Pick<Decision, 'stage' | 'outcome'>): boolean =>
  stage === 'application' && outcome !== 'forward' && COMPLAINABLE.includes(outcome);

/** The letter about one decision, whether it was made or is only proposed. */
export function letterOf(decision: Omit<Decision, 'id' | 'proposedBy' | 'at'>, occasion: Occasion): Letter {
  const { language, stage, version } = decision;
  const { letters, gifts, frame } = TEXTS[language];
  const { number, kind, sent, issued, approver } = occasion;
  return {
    language,
    title: (stage === 'application' && gifts.titles[kind.gives]?.(number)) || letters.titles[stage](number),
    facts: [
      [letters.to, decision.addressee],
      [letters.date, longDate(language, issued)],
      [letters.concerns, kind.name[language]],
      [letters.version, letters.versionSent(version, longDate(language, sent))],
    ],
    parts: partsOf(decision, occasion),
    signed: [
      [letters.proposer, decision.proposer],
      ...(approver ? [[letters.approver, approver] as const] : []),
    ],
    small: [letters.electronic, frame.confidential],
  };
}

function partsOf(decision: Omit<Decision, 'id' | 'proposedBy' | 'at'>, occasion: Occasion): Part[] {
  const { language, outcome, body, conditions, legalBasis, validUntil } = decision;
  const { letters, gifts } = TEXTS[language];
  const written: [heading: string, text: string][] = [
    [letters.outcome, sentenceOf(decision, occasion)],
    [gifts.validity, validUntil ? gifts.validUntil(longDate(language, new Date(validUntil))) : ''],
    [letters.conditions, conditions],
    [outcome === 'answered' ? letters.answer : letters.reasons, body],
    [letters.legalBasis, legalBasis],
    [
      letters.complaint,
      canBeComplainedAbout(decision) ? letters.complaintSays(longDate(language, occasion.complainBy)) : '',
    ],
  ];
  const [first, ...rest] = written.flatMap(([heading, text]) =>
    text ? [{ heading, paragraphs: paragraphsOf(text) }] : [],
  );
  const table = lineTable(decision, occasion);
  return [first!, ...(table ? [{ heading: letters.lines, table }] : []), ...rest];
}

function sentenceOf(
  { language, stage, outcome }: Pick<Decision, 'language' | 'stage' | 'outcome'>,
  { kind }: Pick<Occasion, 'kind'>,
): string {
  const { letters, gifts } = TEXTS[language];
  if (stage !== 'application' || outcome === 'forward') return letters.complaintOutcomes[outcome];
  const ofGift = gifts.sentences[kind.gives]?.[outcome];
  return ofGift ? ofGift(kind.name[language]) : letters.outcomes[outcome];
}

/** A line break that somebody typed begins a paragraph. */
const paragraphsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const dates = (locale: string) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Europe/Oslo' });
const DATES = { nb: dates('nb-NO'), nn: dates('nn-NO'), en: dates('en-GB') } satisfies Record<
  Language,
  Intl.DateTimeFormat
>;
const longDate = (language: Language, at: Date | number): string => DATES[language].format(at);
