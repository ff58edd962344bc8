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

/** Fields for the name and the addresses of a person. */
export const ContactFields: FC<{ visitor: Visitor; typed: FormState }> = (form) => {
  const { profile } = form.visitor.text;
  return (
    <>
      <TextInput {...form} name="name" label={profile.name} autocomplete="name" />
      <TextArea {...form} name="address" label={profile.address} autocomplete="street-address" rows={3} />
      <TextInput {...form} name="email" label={profile.email} type="email" autocomplete="email" />
      <TextInput {...form} name="phone" label={profile.phone} type="tel" autocomplete="tel" />
    </>
  );
};

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
