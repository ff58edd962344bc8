import type { Kind, Option } from '../forms/types.ts';
import { attachmentsSection, contactSection, contract, untilDecided } from './common.ts';
import { goodsWithTariffNumber } from './goods.ts';
import { endUser, recipient } from './parties.ts';

const option = (id: string, nb: string, nn: string, en: string): Option => ({ id, label: { nb, nn, en } });

/**
 * Grounds on which the regulations on Russia and Ukraine let DEKSA approve, by subject: their numbering moves with
 * each change.
 */
const LEGAL_GROUNDS: readonly Option[] = [
  option(
    'humanitarian',
    'Humanitære formål, helsekriser eller naturkatastrofer',
    'Humanitære føremål, helsekriser eller naturkatastrofar',
    'Humanitarian purposes, health emergencies or natural disasters',
  ),
  option(
    'medical',
    'Medisinske eller farmasøytiske formål',
    'Medisinske eller farmasøytiske føremål',
    'Medical or pharmaceutical purposes',
  ),
  option(
    'food',
    'Landbruksvarer, matvarer og gjødsel',
    'Landbruksvarer, matvarer og gjødsel',
    'Agricultural products, food and fertilisers',
  ),
  option(
    'nuclear_safety',
    'Sivil kjernekraft og atomsikkerhet',
    'Sivil kjernekraft og atomtryggleik',
    'Civil nuclear capabilities and nuclear safety',
  ),
  option('maritime_safety', 'Sikkerhet til sjøs', 'Tryggleik til sjøs', 'Maritime safety'),
  option(
    'aviation_space',
    'Sikkerhet i luftfart, eller mellomstatlig romsamarbeid',
    'Tryggleik i luftfart, eller mellomstatleg romsamarbeid',
    'Aviation safety, or intergovernmental cooperation in space',
  ),
  option(
    'telecommunications',
    'Sivile elektroniske kommunikasjonsnett og internett',
    'Sivile elektroniske kommunikasjonsnett og internett',
    'Civilian electronic communications networks and the internet',
  ),
  option(
    'cyber_security',
    'Cybersikkerhet, informasjonssikkerhet og oppdatering av programvare',
    'Cybertryggleik, informasjonstryggleik og oppdatering av programvare',
    'Cyber-security, information security and software updates',
  ),
  option(
    'media',
    'Midlertidig bruk av nyhetsmedier',
    'Mellombels bruk av nyheitsmedium',
    'Temporary use by news media',
  ),
  option(
    'own_entities',
    'Bruk i virksomheter som eies fra Norge, EØS eller partnerland',
    'Bruk i verksemder som er eigde frå Noreg, EØS eller partnarland',
    'Use in entities owned from Norway, the EEA or partner countries',
  ),
  option(
    'diplomatic',
    'Diplomatiske og konsulære stasjoner',
    'Diplomatiske og konsulære stasjonar',
    'Diplomatic and consular missions',
  ),
  option(
    'earlier_contract',
    'Kontrakt som ble inngått før forbudet',
    'Kontrakt som vart inngått før forbodet',
    'Contract concluded before the prohibition',
  ),
  option(
    'divestment',
    'Avvikling av eller salg av virksomhet i Russland',
    'Avvikling av eller sal av verksemd i Russland',
    'Wind-down or sale of a business in Russia',
  ),
  option(
    'personal_use',
    'Personlig bruk eller husholdning',
    'Personleg bruk eller hushald',
    'Personal or household use',
  ),
  option('other', 'Et annet grunnlag', 'Eit anna grunnlag', 'Another ground'),
];

