/** *Min profil*: everything about oneself on one page, each part saved by itself. */

import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import { type Person, readPerson } from '../../db/account/people.ts';
import { type OpenSession, openSessions } from '../../db/login/sessions.ts';
import { isEnough } from '../../domain/rights/rights.ts';
import type { Env, Services, Visitor } from '../http/context.ts';
import { type Typed, untouched } from '../http/form-input.ts';
import type { Routes } from '../http/router.ts';
import {
  Organisations,
  type OwnOrganisations,
  readOwnOrganisations,
} from '../organisations/own-organisations.tsx';
import { ErrorSummary, Notice } from '../ui/blocks.tsx';
import { contactLabels } from '../ui/contact-fields.tsx';
import { Layout } from '../ui/layout.tsx';
import { PROFILE } from '../urls.ts';
import {
  ContactSection,
  DataSection,
  FarewellSection,
  LanguageSection,
  MailSection,
  PrivacySection,
} from './profile-sections.tsx';
import { SessionList } from './session-list.tsx';

export function mountProfiles(routes: Routes, services: Services): void {
  routes.page('GET', PROFILE, 'profile.read', (c, visitor) => showProfile(services, c, visitor, untouched));
}

/** The profile as it is, or with what was typed in one of its forms and is wrong. */
export async function showProfile(
  { sql }: Services,
  c: Context<Env>,
  visitor: Visitor,
  typed: Typed,
): Promise<Response> {
  const [person, sessions, own] = await Promise.all([
    readPerson(sql, visitor.id),
    openSessions(sql, visitor.session!.pid),
    readOwnOrganisations(sql, visitor.id),
  ]);
  const wrong = typed.notice !== null || typed.problems.length > 0;
  const saved = savedIn(visitor, c.req.query('lagret'));
  return c.html(
    <ProfilePage visitor={visitor} {...{ person, own, sessions, typed, saved }} />,
    wrong ? 422 : 200,
  );
}

/** What the address says was saved, in words. */
function savedIn({ text }: Visitor, lagret: string | undefined): string | null {
  if (lagret === 'epost') return text.own.savedEmail;
  return lagret === '' ? text.profile.saved : null;
}

const ProfilePage: FC<{
  visitor: Visitor;
  person: Person;
  own: OwnOrganisations;
  sessions: readonly OpenSession[];
  typed: Typed;
  /** What was saved, in words. */
  saved: string | null;
}> = ({ visitor, person, own, sessions, typed, saved }) => (
  <Layout visitor={visitor} title={visitor.text.profile.title} crumbs={[]}>
    <ErrorSummary visitor={visitor} problems={typed.problems} labels={contactLabels(visitor.text)} />
    {typed.notice && <Notice tone="danger">{typed.notice}</Notice>}
    {saved && <Notice tone="success">{saved}</Notice>}
    <p>{visitor.text.profile.lead}</p>
    <LanguageSection visitor={visitor} person={person} typed={typed} />
    <ContactSection visitor={visitor} person={person} typed={typed} />
    <MailSection visitor={visitor} person={person} />
    {isEnough('access.ask', visitor.level) && <Organisations visitor={visitor} own={own} />}
    <SessionList visitor={visitor} sessions={sessions} />
    <PrivacySection visitor={visitor} person={person} />
    <DataSection visitor={visitor} />
    <FarewellSection visitor={visitor} />
  </Layout>
);
