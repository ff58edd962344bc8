import type { Level } from '../../domain/rights/levels.ts';
import { limitsIn } from '../limits.ts';
import { words } from './words.ts';

const limits = limitsIn('nb');

export const login = {
  /** The landing page, before anybody has logged in. */
  landingPage: {
    title: 'Min side hos DEKSA',
    lead: 'Her søker du til Direktoratet for eksportkontroll og sanksjoner, sender henvendelser og følger sakene dine.',
    free: 'Det er gratis å bruke Min side, og det koster ingenting å søke.',
    logIn: 'Logg inn med ID-porten. Du trenger BankID, Buypass eller Commfides.',
    kinds: 'Dette kan du sende inn',
    kindsOpen: 'Listen er ikke uttømmende og vil kunne endres.',
    weeks: (weeks: number) => `Vanlig tid til svar: ${weeks === 1 ? '1 uke' : `${weeks} uker`}`,
    helpTitle: 'Får du ikke logget inn?',
    helpLogin: 'Spørsmål om ID-porten og elektronisk ID: kontakt Digitaliseringsdirektoratet (Digdir).',
    helpPortal: 'Feil i Min side og spørsmål om bruken: skriv til',
    helpIdporten: 'Hjelp til innlogging hos Digdir',
  },
  login: {
    failed: {
      title: 'Innloggingen mislyktes',
      says: 'Innloggingen mislyktes eller ble avbrutt. Du er ikke logget inn.',
      idporten:
        'Er det noe galt med ID-porten eller din elektroniske ID, kontakter du Digitaliseringsdirektoratet (Digdir).',
      portal: (id: string) =>
        `Er det noe galt med Min side, skriver du til support@deksa.no og oppgir denne koden: ${id}`,
      again: 'Prøv igjen',
    },
    /** Some foreign electronic IDs tell no number. */
    withoutNumber: {
      title: 'Den elektroniske ID-en gir ikke fødselsnummer',
      says: [
        'Du er ikke logget inn. Den elektroniske ID-en du brukte, oppgir ikke noe norsk fødselsnummer eller D-nummer, slik noen utenlandske elektroniske ID-er ikke gjør. Min side kan ikke vite hvem du er uten det.',
        'Har du BankID, Buypass eller Commfides, logger du inn på nytt med en av dem.',
        'Har du ikke norsk fødselsnummer eller D-nummer, skriver du til post@deksa.no og forteller hva saken gjelder. En virksomhet kan også la en annen logge inn og søke for seg.',
      ],
      again: 'Logg inn med en annen elektronisk ID',
    },
    notStaff: {
      title: words.noAccess,
      says: 'Du er ikke registrert som ansatt i DEKSA, og er ikke logget inn her. Skriv til support@deksa.no hvis det er feil.',
      again: 'Logg inn som en annen',
    },
    loggedOut: { title: words.loggedOut, says: 'Du er logget ut av Min side.', again: 'Logg inn på nytt' },
  },
  /** Levels of login, one's own sessions, and their end. */
  sessions: {
    /** Label on the landing page. */
    enquire: 'Send en generell henvendelse',
    enquireHow: 'For en generell henvendelse som privatperson holder det å logge inn med MinID.',
    /** The home page at level substantial. */
    low: {
      lead: 'Du er logget inn på nivået betydelig. Da kan du sende en henvendelse som privatperson og lese svaret.',
      write: 'Skriv en henvendelse',
      cases: 'Henvendelsene dine',
      none: 'Du har ingen henvendelser.',
      more: 'For alt annet på Min side logger du inn på det høyeste nivået, med BankID, Buypass eller Commfides.',
      stepUp: words.highestLevel,
    },
    list: {
      title: 'Innlogginger',
      open: 'Åpne innlogginger',
      lead: 'Her ser du hvor du er logget inn nå. Kjenner du ikke igjen en av dem, logger du ut overalt.',
      since: 'Logget inn',
      level: 'Nivå',
      browser: 'Nettleser',
      levels: { substantial: 'Betydelig', high: 'Høyt' } satisfies Record<Level, string>,
      unknown: 'Ukjent',
      this: 'denne',
      endAll: 'Logg ut overalt',
    },
    /** The warning before a session ends. */
    clock: {
      title: 'Du blir snart logget ut',
      idle: (time: string) => `Du blir logget ut klokken ${time} hvis du ikke fortsetter.`,
      whole: (time: string) =>
        `Du blir logget ut klokken ${time}, fordi det er ${limits.session} siden du logget inn. Fortsett ved å logge inn på nytt: Du kommer tilbake hit, og ingenting går tapt.`,
      over: 'Du er logget ut. Logg inn på nytt: Du kommer tilbake hit, og ingenting går tapt.',
      goOn: 'Fortsett',
      logIn: words.logIn,
      still: 'Du er fortsatt logget inn.',
      noScript: (time: string) =>
        `Du blir logget ut hvis du ikke åpner eller lagrer en side før klokken ${time}.`,
    },
    /** The page in place of one that asks for the highest level. */
    identify: {
      title: 'Logg inn på nytt',
      body: 'Dette krever at du nettopp har logget inn. Logg inn på nytt for å gå videre. Ingenting er endret.',
      copy: 'Dette skrev du. Kopier det herfra før du logger inn:',
      button: 'Logg inn på nytt',
    },
    stepUp: {
      title: 'Dette krever det høyeste nivået',
      body: 'Du er logget inn på nivået betydelig. Logg inn med BankID, Buypass eller Commfides for å gjøre dette. Ingenting er endret.',
      copy: 'Dette skrev du. Kopier det herfra før du logger inn:',
      button: words.highestLevel,
    },
  },
};
export type LoginText = typeof login;
