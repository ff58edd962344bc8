/**
 * The sanctions regimes that are law in Norway: UN sanctions, and EU measures that Norway takes part in, each by its
 * regulations under the Sanctions Act (sanksjonsloven), and the parties listed under them. A regime that is not here, or
 * not yet, is `other`.
 */
import type { Field, Option } from '../forms/types.ts';

const option = (id: string, nb: string, nn: string, en: string): Option => ({ id, label: { nb, nn, en } });

const REGIMES: readonly Option[] = [
  option('afghanistan', 'Afghanistan (Taliban)', 'Afghanistan (Taliban)', 'Afghanistan (Taliban)'),
  option('belarus', 'Belarus', 'Belarus', 'Belarus'),
  option('bosnia', 'Bosnia-Hercegovina', 'Bosnia-Hercegovina', 'Bosnia and Herzegovina'),
  option('burundi', 'Burundi', 'Burundi', 'Burundi'),
  option('cyber_attacks', 'Cyberangrep', 'Cyberangrep', 'Cyber-attacks'),
  option(
    'congo',
    'Den demokratiske republikken Kongo',
    'Den demokratiske republikken Kongo',
    'Democratic Republic of the Congo',
  ),
  option(
    'central_africa',
    'Den sentralafrikanske republikk',
    'Den sentralafrikanske republikken',
    'Central African Republic',
  ),
  option('guinea', 'Guinea', 'Guinea', 'Guinea'),
  option('guinea_bissau', 'Guinea-Bissau', 'Guinea-Bissau', 'Guinea-Bissau'),
  option('haiti', 'Haiti', 'Haiti', 'Haiti'),
  option(
    'hamas',
    'Hamas og Palestinsk islamsk jihad',
    'Hamas og Palestinsk islamsk jihad',
    'Hamas and the Palestinian Islamic Jihad',
  ),
  option('iraq', 'Irak', 'Irak', 'Iraq'),
  option('iran', 'Iran', 'Iran', 'Iran'),
  option(
    'isil_al_qaida',
    'ISIL (Daesh) og Al-Qaida',
    'ISIL (Daesh) og Al-Qaida',
    'ISIL (Da’esh) and Al-Qaida',
  ),
  option('yemen', 'Jemen', 'Jemen', 'Yemen'),
  option('chemical_weapons', 'Kjemiske våpen', 'Kjemiske våpen', 'Chemical weapons'),
  option('lebanon', 'Libanon', 'Libanon', 'Lebanon'),
  option('libya', 'Libya', 'Libya', 'Libya'),
  option('mali', 'Mali', 'Mali', 'Mali'),
  option(
    'human_rights',
    'Menneskerettigheter (alvorlige brudd)',
    'Menneskerettar (alvorlege brot)',
    'Human rights (serious violations)',
  ),
  option('moldova', 'Moldova', 'Moldova', 'Moldova'),
  option('myanmar', 'Myanmar', 'Myanmar', 'Myanmar'),
  option('nicaragua', 'Nicaragua', 'Nicaragua', 'Nicaragua'),
  option('niger', 'Niger', 'Niger', 'Niger'),
  option('north_korea', 'Nord-Korea', 'Nord-Korea', 'North Korea'),
  option(
    'russia_destabilising',
    'Russland (destabiliserende virksomhet)',
    'Russland (destabiliserande verksemd)',
    'Russia (destabilising activities)',
  ),
  option(
    'russia_repression',
    'Russland (intern undertrykking)',
    'Russland (intern undertrykking)',
    'Russia (internal repression)',
  ),
  option(
    'russia_ukraine',
    'Russland og Ukraina (Ukrainas territorielle integritet)',
    'Russland og Ukraina (den territoriale integriteten til Ukraina)',
    'Russia and Ukraine (territorial integrity of Ukraine)',
  ),
  option('somalia', 'Somalia', 'Somalia', 'Somalia'),
  option('sudan', 'Sudan', 'Sudan', 'Sudan'),
  option('syria', 'Syria', 'Syria', 'Syria'),
  option('south_sudan', 'Sør-Sudan', 'Sør-Sudan', 'South Sudan'),
  option(
    'tunisia',
    'Tunisia (misbruk av offentlige midler)',
    'Tunisia (misbruk av offentlege midlar)',
    'Tunisia (misappropriation of state funds)',
  ),
  option(
    'ukraine_funds',
    'Ukraina (misbruk av offentlige midler)',
    'Ukraina (misbruk av offentlege midlar)',
    'Ukraine (misappropriation of state funds)',
  ),
  option('venezuela', 'Venezuela', 'Venezuela', 'Venezuela'),
  option('zimbabwe', 'Zimbabwe', 'Zimbabwe', 'Zimbabwe'),
  option('other', 'Et annet regelverk', 'Eit anna regelverk', 'Other rules'),
];

/** Fields of the regime that a matter concerns, also of one that the list does not have. */
export const regime = ({ required }: { required: boolean }): readonly Field[] => [
  {
    path: 'regime',
    type: 'choice',
    shown: 'search',
    required,
    options: REGIMES,
    label: { nb: 'Sanksjonsregime', nn: 'Sanksjonsregime', en: 'Sanctions regime' },
    help: {
      nb: 'Landet eller temaet som sanksjonene gjelder. DEKSAs nettsider viser hvilke forskrifter som gjelder nå. Finner du det ikke her, velger du «Et annet regelverk».',
      nn: 'Landet eller temaet som sanksjonane gjeld. Nettsidene til DEKSA viser kva forskrifter som gjeld no. Finn du det ikkje her, vel du «Eit anna regelverk».',
      en: 'The country or subject of the sanctions. DEKSA’s website shows which regulations are in force. If it is not here, choose “Other rules”.',
    },
  },
  {
    path: 'regime_other',
    type: 'text',
    max: 300,
    required: { field: 'regime', is: ['other'] },
    label: { nb: 'Hvilket regelverk', nn: 'Kva regelverk', en: 'Which rules' },
    help: {
      nb: 'Navnet på forskriften, for eksempel slik det står på Lovdata.',
      nn: 'Namnet på forskrifta, til dømes slik det står på Lovdata.',
      en: 'The name of the regulations, for example as given on Lovdata.',
    },
  },
];

/** Fields of the listed party, by the name and the number on the list. */
export const listedParty = ({ required }: { required: boolean }): readonly Field[] => [
  {
    path: 'listed_party',
    type: 'text',
    max: 500,
    required,
    label: { nb: 'Listeført part', nn: 'Listeført part', en: 'Listed party' },
    help: {
      nb: 'Navnet på personen, virksomheten eller organet, slik det står på sanksjonslisten. Er det flere, skriver du alle.',
      nn: 'Namnet på personen, verksemda eller organet, slik det står på sanksjonslista. Er det fleire, skriv du alle.',
      en: 'The name of the person, organisation or body as given on the sanctions list. If there are several, list them all.',
    },
  },
  {
    path: 'listed_party_reference',
    type: 'text',
    max: 200,
    label: {
      nb: 'Nummer på sanksjonslisten',
      nn: 'Nummer på sanksjonslista',
      en: 'Number on the sanctions list',
    },
    help: {
      nb: 'Hvis du vet det. Det gjør det lettere å vite at det er den samme.',
      nn: 'Dersom du veit det. Det gjer det lettare å vite at det er den same.',
      en: 'If you know it. It makes it easier to be sure that it is the same one.',
    },
  },
];
