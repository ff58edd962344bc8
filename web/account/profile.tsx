/** *Min profil*: everything about oneself on one page, each part saved by itself. */

import type { FC } from 'hono/jsx';
import { type Person, readPerson } from '../../db/account/people.ts';
import { type PersonFacts, readFacts } from '../../db/account/person-facts.ts';
import { type OpenSession, openSessions } from '../../db/login/sessions.ts';
import { type OwnOrganisations, readOwnOrganisations } from '../../db/organisations/own-organisations.ts';
import { isEnough } from '../../domain/rights/rights.ts';
import type { Visitor } from '../http/context.ts';
import { type FormState, untouched } from '../http/form-input.ts';
import type { Routes } from '../http/router.ts';
import { OwnOrganisationsSection } from '../ui/access/own-organisations.tsx';
import { Alert } from '../ui/alerts.tsx';
import { contactLabels } from '../ui/contact-fields.tsx';
import { ErrorSummary } from '../ui/fields.tsx';
import { Layout } from '../ui/layout.tsx';
import { URLS } from '../urls.ts';
import {
  ContactSection,
  DataSection,
  DeletionSection,
  LanguageSection,
  MailSection,
  PrivacySection,
  WaitingEmail,
} from './profile-sections.tsx';
import { SessionList } from './session-list.tsx';

/** Parameter of the profile's address that says that something was saved, and what became of an e-mail address. */
export const SAVED = 'lagret';

export function mountProfile(routes: Routes): void {
  routes.page('GET', URLS.profile, 'profile.read', async (c, visitor) =>
    c.html(await profilePage(visitor, untouched, savedIn(visitor, c.req.query(SAVED)))),
  );
}

/** The sentence for what the address says was saved; null where it says nothing. */
function savedIn({ text }: Visitor, saved: string | undefined): string | null {
  const emails: Readonly<Record<string, string>> = text.identity.saved;
  if (saved === '') return text.profile.saved;
  return saved && Object.hasOwn(emails, saved) ? emails[saved]! : null;
}

/** The profile as it is, or with what was typed in one of its forms. @param saved the sentence for what was saved */
export async function profilePage(visitor: Visitor, typed: FormState, saved: string | null = null) {
  const [person, sessions, own, facts] = await Promise.all([
    readPerson(visitor.reads, visitor.id),
    openSessions(visitor.reads, visitor.session!.pid),
    readOwnOrganisations(visitor.reads, visitor.id),
    readFacts(visitor.reads, visitor.session!.pid),
  ]);
  return <ProfilePage {...{ visitor, person, facts, own, sessions, typed, saved }} />;
}

const ProfilePage: FC<{
  visitor: Visitor;
  person: Person;
  facts: PersonFacts | null;
  own: OwnOrganisations;
  sessions: readonly OpenSession[];
  typed: FormState;
  saved: string | null;
}> = ({ visitor, person, facts, own, sessions, typed, saved }) => (
  <Layout visitor={visitor} title={visitor.text.profile.title} crumbs={[]}>
    <ErrorSummary visitor={visitor} typed={typed} labels={contactLabels(visitor.text)} />
    {typed.notice && <Alert tone="danger">{typed.notice}</Alert>}
    {saved && <Alert tone="success">{saved}</Alert>}
    {person.waitingEmail && <WaitingEmail visitor={visitor} person={person} />}
    <p>{visitor.text.profile.lead}</p>
    <LanguageSection visitor={visitor} person={person} typed={typed} />
    <ContactSection visitor={visitor} person={person} typed={typed} />
    <MailSection visitor={visitor} person={person} facts={facts} />
    {isEnough('access.ask', visitor.level) && <OwnOrganisationsSection visitor={visitor} own={own} />}
    <SessionList visitor={visitor} sessions={sessions} />
    <PrivacySection visitor={visitor} person={person} />
    <DataSection visitor={visitor} />
    <DeletionSection visitor={visitor} />
  </Layout>
);
