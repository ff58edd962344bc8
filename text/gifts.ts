/** What is said of a decision by what it gives: a licence unless something else stands here. */

import type { Outcome } from '../domain/cases/outcomes.ts';
import type { Gift } from '../domain/forms/types.ts';

interface Gifts {
  /** How the letter is called. */
  titles: Readonly<Partial<Record<Gift, (number: string) => string>>>;
  /** What it says; `name` is that of the kind. */
  sentences: Readonly<Partial<Record<Gift, Readonly<Partial<Record<Outcome, (name: string) => string>>>>>>;
  validity: string;
  validUntil: (date: string) => string;
  /** The field in which a caseworker writes it, and the help below it. */
  field: string;
  help: Readonly<Record<'normal' | 'most', (months: number) => string>>;
}

const granted = (sentence: (name: string) => string) => ({ granted: sentence });

const nb: Gifts = {
  titles: { assessment: (number) => `Forhåndsvurdering i sak ${number}` },
  sentences: {
    certificate: granted((name) => `Søknaden er innvilget. ${name} er gitt.`),
    approval: granted((name) => `Søknaden er innvilget. ${name} er gitt.`),
    dispensation: granted((name) => `Søknaden er innvilget. ${name} er gitt.`),
    registration: granted((name) => `Søknaden er innvilget. ${name} er gjennomført.`),
    assessment: { answered: () => 'DEKSA har forhåndsvurdert eksporten.' },
  },
  validity: 'Gyldighet',
  validUntil: (date) => `Gyldig til og med ${date}.`,
  field: 'Gyldig til og med',
  help: {
    normal: (months) => `Vanligvis ${months} måneder. Gjelder når søknaden innvilges, helt eller delvis.`,
    most: (months) => `Høyst ${months} måneder. Gjelder når søknaden innvilges, helt eller delvis.`,
  },
};

const nn: Gifts = {
  titles: { assessment: (number) => `Førehandsvurdering i sak ${number}` },
  sentences: {
    certificate: granted((name) => `Søknaden er innvilga. ${name} er gitt.`),
    approval: granted((name) => `Søknaden er innvilga. ${name} er gitt.`),
    dispensation: granted((name) => `Søknaden er innvilga. ${name} er gitt.`),
    registration: granted((name) => `Søknaden er innvilga. ${name} er gjennomført.`),
    assessment: { answered: () => 'DEKSA har førehandsvurdert eksporten.' },
  },
  validity: 'Gyldigheit',
  validUntil: (date) => `Gyldig til og med ${date}.`,
  field: 'Gyldig til og med',
  help: {
    normal: (months) => `Vanlegvis ${months} månader. Gjeld når søknaden blir innvilga, heilt eller delvis.`,
    most: (months) => `Høgst ${months} månader. Gjeld når søknaden blir innvilga, heilt eller delvis.`,
  },
};

const en: Gifts = {
  titles: { assessment: (number) => `Preliminary assessment in case ${number}` },
  sentences: {
    certificate: granted((name) => `The application is granted: ${name}.`),
    approval: granted((name) => `The application is granted: ${name}.`),
    dispensation: granted((name) => `The application is granted: ${name}.`),
    registration: granted((name) => `The application is granted: ${name}.`),
    assessment: { answered: () => 'DEKSA has made a preliminary assessment of the export.' },
  },
  validity: 'Validity',
  validUntil: (date) => `Valid up to and including ${date}.`,
  field: 'Valid until',
  help: {
    normal: (months) =>
      `Normally ${months} months. Applies when the application is granted, fully or partly.`,
    most: (months) => `${months} months at most. Applies when the application is granted, fully or partly.`,
  },
};

export const GIFTS = { nb, nn, en };
