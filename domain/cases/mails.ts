/** E-mails about a case, and to whom each goes. */
import type { CaseTimer } from './commands.ts';

export const CASE_MAILS = {
  received: 'applicant',
  message: 'applicant',
  asked: 'applicant',
  overdue: 'applicant',
  overdue_staff: 'caseworker',
  answered: 'applicant',
  draft_lapses: 'applicant',
} as const;
export type CaseMail = keyof typeof CASE_MAILS;
export type CaseAudience = (typeof CASE_MAILS)[CaseMail];

/** The deadline of a case that an e-mail names the day of, for those that name one. */
export const DEADLINE_TOLD = {
  asked: 'overdue',
  draft_lapses: 'lapse',
} as const satisfies Partial<Record<CaseMail, CaseTimer>>;
export type DatedMail = keyof typeof DEADLINE_TOLD;
