/**
 * The categories of list I, which is the EU's common military list, by their numbers: ML1 is the first. The English
 * titles are shortened from the list itself (Official Journal of the European Union, series C), the Norwegian ones
 * from annex I to the export control regulations.
 */
import type { Localised } from './types.ts';

export const MILITARY_LIST: readonly Localised[] = [
  {
    nb: 'Glattborede våpen under 20 mm, andre våpen og automatvåpen til og med 12,7 mm',
    nn: 'Glattbora våpen under 20 mm, andre våpen og automatvåpen til og med 12,7 mm',
    en: 'Smooth-bore weapons of less than 20 mm, other arms and automatic weapons up to 12.7 mm',
  },
  {
    nb: 'Glattborede våpen på 20 mm eller mer, andre våpen over 12,7 mm og kastere',
    nn: 'Glattbora våpen på 20 mm eller meir, andre våpen over 12,7 mm og kastarar',
    en: 'Smooth-bore weapons of 20 mm or more, other weapons over 12.7 mm and projectors',
  },
  {
    nb: 'Ammunisjon og innretninger for innstilling av brannrør',
    nn: 'Ammunisjon og innretningar for innstilling av brannrøyr',
    en: 'Ammunition and fuze setting devices',
  },
  {
    nb: 'Bomber, torpedoer, raketter, missiler og andre eksplosive innretninger, og tilhørende utstyr',
    nn: 'Bomber, torpedoar, rakettar, missil og andre eksplosive innretningar, og tilhøyrande utstyr',
    en: 'Bombs, torpedoes, rockets, missiles and other explosive devices, and related equipment',
  },
  {
    nb: 'Utstyr for ildledning, overvåking og varsling',
    nn: 'Utstyr for eldleiing, overvaking og varsling',
    en: 'Fire control, surveillance and warning equipment',
  },
  {
    nb: 'Kjøretøyer for bruk på land',
    nn: 'Køyretøy for bruk på land',
    en: 'Ground vehicles',
  },
  {
    nb: 'Kjemiske og biologiske stoffer, midler mot opptøyer og radioaktive materialer',
    nn: 'Kjemiske og biologiske stoff, middel mot opptøyar og radioaktive materiale',
    en: 'Chemical agents, biological agents, riot control agents and radioactive materials',
  },
  {
    nb: 'Energetiske materialer og tilhørende stoffer',
    nn: 'Energetiske materiale og tilhøyrande stoff',
    en: 'Energetic materials and related substances',
  },
  {
    nb: 'Krigsfartøyer, over og under vann, og annet marint utstyr',
    nn: 'Krigsfartøy, over og under vatn, og anna marint utstyr',
    en: 'Vessels of war, surface or underwater, and other naval equipment',
  },
  {
    nb: 'Luftfartøyer, også ubemannede, flymotorer og luftfartsutstyr for militær bruk',
    nn: 'Luftfartøy, også ubemanna, flymotorar og luftfartsutstyr for militær bruk',
    en: 'Aircraft, unmanned ones too, aero-engines and aircraft equipment for military use',
  },
  {
    nb: 'Elektronisk utstyr, romfartøyer og komponenter som ikke står et annet sted',
    nn: 'Elektronisk utstyr, romfartøy og komponentar som ikkje står ein annan stad',
    en: 'Electronic equipment, spacecraft and components not specified elsewhere',
  },
  {
    nb: 'Våpensystemer basert på høy kinetisk energi',
    nn: 'Våpensystem baserte på høg kinetisk energi',
    en: 'High velocity kinetic energy weapon systems',
  },
  {
    nb: 'Pansret eller beskyttende utstyr, konstruksjoner og komponenter',
    nn: 'Pansra eller vernande utstyr, konstruksjonar og komponentar',
    en: 'Armoured or protective equipment, constructions and components',
  },
  {
    nb: 'Utstyr for militær trening og simulering',
    nn: 'Utstyr for militær trening og simulering',
    en: 'Equipment for military training and simulation',
  },
  {
    nb: 'Bildeutstyr og utstyr for mottiltak, for militær bruk',
    nn: 'Biletutstyr og utstyr for mottiltak, for militær bruk',
    en: 'Imaging or countermeasure equipment for military use',
  },
  {
    nb: 'Smidde, støpte og andre uferdige produkter til forsvarsmateriell',
    nn: 'Smidde, støypte og andre uferdige produkt til forsvarsmateriell',
    en: 'Forgings, castings and other unfinished products for defence materiel',
  },
  {
    nb: 'Diverse utstyr, materialer og biblioteker',
    nn: 'Diverse utstyr, materiale og bibliotek',
    en: 'Miscellaneous equipment, materials and libraries',
  },
  {
    nb: 'Produksjonsutstyr, anlegg for miljøtesting og komponenter',
    nn: 'Produksjonsutstyr, anlegg for miljøtesting og komponentar',
    en: 'Production equipment, environmental test facilities and components',
  },
  {
    nb: 'Våpensystemer med rettet energi',
    nn: 'Våpensystem med retta energi',
    en: 'Directed energy weapon systems',
  },
  {
    nb: 'Kryogenisk og superledende utstyr',
    nn: 'Kryogenisk og superleiande utstyr',
    en: 'Cryogenic and superconductive equipment',
  },
  { nb: 'Programvare', nn: 'Programvare', en: 'Software' },
  { nb: 'Teknologi', nn: 'Teknologi', en: 'Technology' },
];
