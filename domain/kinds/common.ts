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
