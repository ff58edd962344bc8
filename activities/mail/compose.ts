/** E-mails in words: what happened, and one link to where it can be read, never what a case is about. */
import type { DueMail } from '../../db/durable/mails.ts';
import { type CaseMail, DEADLINE_TOLD } from '../../domain/cases/mails.ts';
import { topicOf } from '../../domain/mails.ts';
import type { Language } from '../../domain/shared/language.ts';
import { date } from '../../text/dates.ts';
import { TEXTS } from '../../text/index.ts';
import type { MailText } from '../../text/nb/mails.ts';
import { pathFor } from './links.ts';
import { type Composed, renderNotice } from './render.tsx';

/** All that an e-mail is made from: nothing here tells what a case is about, so no e-mail can. */
export interface MailFacts extends Pick<DueMail, 'mail' | 'case' | 'organisation'> {
  language: Language;
  /** Address at which people reach the portal. */
  portalUrl: string;
  /** Code of the link in it, where it has one. */
  code?: string;
}

/** An e-mail in the recipient's language: its text by topic and name, with what it is about put in. */
export function compose(facts: MailFacts): Promise<Composed> {
  const { mail, case: case_, organisation, language, portalUrl, code } = facts;
  const topic = topicOf(mail);
  const { [topic]: words, sender } = TEXTS[language].mails;
  const text = (words.texts as Readonly<Record<string, MailText>>)[mail]!;
  const name = case_?.number ?? organisation?.name ?? '';
  const path = pathFor(topic, mail, {
    number: case_?.number,
    request: organisation?.request,
    organisation: organisation?.id,
    code,
  });
  return renderNotice({
    language,
    subject: text.subject(name),
    paragraphs: [...text.body, ...lastDay(text, facts)],
    link: { url: new URL(path, portalUrl).href, label: text.open ?? words.open(name) },
    footer: words.footer,
    sender,
  });
}

/** The sentence about the day that matters. When an e-mail goes out late, the case may have moved on: no date then. */
function lastDay({ by }: MailText, { mail, case: case_, language }: MailFacts): string[] {
  const told: Partial<Record<CaseMail, string>> = DEADLINE_TOLD;
  const deadline = case_?.deadline;
  if (!by || !deadline || deadline.event !== told[mail as CaseMail]) return [];
  return [by(date(language, deadline.at))];
}
