/** Parts of *Min profil*; each begins with a sentence that says what one can do there. */

import type { Child, FC } from 'hono/jsx';
import type { Person } from '../../db/account/people.ts';
import type { PersonFacts } from '../../db/account/person-facts.ts';
import { MAIL_CHOICES } from '../../domain/account/mail-choices.ts';
import { dateTime } from '../../text/dates.ts';
import type { Visitor } from '../http/context.ts';
import type { FormState } from '../http/form-input.ts';
import { Alert } from '../ui/alerts.tsx';
import { ButtonLink } from '../ui/buttons.tsx';
import { ContactFields, LanguageField } from '../ui/contact-fields.tsx';
import { TokenForm } from '../ui/forms.tsx';
import { URLS } from '../urls.ts';

export const LanguageSection: FC<{ visitor: Visitor; person: Person; typed: FormState }> = ({
  visitor,
  person,
  typed,
}) => {
  const { profile } = visitor.text;
  return (
    <Part id="sprak" title={profile.languageTitle} lead={profile.languageLead}>
      <Saved visitor={visitor} to={URLS.ownLanguage} button={profile.save}>
        <LanguageField visitor={visitor} chosen={typed.values.language ?? person.language} titled />
      </Saved>
    </Part>
  );
};

export const ContactSection: FC<{ visitor: Visitor; person: Person; typed: FormState }> = ({
  visitor,
  person,
  typed,
}) => {
  const { profile } = visitor.text;
  const { name, address, phone, waitingEmail } = person;
  const email = waitingEmail ?? person.email;
  const given = {
    name: person.isNameVerified ? name : null,
    address: person.isAddressVerified ? address : null,
  };
  const values = { name, address, email, phone, ...typed.values };
  return (
    <Part id="kontakt" title={profile.contactTitle} lead={profile.contactLead}>
      <Saved visitor={visitor} to={URLS.contact} button={profile.save}>
        <ContactFields visitor={visitor} typed={{ ...typed, values }} given={given} />
      </Saved>
    </Part>
  );
};

/** *Ikke bekreftet ennå*: the address that waits for its link, the one that is used meanwhile, and another link. */
export const WaitingEmail: FC<{ visitor: Visitor; person: Person }> = ({ visitor, person }) => {
  const { identity } = visitor.text;
  const { waitingEmail, email } = person;
  return (
    <section class="stack" aria-labelledby="ubekreftet">
      <Alert tone="warning">
        <strong id="ubekreftet">{identity.unconfirmed.title}</strong>
        <p>{identity.unconfirmed.says(waitingEmail ?? '')}</p>
        <p>{waitingEmail === email ? identity.unconfirmed.none : identity.unconfirmed.meanwhile(email)}</p>
      </Alert>
      <TokenForm visitor={visitor} action="profile.change" to={URLS.emailLink}>
        <button type="submit" class="ds-button" data-variant="secondary">
          {identity.unconfirmed.again}
        </button>
      </TokenForm>
    </section>
  );
};

/** *E-postvarsler*. Notices that are always sent stand as text: boxes that cannot be changed are hard to read. */
export const MailSection: FC<{ visitor: Visitor; person: Person; facts: PersonFacts | null }> = ({
  visitor,
  person,
  facts,
}) => {
  const { identity, own } = visitor.text;
  const { mail } = own;
  return (
    <Part id="e-postvarsler" title={mail.title} lead={mail.lead}>
      {facts?.email && <p>{identity.noticesTo(facts.email)}</p>}
      {facts?.reserved && <p>{identity.reserved}</p>}
      <p>{mail.alwaysOn}</p>
      <ul class="ds-list">
        {mail.always.map((what) => (
          <li>{what}</li>
        ))}
      </ul>
      <Saved visitor={visitor} to={URLS.mailChoices} button={mail.save}>
        <fieldset class="ds-fieldset">
          <legend class="ds-sr-only">{mail.title}</legend>
          {MAIL_CHOICES.map((choice) => (
            <Tick
              id={`mail-${choice}`}
              label={mail.choices[choice].label}
              help={mail.choices[choice].help}
              ticked={!person.mailsOff.includes(choice)}
            />
          ))}
        </fieldset>
      </Saved>
    </Part>
  );
};

const Tick: FC<{ id: string; label: string; help: string; ticked: boolean }> = ({
  id,
  label,
  help,
  ticked,
}) => (
  <div class="ds-field">
    <input
      class="ds-input"
      type="checkbox"
      id={id}
      name={id}
      value="yes"
      checked={ticked}
      aria-describedby={`${id}-hjelp`}
    />
    <label class="ds-label" for={id} data-weight="regular">
      {label}
    </label>
    <p data-field="description" id={`${id}-hjelp`}>
      {help}
    </p>
  </div>
);

export const PrivacySection: FC<{ visitor: Visitor; person: Person }> = ({ visitor, person }) => {
  const { privacy } = visitor.text.own;
  return (
    <Part id="personvern" title={privacy.title} lead={privacy.lead}>
      <p>{privacy.accepted(person.privacyVersion, dateTime(visitor.language, person.privacyAcceptedAt))}</p>
      <p>
        <a class="ds-link" href={URLS.privacy}>
          {privacy.read}
        </a>
      </p>
    </Part>
  );
};

export const DataSection: FC<{ visitor: Visitor }> = ({ visitor }) => {
  const { data } = visitor.text.own;
  return (
    <Part id="mine-data" title={data.title} lead={data.lead}>
      <p>
        <ButtonLink href={URLS.ownData} variant="secondary">
          {data.title}
        </ButtonLink>
      </p>
    </Part>
  );
};

export const DeletionSection: FC<{ visitor: Visitor }> = ({ visitor }) => {
  const { accountDeletion } = visitor.text.own;
  return (
    <Part id="sletting" title={accountDeletion.title} lead={accountDeletion.lead}>
      <p>
        <ButtonLink href={URLS.accountDeletion} variant="secondary">
          {accountDeletion.title}
        </ButtonLink>
      </p>
    </Part>
  );
};

const Part: FC<{ id: string; title: string; lead: string; children?: Child }> = ({
  id,
  title,
  lead,
  children,
}) => (
  <section class="stack" aria-labelledby={id}>
    <h2 class="ds-heading" data-size="md" id={id}>
      {title}
    </h2>
    <p>{lead}</p>
    {children}
  </section>
);

/** A form of the profile, saved by itself. */
const Saved: FC<{ visitor: Visitor; to: string; button: string; children?: Child }> = ({
  visitor,
  to,
  button,
  children,
}) => (
  <TokenForm visitor={visitor} action="profile.change" to={to}>
    {children}
    <div class="buttons">
      <button type="submit" class="ds-button">
        {button}
      </button>
    </div>
  </TokenForm>
);
