import { limitsIn } from '../limits.ts';
import type { MailsText } from '../nb/mails.ts';

const limits = limitsIn('nn');

const inCase = (what: string) => (number: string) => `Sak ${number}: ${what}`;
const hasEnded = (organisation: string) => `${organisation} er sletta eller konkurs`;
const automatic = 'E-posten er send automatisk, og du kan ikkje svare på han.';
const openPortal = 'Opne Min side';

export const mails: MailsText = {
  mails: {
    sender: 'DEKSA, Direktoratet for eksportkontroll og sanksjonar',
    case: {
      open: (number) => `Opne sak ${number}`,
      footer: [automatic, 'Av omsyn til teieplikta skriv vi ikkje i e-post kva ei sak gjeld.'],
      texts: {
        received: {
          subject: inCase('vi har fått det du sende inn'),
          body: ['Det du sende inn, har kome fram til DEKSA. Du kan følgje saka på Min side.'],
        },
        message: {
          subject: inCase('DEKSA har sendt deg ei melding'),
          body: ['Meldinga ligg i saka på Min side. Logg inn for å lese ho.'],
        },
        asked: {
          subject: inCase('DEKSA treng opplysningar frå deg'),
          body: ['DEKSA har spurt deg om noko i saka. Logg inn på Min side for å lese spørsmålet og svare.'],
          by: (date) => `Svar innan ${date}.`,
        },
        overdue: {
          subject: inCase('fristen for å svare har gått ut'),
          body: [
            'Vi har ikkje fått svar på det vi spurde deg om i saka, og fristen har gått ut. Logg inn på Min side for å svare no.',
          ],
        },
        overdue_staff: {
          subject: inCase('søkjaren har ikkje svart innan fristen'),
          body: [
            'Fristen for å svare på spørsmålet i saka har gått ut, og søkjaren har ikkje svart. Du kan vente på svaret eller halde fram utan.',
          ],
        },
        answered: {
          subject: inCase('DEKSA har svart'),
          body: ['Svaret ligg i saka på Min side. Logg inn for å lese det.'],
        },
        draft_lapses: {
          subject: inCase('utkastet blir snart sletta'),
          body: [
            'Det er lenge sidan nokon skreiv i utkastet. Utkast som ikkje blir brukte, blir sletta. Skriv vidare i det om du vil ta vare på det.',
          ],
          by: (date) => `Utkastet blir sletta ${date} om ingen skriv i det før.`,
        },
      },
    },
    access: {
      open: () => openPortal,
      footer: [automatic],
      texts: {
        access_received: {
          subject: (organisation) => `Vi har fått førespurnaden om ${organisation}`,
          body: ['Du får e-post når førespurnaden er avgjord. Du kan følgje han på Min side.'],
        },
        access_asked: {
          subject: (organisation) => `Ein person ber om tilgang til ${organisation}`,
          body: ['Logg inn på Min side for å sjå kven det er, og godkjenn eller avslå førespurnaden.'],
        },
        access_asked_again: {
          subject: (organisation) => `Påminning: Ein person ventar på tilgang til ${organisation}`,
          body: [
            `Førespurnaden er ${limits.requestReminder} gammal. Blir han ikkje svart på, fell han bort ${limits.request} etter at han vart send.`,
          ],
        },
        access_to_approve: {
          subject: (organisation) => `Til godkjenning: ${organisation}`,
          body: ['Ein person har bedt om å opprette verksemda på Min side.'],
        },
        access_to_approve_again: {
          subject: (organisation) => `Påminning: ${organisation} ventar på godkjenning`,
          body: [
            `Ein person har bedt om å opprette verksemda på Min side og har venta i minst ${limits.requestReminder}.`,
          ],
        },
        access_proposed: {
          subject: (organisation) => `Til godkjenning av ein annan: ${organisation}`,
          body: [
            'Nokon andre i brukarstøtta har foreslått å gi tilgang. Sjå på førespurnaden, og godkjenn eller send tilbake.',
          ],
        },
        access_proposed_again: {
          subject: (organisation) => `Påminning: ${organisation} ventar på ein annan i brukarstøtta`,
          body: [
            `Nokon andre i brukarstøtta har foreslått å gi tilgang, og forslaget har venta i minst ${limits.requestReminder}.`,
          ],
        },
        access_invited: {
          subject: (organisation) => `Du er invitert til å opptre for ${organisation}`,
          body: [
            'Logg inn på Min side med ID-porten for å sjå kven som inviterer deg, og kva rolle du får. Der takkar du ja eller nei.',
          ],
        },
        access_invited_again: {
          subject: (organisation) => `Påminning: Du er invitert til å opptre for ${organisation}`,
          body: [
            `Du har ikkje svart enno. Logg inn på Min side med ID-porten og svar innan ${limits.request} etter at du vart invitert. Elles fell invitasjonen bort.`,
          ],
        },
        access_attorney: {
          subject: (organisation) => `Send skriftleg fullmakt for ${organisation}`,
          body: [
            'Verksemda har ingen aktiv administrator på Min side. Last opp ei skriftleg fullmakt på Min side, eller send ho til post@deksa.no. På Min side står det kva ho må innehalde.',
          ],
        },
        access_attorney_again: {
          subject: (organisation) => `Påminning: Send skriftleg fullmakt for ${organisation}`,
          body: [
            `Vi har ikkje handsama noka fullmakt frå verksemda enno. Har du sendt ho, treng du ikkje gjere noko. Elles fell førespurnaden bort ${limits.request} etter at han vart send.`,
          ],
        },
        access_attorney_came: {
          subject: (organisation) => `Fullmakt lasta opp for ${organisation}`,
          body: ['Ein person har lasta opp ei skriftleg fullmakt for verksemda og ventar på å bli aktivert.'],
        },
        access_attorney_came_again: {
          subject: (organisation) => `Påminning: Opplasta fullmakt for ${organisation} ventar`,
          body: [
            `Ein person har lasta opp ei skriftleg fullmakt for verksemda og har venta i minst ${limits.requestReminder}.`,
          ],
        },
        access_given: {
          subject: (organisation) => `Du har fått tilgang til ${organisation}`,
          body: ['Du kan no opptre for verksemda på Min side. Vel ho i menyen.'],
        },
        access_declined: {
          subject: (organisation) => `Førespurnaden om ${organisation} er avslått`,
          body: [
            'Ta kontakt med verksemda om du meiner det er feil, eller med brukarstøtta hos DEKSA om du bad om å opprette ho.',
          ],
        },
        access_impossible: {
          subject: (organisation) => `${organisation} kan ikkje opprettast på Min side`,
          body: [
            'Førespurnaden kan ikkje gjennomførast slik verksemda står i Einingsregisteret. Grunnen står på Min side.',
          ],
        },
        access_lapsed: {
          subject: (organisation) => `Førespurnaden om ${organisation} er fallen bort`,
          body: [`Ingen svarte på førespurnaden på ${limits.request}. Du kan sende ein ny.`],
        },
        access_unused: {
          subject: (organisation) => `Ein person du inviterte til ${organisation}, har ikkje svart`,
          body: [
            `Det er ${limits.request} sidan personen vart invitert, og invitasjonen er fallen bort. Du kan invitere på nytt.`,
          ],
        },
        access_turned_down: {
          subject: (organisation) => `Ein person du inviterte til ${organisation}, takka nei`,
          body: ['I Tilgangsstyring ser du kven invitasjonen gjaldt. Personen har ikkje fått tilgang.'],
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
            'Det følgjer av Einingsregisteret. Sakene er framleis tilgjengelege på Min side, men verksemda kan ikkje byrje på nye.',
          ],
        },
        organisation_ended_support: {
          subject: hasEnded,
          body: [
            'Det følgjer av Einingsregisteret. Verksemda held på sakene sine og kan ikkje byrje på nye. Administratorane er varsla.',
          ],
        },
      },
    },
    account: {
      open: () => 'Gå til Min side',
      footer: [automatic],
      texts: {
        email_confirm: {
          subject: () => 'Stadfest e-postadressa di på Min side',
          body: [
            `Denne adressa er oppgitt på Min side hos DEKSA. Opne lenkja og stadfest at ho er di, så kan vi bruke ho. Lenkja gjeld i ${limits.link}.`,
            'Har du ikkje oppgitt adressa, treng du ikkje gjere noko.',
          ],
          open: 'Stadfest e-postadressa',
        },
        number_changed: {
          subject: () => 'Du har fått nytt nummer på Min side',
          body: [
            'Det du har på Min side, er flytt til det nye fødselsnummeret ditt. Logg inn med det.',
            'Kjenner du ikkje til dette, skriv til support@deksa.no.',
          ],
        },
        email_changed: {
          subject: () => 'E-postadressa di på Min side er endra',
          body: [
            'E-post frå Min side blir frå no av send til den nye adressa.',
            'Var det ikkje du som endra ho, logg inn og rett ho, og skriv til support@deksa.no.',
          ],
          open: 'Opne Min profil',
        },
        user_deleted: {
          subject: () => 'Brukaren din på Min side er sletta',
          body: [
            'Opplysningane om deg er sletta, slik du bad om. Du kan når som helst logge inn att som ny brukar.',
            'Var det ikkje du som gjorde det, skriv til support@deksa.no.',
          ],
        },
      },
    },
  },
};
