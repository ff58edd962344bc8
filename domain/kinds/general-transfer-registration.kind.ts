import type { Kind, Localised } from '../forms/types.ts';
import { attachmentsSection, contactSection, untilDecided } from './common.ts';
import { goodsLines } from './goods.ts';
import { party } from './parties.ts';

const RESPONSIBLE: Localised = {
  nb: 'Ansvarlig person',
  nn: 'Ansvarleg person',
  en: 'Responsible person',
};
/** Columns of the products: a registration names them and counts none. */
const OF_PRODUCTS: readonly string[] = ['description', 'list', 'list_code'];

const generalTransferRegistration: Kind = {
  id: 'general-transfer-registration',
  edition: 1,
  name: {
    nb: 'Registrering for generell overføringslisens',
    nn: 'Registrering for generell overføringslisens',
    en: 'Registration for a general transfer licence',
  },
  short: {
    nb: 'Generell overføring',
    nn: 'Generell overføring',
    en: 'General transfer',
  },
  about: {
    nb: 'Registrer virksomheten som bruker av en generell lisens for å overføre forsvarsrelaterte produkter til andre EØS-land.',
    nn: 'Registrer verksemda som brukar av ein generell lisens for å overføre forsvarsrelaterte produkt til andre EØS-land.',
    en: 'Register the organisation as a user of a general licence to transfer defence-related products to other EEA countries.',
  },
  group: 'export',
  applicants: 'organisations',
  weeks: 3,
  fourEyes: false,
  gives: 'registration',
  information: [
    {
      nb: 'En generell overføringslisens gjelder for alle som fyller vilkårene i den: dere søker ikke for hver overføring, men registrerer dere før den første.',
      nn: 'Ein generell overføringslisens gjeld for alle som fyller vilkåra i han: de søkjer ikkje for kvar overføring, men registrerer dykk før den første.',
      en: 'A general transfer licence is open to all who meet its conditions: you do not apply for each transfer, but register before the first one.',
    },
    {
      nb: 'Ha dette klart: hvilken generell lisens dere vil bruke, hvilke produkter det gjelder og listekodene deres, hvem som skal motta dem, og hvem hos dere som er ansvarlig.',
      nn: 'Ha dette klart: kva generell lisens de vil bruke, kva produkt det gjeld og listekodane deira, kven som skal ta imot dei, og kven hos dykk som er ansvarleg.',
      en: 'Have this ready: which general licence you will use, which products it covers and their list codes, who will receive them, and who in your organisation is responsible.',
    },
    {
      nb: 'Les vilkårene i lisensen før dere registrerer dere. De sier også hva dere må føre oversikt over og rapportere.',
      nn: 'Les vilkåra i lisensen før de registrerer dykk. Dei seier også kva de må føre oversikt over og rapportere.',
      en: 'Read the conditions of the licence before you register. They also say what you must keep records of and report.',
    },
    untilDecided,
  ],
  sections: [
    {
      id: 'lisensen',
      name: { nb: 'Lisensen', nn: 'Lisensen', en: 'The licence' },
      fields: [
        {
          path: 'general_licence',
          type: 'choice',
          required: true,
          label: {
            nb: 'Generell overføringslisens',
            nn: 'Generell overføringslisens',
            en: 'General transfer licence',
          },
          help: {
            nb: 'DEKSAs nettsider viser hvilke generelle lisenser som gjelder nå, med vilkårene.',
            nn: 'Nettsidene til DEKSA viser kva generelle lisensar som gjeld no, med vilkåra.',
            en: 'DEKSA’s website shows which general licences are currently in force, and their conditions.',
          },
          options: [
            {
              id: 'armed_forces',
              label: {
                nb: 'Til forsvaret eller en offentlig innkjøper på forsvarsområdet',
                nn: 'Til forsvaret eller ein offentleg innkjøpar på forsvarsområdet',
                en: 'To armed forces or a contracting authority in the field of defence',
              },
            },
            {
              id: 'certified_recipients',
              label: {
                nb: 'Til sertifiserte mottakere',
                nn: 'Til sertifiserte mottakarar',
                en: 'To certified recipients',
              },
            },
            {
              id: 'demonstration',
              label: {
                nb: 'Til demonstrasjon, evaluering eller utstilling',
                nn: 'Til demonstrasjon, evaluering eller utstilling',
                en: 'For demonstration, evaluation or exhibition',
              },
            },
            {
              id: 'maintenance',
              label: {
                nb: 'Til vedlikehold eller reparasjon hos den opprinnelige leverandøren',
                nn: 'Til vedlikehald eller reparasjon hos den opphavlege leverandøren',
                en: 'For maintenance or repair by the original supplier',
              },
            },
            {
              id: 'cooperation',
              label: {
                nb: 'Til samarbeidsprogram mellom stater',
                nn: 'Til samarbeidsprogram mellom statar',
                en: 'For cooperation programmes between states',
              },
            },
            {
              id: 'other',
              label: {
                nb: 'En annen generell lisens',
                nn: 'Ein annan generell lisens',
                en: 'Another general licence',
              },
            },
          ],
        },
        {
          path: 'general_licence_name',
          type: 'text',
          max: 200,
          required: { field: 'general_licence', is: ['other'] },
          label: { nb: 'Lisensens navn', nn: 'Namnet på lisensen', en: 'Name of the licence' },
          help: {
            nb: 'Slik den heter på DEKSAs nettsider.',
            nn: 'Slik han heiter på nettsidene til DEKSA.',
            en: 'As it is called on DEKSA’s website.',
          },
        },
        {
          path: 'first_use',
          type: 'date',
          required: true,
          label: { nb: 'Første bruk', nn: 'Første bruk', en: 'First use' },
          help: {
            nb: 'Dagen dere regner med å overføre noe under lisensen første gang.',
            nn: 'Dagen de reknar med å overføre noko under lisensen første gong.',
            en: 'The day you expect to make the first transfer under the licence.',
          },
        },
        {
          path: 'responsible_name',
          type: 'text',
          max: 200,
          required: true,
          group: RESPONSIBLE,
          label: { nb: 'Navn', nn: 'Namn', en: 'Name' },
          help: {
            nb: 'Den som sørger for at vilkårene i lisensen blir fulgt.',
            nn: 'Den som syter for at vilkåra i lisensen blir følgde.',
            en: 'The person who makes sure that the conditions of the licence are met.',
          },
        },
        {
          path: 'responsible_contact',
          type: 'text',
          max: 300,
          required: true,
          group: RESPONSIBLE,
          label: { nb: 'E-post eller telefon', nn: 'E-post eller telefon', en: 'E-mail or phone' },
        },
      ],
    },
    {
      id: 'produkter',
      name: { nb: 'Produkter', nn: 'Produkt', en: 'Products' },
      fields: [],
      lines: [
        {
          path: 'products',
          required: true,
          max: 500,
          label: { nb: 'Produkter', nn: 'Produkt', en: 'Products' },
          one: { nb: 'Produkt', nn: 'Produkt', en: 'Product' },
          help: {
            nb: 'Alle produkter dere vil overføre under lisensen.',
            nn: 'Alle produkt de vil overføre under lisensen.',
            en: 'All the products you will transfer under the licence.',
          },
          columns: OF_PRODUCTS,
          fields: goodsLines.fields
            .filter(({ path }) => OF_PRODUCTS.includes(path))
            .map((field) => ({ ...field, required: true })),
        },
      ],
    },
    {
      id: 'mottakere',
      name: { nb: 'Mottakere', nn: 'Mottakarar', en: 'Recipients' },
      fields: [],
      lines: [
        {
          path: 'recipients',
          required: true,
          max: 500,
          label: { nb: 'Mottakere', nn: 'Mottakarar', en: 'Recipients' },
          one: { nb: 'Mottaker', nn: 'Mottakar', en: 'Recipient' },
          help: {
            nb: 'De som skal motta produktene, med landet de er i.',
            nn: 'Dei som skal ta imot produkta, med landet dei er i.',
            en: 'Those who will receive the products, with the country they are in.',
          },
          columns: ['name', 'address', 'country'],
          fields: party(),
        },
      ],
    },
    attachmentsSection(),
    contactSection,
  ],
};

export default generalTransferRegistration;
