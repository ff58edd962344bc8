/** Logging in at two levels, one's own sessions, and their end. */
import type { Level } from '../domain/rights/levels.ts';

export interface SessionText {
  /** On the first page. */
  enquire: string;
  enquireHow: string;
  low: {
    lead: string;
    write: string;
    cases: string;
    none: string;
    more: string;
    stepUp: string;
  };
  list: {
    title: string;
    /** The table of them. */
    open: string;
    lead: string;
    since: string;
    level: string;
    browser: string;
    levels: Record<Level, string>;
    unknown: string;
    this: string;
    endAll: string;
  };
  clock: {
    title: string;
    idle: (time: string) => string;
    whole: (time: string) => string;
    over: string;
    goOn: string;
    logIn: string;
    still: string;
    noScript: (time: string) => string;
  };
  stepUp: { title: string; body: string; copy: string; button: string };
}

export const nb: SessionText = {
  enquire: 'Send en generell henvendelse',
  enquireHow: 'For en generell henvendelse som privatperson holder det å logge inn med MinID.',
  low: {
    lead: 'Du er logget inn på nivået betydelig. Da kan du sende en henvendelse som privatperson og lese svaret.',
    write: 'Skriv en henvendelse',
    cases: 'Henvendelsene dine',
    none: 'Du har ingen henvendelser.',
    more: 'For alt annet på Min side logger du inn på det høyeste nivået, med BankID, Buypass eller Commfides.',
    stepUp: 'Logg inn på høyeste nivå',
  },
  list: {
    title: 'Innlogginger',
    open: 'Åpne innlogginger',
    lead: 'Her ser du hvor du er logget inn nå. Kjenner du ikke igjen en av dem, logger du ut overalt.',
    since: 'Logget inn',
    level: 'Nivå',
    browser: 'Nettleser',
    levels: { substantial: 'Betydelig', high: 'Høyt' },
    unknown: 'Ukjent',
    this: 'denne',
    endAll: 'Logg ut overalt',
  },
  clock: {
    title: 'Du blir snart logget ut',
    idle: (time) => `Du blir logget ut klokken ${time} hvis du ikke fortsetter.`,
    whole: (time) =>
      `Du blir logget ut klokken ${time}, fordi det er to timer siden du logget inn. Fortsett ved å logge inn på nytt: Du kommer tilbake hit, og ingenting går tapt.`,
    over: 'Du er logget ut. Logg inn på nytt: Du kommer tilbake hit, og ingenting går tapt.',
    goOn: 'Fortsett',
    logIn: 'Logg inn',
    still: 'Du er fortsatt logget inn.',
    noScript: (time) => `Du blir logget ut hvis du ikke åpner eller lagrer en side før klokken ${time}.`,
  },
  stepUp: {
    title: 'Dette krever det høyeste nivået',
    body: 'Du er logget inn på nivået betydelig. Logg inn med BankID, Buypass eller Commfides for å gjøre dette. Ingenting er endret.',
    copy: 'Dette skrev du. Kopier det herfra før du logger inn:',
    button: 'Logg inn på høyeste nivå',
  },
};

export const nn: SessionText = {
  enquire: 'Send ei generell henvending',
  enquireHow: 'For ei generell henvending som privatperson held det å logge inn med MinID.',
  low: {
    lead: 'Du er logga inn på nivået betydeleg. Då kan du sende ei henvending som privatperson og lese svaret.',
    write: 'Skriv ei henvending',
    cases: 'Henvendingane dine',
    none: 'Du har ingen henvendingar.',
    more: 'For alt anna på Min side loggar du inn på det høgaste nivået, med BankID, Buypass eller Commfides.',
    stepUp: 'Logg inn på høgaste nivå',
  },
  list: {
    title: 'Innloggingar',
    open: 'Opne innloggingar',
    lead: 'Her ser du kvar du er logga inn no. Kjenner du ikkje att ei av dei, loggar du ut overalt.',
    since: 'Logga inn',
    level: 'Nivå',
    browser: 'Nettlesar',
    levels: { substantial: 'Betydeleg', high: 'Høgt' },
    unknown: 'Ukjend',
    this: 'denne',
    endAll: 'Logg ut overalt',
  },
  clock: {
    title: 'Du blir snart logga ut',
    idle: (time) => `Du blir logga ut klokka ${time} om du ikkje held fram.`,
    whole: (time) =>
      `Du blir logga ut klokka ${time}, fordi det er to timar sidan du logga inn. Hald fram ved å logge inn på nytt: Du kjem tilbake hit, og ingenting går tapt.`,
    over: 'Du er logga ut. Logg inn på nytt: Du kjem tilbake hit, og ingenting går tapt.',
    goOn: 'Hald fram',
    logIn: 'Logg inn',
    still: 'Du er framleis logga inn.',
    noScript: (time) => `Du blir logga ut om du ikkje opnar eller lagrar ei side før klokka ${time}.`,
  },
  stepUp: {
    title: 'Dette krev det høgaste nivået',
    body: 'Du er logga inn på nivået betydeleg. Logg inn med BankID, Buypass eller Commfides for å gjere dette. Ingenting er endra.',
    copy: 'Dette skreiv du. Kopier det herifrå før du loggar inn:',
    button: 'Logg inn på høgaste nivå',
  },
};

export const en: SessionText = {
  enquire: 'Send a general enquiry',
  enquireHow: 'For a general enquiry as a private person, logging in with MinID is enough.',
  low: {
    lead: 'You are logged in at level substantial. That lets you send an enquiry as a private person and read the answer.',
    write: 'Write an enquiry',
    cases: 'Your enquiries',
    none: 'You have no enquiries.',
    more: 'For everything else on Min side, log in at the highest level, with BankID, Buypass or Commfides.',
    stepUp: 'Log in at the highest level',
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
      `You will be logged out at ${time}, because it is two hours since you logged in. Continue by logging in again: you come back here, and nothing is lost.`,
    over: 'You are logged out. Log in again: you come back here, and nothing is lost.',
    goOn: 'Continue',
    logIn: 'Log in',
    still: 'You are still logged in.',
    noScript: (time) => `You will be logged out unless you open or save a page before ${time}.`,
  },
  stepUp: {
    title: 'This requires the highest level',
    body: 'You are logged in at level substantial. Log in with BankID, Buypass or Commfides to do this. Nothing has been changed.',
    copy: 'This is what you wrote. Copy it from here before you log in:',
    button: 'Log in at the highest level',
  },
};
