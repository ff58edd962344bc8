import type { Kind } from '../../../domain/forms/types.ts';
import { attachmentsSection, contactSection } from '../../../domain/kinds/common.ts';

/** A made-up kind, with an answer that opens a tab, with lines, and with places for files. */
const lostLicence: Kind = {
  id: 'lost-licence',
  edition: 1,
  name: {
    nb: 'Melding om tapt lisensdokument',
    nn: 'Melding om tapt lisensdokument',
    en: 'Notice of a lost licence document',
  },
  short: { nb: 'Tapt lisens', nn: 'Tapt lisens', en: 'Lost licence' },
  about: {
    nb: 'Meld fra om et lisensdokument som er kommet bort.',
    nn: 'Meld frå om eit lisensdokument som er kome bort.',
    en: 'Report a licence document that has been lost.',
  },
  group: 'export',
  applicants: 'any',
  weeks: 2,
  fourEyes: true,
  gives: 'registration',
  information: [
    {
      nb: 'Du får en bekreftelse når vi har registrert meldingen.',
      nn: 'Du får ei stadfesting når vi har registrert meldinga.',
      en: 'You get a confirmation when we have registered the notice.',
    },
  ],
  sections: [
    {
      id: 'tapet',
      name: { nb: 'Om tapet', nn: 'Om tapet', en: 'About the loss' },
      fields: [
        {
          path: 'stolen',
          type: 'choice',
          required: true,
          label: { nb: 'Er det stjålet?', nn: 'Er det stole?', en: 'Was it stolen?' },
          options: [
            { id: 'yes', label: { nb: 'Ja', nn: 'Ja', en: 'Yes' } },
            { id: 'no', label: { nb: 'Nei', nn: 'Nei', en: 'No' } },
          ],
        },
      ],
      lines: [
        {
          path: 'documents',
          required: true,
          max: 20,
          label: { nb: 'Dokumenter', nn: 'Dokument', en: 'Documents' },
          one: { nb: 'Dokument', nn: 'Dokument', en: 'Document' },
          columns: ['licence_number'],
          fields: [
            {
              path: 'licence_number',
              type: 'text',
              max: 50,
              required: true,
              label: { nb: 'Lisensnummer', nn: 'Lisensnummer', en: 'Licence number' },
            },
          ],
        },
      ],
    },
    {
      id: 'tyveriet',
      name: { nb: 'Om tyveriet', nn: 'Om tjuveriet', en: 'About the theft' },
      when: { field: 'stolen', is: ['yes'] },
      fields: [
        {
          path: 'stolen_on',
          type: 'date',
          required: true,
          label: { nb: 'Dato for tyveriet', nn: 'Dato for tjuveriet', en: 'Date of the theft' },
        },
      ],
    },
    attachmentsSection(),
    contactSection,
  ],
};

export default lostLicence;
