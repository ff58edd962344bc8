/** What people see, choose and do about their own user. */

import type { DeletionObstacle } from '../domain/account/deletion.ts';
import type { MailChoice } from '../domain/account/mail-choices.ts';

/** What is told by e-mail about somebody's own user. */
export type AccountMail = 'email_changed' | 'user_deleted';

export interface ProfileText {
  savedEmail: string;
  mail: {
    title: string;
    lead: string;
    choices: Record<MailChoice, { label: string; help: string }>;
    /** What is told always. */
    always: readonly string[];
    alwaysOn: string;
    save: string;
  };
  privacy: {
    title: string;
    lead: string;
    accepted: (version: string, time: string) => string;
    read: string;
  };
  /** Where the privacy statement has become another one. */
  newStatement: { title: string; lead: string; typed: string; goOn: string };
  data: {
    title: string;
    lead: string;
    holds: readonly string[];
    organisations: string;
    json: string;
    pdf: string;
  };
  farewell: {
    title: string;
    lead: string;
    happens: readonly string[];
    stays: string;
    drafts: string;
    memberships: string;
    impossible: string;
    obstacles: Record<DeletionObstacle, string>;
    /** What one can do about some of them. */
    ways: Partial<Record<DeletionObstacle, string>>;
    confirm: string;
    confirmLabel: string;
    button: string;
    waiting: string;
  };
  /** Of staff, who have no profile. */
  staffLanguage: { title: string; lead: string };
  mails: Record<AccountMail, { subject: string; body: string[]; open: string; path: string }>;
}

