import type { Language } from '../../domain/shared/language.ts';
import type { Card, LoginMethod, Secret } from './methods.ts';

/** Name of the service that people log in to, on every page. */
export const SERVICE = 'Direktoratet for eksportkontroll og sanksjoner';

export interface IdportenText {
  issuer: string;
  chooseMethod: string;
  forService: string;
  methods: Record<LoginMethod, { name: string; how: string }>;
  pid: string;
  next: string;
  secrets: Record<Secret, string>;
  logIn: string;
  cancel: string;
  back: string;
  error: string;
  badPid: string;
  wrong: string;
  paused: string;
  testPeople: string;
  typeThis: string;
  name: string;
  app: {
    use: string;
    title: string;
    lead: string;
    words: string;
    toPhone: string;
    goOn: string;
    notYet: string;
    phone: string;
    question: string;
    confirm: string;
    decline: string;
    confirmed: string;
    declined: string;
    toLogin: string;
    gone: string;
  };
  gone: string;
  goneWhy: string;
  failed: string;
  failedWhy: string;
  loggedOut: string;
  logOutAsk: string;
  logOut: string;
  stay: string;
  loggedOutElsewhere: string;
  goOn: string;
  getEid: string;
  getEidIntro: string;
  getEidWays: Record<Card, string>;
  getEidPrice: string;
}

const nb: IdportenText = {
  issuer: 'ID-porten (lokal, bare for utvikling og test)',
  chooseMethod: 'Velg innloggingsmetode',
  forService: `Du logger inn hos ${SERVICE}.`,
  methods: {
    bankid: { name: 'BankID', how: 'Bruk BankID-app eller kodebrikke' },
    buypass: { name: 'Buypass', how: 'Bruk Buypass ID på smartkort, mobil eller nøkkel' },
    commfides: { name: 'Commfides', how: 'Med smartkort' },
    minid: { name: 'MinID', how: 'Med passord og kode på SMS eller fra PIN-kodebrev' },
  },
  pid: 'Fødselsnummer',
  next: 'Neste',
  secrets: { engangskode: 'Engangskode', passord: 'Passord', kode: 'Kode', pin: 'PIN' },
  logIn: 'Logg inn',
  cancel: 'Avbryt',
  back: 'Tilbake',
  error: 'Feil',
  badPid: 'Fødselsnummeret må ha elleve siffer.',
  wrong: 'Opplysningene stemmer ikke. Kontroller det du har skrevet, og prøv igjen.',
  paused: 'Det er prøvd feil for mange ganger. Vent minst et kvarter før du prøver igjen.',
  testPeople: 'Testpersoner',
  typeThis: 'Dette er en lokal innlogging med oppdiktede personer. Skriv dette:',
  name: 'Navn',
  app: {
    use: 'Bruk BankID-app',
    title: 'Bekreft i BankID-appen',
    lead: 'Åpne BankID-appen på telefonen, se at ordene er de samme, og bekreft.',
    words: 'Ord som skal stå i appen',
    toPhone: 'Åpne telefonen (en lokal side som spiller den)',
    goOn: 'Fortsett',
    notYet: 'Innloggingen er ikke bekreftet i appen ennå.',
    phone: 'BankID-appen på telefonen',
    question: `Vil du logge inn hos ${SERVICE}?`,
    confirm: 'Bekreft',
    decline: 'Avvis',
    confirmed: 'Innloggingen er bekreftet',
    declined: 'Innloggingen er avvist',
    toLogin: 'Gå tilbake til siden der du logger inn.',
    gone: 'Ingen innlogging venter på telefonen',
  },
  gone: 'Innloggingen er ikke lenger åpen',
  goneWhy:
    'Det har gått for lang tid, eller innloggingen er alt brukt. Gå tilbake til tjenesten og begynn på nytt.',
  failed: 'Innloggingen kan ikke gjennomføres',
  failedWhy: 'Forespørselen fra tjenesten ble ikke godtatt.',
  loggedOut: 'Du er logget ut',
  logOutAsk: 'Vil du logge ut av ID-porten?',
  logOut: 'Logg ut',
  stay: 'Forbli innlogget',
  loggedOutElsewhere: 'Du blir også logget ut av de andre tjenestene som du har brukt.',
  goOn: 'Fortsett',
  getEid: 'Slik skaffer du deg elektronisk ID',
  getEidIntro:
    'Du velger selv hvilken elektronisk ID du vil bruke. Disse har det høyeste sikkerhetsnivået, som trengs for å søke:',
  getEidWays: {
    bankid: 'får du fra banken din.',
    buypass: 'får du fra Buypass, som smartkort, på mobil eller som nøkkel.',
    commfides: 'får du fra Commfides, som smartkort eller USB-enhet.',
  },
  getEidPrice: 'Kort og annet utstyr fra Buypass og Commfides betaler du selv.',
};

