import type { DatedMail } from '../../domain/cases/mails.ts';
import type { MailOn, MailTopic } from '../../domain/mails.ts';
import { limitsIn } from '../limits.ts';

const limits = limitsIn('nb');

const inCase = (what: string) => (number: string) => `Sak ${number}: ${what}`;
const hasEnded = (organisation: string) => `${organisation} er slettet eller konkurs`;
const automatic = 'E-posten er sendt automatisk og kan ikke besvares.';
const openPortal = 'Åpne Min side';

/** All that an e-mail says beside its frame: never anything of what a case is about. */
export interface MailText {
  /** @param name the number of the case, or the name of the organisation */
  subject: (name: string) => string;
  body: readonly string[];
  /** Label of the link, where it is not the usual one. */
  open?: string;
  /** The sentence about the day that matters, for an e-mail that has one. */
  by?: (date: string) => string;
}

/** Texts of the e-mails on one topic, with the usual label of their link and the small print below. */
interface TopicText<N extends string> {
  open: (name: string) => string;
  footer: readonly string[];
  texts: Readonly<Record<N, MailText>> & Readonly<Record<N & DatedMail, Required<Pick<MailText, 'by'>>>>;
}

export interface MailsText {
  mails: { sender: string } & { readonly [T in MailTopic]: TopicText<MailOn<T>> };
}

