import type { HomeText } from '../nb/home.ts';
import { words } from './words.ts';

export const home: HomeText = {
  home: {
    greeting: (name) => `Hei, ${name}!`,
    lead: 'Du er no logga inn på Min side.',
    tiles: {
      create: { title: words.newCase, body: 'Registrer ny søknad eller henvending' },
      cases: { title: words.allCases, body: 'Sjå alle saker' },
      deksa: { title: 'Gå til DEKSA', body: 'Gå til nettsidene til DEKSA' },
    },
    inbox: words.inbox,
    wholeInbox: 'Sjå alle oppgåver og hendingar',
    drafts: 'Påbyrja henvendingar/søknader',
    noDrafts: 'Ingen påbyrja henvendingar eller søknader',
  },
  inbox: {
    title: words.inbox,
    lead: 'Her ser du kva som ventar på deg, og kva som har hendt i sakene dine.',
    tasks: 'Oppgåver',
    events: words.events,
    noTasks: 'Ingen komande oppgåver',
    noEvents: 'Ingen hendingar',
    answer: (number) => `Sak ${number}: DEKSA ber om opplysningar`,
    due: (date) => `Svar innan ${date}`,
    overdue: (date) => `Fristen var ${date}`,
    notDone: (number) => `Sak ${number}: noko vart ikkje utført`,
    notDoneBody: (what, time) => `${what}: motteke ${time}, men kunne ikkje utførast.`,
    yourText: 'Teksten din',
    ok: 'Greitt',
    happened: {
      take: (number) => `Sak ${number}: DEKSA har byrja å handsame saka`,
      ask: (number) => `Sak ${number}: DEKSA bad om opplysningar`,
      reply: (number) => `Sak ${number}: melding frå DEKSA`,
      resume: (number) => `Sak ${number}: DEKSA handsamar saka vidare utan svar`,
      overdue: (number) => `Sak ${number}: fristen for å svare gjekk ut`,
      decided: (number) => `Sak ${number}: DEKSA har svart`,
      forwarded: (number) => `Sak ${number}: klaga er send til departementet`,
      close: (number) => `Sak ${number}: saka er avslutta`,
    },
    readLetter: 'Les vedtaket.',
    complainBy: (date) => `Klagefristen er ${date}.`,
    lapses: (number) => `Sak ${number}: utkastet blir snart sletta`,
    lapsesAt: (date) => `Det blir sletta ${date} om ingen skriv i det før.`,
    unanswered: (number) => `Sak ${number}: søkjaren har ikkje svart innan fristen`,
  },
  accessTasks: {
    asks: (who, organisation) => `${who} ber om tilgang til ${organisation}`,
    since: (date) => `Ventar sidan ${date}. Svar i Tilgangsstyring.`,
    invited: {
      name: (organisation) => `Svar på invitasjonen til ${organisation}`,
      body: (date) => `Du vart invitert ${date}.`,
    },
    own: {
      power_of_attorney: {
        name: (organisation) => `Last opp fullmakt for ${organisation}`,
        body: (date) =>
          `Du bad om tilgang ${date}. Har du sendt fullmakta i posten, treng du ikkje gjere noko.`,
      },
      new_organisation: {
        name: (organisation) => `Send førespurnaden om å opprette ${organisation}`,
        body: (date) => `Du byrja på han ${date}, og han er ikkje send.`,
      },
    },
  },
};
