/** Parties to what an application concerns. */
import type { Field, Lines, Localised, Option } from '../forms/types.ts';

const PARTY_KINDS: readonly Option[] = [
  { id: 'government', label: { nb: 'Offentlig', nn: 'Offentleg', en: 'Government' } },
  { id: 'commercial', label: { nb: 'Bedrift', nn: 'Bedrift', en: 'Commercial' } },
  { id: 'private', label: { nb: 'Privatperson', nn: 'Privatperson', en: 'Private person' } },
  { id: 'other', label: { nb: 'Annet', nn: 'Anna', en: 'Other' } },
];

/**
 * Makes the fields of a party: the same for every one, so that an earlier party can be used again in another place.
 * @param prefix begins the paths of its fields; none for a party that is a line
 * @param group the part that it has in the application
 * @param required it must be named
 */
export function party(prefix = '', group?: Localised, required = true): readonly Field[] {
  const of = (path: string) => ({ path: prefix + path, ...(group && { group }) });
  return [
    {
      ...of('name'),
      type: 'text',
      max: 200,
      required,
      label: { nb: 'Navn', nn: 'Namn', en: 'Name' },
      help: {
        nb: 'Fullt navn på virksomheten eller personen.',
        nn: 'Fullt namn på verksemda eller personen.',
        en: 'The full name of the organisation or the person.',
      },
    },
    {
      ...of('address'),
      type: 'long_text',
      max: 500,
      rows: 3,
      required,
      label: { nb: 'Adresse', nn: 'Adresse', en: 'Address' },
    },
    { ...of('country'), type: 'country', required, label: { nb: 'Land', nn: 'Land', en: 'Country' } },
    {
      ...of('organisation_number'),
      type: 'organisation_number',
      label: { nb: 'Organisasjonsnummer', nn: 'Organisasjonsnummer', en: 'Organisation number' },
      help: {
        nb: 'Ni sifre, hvis det er en norsk virksomhet.',
        nn: 'Ni siffer, dersom det er ei norsk verksemd.',
        en: 'Nine digits, if it is a Norwegian organisation.',
      },
    },
    {
      ...of('website'),
      type: 'text',
      max: 300,
      label: { nb: 'Nettsted', nn: 'Nettstad', en: 'Website' },
    },
    {
      ...of('kind'),
      type: 'choice',
      shown: 'select',
      label: { nb: 'Type part', nn: 'Type part', en: 'Type of party' },
      options: PARTY_KINDS,
    },
  ];
}

export const seller = party('seller_', { nb: 'Selger', nn: 'Seljar', en: 'Seller' });
export const buyer = party('buyer_', { nb: 'Kjøper', nn: 'Kjøpar', en: 'Buyer' });
export const recipient = party('consignee_', { nb: 'Mottaker', nn: 'Mottakar', en: 'Recipient' });
export const endUser = party('end_user_', { nb: 'Sluttbruker', nn: 'Sluttbrukar', en: 'End user' });

/** Parties that handle the goods on their way. */
export const intermediates: Lines = {
  path: 'intermediates',
  max: 50,
  label: { nb: 'Mellomledd', nn: 'Mellomledd', en: 'Intermediate consignees' },
  one: { nb: 'Mellomledd', nn: 'Mellomledd', en: 'Intermediate consignee' },
  help: {
    nb: 'Speditører, mellomlagre og andre som får varen i hende på veien. La listen stå tom hvis det ikke er noen.',
    nn: 'Speditørar, mellomlager og andre som får vara i hende på vegen. La lista stå tom dersom det ikkje er nokon.',
    en: 'Forwarders, warehouses and others who handle the goods on their way. Leave the list empty if there are none.',
  },
  columns: ['name', 'address', 'country'],
  fields: party(),
};
