/** What is told by e-mail about access to organisations. */
import type { AccessMail } from '../domain/access/mails.ts';

/** Beside requests: an organisation that ended, to its administrators and to DEKSA's support. */
export type OrganisationMail = 'organisation_ended' | 'organisation_ended_support';

interface Words {
  mails: Readonly<Record<AccessMail | OrganisationMail, Said>>;
  /** What the link is called. */
  open: string;
}
interface Said {
  subject: (organisation: string) => string;
  body: string;
}

export const nb: Words = {
  mails: {
    access_received: {
      subject: (organisation) => `Vi har mottatt forespørselen om ${organisation}`,
      body: 'Du får e-post når forespørselen er avgjort. Du kan følge den på Min side.',
    },
    access_asked: {
      subject: (organisation) => `En person ber om tilgang til ${organisation}`,
      body: 'Logg inn på Min side for å se hvem det er, og godkjenn eller avslå forespørselen.',
    },
    access_asked_again: {
      subject: (organisation) => `Påminnelse: En person venter på tilgang til ${organisation}`,
      body: 'Forespørselen er en uke gammel. Blir den ikke besvart, faller den bort 30 dager etter at den ble sendt.',
    },
    access_to_approve: {
      subject: (organisation) => `Til godkjenning: ${organisation}`,
      body: 'En person har bedt om å opprette virksomheten på Min side.',
    },
    access_to_approve_again: {
      subject: (organisation) => `Påminnelse: ${organisation} venter på godkjenning`,
      body: 'En person har bedt om å opprette virksomheten på Min side og har ventet i minst en uke.',
    },
    access_invited: {
      subject: (organisation) => `Du er lagt til som bruker for ${organisation}`,
      body: 'Logg inn på Min side med ID-porten. Da kan du opptre for virksomheten.',
    },
    access_invited_again: {
      subject: (organisation) => `Påminnelse: Du er lagt til som bruker for ${organisation}`,
      body: 'Du har ikke logget inn ennå. Logg inn på Min side med ID-porten innen 30 dager etter at du ble lagt til.',
    },
    access_attorney: {
      subject: (organisation) => `Send skriftlig fullmakt for ${organisation}`,
      body: 'Virksomheten har ingen aktiv administrator på Min side. Last opp en skriftlig fullmakt på Min side, eller send den til post@deksa.no. På Min side står det hva den må inneholde.',
    },
    access_attorney_again: {
      subject: (organisation) => `Påminnelse: Send skriftlig fullmakt for ${organisation}`,
      body: 'Vi har ikke behandlet noen fullmakt fra virksomheten ennå. Har du sendt den, trenger du ikke gjøre noe. Ellers faller forespørselen bort 30 dager etter at den ble sendt.',
    },
    access_attorney_came: {
      subject: (organisation) => `Fullmakt lastet opp for ${organisation}`,
      body: 'En person har lastet opp en skriftlig fullmakt for virksomheten og venter på å bli aktivert.',
    },
    access_attorney_came_again: {
      subject: (organisation) => `Påminnelse: Opplastet fullmakt for ${organisation} venter`,
      body: 'En person har lastet opp en skriftlig fullmakt for virksomheten og har ventet i minst en uke.',
    },
    access_given: {
      subject: (organisation) => `Du har fått tilgang til ${organisation}`,
      body: 'Du kan nå opptre for virksomheten på Min side. Velg den i menyen.',
    },
    access_declined: {
      subject: (organisation) => `Forespørselen om ${organisation} er avslått`,
      body: 'Ta kontakt med virksomheten hvis du mener det er feil, eller med brukerstøtte hos DEKSA hvis du ba om å opprette den.',
    },
    access_impossible: {
      subject: (organisation) => `${organisation} kan ikke opprettes på Min side`,
      body: 'Forespørselen kan ikke gjennomføres slik virksomheten står i Enhetsregisteret. Grunnen står på Min side.',
    },
    access_lapsed: {
      subject: (organisation) => `Forespørselen om ${organisation} er falt bort`,
      body: 'Forespørselen ble ikke besvart på 30 dager. Du kan sende en ny.',
    },
    access_unused: {
      subject: (organisation) => `En person du la til i ${organisation}, har ikke logget inn`,
      body: 'Det er 30 dager siden personen ble lagt til, og tilgangen er falt bort. Du kan legge til personen på nytt.',
    },
    organisation_ended: {
      subject: (organisation) => `${organisation} er slettet eller konkurs`,
      body: 'Det følger av Enhetsregisteret. Sakene er fortsatt tilgjengelige på Min side, men virksomheten kan ikke begynne på nye.',
    },
    organisation_ended_support: {
      subject: (organisation) => `${organisation} er slettet eller konkurs`,
      body: 'Det følger av Enhetsregisteret. Virksomheten beholder sakene sine og kan ikke begynne på nye. Administratorene er varslet.',
    },
  },
  open: 'Åpne Min side',
};

