import { words } from './words.ts';

export const home = {
  home: {
    greeting: (name: string) => `Hei, ${name}!`,
    lead: 'Du er nå logget inn på Min side.',
    tiles: {
      create: { title: words.newCase, body: 'Registrer ny søknad eller henvendelse' },
      cases: { title: words.allCases, body: 'Se alle saker' },
      deksa: { title: 'Gå til DEKSA', body: 'Gå til DEKSA sine nettsider' },
    },
    inbox: words.inbox,
    wholeInbox: 'Se alle oppgaver og hendelser',
    drafts: 'Påbegynte henvendelser/søknader',
    noDrafts: 'Ingen påbegynte henvendelser eller søknader',
  },
  inbox: {
    title: words.inbox,
    lead: 'Her ser du hva som venter på deg, og hva som har skjedd i sakene dine.',
    tasks: 'Oppgaver',
    events: words.events,
    noTasks: 'Ingen kommende oppgaver',
    noEvents: 'Ingen hendelser',
    answer: (number: string) => `Sak ${number}: DEKSA ber om opplysninger`,
    due: (date: string) => `Svar innen ${date}`,
    overdue: (date: string) => `Fristen var ${date}`,
    notDone: (number: string) => `Sak ${number}: noe ble ikke utført`,
    /** @param what one of the `events` */
    notDoneBody: (what: string, time: string) => `${what}: mottatt ${time}, men kunne ikke utføres.`,
    yourText: 'Teksten din',
    ok: 'Greit',
    happened: {
      take: (number: string) => `Sak ${number}: DEKSA har begynt å behandle saken`,
      ask: (number: string) => `Sak ${number}: DEKSA ba om opplysninger`,
      reply: (number: string) => `Sak ${number}: melding fra DEKSA`,
      resume: (number: string) => `Sak ${number}: DEKSA behandler saken videre uten svar`,
      overdue: (number: string) => `Sak ${number}: fristen for å svare gikk ut`,
      decided: (number: string) => `Sak ${number}: DEKSA har svart`,
      forwarded: (number: string) => `Sak ${number}: klagen er sendt til departementet`,
      close: (number: string) => `Sak ${number}: saken er avsluttet`,
    },
    readLetter: 'Les vedtaket.',
    complainBy: (date: string) => `Klagefristen er ${date}.`,
    lapses: (number: string) => `Sak ${number}: utkastet blir snart slettet`,
    lapsesAt: (date: string) => `Det blir slettet ${date} hvis ingen skriver i det før.`,
    unanswered: (number: string) => `Sak ${number}: søkeren har ikke svart innen fristen`,
  },
  /** Tasks about access to organisations. */
  accessTasks: {
    asks: (who: string, organisation: string) => `${who} ber om tilgang til ${organisation}`,
    since: (date: string) => `Venter siden ${date}. Svar i Tilgangsstyring.`,
    invited: {
      name: (organisation: string) => `Svar på invitasjonen til ${organisation}`,
      body: (date: string) => `Du ble invitert ${date}.`,
    },
    own: {
      power_of_attorney: {
        name: (organisation: string) => `Last opp fullmakt for ${organisation}`,
        body: (date: string) =>
          `Du ba om tilgang ${date}. Har du sendt fullmakten i posten, trenger du ikke gjøre noe.`,
      },
      new_organisation: {
        name: (organisation: string) => `Send forespørselen om å opprette ${organisation}`,
        body: (date: string) => `Du begynte på den ${date}, og den er ikke sendt.`,
      },
    },
  },
};
export type HomeText = typeof home;