export const nb: ProfileText = {
  savedEmail:
    'Endringene er lagret. Vi har sendt en e-post til den gamle adressen din om at adressen er endret.',
  mail: {
    title: 'E-postvarsler',
    lead: 'Her velger du hvilke varsler du vil ha på e-post. Alt vises på Min side uansett hva du velger.',
    choices: {
      receipts: {
        label: 'Kvitteringer',
        help: 'Når vi har mottatt noe du har sendt.',
      },
      messages: {
        label: 'Nye meldinger fra DEKSA',
        help: 'Når en saksbehandler har skrevet til deg uten å be om svar.',
      },
      requests: {
        label: 'Forespørsler om tilgang',
        help: 'Når noen ber om tilgang til en virksomhet der du er administrator. Du blir påminnet etter en uke uansett.',
      },
    },
    always: [
      'Frister: spørsmål fra DEKSA og påminnelser',
      'Vedtak og svar',
      'Tilgangen og opplysningene dine',
    ],
    alwaysOn: 'Disse er alltid på:',
    save: 'Lagre e-postvarsler',
  },
  privacy: {
    title: 'Personvern',
    lead: 'Her ser du hvilken personvernerklæring du har godtatt, og hva du kan gjøre med opplysningene om deg.',
    accepted: (version, time) => `Du godtok versjon ${version} av personvernerklæringen ${time}.`,
    read: 'Les personvernerklæringen',
  },
  newStatement: {
    title: 'Personvernerklæringen er ny',
    lead: 'Personvernerklæringen er endret siden du godtok den. Les den og godta den for å gå videre. Se også etter om opplysningene om deg fortsatt er riktige.',
    typed: 'Det du nettopp sendte, er ikke lagret. Kopier teksten, så kan du lime den inn når du er tilbake.',
    goOn: 'Gå videre til personvernerklæringen',
  },
  data: {
    title: 'Last ned mine data',
    lead: 'Her kan du laste ned alt Min side har lagret om deg.',
    holds: [
      'Kontaktinformasjon, språk, valg av e-postvarsler og personvernerklæringene du har godtatt.',
      'Innlogginger som er åpne nå, virksomhetene du er eller har vært medlem av, og hva som er endret i tilgangen din.',
      'Sakene dine som privatperson: alt du har skrevet og sendt, meldinger, vedtak og listen over filer. Utkast er med.',
      'Hva du har gjort på Min side, og e-postvarslene du har fått.',
    ],
    organisations:
      'Av sakene til en virksomhet er bare det du selv har gjort med, med saksnummer og tidspunkt. Resten tilhører virksomheten.',
    json: 'Last ned som JSON',
    pdf: 'Last ned som PDF',
  },
  farewell: {
    title: 'Slett brukeren min',
    lead: 'Her kan du slette brukeren din på Min side hvis du ikke har noen saker.',
    happens: [
      'Navnet, adressen, e-postadressen, telefonnummeret og fødselsnummeret ditt blir slettet med en gang.',
      'Du blir logget ut overalt.',
      'Du kan ikke angre. Logger du inn igjen senere, er du en ny bruker.',
    ],
    stays:
      'Loggen over hva som er gjort på Min side, blir stående uten navn. Det samme gjelder dokumentasjon på fullmakter, som vi har plikt til å ta vare på.',
    drafts: 'Disse utkastene blir slettet:',
    memberships: 'Du mister tilgangen til disse virksomhetene:',
    impossible: 'Brukeren din kan ikke slettes nå',
    obstacles: {
      cases:
        'Du har saker hos DEKSA. De skal bevares etter arkivloven sammen med hvem som sendte dem, også når de er avsluttet eller trukket.',
      acts: 'Du har sendt eller skrevet noe i saker for virksomheter. Det skal bevares etter arkivloven sammen med navnet ditt.',
      organisation_drafts:
        'Du har utkast for virksomheter. Slett dem først, eller vent til en annen i virksomheten har sendt dem.',
      last_administrator:
        'Du er den eneste administratoren i en virksomhet. Gjør en annen til administrator først.',
      requests: 'Du har forespørsler om tilgang som ikke er avgjort. Trekk dem først.',
      staff: 'Du arbeider hos DEKSA. Skriv til support@deksa.no.',
    },
    ways: {
      cases: 'Gå til sakene dine',
      last_administrator: 'Gå til virksomhetene dine',
      requests: 'Gå til forespørslene dine',
    },
    confirm: 'Er du sikker?',
    confirmLabel: 'Ja, jeg vil slette brukeren min',
    button: 'Slett brukeren min',
    waiting:
      'Utkastene dine blir slettet så snart systemet er i gang igjen. Brukeren din er ikke slettet ennå. Prøv på nytt om litt.',
  },
  staffLanguage: { title: 'Språk', lead: 'Velg språket på sidene dine og i e-post til deg.' },
  mails: {
    email_changed: {
      subject: 'E-postadressen din på Min side er endret',
      body: [
        'E-post fra Min side blir fra nå av sendt til den nye adressen.',
        'Var det ikke du som endret den, logg inn og rett den, og skriv til support@deksa.no.',
      ],
      open: 'Åpne Min profil',
      path: '/profil',
    },
    user_deleted: {
      subject: 'Brukeren din på Min side er slettet',
      body: [
        'Opplysningene om deg er slettet, slik du ba om. Du kan når som helst logge inn igjen som ny bruker.',
        'Var det ikke du som gjorde det, skriv til support@deksa.no.',
      ],
      open: 'Gå til Min side',
      path: '/',
    },
  },
};

