import type { Language } from '../../text/index.ts';

/** The service that people log in to, named on every page. */
export const SERVICE = 'Direktoratet for eksportkontroll og sanksjoner';

const nb = {
  issuer: 'ID-porten (lokal, bare for utvikling og test)',
  chooseMethod: 'Velg innloggingsmetode',
  forService: `Du logger inn hos ${SERVICE}.`,
  bankid: 'BankID',
  bankidHow: 'Bruk BankID-app eller kodebrikke',
  pid: 'Fødselsnummer',
  next: 'Neste',
  oneTimeCode: 'Engangskode',
  password: 'Passord',
  logIn: 'Logg inn',
  cancel: 'Avbryt',
  back: 'Tilbake',
  error: 'Feil',
  badPid: 'Fødselsnummeret må ha elleve siffer.',
  wrong: 'Opplysningene stemmer ikke. Kontroller fødselsnummer, engangskode og passord, og prøv igjen.',
  paused: 'Det er prøvd feil for mange ganger. Vent et kvarter før du prøver igjen.',
  testPeople: 'Testpersoner',
  typeThis: 'Dette er en lokal innlogging med oppdiktede personer. Skriv dette:',
  name: 'Navn',
  gone: 'Innloggingen er ikke lenger åpen',
  goneWhy:
    'Det har gått for lang tid, eller innloggingen er alt brukt. Gå tilbake til tjenesten og begynn på nytt.',
  failed: 'Innloggingen kan ikke gjennomføres',
  failedWhy: 'Forespørselen fra tjenesten ble ikke godtatt.',
  loggedOut: 'Du er logget ut',
  logOutAsk: 'Vil du logge ut av ID-porten?',
  logOut: 'Logg ut',
  stay: 'Forbli innlogget',
  getEid: 'Slik skaffer du deg elektronisk ID',
  getEidIntro:
    'Du velger selv hvilken elektronisk ID du vil bruke. Disse har det høyeste sikkerhetsnivået, som trengs her:',
  getEidWays: [
    ['BankID', 'får du fra banken din.'],
    ['Buypass', 'får du fra Buypass, som smartkort, på mobil eller som nøkkel.'],
    ['Commfides', 'får du fra Commfides, som smartkort eller USB-enhet.'],
  ],
  getEidPrice: 'Kort og annet utstyr fra Buypass og Commfides betaler du selv.',
} as const;

type Words<T> = { [K in keyof T]: T[K] extends string ? string : readonly (readonly [string, string])[] };
export type IdportenText = Words<typeof nb>;

const nn: IdportenText = {
  issuer: 'ID-porten (lokal, berre for utvikling og test)',
  chooseMethod: 'Vel innloggingsmetode',
  forService: `Du loggar inn hos ${SERVICE}.`,
  bankid: 'BankID',
  bankidHow: 'Bruk BankID-app eller kodebrikke',
  pid: 'Fødselsnummer',
  next: 'Neste',
  oneTimeCode: 'Eingongskode',
  password: 'Passord',
  logIn: 'Logg inn',
  cancel: 'Avbryt',
  back: 'Tilbake',
  error: 'Feil',
  badPid: 'Fødselsnummeret må ha elleve siffer.',
  wrong: 'Opplysningane stemmer ikkje. Kontroller fødselsnummer, eingongskode og passord, og prøv på nytt.',
  paused: 'Det er prøvd feil for mange gonger. Vent eit kvarter før du prøver på nytt.',
  testPeople: 'Testpersonar',
  typeThis: 'Dette er ei lokal innlogging med oppdikta personar. Skriv dette:',
  name: 'Namn',
  gone: 'Innlogginga er ikkje lenger open',
  goneWhy:
    'Det har gått for lang tid, eller innlogginga er alt brukt. Gå tilbake til tenesta og begynn på nytt.',
  failed: 'Innlogginga kan ikkje gjennomførast',
  failedWhy: 'Førespurnaden frå tenesta vart ikkje godteken.',
  loggedOut: 'Du er logga ut',
  logOutAsk: 'Vil du logge ut av ID-porten?',
  logOut: 'Logg ut',
  stay: 'Hald fram som innlogga',
  getEid: 'Slik skaffar du deg elektronisk ID',
  getEidIntro:
    'Du vel sjølv kva elektronisk ID du vil bruke. Desse har det høgaste tryggleiksnivået, som trengst her:',
  getEidWays: [
    ['BankID', 'får du frå banken din.'],
    ['Buypass', 'får du frå Buypass, som smartkort, på mobil eller som nøkkel.'],
    ['Commfides', 'får du frå Commfides, som smartkort eller USB-eining.'],
  ],
  getEidPrice: 'Kort og anna utstyr frå Buypass og Commfides betaler du sjølv.',
};

const en: IdportenText = {
  issuer: 'ID-porten (local, for development and test only)',
  chooseMethod: 'Choose how to log in',
  forService: `You are logging in to ${SERVICE}.`,
  bankid: 'BankID',
  bankidHow: 'Use the BankID app or a code device',
  pid: 'National identity number',
  next: 'Next',
  oneTimeCode: 'One-time code',
  password: 'Password',
  logIn: 'Log in',
  cancel: 'Cancel',
  back: 'Back',
  error: 'Error',
  badPid: 'The national identity number must have eleven digits.',
  wrong:
    'What you typed does not match. Check the number, the one-time code and the password, and try again.',
  paused: 'Too many wrong attempts. Wait a quarter of an hour before you try again.',
  testPeople: 'Test persons',
  typeThis: 'This is a local login with made-up persons. Type this:',
  name: 'Name',
  gone: 'This login is no longer open',
  goneWhy: 'Too much time has passed, or the login has been used. Go back to the service and begin again.',
  failed: 'The login cannot be carried out',
  failedWhy: 'The request from the service was not accepted.',
  loggedOut: 'You are logged out',
  logOutAsk: 'Do you want to log out of ID-porten?',
  logOut: 'Log out',
  stay: 'Stay logged in',
  getEid: 'How to get an electronic ID',
  getEidIntro:
    'You choose which electronic ID to use. These have the highest level of security, which is needed here:',
  getEidWays: [
    ['BankID', 'comes from your bank.'],
    ['Buypass', 'comes from Buypass, as a smart card, on a mobile or as a key.'],
    ['Commfides', 'comes from Commfides, as a smart card or a USB device.'],
  ],
  getEidPrice: 'You pay for cards and other devices from Buypass and Commfides yourself.',
};

const TEXTS: Readonly<Record<Language, IdportenText>> = { nb, nn, en };

/** The first language of `ui_locales` that is spoken here, else bokmål. */
export function languageOf(uiLocales: unknown): Language {
  const wanted = typeof uiLocales === 'string' ? uiLocales.split(' ') : [];
  return wanted.find((one): one is Language => one in TEXTS) ?? 'nb';
}

export const textIn = (language: Language): IdportenText => TEXTS[language];
