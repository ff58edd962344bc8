/**
 * The order of list II, which is annex I to the EU's dual-use regulation (2021/821): a digit for the category and a
 * letter for the group of products.
 */
import type { Localised } from './types.ts';

/** Categories by their digits: the first is category 0. */
export const CATEGORIES: readonly Localised[] = [
  {
    nb: 'Nukleære materialer, anlegg og utstyr',
    nn: 'Nukleære materiale, anlegg og utstyr',
    en: 'Nuclear materials, facilities and equipment',
  },
  {
    nb: 'Spesialmaterialer og tilhørende utstyr',
    nn: 'Spesialmateriale og tilhøyrande utstyr',
    en: 'Special materials and related equipment',
  },
  { nb: 'Materialbearbeiding', nn: 'Materialarbeiding', en: 'Materials processing' },
  { nb: 'Elektronikk', nn: 'Elektronikk', en: 'Electronics' },
  { nb: 'Datamaskiner', nn: 'Datamaskiner', en: 'Computers' },
  {
    nb: 'Telekommunikasjon og informasjonssikkerhet',
    nn: 'Telekommunikasjon og informasjonstryggleik',
    en: 'Telecommunications and information security',
  },
  { nb: 'Sensorer og lasere', nn: 'Sensorar og laserar', en: 'Sensors and lasers' },
  { nb: 'Navigasjon og avionikk', nn: 'Navigasjon og avionikk', en: 'Navigation and avionics' },
  { nb: 'Marint utstyr', nn: 'Marint utstyr', en: 'Marine' },
  { nb: 'Romfart og framdrift', nn: 'Romfart og framdrift', en: 'Aerospace and propulsion' },
];

/** Groups of products by their letters. */
export const PRODUCT_GROUPS: Readonly<Record<string, Localised>> = {
  A: {
    nb: 'systemer, utstyr og komponenter',
    nn: 'system, utstyr og komponentar',
    en: 'systems, equipment and components',
  },
  B: {
    nb: 'test-, inspeksjons- og produksjonsutstyr',
    nn: 'test-, inspeksjons- og produksjonsutstyr',
    en: 'test, inspection and production equipment',
  },
  C: { nb: 'materialer', nn: 'materiale', en: 'materials' },
  D: { nb: 'programvare', nn: 'programvare', en: 'software' },
  E: { nb: 'teknologi', nn: 'teknologi', en: 'technology' },
};
