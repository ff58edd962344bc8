/** E-mails about a case, and to whom each goes. */
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
