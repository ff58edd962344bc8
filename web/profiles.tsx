import type { Context } from 'hono';
import type { Child, FC } from 'hono/jsx';
import type { z } from 'zod';
import { changeContact, changeLanguage, type Person, readPerson } from '../db/people.ts';
import { type OpenSession, openSessions } from '../db/sessions.ts';
import { isEnough } from '../domain/levels.ts';
import type { Id } from '../domain/messages.ts';
import { seeOther } from './act-forms.tsx';
import { contact, language } from './contact.ts';
import { readForm, type Typed, untouched } from './inputs.ts';
import { Organisations, type OwnOrganisations, readOwnOrganisations } from './organisations/section.tsx';
import type { Env, Handler, House, Routes, Visitor } from './route.ts';
import { readToken } from './tokens.ts';
import { ErrorSummary, Notice, purposeOf, TokenForm } from './views/blocks.tsx';
import { ContactFields, contactLabels, LanguageField } from './views/contact-fields.tsx';
import { date } from './views/format.ts';
import { Layout } from './views/layout.tsx';
import { SessionList } from './views/session-list.tsx';

const PATH = '/profil';
const ACTION = 'profile.change';

export function mountProfiles(routes: Routes, house: House): void {
  const { sql } = house;
  routes.page('GET', PATH, 'profile.read', (c, visitor) =>
    show(c, visitor, untouched, c.req.query('lagret') !== undefined),
  );
  routes.page(
    'POST',
    `${PATH}/kontakt`,
    ACTION,
    change(contact, (id, to) => changeContact(sql, id, to)),
  );
  routes.page(
    'POST',
    `${PATH}/sprak`,
    ACTION,
    change(language, (id, to) => changeLanguage(sql, id, to.language)),
  );

  function change<S extends z.ZodType>(input: S, save: (id: Id, to: z.output<S>) => Promise<void>): Handler {
    return async (c, visitor) => {
      const sent = await readForm(c, input);
      const { values, problems, token } = sent;
      const given = visitor.session && readToken(visitor.session, purposeOf(ACTION), token);
      if (!given) return show(c, visitor, { values, problems: [], notice: visitor.text.frame.oldPage });
      if (problems) return show(c, visitor, { values, problems, notice: null });
      await save(visitor.id, sent.input);
      return seeOther(c, `${PATH}?lagret`);
    };
  }

  async function show(c: Context<Env>, visitor: Visitor, typed: Typed, saved = false): Promise<Response> {
    const person = await readPerson(sql, visitor.id);
    const sessions = await openSessions(sql, visitor.session!.pid);
    const own = await readOwnOrganisations(sql, visitor.id);
    const wrong = typed.notice !== null || typed.problems.length > 0;
    return c.html(
      <ProfilePage
        visitor={visitor}
        person={person}
        own={own}
        sessions={sessions}
        typed={typed}
        saved={saved}
      />,
      wrong ? 422 : 200,
    );
  }
}

const ProfilePage: FC<{
  visitor: Visitor;
  person: Person;
  own: OwnOrganisations;
  sessions: readonly OpenSession[];
  typed: Typed;
  saved: boolean;
}> = ({ visitor, person, own, sessions, typed, saved }) => {
  const { profile } = visitor.text;
  const { name, address, email, phone } = person;
  const values = { name, address, email, phone, ...typed.values };
  return (
    <Layout visitor={visitor} title={profile.title} crumbs={[]}>
      <ErrorSummary visitor={visitor} problems={typed.problems} labels={contactLabels(visitor.text)} />
      {typed.notice && <Notice tone="danger">{typed.notice}</Notice>}
      {saved && <Notice tone="success">{profile.saved}</Notice>}
      <p>{profile.lead}</p>
      <Part visitor={visitor} to="sprak" title={profile.languageTitle} lead={profile.languageLead}>
        <LanguageField visitor={visitor} chosen={typed.values.language ?? person.language} titled />
      </Part>
      <Part visitor={visitor} to="kontakt" title={profile.contactTitle} lead={profile.contactLead}>
        <ContactFields visitor={visitor} typed={{ ...typed, values }} />
      </Part>
      {isEnough('access.ask', visitor.level) && <Organisations visitor={visitor} own={own} />}
      <SessionList visitor={visitor} sessions={sessions} />
      <p class="quiet">{profile.privacy(date(visitor.language, person.privacyAcceptedAt))}</p>
    </Layout>
  );
};

/** A section of the profile, saved by itself. */
const Part: FC<{ visitor: Visitor; to: string; title: string; lead: string; children?: Child }> = ({
  visitor,
  to,
  title,
  lead,
  children,
}) => (
  <section class="stack" aria-labelledby={to}>
    <h2 class="ds-heading" data-size="md" id={to}>
      {title}
    </h2>
    <p>{lead}</p>
    <TokenForm visitor={visitor} action={ACTION} to={`${PATH}/${to}`}>
      {children}
      <div class="buttons">
        <button type="submit" class="ds-button">
          {visitor.text.profile.save}
        </button>
      </div>
    </TokenForm>
  </section>
);
