import { limitsIn } from '../limits.ts';
import type { IdentityText } from '../nb/identity.ts';

const limits = limitsIn('en');

export const identity: IdentityText = {
  identity: {
    called: (name) => `called ${name}`,
    someone: (name) => `Someone called ${name}`,
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
    saved: {
      link: 'The changes have been saved. We have sent a link to the new address. It will be used once you have opened the link and confirmed it.',
      often: `You have been sent many links in a short time. The address waits to be confirmed. Wait ${limits.linksWithin}, and ask for a new link here.`,
      changed:
        'The changes have been saved. The address is the one in the contact and reservation register, and is confirmed.',
    },
    unconfirmed: {
      title: 'Not confirmed yet',
      says: (email) =>
        `We have sent a link to ${email}. Open it and confirm that the address is yours. The link is good for ${limits.link}.`,
      none: 'Until then you get no other e-mail from Min side. Everything is found here when you log in.',
      meanwhile: (email) => `Until then, e-mail from Min side goes to ${email}.`,
      again: 'Send a new link',
    },
    confirming: {
      title: 'Confirm the e-mail address',
      lead: 'Someone has given this e-mail address on Min side at DEKSA. If it was you, confirm here that the address is yours. If it was not, you can close this page.',
      button: 'Confirm the e-mail address',
      done: 'The e-mail address is confirmed',
      doneSays: 'From now on, Min side sends e-mail to this address.',
      home: 'Go to Min side',
      gone: 'The link no longer works',
      goneSays: `The link has been used, is older than ${limits.link}, or has been replaced because the address was changed. Log in and ask for a new link in My profile.`,
      profile: 'Open My profile',
    },
    verified: 'The name comes from the National Population Register.',
  },
};
