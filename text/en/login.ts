import { limitsIn } from '../limits.ts';
import type { LoginText } from '../nb/login.ts';
import { words } from './words.ts';

const limits = limitsIn('en');

export const login: LoginText = {
  landingPage: {
    title: 'Min side at DEKSA',
    lead: 'Here you apply to the Norwegian Agency for Export Control and Sanctions, send enquiries and follow your cases.',
    free: 'Using Min side is free of charge, and there are no application fees.',
    logIn: 'Log in through ID-porten. You need BankID, Buypass or Commfides.',
    kinds: 'What you can submit',
    kindsOpen: 'The list is not exhaustive and may change.',
    weeks: (weeks) => `Normal response time: ${weeks === 1 ? '1 week' : `${weeks} weeks`}`,
    helpTitle: 'Trouble logging in?',
    helpLogin:
      'Questions about ID-porten and electronic ID: contact the Norwegian Digitalisation Agency (Digdir).',
    helpPortal: 'Errors in Min side and questions about using it: write to',
    helpIdporten: 'Help with login from Digdir',
  },
  login: {
    failed: {
      title: 'The login failed',
      says: 'The login failed or was cancelled. You are not logged in.',
      idporten:
        'If something is wrong with ID-porten or your electronic ID, contact the Norwegian Digitalisation Agency (Digdir).',
      portal: (id) =>
        `If something is wrong with Min side, write to support@deksa.no and give this code: ${id}`,
      again: 'Try again',
    },
    /** Some foreign electronic IDs tell no number. */
    withoutNumber: {
      title: 'Your electronic ID gives no identity number',
      says: [
        'You are not logged in. The electronic ID that you used gives no Norwegian identity number or D-number, as some foreign electronic IDs do not. Without one, Min side cannot know who you are.',
        'If you have BankID, Buypass or Commfides, log in again with one of them.',
        'If you have no Norwegian identity number or D-number, write to post@deksa.no and say what it is about. An organisation can also have someone else log in and apply for it.',
      ],
      again: 'Log in with another electronic ID',
    },
    notStaff: {
      title: words.noAccess,
      says: 'You are not registered as an employee of DEKSA, so you have not been logged in here. Write to support@deksa.no if that is a mistake.',
      again: 'Log in as someone else',
    },
    loggedOut: {
      title: words.loggedOut,
      says: 'You are logged out of Min side.',
      again: 'Log in again',
    },
  },
  sessions: {
    enquire: 'Send a general enquiry',
    enquireHow: 'For a general enquiry as a private person, logging in with MinID is enough.',
    low: {
      lead: 'You are logged in at level substantial. That lets you send an enquiry as a private person and read the answer.',
      write: 'Write an enquiry',
      cases: 'Your enquiries',
      none: 'You have no enquiries.',
      more: 'For everything else on Min side, log in at the highest level, with BankID, Buypass or Commfides.',
      stepUp: words.highestLevel,
    },
    list: {
      title: 'Logins',
      open: 'Current logins',
      lead: 'Here you can see where you are logged in now. If you do not recognise one of them, log out everywhere.',
      since: 'Logged in',
      level: 'Level',
      browser: 'Browser',
      levels: { substantial: 'Substantial', high: 'High' },
      unknown: 'Unknown',
      this: 'this one',
      endAll: 'Log out everywhere',
    },
    clock: {
      title: 'You will soon be logged out',
      idle: (time) => `You will be logged out at ${time} unless you continue.`,
      whole: (time) =>
        `You will be logged out at ${time}, because it is ${limits.session} since you logged in. Continue by logging in again: you come back here, and nothing is lost.`,
      over: 'You are logged out. Log in again: you come back here, and nothing is lost.',
      goOn: 'Continue',
      logIn: words.logIn,
      still: 'You are still logged in.',
      noScript: (time) => `You will be logged out unless you open or save a page before ${time}.`,
    },
    identify: {
      title: 'Log in again',
      body: 'This requires that you have just logged in. Log in again to go on. Nothing has changed.',
      copy: 'This is what you wrote. Copy it from here before you log in:',
      button: 'Log in again',
    },
    stepUp: {
      title: 'This requires the highest level',
      body: 'You are logged in at level substantial. Log in with BankID, Buypass or Commfides to do this. Nothing has been changed.',
      copy: 'This is what you wrote. Copy it from here before you log in:',
      button: words.highestLevel,
    },
  },
};
