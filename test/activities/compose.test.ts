import { describe, expect, it } from 'vitest';
import { compose } from '../../activities/mail/compose.ts';
import { LINKS } from '../../activities/mail/links.ts';
import { MAILS, type MailTopic } from '../../domain/mails.ts';
import { LANGUAGES, type Language } from '../../domain/shared/language.ts';
import { TEXTS } from '../../text/index.ts';
import type { MailText } from '../../text/nb/mails.ts';
import { URLS } from '../../web/urls.ts';

const PORTAL = 'https://minside.example';
const NUMBER = '2600016';
const ORGANISATION = { id: 'o1', name: 'PRØVE & FEIL AS', request: 'r1' };
const DUE = Date.UTC(2026, 11, 3, 22, 59, 59, 999);

/** Things that e-mails are about, by topic. */
const ABOUT = {
  case: { case: { number: NUMBER, deadline: null }, organisation: null },
  access: { case: null, organisation: ORGANISATION },
  organisation: { case: null, organisation: { ...ORGANISATION, request: null } },
  account: { case: null, organisation: null },
};
const NAMES = { case: NUMBER, access: ORGANISATION.name, organisation: ORGANISATION.name, account: '' };
/** Paths to which the e-mails lead, by topic and audience. */
const PATHS: Readonly<Record<MailTopic, Readonly<Record<string, string>>>> = {
  case: { applicant: `/saker/${NUMBER}`, caseworker: `/saksbehandling/saker/${NUMBER}` },
  access: {
    requester: '/foresporsler/r1',
    invited: '/invitasjoner/r1',
    administrators: '/administrer/o1/tilgang',
    support: '/saksbehandling/foresporsler/r1',
    seconds: '/saksbehandling/foresporsler/r1',
  },
  organisation: { administrators: '/administrer/o1', support: '/saksbehandling/virksomheter' },
  account: { new_address: '/e-post/bekreftelse?kode=c1', user: '/profil', former_user: '/' },
};

const EVERY = (Object.keys(MAILS) as MailTopic[]).flatMap((topic) =>
  Object.entries(MAILS[topic]).flatMap(([mail, audience]) =>
    LANGUAGES.map((language) => ({ topic, mail, audience, language })),
  ),
);
const inOneLine = (text: string) => text.replace(/\s+/g, ' ');

describe('an e-mail', () => {
  it.each(EVERY)('$mail in $language: what it is about, what happened, one link', async (one) => {
    const { topic, mail, audience, language } = one;
    const facts = { mail, ...ABOUT[topic], language, portalUrl: PORTAL, code: 'c1' };
    const { subject, html, text } = await compose(facts);
    const words = (TEXTS[language].mails[topic].texts as Readonly<Record<string, MailText>>)[mail]!;
    expect(subject).toBe(words.subject(NAMES[topic]));
    expect(subject).toContain(NAMES[topic]);
    expect(html).toContain(`lang="${language}"`);
    for (const paragraph of words.body) expect(inOneLine(text)).toContain(paragraph);
    const url = new URL(PATHS[topic][audience]!, PORTAL).href;
    expect([...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, link]) => link)).toEqual([url]);
    expect([...text.matchAll(/https?:\S+/g)].map(([link]) => link)).toEqual([url]);
  });

  it('is of one topic only', () => {
    const names = Object.values(MAILS).flatMap((mails) => Object.keys(mails));
    expect(new Set(names).size).toBe(names.length);
  });

  it('leads to pages that the portal has', () => {
    const paths = Object.values(LINKS).flatMap((links) => Object.values(links));
    const patterns = paths.map((path) => path.split('?')[0]);
    expect(Object.values(URLS)).toEqual(expect.arrayContaining(patterns));
  });

  it.each<['asked' | 'draft_lapses', 'overdue' | 'lapse', Language, string]>([
    ['asked', 'overdue', 'nb', 'Svar innen 3. desember 2026.'],
    ['asked', 'overdue', 'nn', 'Svar innan 3. desember 2026.'],
    ['asked', 'overdue', 'en', 'Please answer by 3 December 2026.'],
    ['draft_lapses', 'lapse', 'nb', 'Utkastet blir slettet 3. desember 2026 hvis ingen skriver i det før.'],
  ])('%s names the day, unless the case has moved on', async (mail, event, language, sentence) => {
    const at = (due: 'overdue' | 'lapse' | 'close') =>
      compose({
        mail,
        case: { number: NUMBER, deadline: { event: due, at: DUE } },
        organisation: null,
        language,
        portalUrl: PORTAL,
      });
    const spoken = await at(event);
    expect(spoken.text).toContain(sentence);
    expect(spoken.html).toContain(sentence);
    expect((await at('close')).text).not.toContain('2026.');
  });
});
