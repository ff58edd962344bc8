import type { IdentityText } from '../nb/identity.ts';

export const identity: IdentityText = {
  identity: {
    called: (name) => `kalt ${name}`,
    born: (date) => `fødd ${date}`,
    digits: (last) => `fødselsnummer eller D-nummer som sluttar på ${last}`,
    birthDate: 'Fødselsdato',
    unverified: 'Namnet har personen skrive sjølv. Det er ikkje stadfest.',
    verified: 'Namnet kjem frå Folkeregisteret.',
  },
};
