import type { IdentityText } from '../nb/identity.ts';

export const identity: IdentityText = {
  identity: {
    called: (name) => `called ${name}`,
    born: (date) => `born ${date}`,
    digits: (last) => `identity number or D-number ending in ${last}`,
    birthDate: 'Date of birth',
    unverified: 'The person wrote this name themselves. It has not been confirmed.',
    given: 'Details from the National Population Register are changed there, not here.',
    noticesTo: (email) =>
      `E-mail notices go to ${email}. It is your address in the contact and reservation register, and you change it at norge.no. If you act for an organisation that has given an address of its own for you, notices about it go there.`,
    reserved:
      'You have opted out of digital post from public bodies. Answers from DEKSA are found here all the same, and you can ask for them on paper.',
    registers: 'From the National Population Register and the contact and reservation register',
    verified: 'The name comes from the National Population Register.',
  },
};
