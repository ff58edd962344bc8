/** Every e-mail there is, by what it is about, and to whom each goes. */
import { ACCESS_MAILS } from './access/mails.ts';
import { ACCOUNT_MAILS } from './account/mails.ts';
import { CASE_MAILS } from './cases/mails.ts';
import { ORGANISATION_MAILS } from './organisations/mails.ts';

export const MAILS = {
  case: CASE_MAILS,
  access: ACCESS_MAILS,
  organisation: ORGANISATION_MAILS,
  account: ACCOUNT_MAILS,
} as const;

/** Subjects that e-mails are about: a case, a request for access, an organisation, somebody's own user. */
export type MailTopic = keyof typeof MAILS;
/** Names of the e-mails about something. */
export type MailOn<T extends MailTopic> = keyof (typeof MAILS)[T] & string;

/** The topic of an e-mail. @throws {Error} for a name that none has */
export function topicOf(mail: string): MailTopic {
  const topics = Object.keys(MAILS) as MailTopic[];
  const topic = topics.find((one) => Object.hasOwn(MAILS[one], mail));
  if (!topic) throw new Error('an e-mail that nobody knows');
  return topic;
}