export const nn: Words = {
  mails: {
    access_received: {
      subject: (organisation) => `Vi har fått førespurnaden om ${organisation}`,
      body: 'Du får e-post når førespurnaden er avgjord. Du kan følgje han på Min side.',
    },
    access_asked: {
      subject: (organisation) => `Ein person ber om tilgang til ${organisation}`,
      body: 'Logg inn på Min side for å sjå kven det er, og godkjenn eller avslå førespurnaden.',
    },
    access_asked_again: {
      subject: (organisation) => `Påminning: Ein person ventar på tilgang til ${organisation}`,
      body: 'Førespurnaden er ei veke gammal. Blir han ikkje svart på, fell han bort 30 dagar etter at han vart send.',
    },
    access_to_approve: {
      subject: (organisation) => `Til godkjenning: ${organisation}`,
      body: 'Ein person har bedt om å opprette verksemda på Min side.',
    },
    access_to_approve_again: {
      subject: (organisation) => `Påminning: ${organisation} ventar på godkjenning`,
      body: 'Ein person har bedt om å opprette verksemda på Min side og har venta i minst ei veke.',
    },
    access_invited: {
      subject: (organisation) => `Du er lagd til som brukar for ${organisation}`,
      body: 'Logg inn på Min side med ID-porten. Då kan du opptre for verksemda.',
    },
    access_invited_again: {
      subject: (organisation) => `Påminning: Du er lagd til som brukar for ${organisation}`,
      body: 'Du har ikkje logga inn enno. Logg inn på Min side med ID-porten innan 30 dagar etter at du vart lagd til.',
    },
    access_attorney: {
      subject: (organisation) => `Send skriftleg fullmakt for ${organisation}`,
      body: 'Verksemda har ingen aktiv administrator på Min side. Last opp ei skriftleg fullmakt på Min side, eller send ho til post@deksa.no. På Min side står det kva ho må innehalde.',
    },
    access_attorney_again: {
      subject: (organisation) => `Påminning: Send skriftleg fullmakt for ${organisation}`,
      body: 'Vi har ikkje handsama noka fullmakt frå verksemda enno. Har du sendt ho, treng du ikkje gjere noko. Elles fell førespurnaden bort 30 dagar etter at han vart send.',
    },
    access_attorney_came: {
      subject: (organisation) => `Fullmakt lasta opp for ${organisation}`,
      body: 'Ein person har lasta opp ei skriftleg fullmakt for verksemda og ventar på å bli aktivert.',
    },
    access_attorney_came_again: {
      subject: (organisation) => `Påminning: Opplasta fullmakt for ${organisation} ventar`,
      body: 'Ein person har lasta opp ei skriftleg fullmakt for verksemda og har venta i minst ei veke.',
    },
    access_given: {
      subject: (organisation) => `Du har fått tilgang til ${organisation}`,
      body: 'Du kan no opptre for verksemda på Min side. Vel ho i menyen.',
    },
    access_declined: {
      subject: (organisation) => `Førespurnaden om ${organisation} er avslått`,
      body: 'Ta kontakt med verksemda om du meiner det er feil, eller med brukarstøtta hos DEKSA om du bad om å opprette ho.',
    },
    access_impossible: {
      subject: (organisation) => `${organisation} kan ikkje opprettast på Min side`,
      body: 'Førespurnaden kan ikkje gjennomførast slik verksemda står i Einingsregisteret. Grunnen står på Min side.',
    },
    access_lapsed: {
      subject: (organisation) => `Førespurnaden om ${organisation} er fallen bort`,
      body: 'Ingen svarte på førespurnaden på 30 dagar. Du kan sende ein ny.',
    },
    access_unused: {
      subject: (organisation) => `Ein person du la til i ${organisation}, har ikkje logga inn`,
      body: 'Det er 30 dagar sidan personen vart lagd til, og tilgangen er fallen bort. Du kan leggje til personen på nytt.',
    },
    organisation_ended: {
      subject: (organisation) => `${organisation} er sletta eller konkurs`,
      body: 'Det følgjer av Einingsregisteret. Sakene er framleis tilgjengelege på Min side, men verksemda kan ikkje byrje på nye.',
    },
    organisation_ended_support: {
      subject: (organisation) => `${organisation} er sletta eller konkurs`,
      body: 'Det følgjer av Einingsregisteret. Verksemda held på sakene sine og kan ikkje byrje på nye. Administratorane er varsla.',
    },
  },
  open: 'Opne Min side',
};

