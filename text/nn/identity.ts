import type { IdentityText } from '../nb/identity.ts';

export const identity: IdentityText = {
  identity: {
    called: (name) => `kalt ${name}`,
    born: (date) => `fødd ${date}`,
    digits: (last) => `fødselsnummer eller D-nummer som sluttar på ${last}`,
    birthDate: 'Fødselsdato',
    unverified: 'Namnet har personen skrive sjølv. Det er ikkje stadfest.',
    given: 'Opplysningar frå Folkeregisteret endrar du der, ikkje her.',
    noticesTo: (email) =>
      `Varsel på e-post går til ${email}. Det er adressa di i kontakt- og reservasjonsregisteret, og du endrar ho på norge.no. Opptrer du for ei verksemd som har oppgitt ei eiga adresse for deg, går varsla om henne dit.`,
    reserved:
      'Du har reservert deg mot digital post frå det offentlege. Svara frå DEKSA ligg her likevel, og du kan be om dei på papir.',
    registers: 'Frå Folkeregisteret og kontakt- og reservasjonsregisteret',
    verified: 'Namnet kjem frå Folkeregisteret.',
  },
};
