/** Fields, places for files and sections that forms share. */
import type { Field, Files, Localised, Option, Section } from '../forms/types.ts';

/** The last paragraph of an application's information tab. */
export const untilDecided: Localised = {
  nb: 'Du kan fylle ut delene i den rekkefølgen du vil, og endre søknaden også etter at den er sendt, helt til den er avgjort.',
  nn: 'Du kan fylle ut delane i den rekkjefølgja du vil, og endre søknaden også etter at han er send, heilt til han er avgjord.',
  en: 'You can fill in the parts in any order, and also change the application after you have submitted it, until it is decided.',
};

export const YES_OR_NO: readonly Option[] = [
  { id: 'yes', label: { nb: 'Ja', nn: 'Ja', en: 'Yes' } },
  { id: 'no', label: { nb: 'Nei', nn: 'Nei', en: 'No' } },
];

export const contactPerson: Field = {
  path: 'contact_person',
  type: 'text',
  max: 200,
  autocomplete: 'name',
  label: { nb: 'Kontaktperson', nn: 'Kontaktperson', en: 'Contact person' },
  help: {
    nb: 'Den vi skal kontakte om saken, hvis det er en annen enn deg.',
    nn: 'Den vi skal kontakte om saka, dersom det er ein annan enn deg.',
    en: 'The person we should contact about the case, if not you.',
  },
};

/**
 * The applicant's own reference. Lists of cases show it; `db/cases/versions.ts` copies it there when the form is
 * sent.
 */
export const ownReference: Field = {
  path: 'own_reference',
  type: 'text',
  max: 100,
  label: { nb: 'Egen referanse', nn: 'Eigen referanse', en: 'Own reference' },
  help: {
    nb: 'Din egen betegnelse på saken, så du kjenner den igjen.',
    nn: 'Di eiga nemning på saka, så du kjenner ho att.',
    en: 'Your own name for the case, so that you can recognise it.',
  },
};

const onBehalfOf: Field = {
  path: 'on_behalf_of',
  type: 'text',
  max: 200,
  label: { nb: 'På vegne av', nn: 'På vegner av', en: 'On behalf of' },
  help: {
    nb: 'Hvis du søker for noen andre enn den som står som søker i saken. Legg ved skriftlig fullmakt i delen Vedlegg.',
    nn: 'Dersom du søkjer for nokon andre enn den som står som søkjar i saka. Legg ved skriftleg fullmakt i delen Vedlegg.',
    en: 'If you are applying on behalf of someone other than the applicant named in the case. Attach a written power of attorney under Attachments.',
  },
};

/** Language of the letters; `db/account/people.ts` reads it where a letter is made. */
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
    en: 'If you do not choose, we use the language in your profile.',
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

const powerOfAttorney: Files = {
  path: 'power_of_attorney',
  required: { given: onBehalfOf.path },
  max: 5,
  label: { nb: 'Fullmakt', nn: 'Fullmakt', en: 'Power of attorney' },
  help: {
    nb: 'Fullmakten må si hvem som gir den og hvem som får den, være underskrevet og datert, og ikke være eldre enn seks måneder.',
    nn: 'Fullmakta må seie kven som gir ho og kven som får ho, vere underskriven og datert, og ikkje vere eldre enn seks månader.',
    en: 'The power of attorney must say who gives it and who receives it, be signed and dated, and be no more than six months old.',
  },
};

export const contract: Files = {
  path: 'contract',
  max: 20,
  label: { nb: 'Ordre eller kontrakt', nn: 'Ordre eller kontrakt', en: 'Order or contract' },
  help: {
    nb: 'Ordren eller kontrakten som eksporten bygger på, hvis du har den.',
    nn: 'Ordren eller kontrakten som eksporten byggjer på, dersom du har han.',
    en: 'The order or contract the export is based on, if you have it.',
  },
};

/** Place for files that no other place asks for. */
export const otherAttachments: Files = {
  path: 'attachments',
  max: 50,
  label: { nb: 'Andre vedlegg', nn: 'Andre vedlegg', en: 'Other attachments' },
  help: {
    nb: 'Annet som kan hjelpe oss å forstå saken, for eksempel datablader, tegninger eller brev. Du kan la det stå tomt.',
    nn: 'Anna som kan hjelpe oss å forstå saka, til dømes datablad, teikningar eller brev. Du kan la det stå tomt.',
    en: 'Anything else that can help us understand the case, such as data sheets, drawings or letters. You can leave it empty.',
  },
};

/**
 * Makes the section of an application in which files are attached.
 * @param own places for the files that this kind asks for
 * @param fields questions about them
 */
export const attachmentsSection = (own: readonly Files[] = [], fields: readonly Field[] = []): Section => ({
  id: 'vedlegg',
  name: { nb: 'Vedlegg', nn: 'Vedlegg', en: 'Attachments' },
  fields,
  files: [...own, powerOfAttorney, otherAttachments],
});

/** The last section of every application. */
export const contactSection: Section = {
  id: 'kontakt',
  name: { nb: 'Kontakt og bekreftelse', nn: 'Kontakt og stadfesting', en: 'Contact and confirmation' },
  fields: [contactPerson, ownReference, onBehalfOf, documentLanguage, confirmation],
};
