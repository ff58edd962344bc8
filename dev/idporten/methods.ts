/** The electronic IDs, with the level that each gives and how its name stands in the id_token (`amr`). */
import type { TestPerson } from './people.ts';

export const LEVELS = ['idporten-loa-substantial', 'idporten-loa-high'] as const;
export type Level = (typeof LEVELS)[number];

export type Secret = keyof TestPerson['secrets'];

/** Methods that ask for a number and then for a secret or two. */
export const CARDS = {
  bankid: { amr: 'BankID', secrets: ['engangskode', 'passord'] },
  buypass: { amr: 'Buypass', secrets: ['kode'] },
  commfides: { amr: 'Commfides', secrets: ['pin'] },
} as const satisfies Record<string, { amr: string; secrets: readonly Secret[] }>;
export type Card = keyof typeof CARDS;

/** All of them, in the order in which they are offered. */
export const METHODS = {
  bankid: 'idporten-loa-high',
  buypass: 'idporten-loa-high',
  commfides: 'idporten-loa-high',
  minid: 'idporten-loa-substantial',
} as const satisfies Record<Card | 'minid', Level>;
export type Method = keyof typeof METHODS;

/** What a service asked for at least; ID-porten takes the lower level where nothing is said. */
export function levelWanted(acrValues: unknown): Level {
  const wanted = typeof acrValues === 'string' ? acrValues.split(' ') : [];
  return LEVELS.find((level) => wanted.includes(level)) ?? LEVELS[0];
}

export const isEnough = (level: unknown, wanted: Level): boolean =>
  (LEVELS as readonly unknown[]).indexOf(level) >= LEVELS.indexOf(wanted);

export const methodsFor = (wanted: Level): Method[] =>
  (Object.keys(METHODS) as Method[]).filter((method) => isEnough(METHODS[method], wanted));
