/** Fields that every form shares. */
import type { Field } from './types.ts';

export const contactPerson: Field = {
  path: 'contact_person',
  type: 'text',
  max: 200,
  autocomplete: 'name',
  label: { nb: 'Kontaktperson', nn: 'Kontaktperson', en: 'Contact person' },
  help: {
    nb: 'Den vi skal kontakte om saken, hvis det er en annen enn deg.',
    nn: 'Den vi skal kontakte om saka, dersom det er ein annan enn deg.',
    en: 'The person we should contact about the case, if it is not you.',
  },
};

/** Lists of cases show it; `db/versions.ts` copies it there when the form is sent. */
export const ownReference: Field = {
  path: 'own_reference',
  type: 'text',
  max: 100,
  label: { nb: 'Egen referanse', nn: 'Eigen referanse', en: 'Own reference' },
  help: {
    nb: 'Din egen betegnelse på saken, så du kjenner den igjen.',
    nn: 'Di eiga nemning på saka, så du kjenner ho att.',
    en: 'Your own name for the case, so that you recognise it.',
  },
};

export const onBehalfOf: Field = {
  path: 'on_behalf_of',
  type: 'text',
  max: 200,
  label: { nb: 'På vegne av', nn: 'På vegner av', en: 'On behalf of' },
  help: {
    nb: 'Hvis du søker for noen andre enn søkeren øverst på saken. Ha skriftlig fullmakt klar: DEKSA kan be om den.',
    nn: 'Dersom du søkjer for nokon andre enn søkjaren øvst på saka. Ha skriftleg fullmakt klar: DEKSA kan be om ho.',
    en: 'If you apply for somebody else than the applicant named in the case. Have a written power of attorney at hand: DEKSA may ask for it.',
  },
};

/** In which language the letters are written; `db/people.ts` reads it where a letter is made. */
export const documentLanguage: Field = {
  path: 'document_language',
  type: 'choice',
  label: {
    nb: 'Språk i vedtak og brev',
    nn: 'Språk i vedtak og brev',
    en: 'Language of decision and letters',
  },
  help: {
    nb: 'Velger du ikke, bruker vi språket i profilen din.',
    nn: 'Vel du ikkje, bruker vi språket i profilen din.',
    en: 'If you do not choose, we use the language of your profile.',
  },
  options: [
    { id: 'nb', label: { nb: 'Norsk bokmål', nn: 'Norsk bokmål', en: 'Norwegian bokmål' } },
    { id: 'nn', label: { nb: 'Norsk nynorsk', nn: 'Norsk nynorsk', en: 'Norwegian nynorsk' } },
    { id: 'en', label: { nb: 'Engelsk', nn: 'Engelsk', en: 'English' } },
  ],
};

export const confirmation: Field = {
  path: 'confirmed',
  type: 'confirmation',
  required: true,
  label: {
    nb: 'Jeg bekrefter at opplysningene er riktige',
    nn: 'Eg stadfestar at opplysningane er rette',
    en: 'I confirm that the information is correct',
  },
};
