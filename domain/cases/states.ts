/** States of a case, and all that its workflow keeps of it. */
import type { Id } from '../shared/ids.ts';
import type { Moment } from '../shared/moments.ts';
import type { CaseTimer } from './commands.ts';

/** Both sides' words for each stand in `text/`; *withdrawn* and *decided* cases rest until they are closed. */
export const STATES = [
  'draft',
  'submitted',
  'under_review',
  'awaiting_applicant',
  'decision_proposed',
  'decided',
  'withdrawn',
  'appealed',
  'forwarded',
  'closed',
  'discarded',
] as const;
export type State = (typeof STATES)[number];

/** The whole state of a case, as plain JSON with ids, codes and dates only. */
export interface CaseSnapshot {
  schemaVersion: 1;
  state: State;
  /** Number of the last command handled. */
  handled: number;
  /** The version of the form that is in force; 0 while nothing was sent. */
  version: number;
  caseworker: Id | null;
  proposal: {
    id: Id;
    version: number;
    proposer: Id;
    /** The decision that it becomes can be complained about. */
    complainable: boolean;
    /** It sends a complaint on to the ministry. */
    forwards: boolean;
    onComplaint: boolean;
  } | null;
  decision: { id: Id; version: number; at: Moment } | null;
  /** The last moment at which the decision can be complained about; null where it can't. */
  complainBy: Moment | null;
  complained: boolean;
  /** The date by which an answer can be expected; the clock stands still while the applicant is waited for. */
  expectedBy: Moment | null;
  /** The moment of the question that the applicant has not answered. */
  askedAt: Moment | null;
  /** The next act of time, and when. */
  deadline: { event: CaseTimer; at: Moment } | null;
}

/** A case as it begins: a draft that lapses when nobody writes in it. */
export const newCase = (policy: { remindAt: Moment }): CaseSnapshot => ({
  schemaVersion: 1,
  state: 'draft',
  handled: 0,
  version: 0,
  caseworker: null,
  proposal: null,
  decision: null,
  complainBy: null,
  complained: false,
  expectedBy: null,
  askedAt: null,
  deadline: { event: 'remind', at: policy.remindAt },
});

/** Side whose turn it is, as both are told. */
export type Turn = 'applicant' | 'deksa' | 'nobody';
const TURNS: { readonly [S in State]: Turn } = {
  draft: 'applicant',
  submitted: 'deksa',
  under_review: 'deksa',
  awaiting_applicant: 'applicant',
  decision_proposed: 'deksa',
  decided: 'nobody',
  withdrawn: 'nobody',
  appealed: 'deksa',
  forwarded: 'deksa',
  closed: 'nobody',
  discarded: 'nobody',
};
/** Tells whose turn it is in a state. */
export const turnOf = (state: State): Turn => TURNS[state];
