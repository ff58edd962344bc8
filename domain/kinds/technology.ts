/** Fields of technology, services and knowledge that go to somebody without goods. */

import type { Field, Lines } from '../forms/types.ts';
import { LIST_OPTIONS } from './goods.ts';
import { recipient } from './parties.ts';

export const technologyFields: readonly Field[] = [
  {
    path: 'technology_description',
    type: 'long_text',
    max: 20_000,
    required: true,
    label: {
      nb: 'Beskrivelse av teknologien eller tjenesten',
      nn: 'Skildring av teknologien eller tenesta',
      en: 'Description of the technology or service',
    },
    help: {
      nb: 'Hva mottakeren skal få eller lære, hva det gjelder, og hva det skal brukes til.',
      nn: 'Kva mottakaren skal få eller lære, kva det gjeld, og kva det skal brukast til.',
      en: 'What the recipient will get or learn, what it concerns, and what it will be used for.',
    },
  },
  {
    path: 'technology_list',
    type: 'choice',
    label: { nb: 'Liste', nn: 'Liste', en: 'List' },
    help: {
      nb: 'Listen der teknologien, eller varen som tjenesten gjelder, står. Velg ingenting hvis du ikke vet det.',
      nn: 'Lista der teknologien, eller vara som tenesta gjeld, står. Vel ingenting dersom du ikkje veit det.',
      en: 'The list that the technology, or the item that the service concerns, is on. Leave it unchosen if you do not know.',
    },
    options: LIST_OPTIONS,
  },
  {
    path: 'technology_list_code',
    type: 'list_code',
    list: 'technology_list',
    required: { field: 'technology_list', is: ['i', 'ii', 'iii'] },
    label: { nb: 'Listekode', nn: 'Listekode', en: 'List code' },
    help: {
      nb: 'For eksempel ML22.a på liste I eller 6E001 på liste II.',
      nn: 'Til dømes ML22.a på liste I eller 6E001 på liste II.',
      en: 'For example ML22.a on list I or 6E001 on list II.',
    },
  },
  {
    path: 'transfer_ways',
    type: 'ticks',
    required: true,
    label: {
      nb: 'Hvordan det overføres eller utføres',
      nn: 'Korleis det blir overført eller utført',
      en: 'How it is transferred or performed',
    },
    options: [
      {
        id: 'electronic',
        label: {
          nb: 'Elektronisk: e-post, nettjeneste eller fjerntilgang',
          nn: 'Elektronisk: e-post, nettenester eller fjerntilgang',
          en: 'Electronically: e-mail, online service or remote access',
        },
      },
      {
        id: 'spoken',
        label: {
          nb: 'Muntlig: opplæring, rådgivning eller samtaler',
          nn: 'Munnleg: opplæring, rådgiving eller samtalar',
          en: 'Orally: training, advice or conversations',
        },
      },
      {
        id: 'physical',
        label: {
          nb: 'På papir eller et lagringsmedium',
          nn: 'På papir eller eit lagringsmedium',
          en: 'On paper or a storage medium',
        },
      },
      {
        id: 'work',
        label: {
          nb: 'Arbeid hos mottakeren: montering, vedlikehold eller reparasjon',
          nn: 'Arbeid hos mottakaren: montering, vedlikehald eller reparasjon',
          en: 'Work on the recipient’s premises: installation, maintenance or repair',
        },
      },
      { id: 'other', label: { nb: 'På en annen måte', nn: 'På ein annan måte', en: 'In another way' } },
    ],
  },
  {
    path: 'place',
    type: 'text',
    max: 300,
    label: { nb: 'Sted', nn: 'Stad', en: 'Place' },
    help: {
      nb: 'Hvor det skjer, hvis det skjer et bestemt sted: sted og land.',
      nn: 'Kvar det skjer, dersom det skjer på ein bestemt stad: stad og land.',
      en: 'Where it takes place, if in a particular place: place and country.',
    },
  },
  {
    path: 'period_from',
    type: 'date',
    required: true,
    label: { nb: 'Fra dato', nn: 'Frå dato', en: 'From date' },
  },
  {
    path: 'period_to',
    type: 'date',
    notBefore: 'today',
    follows: 'period_from',
    required: true,
    label: { nb: 'Til dato', nn: 'Til dato', en: 'To date' },
    help: {
      nb: 'Når det er ferdig. Vet du det ikke sikkert, skriv når du regner med det.',
      nn: 'Når det er ferdig. Veit du det ikkje sikkert, skriv når du reknar med det.',
      en: 'When it is finished. If you are not certain, give the date you expect.',
    },
  },
  {
    path: 'technology_value',
    type: 'money',
    currency: 'NOK',
    label: { nb: 'Verdi (NOK)', nn: 'Verdi (NOK)', en: 'Value (NOK)' },
    help: {
      nb: 'Det du får betalt, i norske kroner. Skriv 0 hvis det er gratis.',
      nn: 'Det du får betalt, i norske kroner. Skriv 0 dersom det er gratis.',
      en: 'What you are paid, in Norwegian kroner. Enter 0 if it is free of charge.',
    },
  },
  ...recipient,
];

/** Lines of the persons to whom knowledge goes: their nationalities can decide whether it may. */
export const technologyPersons: Lines = {
  path: 'persons',
  max: 200,
  label: { nb: 'Personer', nn: 'Personar', en: 'Persons' },
  one: { nb: 'Person', nn: 'Person', en: 'Person' },
  help: {
    nb: 'De som skal få teknologien eller kunnskapen, så langt du vet hvem de er.',
    nn: 'Dei som skal få teknologien eller kunnskapen, så langt du veit kven dei er.',
    en: 'Those who will get the technology or knowledge, as far as you know who they are.',
  },
  columns: ['name', 'nationality'],
  fields: [
    {
      path: 'name',
      type: 'text',
      max: 200,
      required: true,
      label: { nb: 'Navn', nn: 'Namn', en: 'Name' },
    },
    {
      path: 'nationality',
      type: 'country',
      required: true,
      label: { nb: 'Statsborgerskap', nn: 'Statsborgarskap', en: 'Nationality' },
      help: {
        nb: 'Har personen flere, legg til én linje for hvert.',
        nn: 'Har personen fleire, legg til éi linje for kvart.',
        en: 'If the person has several, add one line for each.',
      },
    },
  ],
};