export const nn: ProfileText = {
  savedEmail: 'Endringane er lagra. Vi har sendt ein e-post til den gamle adressa di om at adressa er endra.',
  mail: {
    title: 'E-postvarsel',
    lead: 'Her vel du kva varsel du vil ha på e-post. Alt blir vist på Min side uansett kva du vel.',
    choices: {
      receipts: { label: 'Kvitteringar', help: 'Når vi har fått noko du har sendt.' },
      messages: {
        label: 'Nye meldingar frå DEKSA',
        help: 'Når ein saksbehandlar har skrive til deg utan å be om svar.',
      },
      requests: {
        label: 'Førespurnader om tilgang',
        help: 'Når nokon ber om tilgang til ei verksemd der du er administrator. Du får ei påminning etter ei veke uansett.',
      },
    },
    always: [
      'Fristar: spørsmål frå DEKSA og påminningar',
      'Vedtak og svar',
      'Tilgangen og opplysningane dine',
    ],
    alwaysOn: 'Desse er alltid på:',
    save: 'Lagre e-postvarsel',
  },
  privacy: {
    title: 'Personvern',
    lead: 'Her ser du kva personvernerklæring du har godteke, og kva du kan gjere med opplysningane om deg.',
    accepted: (version, time) => `Du godtok versjon ${version} av personvernerklæringa ${time}.`,
    read: 'Les personvernerklæringa',
  },
  newStatement: {
    title: 'Personvernerklæringa er ny',
    lead: 'Personvernerklæringa er endra sidan du godtok ho. Les ho og godta ho for å gå vidare. Sjå òg etter om opplysningane om deg framleis er rette.',
    typed: 'Det du nettopp sende, er ikkje lagra. Kopier teksten, så kan du lime han inn når du er tilbake.',
    goOn: 'Gå vidare til personvernerklæringa',
  },
  data: {
    title: 'Last ned mine data',
    lead: 'Her kan du laste ned alt Min side har lagra om deg.',
    holds: [
      'Kontaktinformasjon, språk, val av e-postvarsel og personvernerklæringane du har godteke.',
      'Innloggingar som er opne no, verksemdene du er eller har vore medlem av, og kva som er endra i tilgangen din.',
      'Sakene dine som privatperson: alt du har skrive og sendt, meldingar, vedtak og lista over filer. Utkast er med.',
      'Kva du har gjort på Min side, og e-postvarsla du har fått.',
    ],
    organisations:
      'Av sakene til ei verksemd er berre det du sjølv har gjort med, med saksnummer og tidspunkt. Resten høyrer til verksemda.',
    json: 'Last ned som JSON',
    pdf: 'Last ned som PDF',
  },
  farewell: {
    title: 'Slett brukaren min',
    lead: 'Her kan du slette brukaren din på Min side om du ikkje har nokon saker.',
    happens: [
      'Namnet, adressa, e-postadressa, telefonnummeret og fødselsnummeret ditt blir sletta med ein gong.',
      'Du blir logga ut overalt.',
      'Du kan ikkje angre. Loggar du inn att seinare, er du ein ny brukar.',
    ],
    stays:
      'Loggen over kva som er gjort på Min side, blir ståande utan namn. Det same gjeld dokumentasjon på fullmakter, som vi har plikt til å ta vare på.',
    drafts: 'Desse utkasta blir sletta:',
    memberships: 'Du mistar tilgangen til desse verksemdene:',
    impossible: 'Brukaren din kan ikkje slettast no',
    obstacles: {
      cases:
        'Du har saker hos DEKSA. Dei skal takast vare på etter arkivlova saman med kven som sende dei, også når dei er avslutta eller trekte.',
      acts: 'Du har sendt eller skrive noko i saker for verksemder. Det skal takast vare på etter arkivlova saman med namnet ditt.',
      organisation_drafts:
        'Du har utkast for verksemder. Slett dei først, eller vent til ein annan i verksemda har sendt dei.',
      last_administrator:
        'Du er den einaste administratoren i ei verksemd. Gjer ein annan til administrator først.',
      requests: 'Du har førespurnader om tilgang som ikkje er avgjorde. Trekk dei først.',
      staff: 'Du arbeider hos DEKSA. Skriv til support@deksa.no.',
    },
    ways: {
      cases: 'Gå til sakene dine',
      last_administrator: 'Gå til verksemdene dine',
      requests: 'Gå til førespurnadene dine',
    },
    confirm: 'Er du sikker?',
    confirmLabel: 'Ja, eg vil slette brukaren min',
    button: 'Slett brukaren min',
    waiting:
      'Utkasta dine blir sletta så snart systemet er i gang att. Brukaren din er ikkje sletta enno. Prøv på nytt om litt.',
  },
  staffLanguage: { title: 'Språk', lead: 'Vel språket på sidene dine og i e-post til deg.' },
  mails: {
    email_changed: {
      subject: 'E-postadressa di på Min side er endra',
      body: [
        'E-post frå Min side blir frå no av send til den nye adressa.',
        'Var det ikkje du som endra ho, logg inn og rett ho, og skriv til support@deksa.no.',
      ],
      open: 'Opne Min profil',
      path: '/profil',
    },
    user_deleted: {
      subject: 'Brukaren din på Min side er sletta',
      body: [
        'Opplysningane om deg er sletta, slik du bad om. Du kan når som helst logge inn att som ny brukar.',
        'Var det ikkje du som gjorde det, skriv til support@deksa.no.',
      ],
      open: 'Gå til Min side',
      path: '/',
    },
  },
};

