/** Stories of the demonstration data about an organisation's applications for export licences, with made-up facts. */
import type { Story } from './enquiries.ts';

/** Makes the fields of a party in a story. */
export const party = (prefix: string, name: string, address: string, country: string) => ({
  [`${prefix}_name`]: name,
  [`${prefix}_address`]: address,
  [`${prefix}_country`]: country,
});

/** Stories in the order of their numbers, which follow those of the enquiries. */
export const LICENCES: readonly Story[] = [
  {
    id: 'licence-granted',
    kind: 'export-licence',
    forOrganisation: true,
    by: 'admin',
    words: {
      item_type: 'goods',
      recipient_country: 'SE',
      export_type: 'permanent',
      ...party('buyer', 'Exempel Kustteknik AB', 'Provgatan 1, Göteborg', 'SE'),
      ...party('consignee', 'Exempel Kustteknik AB', 'Provgatan 1, Göteborg', 'SE'),
      ...party('end_user', 'Exempel Sjöräddning', 'Hamngatan 2, Göteborg', 'SE'),
      end_use: 'Kameraene monteres på redningsskøyter og brukes til å finne folk i sjøen.',
      military_use: 'no',
      wmd_use: 'no',
      end_user_statement_missing: 'Redningsselskapet underskriver erklæringen når ordren er bekreftet.',
      own_reference: 'Ordre 2031',
      confirmed: true,
    },
    goods: [
      {
        ...{ description: 'Varmekamera for redningsskøyter', list: 'ii', list_code: '6A003.b.4' },
        ...{ quantity: '4', unit: 'pcs', value: '480000' },
      },
    ],
    acts: [
      { name: 'submit' },
      { name: 'take' },
      {
        name: 'propose',
        outcome: 'granted',
        body: 'Mottaker og sluttbruker er kjent, og bruken er sivil. Vi ser ingen fare for at kameraene kommer på avveie.',
        legalBasis: 'Eksportkontrolloven § 1 og eksportkontrollforskriften § 3',
      },
      { name: 'approve' },
    ],
  },
  {
    id: 'licence-under-review',
    kind: 'export-licence',
    forOrganisation: true,
    by: 'handler',
    words: {
      item_type: 'goods',
      recipient_country: 'FI',
      export_type: 'permanent',
      ...party('buyer', 'Esimerkki Oy', 'Koekatu 3, Tampere', 'FI'),
      ...party('consignee', 'Esimerkki Oy', 'Koekatu 3, Tampere', 'FI'),
      ...party('end_user', 'Esimerkki Oy', 'Koekatu 3, Tampere', 'FI'),
      end_use:
        'Siktene skal prøves på en skytebane innendørs og selges videre til idrettsskyttere i Finland.',
      military_use: 'no',
      wmd_use: 'no',
      end_user_statement_missing: 'Kjøperen er også sluttbruker, og bruken står i ordren.',
      own_reference: 'Ordre 2044',
      confirmed: true,
    },
    goods: [
      {
        ...{ description: 'Siktemidler for geværer', list: 'i', list_code: 'ML5.a', category: 'B' },
        ...{ quantity: '12', unit: 'pcs', value: '125000' },
      },
      {
        ...{ description: 'Monteringsskinner til siktemidler', list: 'i', list_code: 'ML5.a', category: 'B' },
        ...{ quantity: '12', unit: 'pcs', value: '18600.50' },
      },
    ],
    acts: [{ name: 'submit' }, { name: 'take' }],
  },
  {
    id: 'licence-begun',
    kind: 'export-licence',
    forOrganisation: true,
    by: 'handler',
    words: {
      item_type: 'goods',
      recipient_country: 'DK',
      export_type: 'temporary',
      temporary_reason: 'Vi viser produktene fram på en messe og tar dem med hjem igjen.',
      own_reference: 'Messe',
    },
    goods: [
      {
        ...{ description: 'Radar for småbåter, utstillingsmodell', list: 'ii', list_code: '6A008' },
        ...{ quantity: '1', unit: 'pcs', value: '210000' },
      },
      { description: 'Antenne til radaren', list: 'ii', quantity: '2', unit: 'pcs' },
    ],
    acts: [],
  },
];
