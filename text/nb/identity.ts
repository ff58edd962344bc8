/** Who somebody is, for those who decide by it. */
export const identity = {
  identity: {
    /** A name that nobody but its bearer has vouched for. */
    called: (name: string) => `kalt ${name}`,
    born: (date: string) => `født ${date}`,
    digits: (last: string) => `fødselsnummer eller D-nummer som slutter på ${last}`,
    birthDate: 'Fødselsdato',
    unverified: 'Navnet har personen skrevet selv. Det er ikke bekreftet.',
    verified: 'Navnet kommer fra Folkeregisteret.',
  },
};
export type IdentityText = typeof identity;
