import type { Kind } from '../forms/types.ts';
import { attachmentsSection, contactSection, contract, untilDecided, YES_OR_NO } from './common.ts';
import { goodsLines } from './goods.ts';
import { buyer, endUser, intermediates, recipient } from './parties.ts';
import { endUse, route } from './use-and-route.ts';

const TEMPORARY = { field: 'export_type', is: ['temporary'] };

const exportLicence: Kind = {
  id: 'export-licence',
  edition: 2,
  name: {
    nb: 'Eksport av vare, teknologi eller tjeneste',
    nn: 'Eksport av vare, teknologi eller teneste',
    en: 'Export of goods, technology or services',
  },
  short: { nb: 'Eksportsøknad', nn: 'Eksportsøknad', en: 'Export application' },
  about: {
    nb: 'Søk om lisens for å føre forsvarsmateriell, flerbruksvarer, teknologi eller tjenester ut av Norge.',
    nn: 'Søk om lisens for å føre forsvarsmateriell, fleirbruksvarer, teknologi eller tenester ut av Noreg.',
    en: 'Apply for a licence to take defence materiel, dual-use items, technology or services out of Norway.',
  },
  group: 'export',
  applicants: 'any',
  weeks: 10,
  fourEyes: true,
  gives: 'licence',
  valid: { months: 12, is: 'normal' },
  changes: [
    {
      edition: 2,
      said: {
        nb: 'Skjemaet har fått delen Vedlegg. Der legger du ved en sluttbrukererklæring, eller skriver hvorfor den mangler, og det er plass til ordre eller kontrakt, fullmakt og andre vedlegg.',
        nn: 'Skjemaet har fått delen Vedlegg. Der legg du ved ei sluttbrukarerklæring, eller skriv kvifor ho manglar, og det er plass til ordre eller kontrakt, fullmakt og andre vedlegg.',
        en: 'The form now has the part Attachments. There you attach an end-user statement, or write why there is none, and there is room for an order or contract, a power of attorney and other attachments.',
      },
    },
  ],
  information: [
    {
      nb: 'Du søker om lisens til å eksportere. Ikke send noe ut av landet før du har fått svar.',
      nn: 'Du søkjer om lisens til å eksportere. Ikkje send noko ut av landet før du har fått svar.',
      en: 'You are applying for a licence to export. Do not send anything out of the country before you have an answer.',
    },
    {
      nb: 'Ha dette klart: hva som skal ut og hvilken listekode det har, hvem som kjøper, mottar og skal bruke det, og hva det skal brukes til.',
      nn: 'Ha dette klart: kva som skal ut og kva listekode det har, kven som kjøper, tek imot og skal bruke det, og kva det skal brukast til.',
      en: 'Have this ready: what is to leave the country and its list code, who will buy, receive and use it, and what it will be used for.',
    },
    untilDecided,
  ],
  sections: [
    {
      id: 'eksporten',
      name: { nb: 'Om eksporten', nn: 'Om eksporten', en: 'About the export' },
      fields: [
        {
          path: 'item_type',
          type: 'choice',
          required: true,
          label: { nb: 'Hva skal eksporteres', nn: 'Kva skal eksporterast', en: 'What is to be exported' },
          options: [
            { id: 'goods', label: { nb: 'Vare', nn: 'Vare', en: 'Goods' } },
            { id: 'technology', label: { nb: 'Teknologi', nn: 'Teknologi', en: 'Technology' } },
            { id: 'service', label: { nb: 'Tjeneste', nn: 'Teneste', en: 'Service' } },
          ],
        },
        {
          path: 'recipient_country',
          type: 'country',
          required: true,
          label: { nb: 'Mottakerland', nn: 'Mottakarland', en: 'Recipient country' },
          help: {
            nb: 'Landet der det som eksporteres, havner til slutt.',
            nn: 'Landet der det som blir eksportert, hamnar til slutt.',
            en: 'The country of final destination.',
          },
        },
        {
          path: 'export_type',
          type: 'choice',
          required: true,
          label: { nb: 'Type eksport', nn: 'Type eksport', en: 'Type of export' },
          help: {
            nb: 'Midlertidig betyr at det samme skal tilbake til Norge, for eksempel etter en messe eller en reparasjon.',
            nn: 'Mellombels tyder at det same skal tilbake til Noreg, til dømes etter ei messe eller ein reparasjon.',
            en: 'Temporary means that the same items will return to Norway, for example after a fair or a repair.',
          },
          options: [
            { id: 'permanent', label: { nb: 'Permanent', nn: 'Permanent', en: 'Permanent' } },
            { id: 'temporary', label: { nb: 'Midlertidig', nn: 'Mellombels', en: 'Temporary' } },
          ],
        },
        {
          path: 'temporary_reason',
          type: 'long_text',
          max: 2000,
          rows: 4,
          required: TEMPORARY,
          label: {
            nb: 'Grunn til at eksporten er midlertidig',
            nn: 'Grunn til at eksporten er mellombels',
            en: 'Reason why the export is temporary',
          },
        },
        {
          path: 'own_control',
          type: 'choice',
          options: YES_OR_NO,
          label: {
            nb: 'Er det under din egen kontroll mens det er ute?',
            nn: 'Er det under din eigen kontroll medan det er ute?',
            en: 'Is it under your own control while it is abroad?',
          },
          help: {
            nb: 'Gjelder midlertidig eksport.',
            nn: 'Gjeld mellombels eksport.',
            en: 'For temporary exports.',
          },
        },
        {
          path: 'return_date',
          type: 'date',
          notBefore: 'today',
          required: TEMPORARY,
          label: {
            nb: 'Dato for retur til Norge',
            nn: 'Dato for retur til Noreg',
            en: 'Date of return to Norway',
          },
        },
        route,
        {
          path: 'valid_until',
          type: 'date',
          notBefore: 'today',
          label: { nb: 'Ønsket gyldig til', nn: 'Ønskt gyldig til', en: 'Preferred expiry date' },
          help: {
            nb: 'En lisens gjelder vanligvis i 12 måneder. Fyll ut hvis du trenger noe annet.',
            nn: 'Ein lisens gjeld vanlegvis i 12 månader. Fyll ut dersom du treng noko anna.',
            en: 'A licence is normally valid for 12 months. Fill this in if you need something else.',
          },
        },
        {
          path: 'foreign_approval',
          type: 'ticks',
          label: {
            nb: 'Godkjenning fra andre lands myndigheter',
            nn: 'Godkjenning frå styresmakter i andre land',
            en: 'Approval from the authorities of other countries',
          },
          help: {
            nb: 'Kryss av hvis eksporten også trenger godkjenning fra et annet land.',
            nn: 'Kryss av dersom eksporten også treng godkjenning frå eit anna land.',
            en: 'Tick if the export also needs approval from another country.',
          },
          options: [
            { id: 'itar', label: { nb: 'USA (ITAR)', nn: 'USA (ITAR)', en: 'USA (ITAR)' } },
            { id: 'other', label: { nb: 'Et annet land', nn: 'Eit anna land', en: 'Another country' } },
          ],
        },
        {
          path: 'foreign_approval_reference',
          type: 'text',
          max: 200,
          required: { field: 'foreign_approval', is: ['itar', 'other'] },
          label: {
            nb: 'Godkjenningens referanse',
            nn: 'Referansen til godkjenninga',
            en: 'Reference of the approval',
          },
          help: {
            nb: 'Nummeret på godkjenningen, eller hvor langt søknaden om den er kommet.',
            nn: 'Nummeret på godkjenninga, eller kor langt søknaden om ho er komen.',
            en: 'The number of the approval, or how far the application for it has come.',
          },
        },
      ],
    },
    {
      id: 'varer',
      name: { nb: 'Varer', nn: 'Varer', en: 'Goods' },
      fields: [],
      lines: [goodsLines],
    },
    {
      id: 'parter',
      name: { nb: 'Parter', nn: 'Partar', en: 'Parties' },
      fields: [...buyer, ...recipient, ...endUser],
      lines: [intermediates],
    },
    {
      id: 'bruk',
      name: { nb: 'Bruk', nn: 'Bruk', en: 'Use' },
      fields: endUse,
    },
    attachmentsSection(
      [
        {
          path: 'end_user_statement',
          max: 10,
          label: { nb: 'Sluttbrukererklæring', nn: 'Sluttbrukarerklæring', en: 'End-user statement' },
          help: {
            nb: 'Erklæring underskrevet av sluttbrukeren om hva det skal brukes til, og at det ikke skal gis videre uten tillatelse.',
            nn: 'Erklæring underskriven av sluttbrukaren om kva det skal brukast til, og at det ikkje skal gå vidare til andre utan løyve.',
            en: 'A statement signed by the end user about what it will be used for, and that it will not be passed on without permission.',
          },
        },
        contract,
      ],
      [
        {
          path: 'end_user_statement_missing',
          type: 'long_text',
          max: 2000,
          rows: 4,
          required: { without: 'end_user_statement' },
          label: {
            nb: 'Grunn til at sluttbrukererklæring mangler',
            nn: 'Grunn til at sluttbrukarerklæring manglar',
            en: 'Reason why there is no end-user statement',
          },
          help: {
            nb: 'Hvorfor den ikke finnes, eller når den kommer.',
            nn: 'Kvifor ho ikkje finst, eller når ho kjem.',
            en: 'Why there is none, or when it will come.',
          },
        },
      ],
    ),
    contactSection,
  ],
};

export default exportLicence;
