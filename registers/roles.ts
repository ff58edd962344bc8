/**
 * The roles that Enhetsregisteret openly tells of a unit: who leads it, and who may sign for it. Names and birth dates
 * come without identity numbers, so they help and prove nothing; none of it is kept.
 */

import { z } from 'zod';
import { ask, read } from './requests.ts';

/** Roles that tell who may act for a unit, the weightiest first. */
export const SIGNING_ROLES = [
  ...(['INNH', 'DAGL', 'LEDE', 'SIGN', 'SIFE', 'SIHV', 'PROK', 'POFE', 'POHV', 'NEST', 'MEDL'] as const),
  ...(['DTSO', 'DTPR', 'KOMP', 'BEST', 'REPR', 'BOBE', 'KONT'] as const),
] as const;
export type SigningRole = (typeof SIGNING_ROLES)[number];

/** Somebody, or another unit, in a role. */
export interface UnitRole {
  role: SigningRole;
  name: string;
  /** As `1985-07-01`; null for a unit, and where it is not told. */
  birthDate: string | null;
}

/** Asks for the roles of a unit; none where it has none, or the register does not know it. */
export type Roles = (number: string) => Promise<UnitRole[]>;

/** Longest time for the answer: somebody looks at a page. */
const ANSWER_WITHIN_MS = 3000;

const text = z.string().nullish();
const flag = z.boolean().nullish();
const type = z.object({ kode: z.string() });
const role = z.object({
  type,
  person: z
    .object({
      fodselsdato: z.iso.date().nullish(),
      navn: z.object({ fornavn: text, mellomnavn: text, etternavn: text }).nullish(),
      erDoed: flag,
    })
    .nullish(),
  enhet: z.object({ organisasjonsnummer: text, navn: z.array(z.string().nullable()).nullish() }).nullish(),
  fratraadt: flag,
  avregistrert: flag,
});
const answer = z.object({ rollegrupper: z.array(z.object({ roller: z.array(role).nullish() })).nullish() });

/** Opens a client. @param url base address of Enhetsregisteret, without a slash at its end */
export const openRoles =
  (url: string): Roles =>
  async (number) => {
    const request = { headers: { accept: 'application/json' } };
    const response = await ask(
      `${url}/enheter/${number}/roller`,
      request,
      AbortSignal.timeout(ANSWER_WITHIN_MS),
    );
    if (response.status === 404 || response.status === 410) return [];
    const { rollegrupper } = await read(response, answer);
    const all = (rollegrupper ?? []).flatMap(({ roller }) => roller ?? []).flatMap(roleOf);
    return all.sort((a, b) => SIGNING_ROLES.indexOf(a.role) - SIGNING_ROLES.indexOf(b.role));
  };

/** A role as it is shown; none where somebody has left it or is dead, or where it signs for nothing. */
function roleOf({ type, person, enhet, fratraadt, avregistrert }: z.output<typeof role>): UnitRole[] {
  const known = SIGNING_ROLES.find((code) => code === type.kode);
  if (!known || fratraadt || avregistrert || person?.erDoed) return [];
  const { fornavn, mellomnavn, etternavn } = person?.navn ?? {};
  const parts = person
    ? [fornavn, mellomnavn, etternavn]
    : [...(enhet?.navn ?? []), enhet?.organisasjonsnummer];
  const name = parts.filter(Boolean).join(' ');
  return name ? [{ role: known, name, birthDate: person?.fodselsdato ?? null }] : [];
}
