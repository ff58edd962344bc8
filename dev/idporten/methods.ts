/** The electronic IDs, with the level that each gives and its name in the id_token (`amr`). */
/** Levels of login by their names in `acr`, from low to high. */
export const ACR_LEVELS = ['idporten-loa-substantial', 'idporten-loa-high'] as const;
export type AcrLevel = (typeof ACR_LEVELS)[number];

/** Secrets that a method may ask for. */
export type Secret = 'engangskode' | 'passord' | 'kode' | 'pin';

/** Methods that ask for a number and then for one or two secrets. */
export const CARDS = {
  bankid: { amr: 'BankID', secrets: ['engangskode', 'passord'] },
  buypass: { amr: 'Buypass', secrets: ['kode'] },
  commfides: { amr: 'Commfides', secrets: ['pin'] },
} as const satisfies Record<string, { amr: string; secrets: readonly Secret[] }>;
export type Card = keyof typeof CARDS;

/** All methods with their levels, in the order in which they are offered. */
export const METHODS = {
  bankid: 'idporten-loa-high',
  buypass: 'idporten-loa-high',
  commfides: 'idporten-loa-high',
  minid: 'idporten-loa-substantial',
} as const satisfies Record<Card | 'minid', AcrLevel>;
export type LoginMethod = keyof typeof METHODS;

/** Returns the lowest level that a service asks for; where it names none, ID-porten takes the lower one. */
export function levelWanted(acrValues: unknown): AcrLevel {
  const wanted = typeof acrValues === 'string' ? acrValues.split(' ') : [];
  return ACR_LEVELS.find((level) => wanted.includes(level)) ?? ACR_LEVELS[0];
}

/** Tells whether a level is at least the one that is wanted. */
export const meetsLevel = (level: unknown, wanted: AcrLevel): boolean =>
  (ACR_LEVELS as readonly unknown[]).indexOf(level) >= ACR_LEVELS.indexOf(wanted);

/** Returns the methods that give at least the level that is wanted. */
export const methodsFor = (wanted: AcrLevel): LoginMethod[] =>
  (Object.keys(METHODS) as LoginMethod[]).filter((method) => meetsLevel(METHODS[method], wanted));
