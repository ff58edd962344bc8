import { limitsIn } from '../limits.ts';
import type { LoginText } from '../nb/login.ts';
import { words } from './words.ts';

const limits = limitsIn('nn');

export const login: LoginText = {
  landingPage: {
    title: 'Min side hos DEKSA',
    lead: 'Her søkjer du til Direktoratet for eksportkontroll og sanksjonar, sender henvendingar og følgjer sakene dine.',
    free: 'Det er gratis å bruke Min side, og det kostar ingenting å søkje.',
    logIn: 'Logg inn med ID-porten. Du treng BankID, Buypass eller Commfides.',
    kinds: 'Dette kan du sende inn',
    kindsOpen: 'Lista er ikkje uttømmande og vil kunne endrast.',
    weeks: (weeks) => `Vanleg tid til svar: ${weeks === 1 ? '1 veke' : `${weeks} veker`}`,
    helpTitle: 'Får du ikkje logga inn?',
    helpLogin: 'Spørsmål om ID-porten og elektronisk ID: kontakt Digitaliseringsdirektoratet (Digdir).',
    helpPortal: 'Feil i Min side og spørsmål om bruken: skriv til',
    helpIdporten: 'Hjelp til innlogging hos Digdir',
  },
  login: {
    failed: {
      title: 'Innlogginga lukkast ikkje',
      says: 'Innlogginga lukkast ikkje, eller ho vart avbroten. Du er ikkje logga inn.',
      idporten:
        'Er det noko gale med ID-porten eller den elektroniske ID-en din, kontaktar du Digitaliseringsdirektoratet (Digdir).',
      portal: (id) =>
        `Er det noko gale med Min side, skriv du til support@deksa.no og oppgir denne koden: ${id}`,
      again: 'Prøv på nytt',
    },
    /** Some foreign electronic IDs tell no number. */
    withoutNumber: {
      title: 'Den elektroniske ID-en gir ikkje fødselsnummer',
      says: [
        'Du er ikkje logga inn. Den elektroniske ID-en du brukte, oppgir ikkje noko norsk fødselsnummer eller D-nummer, slik nokre utanlandske elektroniske ID-ar ikkje gjer. Min side kan ikkje vite kven du er utan det.',
        'Har du BankID, Buypass eller Commfides, loggar du inn på nytt med ein av dei.',
        'Har du ikkje norsk fødselsnummer eller D-nummer, skriv du til post@deksa.no og fortel kva saka gjeld. Ei verksemd kan òg la ein annan logge inn og søkje for seg.',
      ],
      again: 'Logg inn med ein annan elektronisk ID',
    },
    notStaff: {
      title: words.noAccess,
      says: 'Du er ikkje registrert som tilsett i DEKSA, og er ikkje logga inn her. Skriv til support@deksa.no om det er feil.',
      again: 'Logg inn som ein annan',
    },
    loggedOut: { title: words.loggedOut, says: 'Du er logga ut av Min side.', again: 'Logg inn på nytt' },
  },
  sessions: {
    enquire: 'Send ei generell henvending',
    enquireHow: 'For ei generell henvending som privatperson held det å logge inn med MinID.',
    low: {
      lead: 'Du er logga inn på nivået betydeleg. Då kan du sende ei henvending som privatperson og lese svaret.',
      write: 'Skriv ei henvending',
      cases: 'Henvendingane dine',
      none: 'Du har ingen henvendingar.',
      more: 'For alt anna på Min side loggar du inn på det høgaste nivået, med BankID, Buypass eller Commfides.',
      stepUp: words.highestLevel,
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
        `Du blir logga ut klokka ${time}, fordi det er ${limits.session} sidan du logga inn. Hald fram ved å logge inn på nytt: Du kjem tilbake hit, og ingenting går tapt.`,
      over: 'Du er logga ut. Logg inn på nytt: Du kjem tilbake hit, og ingenting går tapt.',
      goOn: 'Hald fram',
      logIn: words.logIn,
      still: 'Du er framleis logga inn.',
      noScript: (time) => `Du blir logga ut om du ikkje opnar eller lagrar ei side før klokka ${time}.`,
    },
    identify: {
      title: 'Logg inn på nytt',
      body: 'Dette krev at du nettopp har logga inn. Logg inn på nytt for å gå vidare. Ingenting er endra.',
      copy: 'Dette skreiv du. Kopier det herfrå før du loggar inn:',
      button: 'Logg inn på nytt',
    },
    stepUp: {
      title: 'Dette krev det høgaste nivået',
      body: 'Du er logga inn på nivået betydeleg. Logg inn med BankID, Buypass eller Commfides for å gjere dette. Ingenting er endra.',
      copy: 'Dette skreiv du. Kopier det herifrå før du loggar inn:',
      button: words.highestLevel,
    },
  },
};
