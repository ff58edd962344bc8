/**
 * E-mail notices that people can do without. Deadlines, decisions and what concerns one's own user are told always,
 * and so is every e-mail that has no line here.
 */
import type { AccessMail } from '../access/mails.ts';
import type { CaseMail } from '../cases/mails.ts';

/** Choices of people, and the e-mails that each stands for. */
const STANDS_FOR = {
  receipts: ['received', 'access_received'],
  messages: ['message'],
  requests: ['access_asked'],
} as const satisfies Record<string, readonly (CaseMail | AccessMail)[]>;

export type MailChoice = keyof typeof STANDS_FOR;
/** The choices in the order in which they are shown. */
export const MAIL_CHOICES = Object.keys(STANDS_FOR) as readonly MailChoice[];

/** The choice that an e-mail depends on; null where it is sent always. */
export const choiceFor = (mail: string): MailChoice | null =>
  MAIL_CHOICES.find((choice) => (STANDS_FOR[choice] as readonly string[]).includes(mail)) ?? null;