const nn: IdportenText = {
  issuer: 'ID-porten (lokal, berre for utvikling og test)',
  chooseMethod: 'Vel innloggingsmetode',
  forService: `Du loggar inn hos ${SERVICE}.`,
  methods: {
    bankid: { name: 'BankID', how: 'Bruk BankID-app eller kodebrikke' },
    buypass: { name: 'Buypass', how: 'Bruk Buypass ID på smartkort, mobil eller nøkkel' },
    commfides: { name: 'Commfides', how: 'Med smartkort' },
    minid: { name: 'MinID', how: 'Med passord og kode på SMS eller frå PIN-kodebrev' },
  },
  pid: 'Fødselsnummer',
  next: 'Neste',
  secrets: { engangskode: 'Eingongskode', passord: 'Passord', kode: 'Kode', pin: 'PIN' },
  logIn: 'Logg inn',
  cancel: 'Avbryt',
  back: 'Tilbake',
  error: 'Feil',
  badPid: 'Fødselsnummeret må ha elleve siffer.',
  wrong: 'Opplysningane stemmer ikkje. Kontroller det du har skrive, og prøv på nytt.',
  paused: 'Det er prøvd feil for mange gonger. Vent minst eit kvarter før du prøver på nytt.',
  testPeople: 'Testpersonar',
  typeThis: 'Dette er ei lokal innlogging med oppdikta personar. Skriv dette:',
  name: 'Namn',
  app: {
    use: 'Bruk BankID-app',
    title: 'Stadfest i BankID-appen',
    lead: 'Opne BankID-appen på telefonen, sjå at orda er dei same, og stadfest.',
    words: 'Ord som skal stå i appen',
    toPhone: 'Opne telefonen (ei lokal side som spelar han)',
    goOn: 'Hald fram',
    notYet: 'Innlogginga er ikkje stadfest i appen enno.',
    phone: 'BankID-appen på telefonen',
    question: `Vil du logge inn hos ${SERVICE}?`,
    confirm: 'Stadfest',
    decline: 'Avvis',
    confirmed: 'Innlogginga er stadfest',
    declined: 'Innlogginga er avvist',
    toLogin: 'Gå tilbake til sida der du loggar inn.',
    gone: 'Inga innlogging ventar på telefonen',
  },
  gone: 'Innlogginga er ikkje lenger open',
  goneWhy:
    'Det har gått for lang tid, eller innlogginga er alt brukt. Gå tilbake til tenesta og begynn på nytt.',
  failed: 'Innlogginga kan ikkje gjennomførast',
  failedWhy: 'Førespurnaden frå tenesta vart ikkje godteken.',
  loggedOut: 'Du er logga ut',
  logOutAsk: 'Vil du logge ut av ID-porten?',
  logOut: 'Logg ut',
  stay: 'Hald fram som innlogga',
  loggedOutElsewhere: 'Du blir òg logga ut av dei andre tenestene som du har brukt.',
  goOn: 'Hald fram',
  getEid: 'Slik skaffar du deg elektronisk ID',
  getEidIntro:
    'Du vel sjølv kva elektronisk ID du vil bruke. Desse har det høgaste tryggleiksnivået, som trengst for å søkje:',
  getEidWays: {
    bankid: 'får du frå banken din.',
    buypass: 'får du frå Buypass, som smartkort, på mobil eller som nøkkel.',
    commfides: 'får du frå Commfides, som smartkort eller USB-eining.',
  },
  getEidPrice: 'Kort og anna utstyr frå Buypass og Commfides betaler du sjølv.',
};