const russiaPriorApproval: Kind = {
  id: 'russia-prior-approval',
  edition: 1,
  name: {
    nb: 'Forhåndstillatelse for eksport til Russland',
    nn: 'Førehandsløyve for eksport til Russland',
    en: 'Prior approval of export to Russia',
  },
  short: { nb: 'Forhåndstillatelse Russland', nn: 'Førehandsløyve Russland', en: 'Russia prior approval' },
  about: {
    nb: 'Søk om tillatelse til en eksport til Russland som sanksjonene forbyr, men som kan tillates etter et unntak.',
    nn: 'Søk om løyve til ein eksport til Russland som sanksjonane forbyr, men som kan tillatast etter eit unntak.',
    en: 'Apply for approval of an export to Russia that is prohibited by the sanctions, but can be approved under an exemption.',
  },
  group: 'iran_russia',
  applicants: 'any',
  weeks: 12,
  fourEyes: true,
  gives: 'approval',
  information: [
    {
      nb: 'Du søker om tillatelse til å eksportere til Russland, eller til bruk i Russland. Ikke send noe før du har fått svar.',
      nn: 'Du søkjer om løyve til å eksportere til Russland, eller til bruk i Russland. Ikkje send noko før du har fått svar.',
      en: 'You are applying for approval to export to Russia, or for use in Russia. Do not send anything before you have an answer.',
    },
    {
      nb: 'Ha dette klart: hvilket unntak i forskriften du bygger på og hvorfor det passer, varene med tolltariffnummer, hvem som mottar og skal bruke dem, og hvem som eier mottakeren og sluttbrukeren.',
      nn: 'Ha dette klart: kva unntak i forskrifta du byggjer på og kvifor det passar, varene med tolltariffnummer, kven som tek imot og skal bruke dei, og kven som eig mottakaren og sluttbrukaren.',
      en: 'Have this ready: which exemption in the regulations you rely on and why it applies, the goods with their customs tariff numbers, who will receive and use them, and who owns the recipient and the end user.',
    },
    {
      nb: 'Trenger varen også eksportlisens, må du søke om den i en egen sak.',
      nn: 'Treng vara også eksportlisens, må du søkje om han i ei eiga sak.',
      en: 'If the goods also need an export licence, you have to apply for it separately.',
    },
    untilDecided,
  ],
  sections: [
    {
      id: 'grunnlag',
      name: { nb: 'Rettslig grunnlag', nn: 'Rettsleg grunnlag', en: 'Legal ground' },
      fields: [
        {
          path: 'legal_ground',
          type: 'choice',
          shown: 'search',
          required: true,
          options: LEGAL_GROUNDS,
          label: {
            nb: 'Rettslig grunnlag eller unntak',
            nn: 'Rettsleg grunnlag eller unntak',
            en: 'Legal ground or exemption',
          },
          help: {
            nb: 'Det i forskriften om restriktive tiltak mot Russland som gjør at eksporten kan tillates.',
            nn: 'Det i forskrifta om restriktive tiltak mot Russland som gjer at eksporten kan tillatast.',
            en: 'The part of the regulations on restrictive measures against Russia that allows the export to be approved.',
          },
        },
        {
          path: 'legal_ground_other',
          type: 'text',
          max: 300,
          required: { field: 'legal_ground', is: ['other'] },
          label: { nb: 'Hvilket grunnlag', nn: 'Kva grunnlag', en: 'Which ground' },
        },
        {
          path: 'provision',
          type: 'text',
          max: 300,
          label: { nb: 'Bestemmelse', nn: 'Føresegn', en: 'Provision' },
          help: {
            nb: 'Paragraf og ledd i forskriften, hvis du vet det.',
            nn: 'Paragraf og ledd i forskrifta, dersom du veit det.',
            en: 'Section and paragraph of the regulations, if you know.',
          },
        },
        {
          path: 'legal_ground_explained',
          type: 'long_text',
          max: 20_000,
          label: {
            nb: 'Hvorfor grunnlaget passer',
            nn: 'Kvifor grunnlaget passar',
            en: 'Why the ground applies',
          },
          help: {
            nb: 'Hva varene skal brukes til, og hvordan eksporten oppfyller vilkårene i unntaket.',
            nn: 'Kva varene skal brukast til, og korleis eksporten oppfyller vilkåra i unntaket.',
            en: 'What the goods will be used for, and how the export meets the conditions of the exemption.',
          },
        },
        {
          path: 'contract_date',
          type: 'date',
          label: { nb: 'Kontraktsdato', nn: 'Kontraktsdato', en: 'Date of the contract' },
          help: {
            nb: 'Når kontrakten om eksporten ble inngått, hvis det finnes en.',
            nn: 'Når kontrakten om eksporten vart inngått, dersom det finst ein.',
            en: 'When the contract for the export was concluded, if there is one.',
          },
        },
      ],
    },
    {
      id: 'varer',
      name: { nb: 'Varer', nn: 'Varer', en: 'Goods' },
      fields: [],
      lines: [goodsWithTariffNumber],
    },
    {
      id: 'parter',
      name: { nb: 'Parter', nn: 'Partar', en: 'Parties' },
      fields: [
        ...recipient,
        ...endUser,
        {
          path: 'ownership',
          type: 'long_text',
          max: 5000,
          rows: 4,
          label: { nb: 'Eierskap', nn: 'Eigarskap', en: 'Ownership' },
          help: {
            nb: 'Hvem som eier eller kontrollerer mottakeren og sluttbrukeren, med eierandeler, helt opp til de personene som til slutt eier dem.',
            nn: 'Kven som eig eller kontrollerer mottakaren og sluttbrukaren, med eigardelar, heilt opp til dei personane som til slutt eig dei.',
            en: 'Who owns or controls the recipient and the end user, with ownership shares, all the way up to the ultimate owners.',
          },
        },
      ],
    },
    attachmentsSection([contract]),
    contactSection,
  ],
};

export default russiaPriorApproval;
