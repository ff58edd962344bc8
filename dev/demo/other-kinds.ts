/** Stories of the demonstration data: other kinds of cases, of an organisation and a person, with made-up facts. */

import type { Story } from './enquiries.ts';
import { party } from './export-licences.ts';

/** Stories in the order of their numbers, which follow those of the licences; those with files come last. */
export const OTHERS: readonly Story[] = [
  {
    id: 'brokering-under-review',
    kind: 'brokering-technology-service',
    forOrganisation: true,
    by: 'handler',
    words: {
      activities: ['brokering'],
      own_role:
        'Vi har satt selger og kjøper i forbindelse med hverandre, og følger opp leveringen for begge.',
      from_country: 'SE',
      to_country: 'EE',
      commission: '4 % av prisen, fra selgeren',
      ...party('seller', 'Exempel Optik AB', 'Linsvägen 8, Linköping', 'SE'),
      ...party('buyer', 'Näidis OÜ', 'Proovi 5, Tallinn', 'EE'),
      ...party('end_user', 'Näidise Päästeamet', 'Sadama 1, Pärnu', 'EE'),
      own_reference: 'Formidling 7',
      confirmed: true,
    },
    goods: [
      {
        ...{ description: 'Nattkikkerter til redningstjeneste', list: 'ii', list_code: '6A002.a.2' },
        ...{ quantity: '20', unit: 'pcs', value: '640000' },
      },
    ],
    acts: [{ name: 'submit' }, { name: 'take' }],
  },
  {
    id: 'iran-awaiting-applicant',
    kind: 'iran-assessment',
    by: 'private',
    words: {
      ...party('counterparty', 'Instituttet for marin økologi', 'Prøvegaten 3, Bushehr', 'IR'),
      ...party('end_user', 'Instituttet for marin økologi', 'Prøvegaten 3, Bushehr', 'IR'),
      end_use: 'Måling av temperatur og saltholdighet i forbindelse med vern av korallrev.',
      military_use: 'no',
      wmd_use: 'no',
      route: 'Med fly fra Oslo til Bushehr, med omlasting i Istanbul.',
      own_reference: 'Måleboks til korallrev',
      confirmed: true,
    },
    goods: [
      {
        ...{ description: 'Måleboks for temperatur og saltholdighet, brukt', list: 'catch_all' },
        ...{ quantity: '1', unit: 'pcs', value: '8500' },
      },
    ],
    acts: [
      { name: 'submit' },
      { name: 'take' },
      {
        name: 'ask',
        body: 'Hei, Kari!\n\nFør vi kan vurdere eksporten, trenger vi produsentens datablad for måleboksen, og å vite om den kan sende data over satellitt.\n\nVennlig hilsen\nMarit Saksgård, DEKSA',
      },
    ],
  },
  {
    id: 'sanctions-report-answered',
    kind: 'sanctions-report',
    forOrganisation: true,
    by: 'reports',
    words: {
      report_or_enquiry: 'report',
      regime: 'cyber_attacks',
      text: 'En ny kunde betalte et forskudd. Før vi sendte noe, fant vi kundens eier på sanksjonslisten. Vi har stanset ordren, og forskuddet står urørt på en egen konto.',
      listed_party: 'Oppdiktet Handel Ltd.',
      assets: 'Forskudd på en bankkonto i Norge',
      value: '42000',
      currency: 'EUR',
      own_reference: 'Stanset ordre 2050',
      confirmed: true,
    },
    acts: [
      { name: 'submit' },
      { name: 'take' },
      {
        name: 'propose',
        body: 'Hei, Ingrid!\n\nTakk for rapporten. Vi har registrert at midlene er frosset. De skal stå urørt så lenge eieren er listeført, og dere kan ikke betale dem tilbake uten dispensasjon fra oss.\n\nSi fra her hvis noe endrer seg.\n\nVennlig hilsen\nMarit Saksgård, DEKSA',
      },
    ],
  },
  {
    id: 'delivery-begun',
    kind: 'delivery-certificate',
    forOrganisation: true,
    by: 'admin',
    words: { own_reference: 'Kikkerter fra Wetzlar, første del' },
    goods: [
      {
        ...{ description: 'Varmesøkende håndkikkert', list: 'ii', list_code: '6A003.b.4' },
        ...{ quantity: '6', unit: 'pcs', value: '312000' },
      },
    ],
    files: [
      {
        at: 'customs_proof',
        name: 'Tolldeklarasjon.txt',
        text: 'TOLLDEKLARASJON (oppdiktet)\n\nMottaker: EKSEMPEL FORSVAR AS\nVare: varmesøkende håndkikkert, 6 stk\nFortollet i Oslo\n',
      },
    ],
    acts: [],
  },
  {
    id: 'import-granted',
    kind: 'import-certificate',
    forOrganisation: true,
    by: 'admin',
    words: {
      exporting_country: 'DE',
      ...party('exporter', 'Beispiel Optik GmbH', 'Musterstraße 4, Wetzlar', 'DE'),
      declares_import: true,
      declares_no_reexport: true,
      own_reference: 'Kikkerter fra Wetzlar',
      confirmed: true,
    },
    goods: [
      {
        ...{ description: 'Varmesøkende håndkikkert', list: 'ii', list_code: '6A003.b.4' },
        ...{ part_number: 'BO-640', quantity: '10', unit: 'pcs', value: '520000' },
      },
    ],
    files: [
      {
        at: 'attachments',
        name: 'Ordrebekreftelse.txt',
        text: 'ORDREBEKREFTELSE (oppdiktet)\n\nSelger: Beispiel Optik GmbH\nKjøper: EKSEMPEL FORSVAR AS\nVare: BO-640, 10 stk\nLeveres når eksportlisensen er gitt\n',
      },
    ],
    acts: [
      { name: 'submit' },
      { name: 'take' },
      {
        name: 'propose',
        outcome: 'granted',
        body: 'Varene skal til Norge og brukes her, og importøren har erklært at de ikke føres ut igjen uten tillatelse.',
        legalBasis: 'Eksportkontrolloven § 1',
      },
    ],
  },
];
