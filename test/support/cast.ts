/**
 * People of a test file: those of dev/people.json by name, with identity numbers and an organisation of their own, so
 * that no file sees what another does with them. The local ID-porten knows every synthetic number.
 */
import { randomInt } from 'node:crypto';
import people from '../../dev/people.json' with { type: 'json' };
import { isOrganisationNumber } from '../../domain/forms/numbers.ts';
import { isIdentityNumber } from '../../domain/shared/identity-numbers.ts';

/** Makes a synthetic number, of nobody else. @param begins its first digits */
export function newPid(begins = `${randomInt(10, 29)}${randomInt(81, 93)}`): string {
  const pid = `${begins}${randomInt(1_000_000, 10_000_000)}`;
  return isIdentityNumber(pid) ? pid : newPid(begins);
}

/** Makes a number of an organisation, of nobody else. */
export function newOrganisationNumber(): string {
  const number = `1${randomInt(10_000_000, 100_000_000)}`;
  return isOrganisationNumber(number) ? number : newOrganisationNumber();
}

const LETTERS = Array.from({ length: 4 }, () => String.fromCharCode(65 + randomInt(26))).join('');

/** Secrets with which every synthetic person logs in. */
export const { secrets: SECRETS } = people[0]!;

export const CAST = {
  people: people.map((person) => ({ ...person, pid: newPid() })),
  organisation: { number: newOrganisationNumber(), name: `EKSEMPEL FORSVAR ${LETTERS} AS` },
};

export type PersonKey = (typeof people)[number]['key'];

/** Somebody as far as logging in asks for it. */
export interface Somebody {
  pid: string;
  name: string;
}

/** Returns a person of the cast. */
export function person(key: PersonKey) {
  const found = CAST.people.find((one) => one.key === key);
  if (!found) throw new Error(`no such person: ${key}`);
  return found;
}

/** A person of the cast by their key, or somebody else. */
export type Who = PersonKey | Somebody;

export const someone = (who: Who): Somebody => (typeof who === 'string' ? person(who) : who);
