import type { FC } from 'hono/jsx';
import { LANGUAGES } from '../../domain/shared/language.ts';
import type { Text } from '../../text/index.ts';
import type { Visitor } from '../http/context.ts';
import type { FormState } from '../http/form-input.ts';
import { type Labels, TextArea, TextInput } from './fields.tsx';

export const contactLabels = ({ profile, onboarding }: Text): Labels => ({
  name: profile.name,
  address: profile.address,
  email: profile.email,
  phone: profile.phone,
  language: profile.language,
  accept: onboarding.accept,
});

/** Name and address that Folkeregisteret has given; null where people type them themselves. */
export type GivenContact = Readonly<Record<'name' | 'address', string | null>>;

/** Fields for the name and the addresses of a person. What Folkeregisteret has given is shown instead of asked. */
export const ContactFields: FC<{ visitor: Visitor; typed: FormState; given: GivenContact }> = ({
  given,
  ...form
}) => {
  const { profile, identity } = form.visitor.text;
  return (
    <>
      {(given.name ?? given.address) !== null && <p class="quiet">{identity.given}</p>}
      {given.name !== null ? (
        <Given name="name" label={profile.name} value={given.name} />
      ) : (
        <TextInput {...form} name="name" label={profile.name} autocomplete="name" />
      )}
      {given.address !== null ? (
        <Given name="address" label={profile.address} value={given.address} />
      ) : (
        <TextArea {...form} name="address" label={profile.address} autocomplete="street-address" rows={3} />
      )}
      <TextInput {...form} name="email" label={profile.email} type="email" autocomplete="email" />
      <TextInput {...form} name="phone" label={profile.phone} type="tel" autocomplete="tel" />
    </>
  );
};

/** A fact that cannot be typed. It goes along with the form, whose other fields are read together with it. */
const Given: FC<{ name: string; label: string; value: string }> = ({ name, label, value }) => (
  <dl class="facts">
    <div>
      <dt>{label}</dt>
      <dd class="written">{value}</dd>
      <input type="hidden" name={name} value={value} />
    </div>
  </dl>
);

/** The three languages, one of them chosen. @param titled a heading says already what this is */
export const LanguageField: FC<{ visitor: Visitor; chosen: string; titled?: boolean }> = ({
  visitor,
  chosen,
  titled = false,
}) => {
  const { profile } = visitor.text;
  return (
    <fieldset class="ds-fieldset" id="language">
      <legend class={titled ? 'ds-sr-only' : 'ds-label'} data-weight="medium">
        {profile.language}
      </legend>
      {LANGUAGES.map((language) => (
        <div class="ds-field">
          <input
            class="ds-input"
            type="radio"
            id={`language-${language}`}
            name="language"
            value={language}
            checked={language === chosen}
          />
          <label class="ds-label" for={`language-${language}`} lang={language} data-weight="regular">
            {profile.languages[language]}
          </label>
        </div>
      ))}
    </fieldset>
  );
};
