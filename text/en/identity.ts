import type { IdentityText } from '../nb/identity.ts';

export const identity: IdentityText = {
  identity: {
    called: (name) => `called ${name}`,
    born: (date) => `born ${date}`,
    digits: (last) => `identity number or D-number ending in ${last}`,
    birthDate: 'Date of birth',
    unverified: 'The person wrote this name themselves. It has not been confirmed.',
    verified: 'The name comes from the National Population Register.',
  },
};