export const en: ProfileText = {
  savedEmail:
    'The changes are saved. We have sent an e-mail to your old address to say that it has been changed.',
  mail: {
    title: 'E-mail notices',
    lead: 'Here you choose which notices you want by e-mail. Everything is shown on Min side whatever you choose.',
    choices: {
      receipts: { label: 'Receipts', help: 'When we have received something you sent.' },
      messages: {
        label: 'New messages from DEKSA',
        help: 'When a caseworker has written to you without asking for an answer.',
      },
      requests: {
        label: 'Requests for access',
        help: 'When someone asks for access to an organisation you administer. You are reminded after a week in any case.',
      },
    },
    always: [
      'Deadlines: questions from DEKSA and reminders',
      'Decisions and answers',
      'Your access and your information',
    ],
    alwaysOn: 'These are always on:',
    save: 'Save e-mail notices',
  },
  privacy: {
    title: 'Privacy',
    lead: 'Here you can see which privacy statement you have accepted, and what you can do with the information about you.',
    accepted: (version, time) => `You accepted version ${version} of the privacy statement on ${time}.`,
    read: 'Read the privacy statement',
  },
  newStatement: {
    title: 'The privacy statement is new',
    lead: 'The privacy statement has changed since you accepted it. Read it and accept it to continue. Also check that the information about you is still correct.',
    typed: 'What you have just sent has not been saved. Copy the text, and paste it in when you are back.',
    goOn: 'Continue to the privacy statement',
  },
  data: {
    title: 'Download my data',
    lead: 'Here you can download everything Min side has stored about you.',
    holds: [
      'Contact information, language, choice of e-mail notices, and the privacy statements you have accepted.',
      'Current logins, the organisations you are or have been a member of, and what has changed in your access.',
      'Your cases as a private person: everything you have written and sent, messages, decisions and the list of files. Drafts are included.',
      'What you have done on Min side, and the e-mail notices you have received.',
    ],
    organisations:
      'From an organisation’s cases, only what you have done yourself is included, with case number and time. The rest belongs to the organisation.',
    json: 'Download as JSON',
    pdf: 'Download as PDF',
  },
  farewell: {
    title: 'Delete my user',
    lead: 'Here you can delete your user on Min side if you have no cases.',
    happens: [
      'Your name, address, e-mail address, telephone number and national identity number are deleted immediately.',
      'You are logged out everywhere.',
      'This cannot be undone. If you log in again later, you are a new user.',
    ],
    stays:
      'The log of what has been done on Min side is kept, without your name. So are powers of attorney, which we are required to keep.',
    drafts: 'These drafts will be deleted:',
    memberships: 'You will lose access to these organisations:',
    impossible: 'Your user cannot be deleted now',
    obstacles: {
      cases:
        'You have cases at DEKSA. The Archives Act requires us to keep them, and who sent them, even when they are closed or withdrawn.',
      acts: 'You have sent or written something in organisations’ cases. The Archives Act requires us to keep it, with your name.',
      organisation_drafts:
        'You have drafts for organisations. Delete them first, or wait until someone else in the organisation has submitted them.',
      last_administrator:
        'You are the only administrator of an organisation. Make someone else administrator first.',
      requests: 'You have requests for access that have not been decided. Withdraw them first.',
      staff: 'You work at DEKSA. Write to support@deksa.no.',
    },
    ways: {
      cases: 'Go to your cases',
      last_administrator: 'Go to your organisations',
      requests: 'Go to your requests',
    },
    confirm: 'Are you sure?',
    confirmLabel: 'Yes, I want to delete my user',
    button: 'Delete my user',
    waiting:
      'Your drafts will be deleted as soon as the system is running again. Your user has not been deleted yet. Try again in a little while.',
  },
  staffLanguage: { title: 'Language', lead: 'Choose the language of your pages and of e-mails to you.' },
  mails: {
    email_changed: {
      subject: 'Your e-mail address on Min side has been changed',
      body: [
        'E-mail from Min side will go to the new address from now on.',
        'If it was not you who changed it, log in and correct it, and write to support@deksa.no.',
      ],
      open: 'Open My profile',
      path: '/profil',
    },
    user_deleted: {
      subject: 'Your user on Min side has been deleted',
      body: [
        'The information about you has been deleted, as you asked. You can log in again at any time as a new user.',
        'If it was not you who did it, write to support@deksa.no.',
      ],
      open: 'Go to Min side',
      path: '/',
    },
  },
};
