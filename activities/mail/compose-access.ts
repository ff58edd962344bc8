/** E-mails about access to organisations: which one, what happened, one link. */

import { ACCESS_MAILS, type AccessAudience, type AccessMail } from '../../domain/access/mails.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { Language } from '../../domain/shared/language.ts';
import type { OrganisationMail } from '../../text/access-mails.ts';
import { TEXTS } from '../../text/index.ts';
import { type Composed, renderNotice } from './render.tsx';

export interface AccessFacts {
  mail: AccessMail | OrganisationMail;
  organisation: { id: Id | null; name: string; request: Id | null };
  language: Language;
  /** Where people reach the portal. */
  portalUrl: string;
}

/** An e-mail about access, in the language of its recipient. */
export function composeAccess({ mail, organisation, language, portalUrl }: AccessFacts): Promise<Composed> {
  const { accessMail, mail: words } = TEXTS[language];
  const { subject, body } = accessMail.mails[mail];
  return renderNotice({
    language,
    subject: subject(organisation.name),
    paragraphs: [body],
    link: { url: new URL(pathFor(mail, organisation), portalUrl).href, label: accessMail.open },
    footer: [words.automatic],
    sender: words.sender,
  });
}

function pathFor(mail: AccessFacts['mail'], { id, request }: AccessFacts['organisation']): string {
  if (mail === 'organisation_ended') return `/administrer/${id}`;
  if (mail === 'organisation_ended_support') return '/saksbehandling/virksomheter';
  return LEADS_TO[ACCESS_MAILS[mail]](request, id);
}

/** Where each of those who are told can do something about it. */
const LEADS_TO: Readonly<Record<AccessAudience, (request: Id | null, organisation: Id | null) => string>> = {
  requester: (request) => `/foresporsler/${request}`,
  invited: () => '/',
  administrators: (_, organisation) => `/administrer/${organisation}/tilgang`,
  support: (request) => `/saksbehandling/foresporsler/${request}`,
};
