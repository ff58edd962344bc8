import type { Kind } from '../forms/types.ts';
import { attachmentsSection, contactSection } from './common.ts';
import { listedParty, regime } from './regimes.ts';

const sanctionsReport: Kind = {
  id: 'sanctions-report',
  edition: 1,
  name: {
    nb: 'Rapportering og generelle henvendelser etter sanksjonsregelverket',
    nn: 'Rapportering og generelle henvendingar etter sanksjonsregelverket',
    en: 'Reports and general enquiries under the sanctions regulations',
  },
  short: { nb: 'Sanksjonsrapport', nn: 'Sanksjonsrapport', en: 'Sanctions report' },
  about: {
    nb: 'Rapporter midler som er frosset eller andre forhold du har plikt til å melde fra om, eller spør om sanksjonsregelverket.',
    nn: 'Rapporter midlar som er frosne eller andre forhold du har plikt til å melde frå om, eller spør om sanksjonsregelverket.',
    en: 'Report frozen assets or other matters that you have a duty to report, or ask about the sanctions regulations.',
  },
  group: 'sanctions',
  applicants: 'any',
  weeks: 3,
  fourEyes: false,
  gives: 'answer',
  information: [
    {
      nb: 'Her rapporterer du etter sanksjonsregelverket, for eksempel at du har frosset midler, eller stiller et generelt spørsmål om det. Du får svaret her på Min side.',
      nn: 'Her rapporterer du etter sanksjonsregelverket, til dømes at du har frose midlar, eller stiller eit generelt spørsmål om det. Du får svaret her på Min side.',
      en: 'Here you report under the sanctions regulations, for example that you have frozen assets, or ask a general question about them. You get the answer here on Min side.',
    },
    {
      nb: 'Når du rapporterer, er det fint om du har klart hvem som er listeført, hvilke midler det gjelder, hva de er verdt, og når de ble frosset. Send rapporten selv om noe mangler: du kan legge til mer etterpå.',
      nn: 'Når du rapporterer, er det fint om du har klart kven som er listeført, kva midlar det gjeld, kva dei er verde, og når dei vart frosne. Send rapporten sjølv om noko manglar: du kan leggje til meir etterpå.',
      en: 'When you report, please have ready who is listed, which assets it concerns, what they are worth, and when they were frozen. Send the report even if something is missing: you can add more afterwards.',
    },
    {
      nb: 'Vil du ha lov til noe som sanksjonene forbyr, må du søke om dispensasjon i stedet.',
      nn: 'Vil du ha lov til noko som sanksjonane forbyr, må du søkje om dispensasjon i staden.',
      en: 'If you want permission for something the sanctions prohibit, apply for a dispensation instead.',
    },
  ],
  sections: [
    {
      id: 'saken',
      name: { nb: 'Hva det gjelder', nn: 'Kva det gjeld', en: 'What it is about' },
      fields: [
        {
          path: 'report_or_enquiry',
          type: 'choice',
          required: true,
          label: { nb: 'Rapport eller henvendelse', nn: 'Rapport eller henvending', en: 'Report or enquiry' },
          options: [
            {
              id: 'report',
              label: {
                nb: 'Jeg rapporterer noe',
                nn: 'Eg rapporterer noko',
                en: 'I am reporting something',
              },
            },
            {
              id: 'enquiry',
              label: { nb: 'Jeg spør om noe', nn: 'Eg spør om noko', en: 'I am asking about something' },
            },
          ],
        },
        ...regime({ required: false }),
        {
          path: 'text',
          type: 'long_text',
          max: 20_000,
          required: true,
          label: { nb: 'Beskrivelse', nn: 'Skildring', en: 'Description' },
          help: {
            nb: 'Hva som har skjedd og hva du har gjort, eller hva du lurer på.',
            nn: 'Kva som har skjedd og kva du har gjort, eller kva du lurer på.',
            en: 'What has happened and what you have done, or what you want to know.',
          },
        },
      ],
    },
    {
      id: 'midler',
      name: { nb: 'Listeført part og midler', nn: 'Listeført part og midlar', en: 'Listed party and assets' },
      when: { field: 'report_or_enquiry', is: ['report'] },
      fields: [
        ...listedParty({ required: false }),
        {
          path: 'assets',
          type: 'long_text',
          max: 20_000,
          label: { nb: 'Midler', nn: 'Midlar', en: 'Assets' },
          help: {
            nb: 'For eksempel bankkontoer, aksjer, eiendom, fartøy eller krav, og hvor de er.',
            nn: 'Til dømes bankkontoar, aksjar, eigedom, fartøy eller krav, og kvar dei er.',
            en: 'For example bank accounts, shares, property, vessels or claims, and where they are.',
          },
        },
        {
          path: 'value',
          type: 'money',
          currency: { in: 'currency' },
          label: { nb: 'Verdi', nn: 'Verdi', en: 'Value' },
          help: {
            nb: 'Verdien av alt sammen, eventuelt et anslag, for eksempel 125000.',
            nn: 'Verdien av alt saman, om nødvendig eit overslag, til dømes 125000.',
            en: 'The total value, an estimate if necessary, for example 125000.',
          },
        },
        {
          path: 'currency',
          type: 'currency',
          required: { given: 'value' },
          label: { nb: 'Valuta', nn: 'Valuta', en: 'Currency' },
        },
        {
          path: 'freeze_date',
          type: 'date',
          label: { nb: 'Dato for frysing', nn: 'Dato for frysing', en: 'Date of freezing' },
          help: {
            nb: 'Når midlene ble frosset.',
            nn: 'Når midlane vart frosne.',
            en: 'When the assets were frozen.',
          },
        },
      ],
    },
    attachmentsSection(),
    contactSection,
  ],
};

export default sanctionsReport;
