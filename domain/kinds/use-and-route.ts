/** Fields of applications about goods: the use of the goods, and their route. */

import type { Field } from '../forms/types.ts';
import { YES_OR_NO } from './common.ts';

export const route: Field = {
  path: 'route',
  type: 'long_text',
  max: 2000,
  rows: 4,
  label: { nb: 'Transportrute', nn: 'Transportrute', en: 'Route' },
  help: {
    nb: 'Hvordan det fraktes, og hvilke land det går gjennom.',
    nn: 'Korleis det blir frakta, og kva land det går gjennom.',
    en: 'How it is transported, and through which countries.',
  },
};

export const endUse: readonly Field[] = [
  {
    path: 'end_use',
    type: 'long_text',
    max: 20_000,
    required: true,
    label: { nb: 'Sluttbruk', nn: 'Sluttbruk', en: 'End use' },
    help: {
      nb: 'Hva sluttbrukeren skal bruke det til, og hvor.',
      nn: 'Kva sluttbrukaren skal bruke det til, og kvar.',
      en: 'What the end user will use it for, and where.',
    },
  },
  {
    path: 'military_use',
    type: 'choice',
    options: YES_OR_NO,
    label: {
      nb: 'Skal det brukes militært?',
      nn: 'Skal det brukast militært?',
      en: 'Will it be put to military use?',
    },
  },
  {
    path: 'wmd_use',
    type: 'choice',
    options: YES_OR_NO,
    label: {
      nb: 'Vet du om, eller mistenker du, bruk i masseødeleggelsesvåpen?',
      nn: 'Veit du om, eller mistenkjer du, bruk i masseøydeleggingsvåpen?',
      en: 'Do you know of, or suspect, use in weapons of mass destruction?',
    },
    help: {
      nb: 'Det vil si kjernefysiske, biologiske eller kjemiske våpen, eller missiler som kan bære dem.',
      nn: 'Det vil seie kjernefysiske, biologiske eller kjemiske våpen, eller missil som kan bere dei.',
      en: 'That is nuclear, biological or chemical weapons, or missiles that can carry them.',
    },
  },
  {
    path: 'wmd_reference',
    type: 'text',
    max: 500,
    required: { field: 'wmd_use', is: ['yes'] },
    label: {
      nb: 'Hva bygger du det på?',
      nn: 'Kva byggjer du det på?',
      en: 'What do you base this on?',
    },
    help: {
      nb: 'For eksempel et brev fra myndighetene, med referanse.',
      nn: 'Til dømes eit brev frå styresmaktene, med referanse.',
      en: 'For example a letter from the authorities, with its reference.',
    },
  },
];
