import people from '../people.json' with { type: 'json' };
import type { Secret } from './methods.ts';

/** The synthetic persons who can log in, with what they type and where post reaches them. */
export const PEOPLE = people;
export type TestPerson = (typeof people)[number];

/** Who has this number in the local population register. */
export const personWith = (pid: string): TestPerson | undefined =>
  PEOPLE.find((person) => person.pid === pid);

/** Whether somebody has this number and these secrets. */
export function isRight(pid: string, typed: Partial<Record<Secret, string>>): boolean {
  const person = personWith(pid);
  return (
    person !== undefined &&
    Object.entries(typed).every(([name, value]) => person.secrets[name as Secret] === value)
  );
}