export const en: Words = {
  mails: {
    access_received: {
      subject: (organisation) => `We have received your request about ${organisation}`,
      body: 'You will get an e-mail when it has been decided. You can follow it on Min side.',
    },
    access_asked: {
      subject: (organisation) => `Someone is asking for access to ${organisation}`,
      body: 'Log in to Min side to see who it is, and approve or decline the request.',
    },
    access_asked_again: {
      subject: (organisation) => `Reminder: someone is waiting for access to ${organisation}`,
      body: 'The request is a week old. If it is not answered, it lapses 30 days after it was sent.',
    },
    access_to_approve: {
      subject: (organisation) => `For approval: ${organisation}`,
      body: 'Someone has asked to register the organisation on Min side.',
    },
    access_to_approve_again: {
      subject: (organisation) => `Reminder: ${organisation} is waiting for approval`,
      body: 'Someone has asked to register the organisation on Min side and has been waiting for at least a week.',
    },
    access_invited: {
      subject: (organisation) => `You have been added as a user for ${organisation}`,
      body: 'Log in to Min side with ID-porten. You can then act for the organisation.',
    },
    access_invited_again: {
      subject: (organisation) => `Reminder: you have been added as a user for ${organisation}`,
      body: 'You have not logged in yet. Log in to Min side with ID-porten within 30 days of being added.',
    },
    access_attorney: {
      subject: (organisation) => `Send a written power of attorney for ${organisation}`,
      body: 'The organisation has no active administrator on Min side. Upload a written power of attorney on Min side, or send it to post@deksa.no. Min side explains what it must contain.',
    },
    access_attorney_again: {
      subject: (organisation) => `Reminder: send a written power of attorney for ${organisation}`,
      body: 'We have not processed a power of attorney from the organisation yet. If you have sent it, you do not need to do anything. Otherwise the request lapses 30 days after it was sent.',
    },
    access_attorney_came: {
      subject: (organisation) => `Power of attorney uploaded for ${organisation}`,
      body: 'Somebody has uploaded a written power of attorney for the organisation and is waiting to be activated.',
    },
    access_attorney_came_again: {
      subject: (organisation) => `Reminder: an uploaded power of attorney for ${organisation} is waiting`,
      body: 'Somebody has uploaded a written power of attorney for the organisation and has been waiting for at least a week.',
    },
    access_given: {
      subject: (organisation) => `You have been given access to ${organisation}`,
      body: 'You can now act for the organisation on Min side. Choose it in the menu.',
    },
    access_declined: {
      subject: (organisation) => `The request about ${organisation} has been declined`,
      body: 'Contact the organisation if you think this is wrong, or DEKSA’s support if you asked to register it.',
    },
    access_impossible: {
      subject: (organisation) => `${organisation} cannot be registered on Min side`,
      body: 'The request cannot be carried out because of what is recorded in the Central Coordinating Register. The reason is given on Min side.',
    },
    access_lapsed: {
      subject: (organisation) => `The request about ${organisation} has lapsed`,
      body: 'Nobody answered it for 30 days. You can send a new one.',
    },
    access_unused: {
      subject: (organisation) => `Someone you added to ${organisation} has not logged in`,
      body: 'It is 30 days since they were added, and the access has lapsed. You can add them again.',
    },
    organisation_ended: {
      subject: (organisation) => `${organisation} has been deleted or is bankrupt`,
      body: 'This follows from the Central Coordinating Register. Its cases can still be read on Min side, but it cannot start new ones.',
    },
    organisation_ended_support: {
      subject: (organisation) => `${organisation} has been deleted or is bankrupt`,
      body: 'This follows from the Central Coordinating Register. The organisation keeps its cases but cannot start new ones. Its administrators have been notified.',
    },
  },
  open: 'Open Min side',
};
