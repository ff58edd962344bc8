import type { Kind } from '../forms/types.ts';
import { confirmation, contactPerson, otherAttachments, ownReference } from './common.ts';

const enquiry: Kind = {
  id: 'enquiry',
  edition: 2,
  name: { nb: 'Skriftlig henvendelse', nn: 'Skriftleg henvending', en: 'Written enquiry' },
  short: { nb: 'Henvendelse', nn: 'Henvending', en: 'Enquiry' },
  about: {
    nb: 'Spør oss om eksportkontroll, sanksjoner, restriktive tiltak eller bruk av portalen, og få et skriftlig svar.',
    nn: 'Spør oss om eksportkontroll, sanksjonar, restriktive tiltak eller bruk av portalen, og få eit skriftleg svar.',
    en: 'Ask us about export control, sanctions, restrictive measures or the use of the portal, and get a written answer.',
  },
  group: 'enquiries',
  applicants: 'any',
  level: 'substantial',
  weeks: 3,
  fourEyes: false,
  gives: 'answer',
  changes: [
    {
      edition: 2,
      said: {
        nb: 'Du kan legge ved filer under henvendelsen.',
        nn: 'Du kan leggje ved filer under henvendinga.',
        en: 'You can attach files below the enquiry.',
      },
    },
  ],
  information: [
    {
      nb: 'Her kan du stille spørsmål til DEKSA. Du får svaret her på Min side, og en e-post når det er kommet.',
      nn: 'Her kan du stille spørsmål til DEKSA. Du får svaret her på Min side, og ein e-post når det er kome.',
      en: 'Here you can ask DEKSA a question. You get the answer here on Min side, and an e-mail when it has arrived.',
    },
    {
      nb: 'Skriv så konkret du kan. Da kan vi svare raskere og mer presist. Skal du søke om lisens eller tillatelse, er en henvendelse ikke nok.',
      nn: 'Skriv så konkret du kan. Då kan vi svare raskare og meir presist. Skal du søkje om lisens eller løyve, er ei henvending ikkje nok.',
      en: 'Be as specific as you can. Then we can answer faster and more precisely. If you want to apply for a licence or a permit, an enquiry is not enough.',
    },
  ],
  sections: [
    {
      id: 'innhold',
      name: { nb: 'Innhold', nn: 'Innhald', en: 'Content' },
      fields: [
        {
          path: 'concerns',
          type: 'choice',
          required: true,
          label: { nb: 'Gjelder', nn: 'Gjeld', en: 'Concerns' },
          options: [
            {
              id: 'export_control',
              label: { nb: 'Eksportkontroll', nn: 'Eksportkontroll', en: 'Export control' },
            },
            { id: 'sanctions', label: { nb: 'Sanksjoner', nn: 'Sanksjonar', en: 'Sanctions' } },
            {
              id: 'restrictive_measures',
              label: { nb: 'Restriktive tiltak', nn: 'Restriktive tiltak', en: 'Restrictive measures' },
            },
            {
              id: 'portal',
              label: { nb: 'Bruk av portalen', nn: 'Bruk av portalen', en: 'Use of the portal' },
            },
          ],
        },
        {
          path: 'subject',
          type: 'text',
          max: 200,
          required: true,
          label: { nb: 'Emne', nn: 'Emne', en: 'Subject' },
        },
        {
          path: 'related_case',
          type: 'own_case',
          label: { nb: 'Relatert sak', nn: 'Relatert sak', en: 'Related case' },
          help: {
            nb: 'Nummeret på en sak du har fra før, for eksempel 2600016.',
            nn: 'Nummeret på ei sak du har frå før, til dømes 2600016.',
            en: 'The number of a case you already have, for example 2600016.',
          },
        },
        {
          path: 'text',
          type: 'long_text',
          max: 20_000,
          required: true,
          label: { nb: 'Henvendelse', nn: 'Henvending', en: 'Enquiry' },
        },
      ],
      files: [
        {
          ...otherAttachments,
          label: { nb: 'Vedlegg', nn: 'Vedlegg', en: 'Attachments' },
          help: {
            nb: 'Det som kan hjelpe oss å forstå spørsmålet, for eksempel datablader, tegninger eller brev. Du kan la det stå tomt.',
            nn: 'Det som kan hjelpe oss å forstå spørsmålet, til dømes datablad, teikningar eller brev. Du kan la det stå tomt.',
            en: 'Anything that can help us understand the question, such as data sheets, drawings or letters. You can leave it empty.',
          },
        },
      ],
    },
    {
      id: 'kontakt',
      name: { nb: 'Kontakt og bekreftelse', nn: 'Kontakt og stadfesting', en: 'Contact and confirmation' },
      fields: [contactPerson, ownReference, confirmation],
    },
  ],
};

export default enquiry;
