/** Acts that the page of a case offers, on each side: where each is done, and what is typed for it. */
import { deskOf, inAMonth } from '../office.ts';
import type { Fields } from '../portal.ts';
import { pick, type Random } from './random.ts';

export interface OfferedAct {
  /** Name of the command. */
  act: string;
  path: (number: string) => string;
  /** A text is typed in the field `body`. */
  isWritten?: true;
  /** It is done now and then only, so that cases come on. */
  isRare?: true;
  /** Fields beside the text. @param page HTML of the page with the form */
  typed?: (page: string, random: Random) => Fields;
}

const caseOf =
  (what: string) =>
  (number: string): string =>
    `/saker/${number}/${what}`;
const deskAt =
  (what: string) =>
  (number: string): string =>
    deskOf(number, what);

/** Returns the values of the choices under a name on a page. */
const choicesIn = (page: string, name: string): string[] =>
  (page.match(/<input[^>]*>/g) ?? [])
    .filter((input) => input.includes(`name="${name}"`))
    .flatMap((input) => /value="([^"]*)"/.exec(input)?.[1] ?? []);

/** An outcome that asks for nothing more: no lines to tick. */
const decided = (page: string, random: Random): Fields => {
  const outcomes = choicesIn(page, 'outcome').filter((outcome) => outcome !== 'partly');
  const [validUntil] = choicesIn(page, 'validUntil');
  return {
    ...(outcomes.length > 0 && { outcome: pick(random, outcomes) }),
    ...(validUntil !== undefined && { validUntil }),
    legalBasis: 'Eksportkontrolloven § 1',
    conditions: '',
  };
};

export const APPLICANTS_ACTS: readonly OfferedAct[] = [
  { act: 'withdraw', path: caseOf('trekking'), isRare: true },
  { act: 'restore', path: caseOf('gjenoppretting') },
  { act: 'message', path: caseOf('meldinger/ny'), isWritten: true, isRare: true },
  { act: 'answer', path: caseOf('svar'), isWritten: true },
  { act: 'complain', path: caseOf('klage'), isWritten: true },
];

export const STAFFS_ACTS: readonly OfferedAct[] = [
  { act: 'take', path: deskAt('behandling') },
  { act: 'resume', path: deskAt('gjenopptak') },
  {
    act: 'assign',
    path: deskAt('tildeling'),
    isRare: true,
    typed: (page, random) => ({ caseworker: pick(random, choicesIn(page, 'caseworker')) ?? '' }),
  },
  { act: 'ask', path: deskAt('sporsmal'), isWritten: true, typed: () => ({ due: inAMonth() }) },
  { act: 'reply', path: deskAt('meldinger/ny'), isWritten: true, isRare: true },
  { act: 'propose', path: deskAt('vedtak'), isWritten: true, typed: decided },
  { act: 'approve', path: deskAt('godkjenning') },
  { act: 'return', path: deskAt('retur'), isWritten: true },
  { act: 'take_back', path: deskAt('tilbake') },
  { act: 'propose_on_complaint', path: deskAt('klage'), isWritten: true, typed: decided },
  { act: 'record_ministry', path: deskAt('departementet'), isWritten: true, typed: decided },
];