export const mails: MailsText = {
  mails: {
    sender: 'DEKSA, Direktoratet for eksportkontroll og sanksjoner',
    case: {
      open: (number) => `Åpne sak ${number}`,
      footer: [automatic, 'Av hensyn til taushetsplikten skriver vi ikke i e-post hva en sak gjelder.'],
      texts: {
        received: {
          subject: inCase('vi har mottatt det du sendte inn'),
          body: ['Det du sendte inn, er kommet fram til DEKSA. Du kan følge saken på Min side.'],
        },
        message: {
          subject: inCase('DEKSA har sendt deg en melding'),
          body: ['Meldingen ligger i saken på Min side. Logg inn for å lese den.'],
        },
        asked: {
          subject: inCase('DEKSA trenger opplysninger fra deg'),
          body: ['DEKSA har spurt deg om noe i saken. Logg inn på Min side for å lese spørsmålet og svare.'],
          by: (date) => `Svar innen ${date}.`,
        },
        overdue: {
          subject: inCase('fristen for å svare er gått ut'),
          body: [
            'Vi har ikke fått svar på det vi spurte deg om i saken, og fristen er gått ut. Logg inn på Min side for å svare nå.',
          ],
        },
        overdue_staff: {
          subject: inCase('søkeren har ikke svart innen fristen'),
          body: [
            'Fristen for å svare på spørsmålet i saken er gått ut, og søkeren har ikke svart. Du kan vente på svaret eller fortsette uten.',
          ],
        },
        answered: {
          subject: inCase('DEKSA har svart'),
          body: ['Svaret ligger i saken på Min side. Logg inn for å lese det.'],
        },
        draft_lapses: {
          subject: inCase('utkastet blir snart slettet'),
          body: [
            'Det er lenge siden noen skrev i utkastet. Utkast som ikke blir brukt, blir slettet. Skriv videre i det hvis du vil beholde det.',
          ],
          by: (date) => `Utkastet blir slettet ${date} hvis ingen skriver i det før.`,
        },
      },
    },
    access: {
      open: () => openPortal,
      footer: [automatic],
      texts: {
        access_received: {
          subject: (organisation) => `Vi har mottatt forespørselen om ${organisation}`,
          body: ['Du får e-post når forespørselen er avgjort. Du kan følge den på Min side.'],
        },
        access_asked: {
          subject: (organisation) => `En person ber om tilgang til ${organisation}`,
          body: ['Logg inn på Min side for å se hvem det er, og godkjenn eller avslå forespørselen.'],
        },
        access_asked_again: {
          subject: (organisation) => `Påminnelse: En person venter på tilgang til ${organisation}`,
          body: [
            `Forespørselen er ${limits.requestReminder} gammel. Blir den ikke besvart, faller den bort ${limits.request} etter at den ble sendt.`,
          ],
        },
        access_to_approve: {
          subject: (organisation) => `Til godkjenning: ${organisation}`,
          body: ['En person har bedt om å opprette virksomheten på Min side.'],
        },
        access_to_approve_again: {
          subject: (organisation) => `Påminnelse: ${organisation} venter på godkjenning`,
          body: [
            `En person har bedt om å opprette virksomheten på Min side og har ventet i minst ${limits.requestReminder}.`,
          ],
        },
        access_proposed: {
          subject: (organisation) => `Til godkjenning av en annen: ${organisation}`,
          body: [
            'Noen andre i brukerstøtten har foreslått å gi tilgang. Se på forespørselen, og godkjenn eller send tilbake.',
          ],
        },
        access_proposed_again: {
          subject: (organisation) => `Påminnelse: ${organisation} venter på en annen i brukerstøtten`,
          body: [
            `Noen andre i brukerstøtten har foreslått å gi tilgang, og forslaget har ventet i minst ${limits.requestReminder}.`,
          ],
        },
        access_invited: {
          subject: (organisation) => `Du er invitert til å opptre for ${organisation}`,
          body: [
            'Logg inn på Min side med ID-porten for å se hvem som inviterer deg, og hvilken rolle du får. Der takker du ja eller nei.',
          ],
        },
        access_invited_again: {
          subject: (organisation) => `Påminnelse: Du er invitert til å opptre for ${organisation}`,
          body: [
            `Du har ikke svart ennå. Logg inn på Min side med ID-porten og svar innen ${limits.request} etter at du ble invitert. Ellers faller invitasjonen bort.`,
          ],
        },
        access_attorney: {
          subject: (organisation) => `Send skriftlig fullmakt for ${organisation}`,
          body: [
            'Virksomheten har ingen aktiv administrator på Min side. Last opp en skriftlig fullmakt på Min side, eller send den til post@deksa.no. På Min side står det hva den må inneholde.',
          ],
        },
        access_attorney_again: {
          subject: (organisation) => `Påminnelse: Send skriftlig fullmakt for ${organisation}`,
          body: [
            `Vi har ikke behandlet noen fullmakt fra virksomheten ennå. Har du sendt den, trenger du ikke gjøre noe. Ellers faller forespørselen bort ${limits.request} etter at den ble sendt.`,
          ],
        },
        access_attorney_came: {
          subject: (organisation) => `Fullmakt lastet opp for ${organisation}`,
          body: [
            'En person har lastet opp en skriftlig fullmakt for virksomheten og venter på å bli aktivert.',
          ],
        },
        access_attorney_came_again: {
          subject: (organisation) => `Påminnelse: Opplastet fullmakt for ${organisation} venter`,
          body: [
            `En person har lastet opp en skriftlig fullmakt for virksomheten og har ventet i minst ${limits.requestReminder}.`,
          ],
        },
        access_given: {
          subject: (organisation) => `Du har fått tilgang til ${organisation}`,
          body: ['Du kan nå opptre for virksomheten på Min side. Velg den i menyen.'],
        },
        access_declined: {
          subject: (organisation) => `Forespørselen om ${organisation} er avslått`,
          body: [
            'Ta kontakt med virksomheten hvis du mener det er feil, eller med brukerstøtte hos DEKSA hvis du ba om å opprette den.',
          ],
        },
        access_impossible: {
          subject: (organisation) => `${organisation} kan ikke opprettes på Min side`,
          body: [
            'Forespørselen kan ikke gjennomføres slik virksomheten står i Enhetsregisteret. Grunnen står på Min side.',
          ],
        },
        access_lapsed: {
          subject: (organisation) => `Forespørselen om ${organisation} er falt bort`,
          body: [`Forespørselen ble ikke besvart på ${limits.request}. Du kan sende en ny.`],
        },
        access_unused: {
          subject: (organisation) => `En person du inviterte til ${organisation}, har ikke svart`,
          body: [
            `Det er ${limits.request} siden personen ble invitert, og invitasjonen er falt bort. Du kan invitere på nytt.`,
          ],
        },
        access_turned_down: {
          subject: (organisation) => `En person du inviterte til ${organisation}, takket nei`,
          body: ['I Tilgangsstyring ser du hvem invitasjonen gjaldt. Personen har ikke fått tilgang.'],
        },
      },
    },
    organisation: {
      open: () => openPortal,
      footer: [automatic],
      texts: {
        organisation_ended: {
          subject: hasEnded,
          body: [
            'Det følger av Enhetsregisteret. Sakene er fortsatt tilgjengelige på Min side, men virksomheten kan ikke begynne på nye.',
          ],
        },
        organisation_ended_support: {
          subject: hasEnded,
          body: [
            'Det følger av Enhetsregisteret. Virksomheten beholder sakene sine og kan ikke begynne på nye. Administratorene er varslet.',
          ],
        },
      },
    },
    account: {
      open: () => 'Gå til Min side',
      footer: [automatic],
      texts: {
        email_confirm: {
          subject: () => 'Bekreft e-postadressen din på Min side',
          body: [
            `Denne adressen er oppgitt på Min side hos DEKSA. Åpne lenken og bekreft at den er din, så kan vi bruke den. Lenken gjelder i ${limits.link}.`,
            'Har du ikke oppgitt adressen, trenger du ikke gjøre noe.',
          ],
          open: 'Bekreft e-postadressen',
        },
        number_changed: {
          subject: () => 'Du har fått nytt nummer på Min side',
          body: [
            'Det du har på Min side, er flyttet til det nye fødselsnummeret ditt. Logg inn med det.',
            'Kjenner du ikke til dette, skriv til support@deksa.no.',
          ],
        },
        email_changed: {
          subject: () => 'E-postadressen din på Min side er endret',
          body: [
            'E-post fra Min side blir fra nå av sendt til den nye adressen.',
            'Var det ikke du som endret den, logg inn og rett den, og skriv til support@deksa.no.',
          ],
          open: 'Åpne Min profil',
        },
        user_deleted: {
          subject: () => 'Brukeren din på Min side er slettet',
          body: [
            'Opplysningene om deg er slettet, slik du ba om. Du kan når som helst logge inn igjen som ny bruker.',
            'Var det ikke du som gjorde det, skriv til support@deksa.no.',
          ],
        },
      },
    },
  },
};
