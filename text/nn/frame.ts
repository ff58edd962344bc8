import { limitsIn } from '../limits.ts';
import type { FrameText } from '../nb/frame.ts';
import { words } from './words.ts';

const limits = limitsIn('nn');
const { militaryCategories: military, productGroups: dualUse } = limits;

export const frame: FrameText = {
  frame: {
    skip: 'Hopp til hovudinnhaldet',
    service: 'Min side',
    agency: 'Direktoratet for eksportkontroll og sanksjonar',
    home: 'Framside',
    menu: 'Meny',
    profile: 'Brukarprofil',
    logIn: words.logIn,
    logOut: 'Logg ut',
    crumbs: 'Du er her',
    languages: words.language,
    privacy: words.privacyStatement,
    accessibility: words.accessibilityStatement,
    support: 'Brukarstøtte',
    confidential:
      'Saker hos DEKSA blir verken viste i offentleg journal eller andre stader der ålmenta kan sjå dei. Vi har teieplikt etter eksportkontrollova § 2.',
    cancel: 'Avbryt',
    yes: words.yes,
    no: 'Nei',
    next: 'Neste side',
    first: 'Til første side',
    all: 'Vis alle',
    received: (time) => `Motteke ${time}. Det blir utført så snart systemet er i gang att.`,
    receivedShort: 'Motteke',
    oldPage:
      'Sida var gammal, eller skjemaet var ikkje laga her. Ingenting er endra. Prøv på nytt frå denne sida.',
    mustFix: 'Du må rette dette',
    required: 'må fyllast ut',
    allRequired: 'Alle felta må fyllast ut.',
  },
  partySwitch: {
    menu: 'Kven vil du opptre for?',
    private: words.privatePerson,
    title: 'Saka høyrer til nokon andre',
    body: (now, owner) =>
      `Du opptrer no for ${now}. Saka høyrer til ${owner}, som du òg kan opptre for. Ingenting er endra.`,
    ownBody: (now) => `Du opptrer no for ${now}. Saka er di eiga, som privatperson. Ingenting er endra.`,
    switchTo: (name) => `Opptre for ${name}`,
    switchToOwn: 'Opptre som privatperson',
  },
  errors: {
    not_found: {
      title: 'Fann ikkje sida',
      body: 'Sida eller saka finst ikkje, eller du har ikkje tilgang.',
    },
    forbidden: {
      title: words.noAccess,
      body: 'Rolla di gir ikkje tilgang til dette. Kontakt brukarstøtte om du meiner det er feil.',
    },
    party: {
      title: 'Du er part i saka',
      body: 'Du kan ikkje lese eller handsame ei sak som du sjølv er part i.',
    },
    party_ended: {
      title: 'Verksemda kan ikkje byrje på nye saker',
      body: 'Verksemda er sletta eller konkurs i Einingsregisteret. Sakene ho har, er framleis her.',
    },
    wrong_state: {
      title: 'Dette kan ikkje gjerast no',
      body: words.impossibleNow,
    },
    login: {
      title: words.loggedOut,
      body: 'Økta di er over. Logg inn på nytt for å gå vidare. Det du har skrive på sida, er ikkje borte.',
    },
    origin: {
      title: 'Førespurnaden vart stoppa',
      body: 'Førespurnaden kom ikkje frå ei side på Min side. Ingenting er endra.',
    },
    too_large: {
      title: 'For mykje på éin gong',
      body: 'Det du sende, er for stort til å takast imot. Ingenting er endra. Gå tilbake i nettlesaren og gjer teksten kortare, eller last opp færre filer om gongen.',
    },
    too_slow: {
      title: 'Det tok for lang tid',
      body: 'Det du sende, kom ikkje fram i tide. Ingenting er endra. Gå tilbake i nettlesaren og prøv på nytt, gjerne på ei betre linje.',
    },
    bad_request: {
      title: 'Vi forstod ikkje førespurnaden',
      body: 'Det du sende, kunne ikkje lesast. Ingenting er endra. Gå tilbake og prøv på nytt.',
    },
    failed: {
      title: words.wrongWithUs,
      body: 'Vi kunne ikkje vise sida. Prøv på nytt om litt. Kontakt brukarstøtte om feilen varer, og oppgi feilnummeret.',
    },
    unsure: {
      title: words.wrongWithUs,
      body: 'Vi veit ikkje om det du sende, kom fram. Trykk «Send igjen» om litt: Det blir ikkje gjort to gonger. Kontakt brukarstøtte om feilen varer, og oppgi feilnummeret.',
    },
    sendAgain: 'Send igjen',
    copyText: 'Kopier teksten din herifrå før du loggar inn:',
    typedText: 'Dette skreiv du. Kopier det herifrå om du vil bruke det:',
    errorId: 'Feilnummer',
    toCase: words.toCase,
    toHome: 'Gå til Framside',
    toWorklist: 'Gå til Arbeidsliste',
    toOperations: 'Gå til Drift',
  },
  problems: {
    required: 'Fyll ut dette feltet.',
    too_long: 'Teksten er for lang. Gjer han kortare.',
    control: 'Teksten inneheld teikn som ikkje kan brukast, til dømes usynlege styreteikn. Fjern dei.',
    unwritable: (character: string) =>
      `Teiknet ${character} kan ikkje skrivast i brev. Skriv det på ein annan måte.`,
    email: 'Skriv ei e-postadresse, til dømes namn@eksempel.no.',
    phone: 'Skriv eit telefonnummer med siffer, til dømes 22 33 44 55 eller +47 22 33 44 55.',
    date: 'Vel ein dato.',
    date_past: 'Vel ein dato som ikkje er passert.',
    date_before: 'Vel ein dato som ikkje er før startdatoen.',
    date_far: `Vel ein dato innan ${limits.due}.`,
    valid_most: 'Datoen er seinare enn det vi kan gi.',
    accept: 'Du må godta personvernerklæringa for å bruke Min side.',
    choose: 'Vel eitt av alternativa.',
    confirm: 'Kryss av for å gå vidare.',
    own_case: 'Du har inga sak med dette nummeret.',
    number: 'Skriv eit tal, til dømes 12 eller 0,5.',
    number_too_large: 'Talet er for stort.',
    decimals: 'Talet har for mange desimalar.',
    not_positive: 'Skriv eit tal som er større enn null.',
    negative: 'Beløpet kan ikkje vere mindre enn null.',
    whole: 'Talet på stykke må vere eit heilt tal.',
    list_code: `Koden finst ikkje på denne lista. På liste I blir han skriven som ${military.first} til ${military.last}, til dømes ML10.a, på liste II til dømes 6A003.`,
    military_category: `Kategorien finst ikkje. Liste I har kategoriane ${military.first} til ${military.last}.`,
    product_group: `Gruppa finst ikkje. Liste II har gruppene ${dualUse.first} til ${dualUse.last} i kvar kategori, til dømes 6A003.`,
    tariff_number: 'Skriv åtte siffer, til dømes 8526.10.00.',
    organisation_number:
      'Dette er ikkje eit gyldig organisasjonsnummer. Sjå etter om alle dei ni siffera er rette.',
    identity_number:
      'Dette er ikkje eit gyldig fødselsnummer. Sjå etter om alle dei elleve siffera er rette.',
    role: 'Vel ei rolle.',
    signed_long_ago: `Fullmakta kan ikkje vere meir enn ${limits.attorney} gammal, og datoen kan ikkje liggje fram i tid.`,
    no_lines: 'Legg til minst éi linje.',
    too_many_lines: 'Det er for mange linjer. Fjern nokre.',
    no_files: 'Legg ved minst éi fil.',
    too_many_files: 'Det er for mange filer. Fjern nokre.',
    waiting_file: 'Fila er ikkje ferdig kontrollert for virus. Vent til ho er kontrollert, eller fjern ho.',
    infected_file: 'Det er funne virus i fila. Fjern ho.',
    refused_file: 'Fila kan ikkje brukast. Fjern ho.',
    removed_file: 'Fila finst ikkje lenger. Fjern ho, og last ho opp på nytt.',
    lines_partly: 'Kryss av for minst éi linje, men ikkje alle, når resultatet er delvis innvilga.',
    lines_other: 'Kryss av for linjer berre når resultatet er delvis innvilga.',
  },
};
