/** Who somebody is, for those who decide by it. */
export const identity = {
  identity: {
    /** A name that nobody but its bearer has vouched for. */
    called: (name: string) => `kalt ${name}`,
    born: (date: string) => `født ${date}`,
    digits: (last: string) => `fødselsnummer eller D-nummer som slutter på ${last}`,
    birthDate: 'Fødselsdato',
    unverified: 'Navnet har personen skrevet selv. Det er ikke bekreftet.',
    given: 'Opplysninger fra Folkeregisteret endrer du der, ikke her.',
    noticesTo: (email: string) =>
      `Varsler på e-post går til ${email}. Det er adressen din i kontakt- og reservasjonsregisteret, og du endrer den på norge.no. Opptrer du for en virksomhet som har oppgitt en egen adresse for deg, går varslene om den dit.`,
    reserved:
      'Du har reservert deg mot digital post fra det offentlige. Svarene fra DEKSA ligger her likevel, og du kan be om dem på papir.',
    registers: 'Fra Folkeregisteret og kontakt- og reservasjonsregisteret',
    verified: 'Navnet kommer fra Folkeregisteret.',
  },
};
export type IdentityText = typeof identity;
