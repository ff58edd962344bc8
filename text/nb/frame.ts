import { limitsIn } from '../limits.ts';
import { words } from './words.ts';

const limits = limitsIn('nb');
const { militaryCategories: military, productGroups: dualUse } = limits;

export const frame = {
  frame: {
    skip: 'Hopp til hovedinnholdet',
    service: 'Min side',
    agency: 'Direktoratet for eksportkontroll og sanksjoner',
    home: 'Forside',
    menu: 'Meny',
    profile: 'Brukerprofil',
    logIn: words.logIn,
    logOut: 'Logg ut',
    crumbs: 'Du er her',
    languages: words.language,
    privacy: words.privacyStatement,
    accessibility: words.accessibilityStatement,
    support: 'Brukerstøtte',
    confidential:
      'Saker hos DEKSA vises verken i offentlig journal eller andre steder der allmennheten kan se dem. Vi har taushetsplikt etter eksportkontrolloven § 2.',
    cancel: 'Avbryt',
    yes: words.yes,
    no: 'Nei',
    next: 'Neste side',
    first: 'Til første side',
    all: 'Vis alle',
    received: (time: string) => `Mottatt ${time}. Det blir utført så snart systemet er i gang igjen.`,
    receivedShort: 'Mottatt',
    oldPage:
      'Siden var gammel, eller skjemaet var ikke laget her. Ingenting er endret. Prøv på nytt fra denne siden.',
    mustFix: 'Du må rette dette',
    required: 'må fylles ut',
    allRequired: 'Alle feltene må fylles ut.',
  },
  /** The switch between oneself and organisations. */
  partySwitch: {
    menu: 'Hvem vil du opptre for?',
    private: words.privatePerson,
    title: 'Saken hører til en annen',
    body: (now: string, owner: string) =>
      `Du opptrer nå for ${now}. Saken hører til ${owner}, som du også kan opptre for. Ingenting er endret.`,
    ownBody: (now: string) =>
      `Du opptrer nå for ${now}. Saken er din egen, som privatperson. Ingenting er endret.`,
    switchTo: (name: string) => `Opptre for ${name}`,
    switchToOwn: 'Opptre som privatperson',
  },
  /** Error pages. */
  errors: {
    not_found: {
      title: 'Fant ikke siden',
      body: 'Siden eller saken finnes ikke, eller du har ikke tilgang til den.',
    },
    forbidden: {
      title: words.noAccess,
      body: 'Rollen din gir ikke tilgang til dette. Kontakt brukerstøtte hvis du mener det er feil.',
    },
    party: {
      title: 'Du er part i saken',
      body: 'Du kan ikke lese eller behandle en sak som du selv er part i.',
    },
    party_ended: {
      title: 'Virksomheten kan ikke begynne på nye saker',
      body: 'Virksomheten er slettet eller konkurs i Enhetsregisteret. Sakene den har, er fortsatt her.',
    },
    wrong_state: {
      title: 'Dette kan ikke gjøres nå',
      body: words.impossibleNow,
    },
    login: {
      title: words.loggedOut,
      body: 'Økten din er over. Logg inn på nytt for å gå videre. Det du har skrevet på siden, er ikke borte.',
    },
    origin: {
      title: 'Forespørselen ble stoppet',
      body: 'Forespørselen kom ikke fra en side på Min side. Ingenting er endret.',
    },
    too_large: {
      title: 'For mye på én gang',
      body: 'Det du sendte, er for stort til å tas imot. Ingenting er endret. Gå tilbake i nettleseren og gjør teksten kortere, eller last opp færre filer om gangen.',
    },
    too_slow: {
      title: 'Det tok for lang tid',
      body: 'Det du sendte, kom ikke fram i tide. Ingenting er endret. Gå tilbake i nettleseren og prøv på nytt, gjerne på en bedre linje.',
    },
    bad_request: {
      title: 'Vi forsto ikke forespørselen',
      body: 'Det du sendte, kunne ikke leses. Ingenting er endret. Gå tilbake og prøv på nytt.',
    },
    failed: {
      title: words.wrongWithUs,
      body: 'Vi kunne ikke vise siden. Prøv på nytt om litt. Kontakt brukerstøtte hvis feilen varer, og oppgi feilnummeret.',
    },
    unsure: {
      title: words.wrongWithUs,
      body: 'Vi vet ikke om det du sendte, kom fram. Trykk «Send igjen» om litt: Det blir ikke gjort to ganger. Kontakt brukerstøtte hvis feilen varer, og oppgi feilnummeret.',
    },
    sendAgain: 'Send igjen',
    copyText: 'Kopier teksten din herfra før du logger inn:',
    typedText: 'Dette skrev du. Kopier det herfra hvis du vil bruke det:',
    errorId: 'Feilnummer',
    toCase: words.toCase,
    toHome: 'Gå til Forside',
    toWorklist: 'Gå til Arbeidsliste',
    toOperations: 'Gå til Drift',
  },
  /** Problems with a field or with the form. */
  problems: {
    required: 'Fyll ut dette feltet.',
    too_long: 'Teksten er for lang. Gjør den kortere.',
    control: 'Teksten inneholder tegn som ikke kan brukes, for eksempel usynlige styretegn. Fjern dem.',
    unwritable: (character: string) =>
      `Tegnet ${character} kan ikke skrives i brev. Skriv det på en annen måte.`,
    email: 'Skriv en e-postadresse, for eksempel navn@eksempel.no.',
    phone: 'Skriv et telefonnummer med sifre, for eksempel 22 33 44 55 eller +47 22 33 44 55.',
    date: 'Velg en dato.',
    date_past: 'Velg en dato som ikke er passert.',
    date_before: 'Velg en dato som ikke er før startdatoen.',
    date_far: `Velg en dato innen ${limits.due}.`,
    valid_most: 'Datoen er senere enn det som kan gis.',
    accept: 'Du må godta personvernerklæringen for å bruke Min side.',
    choose: 'Velg ett av alternativene.',
    confirm: 'Kryss av for å gå videre.',
    own_case: 'Du har ingen sak med dette nummeret.',
    number: 'Skriv et tall, for eksempel 12 eller 0,5.',
    number_too_large: 'Tallet er for stort.',
    decimals: 'Tallet har for mange desimaler.',
    not_positive: 'Skriv et tall som er større enn null.',
    negative: 'Beløpet kan ikke være mindre enn null.',
    whole: 'Antall stykker må være et helt tall.',
    list_code: `Koden finnes ikke på denne listen. På liste I skrives den som ${military.first} til ${military.last}, for eksempel ML10.a, på liste II for eksempel 6A003.`,
    military_category: `Kategorien finnes ikke. Liste I har kategoriene ${military.first} til ${military.last}.`,
    product_group: `Gruppen finnes ikke. Liste II har gruppene ${dualUse.first} til ${dualUse.last} i hver kategori, for eksempel 6A003.`,
    tariff_number: 'Skriv åtte sifre, for eksempel 8526.10.00.',
    organisation_number:
      'Dette er ikke et gyldig organisasjonsnummer. Se etter om alle de ni sifrene er riktige.',
    identity_number: 'Dette er ikke et gyldig fødselsnummer. Se etter om alle de elleve sifrene er riktige.',
    role: 'Velg en rolle.',
    signed_long_ago: `Fullmakten kan ikke være mer enn ${limits.attorney} gammel, og datoen kan ikke ligge fram i tid.`,
    no_lines: 'Legg til minst én linje.',
    too_many_lines: 'Det er for mange linjer. Fjern noen.',
    no_files: 'Legg ved minst én fil.',
    too_many_files: 'Det er for mange filer. Fjern noen.',
    waiting_file: 'Filen er ikke ferdig kontrollert for virus. Vent til den er kontrollert, eller fjern den.',
    infected_file: 'Det er funnet virus i filen. Fjern den.',
    refused_file: 'Filen kan ikke brukes. Fjern den.',
    removed_file: 'Filen finnes ikke lenger. Fjern den, og last den opp på nytt.',
    lines_partly: 'Kryss av for minst én linje, men ikke alle, når resultatet er delvis innvilget.',
    lines_other: 'Kryss av for linjer bare når resultatet er delvis innvilget.',
  },
};
export type FrameText = typeof frame;
