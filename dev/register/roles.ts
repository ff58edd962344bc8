/** Roles of the local Enhetsregisteret, in the shape of the real one's `/enheter/{number}/roller`. */
import { z } from 'zod';

/** A role by its code; `left`, `gone` and `dead` are those that the real register goes on telling of. */
export const roleRecord = z.object({
  code: z.string(),
  first: z.string().default(''),
  last: z.string().default(''),
  born: z.string().optional(),
  /** Name of the unit that has the role, in place of a person. */
  unit: z.string().optional(),
  left: z.boolean().default(false),
  dead: z.boolean().default(false),
});
export type RoleRecord = z.output<typeof roleRecord>;

/** Roles of a unit whose roles nobody has set: a general manager and a chair, of nobody's name. */
const STANDARD: readonly RoleRecord[] = [
  { code: 'DAGL', first: 'Synne', last: 'Prøveleder', born: '1971-02-03', left: false, dead: false },
  { code: 'LEDE', first: 'Trond', last: 'Styreprøve', born: '1964-11-30', left: false, dead: false },
  { code: 'REVI', unit: 'PRØVEREVISJON AS', first: '', last: '', left: false, dead: false },
];

/** The answer of the register. */
export const rolesOf = (records: readonly RoleRecord[] = STANDARD) => ({
  rollegrupper: records.map(({ code, first, last, born, unit, left, dead }, place) => ({
    type: { kode: code, beskrivelse: code },
    sistEndret: '2024-01-02',
    roller: [
      {
        type: { kode: code, beskrivelse: code },
        ...(unit
          ? { enhet: { organisasjonsnummer: '210000003', navn: [unit], erSlettet: false } }
          : {
              person: {
                ...(born && { fodselsdato: born }),
                navn: { fornavn: first, etternavn: last },
                erDoed: dead,
              },
            }),
        fratraadt: left,
        rekkefolge: place,
      },
    ],
  })),
});
