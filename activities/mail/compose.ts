import type { CaseTimer } from '../../domain/cases/commands.ts';
import type { CaseMail } from '../../domain/cases/mails.ts';
import { CASE_MAILS } from '../../domain/cases/mails.ts';
import type { Language } from '../../domain/shared/language.ts';
import type { Moment } from '../../domain/shared/moments.ts';
import { TEXTS } from '../../text/index.ts';
import { type Composed, renderNotice } from './render.tsx';

/** What a mail is made from: nothing here tells what the case is about, so no mail can. */
export interface MailFacts {
  mail: CaseMail;
  number: string;
  language: Language;
  /** What time does next in the case. */
  deadline: { event: CaseTimer; at: Moment } | null;
  /** Where people reach the portal. */
  portalUrl: string;
}

/** The mail in the recipient's language. */
export function compose(facts: MailFacts): Promise<Composed> {
  const { mail, number, language } = facts;
  const words = TEXTS[language].mail;
  return renderNotice({
    language,
    subject: words.subject(number, words.what[mail]),
    paragraphs: [words.says[mail], ...lastDay(facts)],
    link: { url: caseUrl(facts), label: words.open(number) },
    footer: [words.automatic, words.silent],
    sender: words.sender,
  });
}

/** Which of a case's deadlines a mail speaks of. When it goes out late, the case may have moved on: no date then. */
const SPEAKS_OF = { asked: 'overdue', draft_lapses: 'lapse' } as const;

function lastDay({ mail, language, deadline }: MailFacts): string[] {
  if (mail !== 'asked' && mail !== 'draft_lapses') return [];
  if (deadline?.event !== SPEAKS_OF[mail]) return [];
  return [TEXTS[language].mail.by[mail](DATES[language].format(deadline.at))];
}

const longDate = (locale: string) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Europe/Oslo' });
const DATES = { nb: longDate('nb'), nn: longDate('nn'), en: longDate('en-GB') } satisfies Record<
  Language,
  Intl.DateTimeFormat
>;

const caseUrl = ({ mail, number, portalUrl }: MailFacts): string =>
  new URL(`${CASE_MAILS[mail] === 'caseworker' ? '/saksbehandling' : ''}/saker/${number}`, portalUrl).href;
