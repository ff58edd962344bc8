import people from '../people.json' with { type: 'json' };
import type { Secret } from './methods.ts';

/** Synthetic persons who can log in, with their secrets and addresses. */
export const PEOPLE = people;
export type TestPerson = (typeof people)[number];

/** Returns the person with a number; undefined where nobody has it. */
export const personWith = (pid: string): TestPerson | undefined =>
  PEOPLE.find((person) => person.pid === pid);

/** Tells whether somebody has this number and these secrets. */
export function hasSecrets(pid: string, typed: Partial<Record<Secret, string>>): boolean {
  const person = personWith(pid);
  return (
    person !== undefined &&
    Object.entries(typed).every(([name, value]) => person.secrets[name as Secret] === value)
  );
}
