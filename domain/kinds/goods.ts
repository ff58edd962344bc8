/** Goods lines: the goods that an application concerns. */
import { LISTS, type List } from '../forms/list-codes.ts';
import type { Lines, Localised, Option } from '../forms/types.ts';

const UNITS: readonly Option[] = [
  { id: 'pcs', label: { nb: 'stk', nn: 'stk', en: 'pcs' } },
  ...['t', 'kg', 'g', 'm', 'm²', 'm³', 'l'].map((unit) => ({
    id: unit,
    label: { nb: unit, nn: unit, en: unit },
  })),
  { id: 'other', label: { nb: 'annet', nn: 'anna', en: 'other' } },
];

const LIST_NAMES: Readonly<Record<List, Localised>> = {
  i: {
    nb: 'Liste I (forsvarsmateriell)',
    nn: 'Liste I (forsvarsmateriell)',
    en: 'List I (defence materiel)',
  },
  ii: { nb: 'Liste II (flerbruksvarer)', nn: 'Liste II (fleirbruksvarer)', en: 'List II (dual-use items)' },
  iii: { nb: 'Liste III', nn: 'Liste III', en: 'List III' },
  catch_all: {
    nb: 'Ingen liste (§ 7)',
    nn: 'Inga liste (§ 7)',
    en: 'No list (section 7, catch-all)',
  },
};

export const LIST_OPTIONS: readonly Option[] = LISTS.map((id) => ({ id, label: LIST_NAMES[id] }));

export const goodsLines: Lines = {
  path: 'goods',
  required: true,
  max: 2000,
  label: { nb: 'Varelinjer', nn: 'Varelinjer', en: 'Goods lines' },
  one: { nb: 'Varelinje', nn: 'Varelinje', en: 'Goods line' },
  help: {
    nb: 'Lag én linje for hver vare, teknologi eller tjeneste. Det kan være inntil 2000 linjer.',
    nn: 'Lag éi linje for kvar vare, teknologi eller teneste. Det kan vere inntil 2000 linjer.',
    en: 'Make one line for each item, technology or service. There can be up to 2000 lines.',
  },
  columns: ['description', 'list_code', 'quantity', 'unit', 'value'],
  fields: [
    {
      path: 'description',
      type: 'text',
      max: 500,
      required: true,
      label: { nb: 'Beskrivelse', nn: 'Skildring', en: 'Description' },
      help: {
        nb: 'Hva det er, så presist at andre enn fagfolk forstår det.',
        nn: 'Kva det er, så presist at andre enn fagfolk forstår det.',
        en: 'What it is, precisely enough for people who are not experts to understand.',
      },
    },
    {
      path: 'part_number',
      type: 'text',
      max: 100,
      label: { nb: 'Delenummer', nn: 'Delenummer', en: 'Part number' },
      help: {
        nb: 'Produsentens nummer, hvis varen har et.',
        nn: 'Nummeret til produsenten, dersom vara har eit.',
        en: 'The manufacturer’s number, if the item has one.',
      },
    },
    {
      path: 'list',
      type: 'choice',
      required: true,
      label: { nb: 'Liste', nn: 'Liste', en: 'List' },
      help: {
        nb: 'Listene står som vedlegg til eksportkontrollforskriften. Står varen ikke på noen liste, kan den likevel trenge lisens etter § 7.',
        nn: 'Listene står som vedlegg til eksportkontrollforskrifta. Står vara ikkje på noka liste, kan ho likevel trenge lisens etter § 7.',
        en: 'The lists are annexes to the export control regulations. An item on no list may still need a licence under section 7.',
      },
      options: LIST_OPTIONS,
    },
    {
      path: 'list_code',
      type: 'list_code',
      list: 'list',
      required: { field: 'list', is: ['i', 'ii', 'iii'] },
      label: { nb: 'Listekode', nn: 'Listekode', en: 'List code' },
      help: {
        nb: 'Koden der varen står på listen, for eksempel ML10.a på liste I eller 6A003 på liste II.',
        nn: 'Koden der vara står på lista, til dømes ML10.a på liste I eller 6A003 på liste II.',
        en: 'The code under which the item is listed, for example ML10.a on list I or 6A003 on list II.',
      },
    },
    {
      path: 'category',
      type: 'choice',
      required: { field: 'list', is: ['i'] },
      label: {
        nb: 'Kategori for forsvarsmateriell',
        nn: 'Kategori for forsvarsmateriell',
        en: 'Category of defence materiel',
      },
      help: {
        nb: 'A er våpen, ammunisjon og visse andre typer militært materiell. B er annet forsvarsmateriell.',
        nn: 'A er våpen, ammunisjon og visse andre typar militært materiell. B er anna forsvarsmateriell.',
        en: 'A is arms, ammunition and certain other kinds of military materiel. B is other defence materiel.',
      },
      options: ['A', 'B'].map((id) => ({ id, label: { nb: id, nn: id, en: id } })),
    },
    {
      path: 'tariff_number',
      type: 'tariff_number',
      label: { nb: 'Tolltariffnummer', nn: 'Tolltariffnummer', en: 'Customs tariff number' },
      help: {
        nb: 'Åtte sifre fra tolltariffen, for eksempel 8526.10.00.',
        nn: 'Åtte siffer frå tolltariffen, til dømes 8526.10.00.',
        en: 'Eight digits from the customs tariff, for example 8526.10.00.',
      },
    },
    {
      path: 'quantity',
      type: 'quantity',
      unit: 'unit',
      whole: ['pcs'],
      required: true,
      label: { nb: 'Mengde', nn: 'Mengd', en: 'Quantity' },
      help: {
        nb: 'Et tall større enn null, for eksempel 12 eller 0,5. Antall stykker må være et helt tall.',
        nn: 'Eit tal større enn null, til dømes 12 eller 0,5. Talet på stykke må vere eit heilt tal.',
        en: 'A number above zero, for example 12 or 0.5. The number of pieces must be a whole number.',
      },
    },
    {
      path: 'unit',
      type: 'choice',
      shown: 'select',
      required: true,
      label: { nb: 'Enhet', nn: 'Eining', en: 'Unit' },
      options: UNITS,
    },
    {
      path: 'value',
      type: 'money',
      currency: 'NOK',
      required: true,
      label: { nb: 'Verdi (NOK)', nn: 'Verdi (NOK)', en: 'Value (NOK)' },
      help: {
        nb: 'Verdien av hele linjen i norske kroner, for eksempel 125000 eller 99,50.',
        nn: 'Verdien av heile linja i norske kroner, til dømes 125000 eller 99,50.',
        en: 'The value of the whole line in Norwegian kroner, for example 125000 or 99.50.',
      },
    },
  ],
};

/** Goods lines for measures that go by the number in the customs tariff, which is required there. */
export const goodsWithTariffNumber: Lines = {
  ...goodsLines,
  fields: goodsLines.fields.map((field) =>
    field.path === 'tariff_number' ? { ...field, required: true } : field,
  ),
  columns: ['description', 'tariff_number', 'quantity', 'unit', 'value'],
};
