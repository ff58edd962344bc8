/** E-mails about somebody's own user: what happened, and where to turn if it was not they who did it. */
import type { Language } from '../../domain/shared/language.ts';
import { TEXTS } from '../../text/index.ts';
import type { AccountMail } from '../../text/profile.ts';
import { type Composed, renderNotice } from './render.tsx';

export interface AccountFacts {
  mail: AccountMail;
  language: Language;
  /** Where people reach the portal. */
  portalUrl: string;
}

/** An e-mail about somebody's own user, in their language. */
export function composeAccount({ mail, language, portalUrl }: AccountFacts): Promise<Composed> {
  const { own, mail: words } = TEXTS[language];
  const { subject, body, open, path } = own.mails[mail];
  return renderNotice({
    language,
    subject,
    paragraphs: [...body],
    link: { url: new URL(path, portalUrl).href, label: open },
    footer: [words.automatic],
    sender: words.sender,
  });
}
