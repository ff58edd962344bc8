/**
 * Budgets of verbs that cost much: the number of times that each may be done within a time. They are meant to stop
 * programs, never people: an accountant with a hundred organisations and an office behind one address stay far below.
 * What is sent to DEKSA, such as a case, an answer, a message or a complaint, has none: a lost application is worse than
 * many calls.
 */

/** Those whose calls are counted together, in the order in which they are asked: who has spent their own budget spends nobody else's. */
export const SPENDERS = ['person', 'organisation', 'address'] as const;
/** A person or a member of staff, the organisation that is acted for or concerned, and the network that a call comes from. */
export type Spender = (typeof SPENDERS)[number];

export interface Budget {
  /** Most calls of each spender; one that is left out is not counted. */
  readonly most: Readonly<Partial<Record<Spender, number>>>;
  readonly minutes: number;
  /** Decision where calls cannot be counted: what somebody may need for a deadline goes on, what can wait does not. */
  readonly uncounted: 'allow' | 'refuse';
}

export const BUDGETS = {
  /** Cases that are begun, also as copies. */
  drafts: { most: { person: 600, organisation: 3000, address: 3000 }, minutes: 60, uncounted: 'allow' },
  /** Files, one by one. */
  uploads: { most: { person: 1500, organisation: 7500, address: 7500 }, minutes: 60, uncounted: 'allow' },
  /** Spreadsheets that are read. */
  imports: { most: { person: 200, organisation: 1000, address: 1000 }, minutes: 60, uncounted: 'allow' },
  /** Letters and receipts as files. */
  pdfs: { most: { person: 400, address: 2000 }, minutes: 60, uncounted: 'allow' },
  /** One's own data as files. */
  own_data: { most: { person: 40, address: 400 }, minutes: 60, uncounted: 'refuse' },
  /** People whom administrators add, each of whom is written to. */
  invitations: { most: { person: 100, organisation: 200, address: 400 }, minutes: 60, uncounted: 'refuse' },
  /** Organisations that somebody asks for: Enhetsregisteret is asked, or administrators are written to. */
  organisations: { most: { person: 150, address: 600 }, minutes: 60, uncounted: 'refuse' },
  /** Logins that are begun, by whomever. */
  logins: { most: { address: 1000 }, minutes: 10, uncounted: 'allow' },
} as const satisfies Record<string, Budget>;

export type Verb = keyof typeof BUDGETS;
export const VERBS = Object.keys(BUDGETS) as Verb[];