const en: IdportenText = {
  issuer: 'ID-porten (local, for development and test only)',
  chooseMethod: 'Choose how to log in',
  forService: `You are logging in to ${SERVICE}.`,
  methods: {
    bankid: { name: 'BankID', how: 'Use the BankID app or a code device' },
    buypass: { name: 'Buypass', how: 'Use Buypass ID on a smart card, a mobile or a key' },
    commfides: { name: 'Commfides', how: 'With a smart card' },
    minid: { name: 'MinID', how: 'With a password and a code by SMS or from a PIN letter' },
  },
  pid: 'National identity number',
  next: 'Next',
  secrets: { engangskode: 'One-time code', passord: 'Password', kode: 'Code', pin: 'PIN' },
  logIn: 'Log in',
  cancel: 'Cancel',
  back: 'Back',
  error: 'Error',
  badPid: 'The national identity number must have eleven digits.',
  wrong: 'What you typed does not match. Check it and try again.',
  paused: 'Too many wrong attempts. Wait at least a quarter of an hour before you try again.',
  testPeople: 'Test persons',
  typeThis: 'This is a local login with made-up persons. Type this:',
  name: 'Name',
  app: {
    use: 'Use the BankID app',
    title: 'Confirm in the BankID app',
    lead: 'Open the BankID app on your telephone, see that the words are the same, and confirm.',
    words: 'Words that should stand in the app',
    toPhone: 'Open the telephone (a local page that plays it)',
    goOn: 'Continue',
    notYet: 'The login is not confirmed in the app yet.',
    phone: 'The BankID app on your telephone',
    question: `Do you want to log in to ${SERVICE}?`,
    confirm: 'Confirm',
    decline: 'Decline',
    confirmed: 'The login is confirmed',
    declined: 'The login is declined',
    toLogin: 'Go back to the page on which you log in.',
    gone: 'No login waits for the telephone',
  },
  gone: 'This login is no longer open',
  goneWhy: 'Too much time has passed, or the login has been used. Go back to the service and begin again.',
  failed: 'The login cannot be carried out',
  failedWhy: 'The request from the service was not accepted.',
  loggedOut: 'You are logged out',
  logOutAsk: 'Do you want to log out of ID-porten?',
  logOut: 'Log out',
  stay: 'Stay logged in',
  loggedOutElsewhere: 'You are also logged out of the other services that you have used.',
  goOn: 'Continue',
  getEid: 'How to get an electronic ID',
  getEidIntro:
    'You choose which electronic ID to use. These have the highest level of security, which is needed to apply:',
  getEidWays: {
    bankid: 'comes from your bank.',
    buypass: 'comes from Buypass, as a smart card, on a mobile or as a key.',
    commfides: 'comes from Commfides, as a smart card or a USB device.',
  },
  getEidPrice: 'You pay for cards and other devices from Buypass and Commfides yourself.',
};

const TEXTS: Readonly<Record<Language, IdportenText>> = { nb, nn, en };

/** Returns the first language of `ui_locales` that the pages have; else bokmål. */
export function languageOf(uiLocales: unknown): Language {
  const wanted = typeof uiLocales === 'string' ? uiLocales.split(' ') : [];
  return wanted.find((one): one is Language => Object.hasOwn(TEXTS, one)) ?? 'nb';
}

export const textIn = (language: Language): IdportenText => TEXTS[language];
