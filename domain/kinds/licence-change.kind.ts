import type { Kind } from '../forms/types.ts';
import { attachmentsSection, contactSection, untilDecided } from './common.ts';

const licenceChange: Kind = {
  id: 'licence-change',
  edition: 1,
  name: {
    nb: 'Endring eller forlengelse av lisens',
    nn: 'Endring eller forlenging av lisens',
    en: 'Change or extension of a licence',
  },
  short: { nb: 'Lisensendring', nn: 'Lisensendring', en: 'Licence change' },
  about: {
    nb: 'Søk om å få endret en lisens du har, eller om at den skal gjelde lenger.',
    nn: 'Søk om å få endra ein lisens du har, eller om at han skal gjelde lenger.',
    en: 'Apply to change a licence you hold, or to extend it.',
  },
  group: 'export',
  applicants: 'any',
  weeks: 4,
  fourEyes: true,
  gives: 'licence',
  information: [
    {
      nb: 'Bare den som har lisensen, kan søke. Lisensen gjelder som før til du har fått svar.',
      nn: 'Berre den som har lisensen, kan søkje. Lisensen gjeld som før til du har fått svar.',
      en: 'Only the holder of the licence can apply. The licence applies unchanged until you have an answer.',
    },
    {
      nb: 'Ha dette klart: nummeret på lisensen, hva som skal endres, og hvorfor. Søk i god tid før lisensen går ut: en lisens som er gått ut, kan ikke forlenges.',
      nn: 'Ha dette klart: nummeret på lisensen, kva som skal endrast, og kvifor. Søk i god tid før lisensen går ut: ein lisens som er gått ut, kan ikkje forlengjast.',
      en: 'Have this ready: the number of the licence, what should be changed, and why. Apply well before the licence expires: a licence that has expired cannot be extended.',
    },
    untilDecided,
  ],
  sections: [
    {
      id: 'endringen',
      name: { nb: 'Om endringen', nn: 'Om endringa', en: 'About the change' },
      fields: [
        {
          path: 'licence_number',
          type: 'text',
          max: 50,
          required: true,
          label: { nb: 'Lisensnummer', nn: 'Lisensnummer', en: 'Licence number' },
          help: {
            nb: 'Nummeret står øverst på lisensen. Skriv det nøyaktig som det står der.',
            nn: 'Nummeret står øvst på lisensen. Skriv det nøyaktig som det står der.',
            en: 'The number is at the top of the licence. Enter it exactly as it appears there.',
          },
        },
        {
          path: 'changes',
          type: 'ticks',
          required: true,
          label: { nb: 'Hva skal endres', nn: 'Kva skal endrast', en: 'What should be changed' },
          options: [
            { id: 'validity', label: { nb: 'Gyldighetstid', nn: 'Gyldigheitstid', en: 'Validity' } },
            {
              id: 'goods',
              label: {
                nb: 'Varer, mengde eller verdi',
                nn: 'Varer, mengd eller verdi',
                en: 'Goods, quantity or value',
              },
            },
            {
              id: 'parties',
              label: {
                nb: 'Kjøper, mottaker eller sluttbruker',
                nn: 'Kjøpar, mottakar eller sluttbrukar',
                en: 'Buyer, recipient or end user',
              },
            },
            { id: 'other', label: { nb: 'Noe annet', nn: 'Noko anna', en: 'Something else' } },
          ],
        },
        {
          path: 'new_valid_until',
          type: 'date',
          notBefore: 'today',
          required: { field: 'changes', is: ['validity'] },
          label: { nb: 'Skal gjelde til', nn: 'Skal gjelde til', en: 'New expiry date' },
          help: {
            nb: 'Den siste dagen lisensen skal gjelde.',
            nn: 'Den siste dagen lisensen skal gjelde.',
            en: 'The last day the licence should be valid.',
          },
        },
        {
          path: 'new_terms',
          type: 'long_text',
          max: 20_000,
          required: { field: 'changes', is: ['goods', 'parties', 'other'] },
          label: {
            nb: 'Hvordan lisensen skal bli',
            nn: 'Korleis lisensen skal bli',
            en: 'What the licence should say',
          },
          help: {
            nb: 'Hva som står i lisensen nå, og hva som skal stå der i stedet.',
            nn: 'Kva som står i lisensen no, og kva som skal stå der i staden.',
            en: 'What the licence says now, and what it should say instead.',
          },
        },
        {
          path: 'reason',
          type: 'long_text',
          max: 20_000,
          required: true,
          label: { nb: 'Grunn til endringen', nn: 'Grunn til endringa', en: 'Reason for the change' },
        },
      ],
    },
    attachmentsSection(),
    contactSection,
  ],
};

export default licenceChange;
