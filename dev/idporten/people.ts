import { isIdentityNumber } from '../../domain/shared/identity-numbers.ts';
import people from '../people.json' with { type: 'json' };
import type { Secret } from './methods.ts';

export type TestPerson = Pick<(typeof people)[number], 'pid' | 'name' | 'address' | 'secrets'>;

/** Secrets of every synthetic person. */
const SECRETS: Readonly<Record<Secret, string>> = {
  engangskode: '123456',
  passord: 'qwer1234',
  kode: '4711',
  pin: '1234',
};

/** Somebody from abroad, whose electronic ID is known here by a number that services are not told (`pid`). */
export const FOREIGNER: TestPerson = {
  pid: '14889010038',
  name: 'Ana Prueba Extranjera',
  address: 'Calle de Prueba 1, 28001 Madrid',
  secrets: SECRETS,
};

/** Synthetic persons who are offered on the pages of the login. */
export const PEOPLE: readonly TestPerson[] = [...people, FOREIGNER];

/** A synthetic number has 80 added to its month. */
const SYNTHETIC = /^\d{2}[89]\d{8}$/;

/**
 * Returns the person with a number; undefined where nobody has it. As with TestID of the real ID-porten's test
 * environment, every right synthetic number is somebody's.
 */
export function personWith(pid: string): TestPerson | undefined {
  const listed = PEOPLE.find((person) => person.pid === pid);
  if (listed) return listed;
  if (!SYNTHETIC.test(pid) || !isIdentityNumber(pid)) return undefined;
  return { pid, name: 'Syntetisk Person', address: 'Prøveveien 1, 0150 Oslo', secrets: SECRETS };
}

/** Tells whether somebody has this number and these secrets. */
export function hasSecrets(pid: string, typed: Partial<Record<Secret, string>>): boolean {
  const person = personWith(pid);
  return (
    person !== undefined &&
    Object.entries(typed).every(([name, value]) => person.secrets[name as Secret] === value)
  );
}
