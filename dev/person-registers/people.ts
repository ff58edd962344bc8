/** The people of the local Folkeregisteret and KRR: those of dev/people.json, and whomever a test adds. */

import { z } from 'zod';
import people from '../people.json' with { type: 'json' };

const trouble = z.enum(['ok', 'slow', 'down', 'garbage']).default('ok');

/** Facts about a person; what is left out, a register does not have. */
export const personRecord = z.object({
  folkeregisteret: z
    .object({
      fornavn: z.string(),
      mellomnavn: z.string().optional(),
      etternavn: z.string(),
      /** Street and number, postal code and place. */
      adresse: z.tuple([z.string(), z.string(), z.string(), z.string()]).optional(),
      adressegradering: z.string().default('ugradert'),
    })
    .optional(),
  krr: z
    .object({
      reservasjon: z.enum(['JA', 'NEI']).default('NEI'),
      varslingsstatus: z.enum(['KAN_VARSLES', 'KAN_IKKE_VARSLES']).default('KAN_VARSLES'),
      epostadresse: z.string().optional(),
      mobiltelefonnummer: z.string().optional(),
      spraak: z.string().optional(),
    })
    .optional(),
  /** Misbehaviour of a register when it is asked about this person. */
  trouble: z.object({ folkeregisteret: trouble, krr: trouble }).optional(),
});
export type PersonRecord = z.output<typeof personRecord>;

/** People by their numbers. */
export function registeredPeople(): Map<string, PersonRecord> {
  return new Map(people.map((person) => [person.pid, recordOf(person)]));
}

function recordOf({ name, address }: (typeof people)[number]): PersonRecord {
  const names = name.split(' ');
  const [, street = '', house = '', postcode = '', town = ''] =
    /^(.+) (\d+\w?), (\d{4}) (.+)$/.exec(address) ?? [];
  return {
    folkeregisteret: {
      fornavn: names[0] ?? '',
      ...(names.length > 2 && { mellomnavn: names.slice(1, -1).join(' ') }),
      etternavn: names.at(-1) ?? '',
      adresse: [street, house, postcode, town],
      adressegradering: 'ugradert',
    },
  };
}
