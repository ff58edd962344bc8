import { describe, expect, it } from 'vitest';
import { type AccessFacts, composeAccess } from '../../activities/mail/compose-access.ts';
import { ACCESS_MAILS } from '../../domain/access/mails.ts';
import { LANGUAGES, type Language } from '../../domain/shared/language.ts';
import { TEXTS } from '../../text/index.ts';

const PORTAL = 'https://minside.example';
const ORGANISATION = { id: 'o1', name: 'PRØVE & FEIL AS', request: 'r1' };
const NAMES = [
  ...(Object.keys(ACCESS_MAILS) as (keyof typeof ACCESS_MAILS)[]),
  'organisation_ended',
  'organisation_ended_support',
] as const;
/** Where each of those who are told can do something about it. */
const PATHS = {
  requester: '/foresporsler/r1',
  invited: '/',
  administrators: '/administrer/o1/tilgang',
  support: '/saksbehandling/foresporsler/r1',
};
const pathOf = (mail: AccessFacts['mail']): string =>
  mail === 'organisation_ended'
    ? '/administrer/o1'
    : mail === 'organisation_ended_support'
      ? '/saksbehandling/virksomheter'
      : PATHS[ACCESS_MAILS[mail]];

describe('an e-mail about access', () => {
  it.each(LANGUAGES.flatMap((language) => NAMES.map((mail) => [mail, language] as const)))(
    '%s in %s: which organisation, what happened, one link',
    async (mail, language: Language) => {
      const facts = { mail, organisation: ORGANISATION, language, portalUrl: PORTAL };
      const { subject, html, text } = await composeAccess(facts);
      const words = TEXTS[language].accessMail.mails[mail];
      expect(subject).toBe(words.subject(ORGANISATION.name));
      expect(html).toContain(`lang="${language}"`);
      expect(text.replace(/\s+/g, ' ')).toContain(words.body);
      const links = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, link]) => link);
      expect(links).toEqual([new URL(pathOf(mail), PORTAL).href]);
    },
  );
});
