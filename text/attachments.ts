/** What is said about files: what can be attached, how it goes with each, and why one was not taken. */
import type { ArrivalRefusal, FileRefusal, FileState } from '../domain/files/file-types.ts';

/** Why a file was not attached. */
export type AttachRefusal =
  | ArrivalRefusal
  | 'full'
  | 'closed'
  | 'not_uploaded'
  | 'gone'
  | 'none_chosen'
  | 'broken'
  | 'too_much';

const nb = {
  allowed: (types: string) => `Hver fil kan være på høyst 20 MB og av en av disse typene: ${types}.`,
  classified:
    'Gradert informasjon må ikke sendes her. Spør oss først hvordan den kan sendes, hvis saken krever det.',
  choose: 'Velg filer',
  upload: 'Last opp',
  list: (place: string) => `Filer: ${place}`,
  none: 'Ingen filer er lastet opp.',
  states: {
    quarantined: 'Skannes',
    clean: 'Kontrollert',
    infected: 'Virus funnet',
    refused: 'Ikke godtatt',
    removed: 'Slettet',
  } satisfies Record<FileState, string>,
  /** What it means for whoever attached it, and what they can do. */
  means: {
    quarantined: 'Filen kontrolleres for virus. Du kan gjøre noe annet så lenge.',
    clean: '',
    infected:
      'Ingen kan åpne eller laste ned filen, og den kan ikke sendes inn. Fjern den, sjekk maskinen din for virus, og last opp en fil uten virus.',
    removed: 'Filen var ikke i bruk og er slettet. Last den opp på nytt hvis den skal være med.',
  } satisfies Record<Exclude<FileState, 'refused'>, string>,
  why: {
    content:
      'Innholdet er noe annet enn filnavnet sier. Fjern filen, lagre dokumentet på nytt i riktig format, og last det opp.',
    encrypted:
      'Filen er kryptert eller beskyttet med passord, så den kan ikke kontrolleres. Fjern filen, lagre den uten passord, og last den opp.',
    too_deep:
      'Filen har for mye pakket inni seg til at alt kan kontrolleres. Fjern filen, pakk ut innholdet, og last det opp som egne filer.',
  } satisfies Record<FileRefusal, string>,
  /** Why a file was not taken in; those that begin with a small letter follow the file's name. */
  refused: {
    type: 'filtypen kan ikke brukes. Lagre filen som en av de tillatte typene.',
    empty: 'filen er tom.',
    too_large: 'filen er større enn 20 MB. Gjør den mindre eller del den opp.',
    interrupted: 'opplastingen ble avbrutt. Last opp filen på nytt.',
    full: 'det er ikke plass til flere filer her. Fjern en først.',
    not_uploaded: 'filen er valgt, men ikke lastet opp. Velg den på nytt og trykk «Last opp».',
    gone: 'filen er slettet og kan ikke hentes tilbake. Last den opp på nytt.',
    closed: 'du kan ikke lenger legge ved filer her.',
    none_chosen: 'Velg minst én fil før du trykker «Last opp».',
    broken: 'Opplastingen ble avbrutt. Last opp filene som mangler, på nytt.',
    too_much: 'Filene er for store til å lastes opp på én gang. Last opp de som mangler, noen om gangen.',
  } satisfies Record<AttachRefusal, string>,
  notTaken: 'Dette ble ikke lastet opp',
  remove: 'Fjern',
  removed: (name: string) => `${name} er fjernet.`,
  undo: 'Angre',
  by: (name: string, time: string) => `${name}, ${time}`,
  macros: 'Inneholder makroer',
  /** Said while the page itself uploads: `{name}` and `{percent}` are put in by it. */
  progress: {
    uploading: 'Laster opp {name}: {percent} %',
    uploaded: '{name} er lastet opp.',
    failed: '{name} ble ikke lastet opp. Sjekk nettforbindelsen og prøv på nytt.',
  },
  /** In a message or a complaint. */
  message: {
    label: 'Vedlegg',
    help: 'Filene blir med når du sender. De er synlige for den andre parten først da.',
    refusals: {
      waiting_file:
        'En av filene er ikke ferdig kontrollert for virus. Vent litt og send på nytt, eller fjern filen.',
      unfit_file: 'En av filene kan ikke brukes. Fjern den og send på nytt.',
    },
    files: 'Vedlegg til meldingen',
  },
  /** On the page of a case. */
  case: {
    title: 'Vedlegg',
    none: 'Det er ingen vedlegg i saken.',
    table: 'Filer i saken',
    name: 'Navn',
    where: 'Hører til',
    by: 'Lastet opp av',
    at: 'Tid',
    message: 'Melding',
    complaint: 'Klage',
    ofComplaint: 'Vedlegg til klagen',
    sum: 'Kontrollsum',
    sumShow: 'Vis SHA-256',
    sha256: 'SHA-256',
  },
  /** Where a case is copied. */
  copying: {
    title: 'Velg hvilke vedlegg som skal være med i den nye saken',
    help: 'Vedleggene er allerede kontrollert. Du kan legge til og fjerne flere etterpå.',
  },
  /** Where a file cannot be had. */
  unavailable: {
    title: 'Filen kan ikke lastes ned',
    quarantined: 'Filen er ikke ferdig kontrollert for virus. Prøv på nytt om litt.',
    infected: 'Det er funnet virus i filen. Ingen kan laste den ned.',
    refused: 'Filen er ikke godtatt. Ingen kan laste den ned.',
    removed: 'Filen var ikke i bruk og er slettet.',
  },
};

const nn: typeof nb = {
  allowed: (types) => `Kvar fil kan vere på høgst 20 MB og av ein av desse typane: ${types}.`,
  classified:
    'Gradert informasjon må ikkje sendast her. Spør oss først korleis han kan sendast, dersom saka krev det.',
  choose: 'Vel filer',
  upload: 'Last opp',
  list: (place) => `Filer: ${place}`,
  none: 'Ingen filer er lasta opp.',
  states: {
    quarantined: 'Blir skanna',
    clean: 'Kontrollert',
    infected: 'Virus funne',
    refused: 'Ikkje godteken',
    removed: 'Sletta',
  },
  means: {
    quarantined: 'Fila blir kontrollert for virus. Du kan gjere noko anna så lenge.',
    clean: '',
    infected:
      'Ingen kan opne eller laste ned fila, og ho kan ikkje sendast inn. Fjern ho, sjekk maskina di for virus, og last opp ei fil utan virus.',
    removed: 'Fila var ikkje i bruk og er sletta. Last ho opp på nytt dersom ho skal vere med.',
  },
  why: {
    content:
      'Innhaldet er noko anna enn filnamnet seier. Fjern fila, lagre dokumentet på nytt i rett format, og last det opp.',
    encrypted:
      'Fila er kryptert eller verna med passord, så ho kan ikkje kontrollerast. Fjern fila, lagre ho utan passord, og last ho opp.',
    too_deep:
      'Fila har for mykje pakka inni seg til at alt kan kontrollerast. Fjern fila, pakk ut innhaldet, og last det opp som eigne filer.',
  },
  refused: {
    type: 'filtypen kan ikkje brukast. Lagre fila som ein av dei tillatne typane.',
    empty: 'fila er tom.',
    too_large: 'fila er større enn 20 MB. Gjer ho mindre eller del ho opp.',
    interrupted: 'opplastinga vart avbroten. Last opp fila på nytt.',
    full: 'det er ikkje plass til fleire filer her. Fjern ei først.',
    not_uploaded: 'fila er vald, men ikkje lasta opp. Vel ho på nytt og trykk «Last opp».',
    gone: 'fila er sletta og kan ikkje hentast tilbake. Last ho opp på nytt.',
    closed: 'du kan ikkje lenger leggje ved filer her.',
    none_chosen: 'Vel minst éi fil før du trykkjer «Last opp».',
    broken: 'Opplastinga vart avbroten. Last opp filene som manglar, på nytt.',
    too_much: 'Filene er for store til å lastast opp på éin gong. Last opp dei som manglar, nokre om gongen.',
  },
  notTaken: 'Dette vart ikkje lasta opp',
  remove: 'Fjern',
  removed: (name) => `${name} er fjerna.`,
  undo: 'Angre',
  by: (name, time) => `${name}, ${time}`,
  macros: 'Inneheld makroar',
  progress: {
    uploading: 'Lastar opp {name}: {percent} %',
    uploaded: '{name} er lasta opp.',
    failed: '{name} vart ikkje lasta opp. Sjekk nettsambandet og prøv på nytt.',
  },
  message: {
    label: 'Vedlegg',
    help: 'Filene blir med når du sender. Dei er synlege for den andre parten først då.',
    refusals: {
      waiting_file:
        'Ei av filene er ikkje ferdig kontrollert for virus. Vent litt og send på nytt, eller fjern fila.',
      unfit_file: 'Ei av filene kan ikkje brukast. Fjern ho og send på nytt.',
    },
    files: 'Vedlegg til meldinga',
  },
  case: {
    title: 'Vedlegg',
    none: 'Det er ingen vedlegg i saka.',
    table: 'Filer i saka',
    name: 'Namn',
    where: 'Høyrer til',
    by: 'Lasta opp av',
    at: 'Tid',
    message: 'Melding',
    complaint: 'Klage',
    ofComplaint: 'Vedlegg til klaga',
    sum: 'Kontrollsum',
    sumShow: 'Vis SHA-256',
    sha256: 'SHA-256',
  },
  copying: {
    title: 'Vel kva vedlegg som skal vere med i den nye saka',
    help: 'Vedlegga er alt kontrollerte. Du kan leggje til og fjerne fleire etterpå.',
  },
  unavailable: {
    title: 'Fila kan ikkje lastast ned',
    quarantined: 'Fila er ikkje ferdig kontrollert for virus. Prøv på nytt om litt.',
    infected: 'Det er funne virus i fila. Ingen kan laste ho ned.',
    refused: 'Fila er ikkje godteken. Ingen kan laste ho ned.',
    removed: 'Fila var ikkje i bruk og er sletta.',
  },
};

const en: typeof nb = {
  allowed: (types) => `Each file can be at most 20 MB and must be one of these types: ${types}.`,
  classified:
    'Classified information must not be sent here. Ask us first how it can be sent, if the case requires it.',
  choose: 'Choose files',
  upload: 'Upload',
  list: (place) => `Files: ${place}`,
  none: 'No files have been uploaded.',
  states: {
    quarantined: 'Being scanned',
    clean: 'Checked',
    infected: 'Virus found',
    refused: 'Not accepted',
    removed: 'Deleted',
  },
  means: {
    quarantined: 'The file is being checked for viruses. You can do something else in the meantime.',
    clean: '',
    infected:
      'Nobody can open or download the file, and it cannot be submitted. Remove it, check your computer for viruses, and upload a file without a virus.',
    removed: 'The file was not in use and has been deleted. Upload it again if it should be included.',
  },
  why: {
    content:
      'The content is not what the file name says it is. Remove the file, save the document again in the right format, and upload it.',
    encrypted:
      'The file is encrypted or protected by a password, so it cannot be checked. Remove the file, save it without a password, and upload it.',
    too_deep:
      'The file has too much packed inside it for everything to be checked. Remove it, unpack its contents, and upload them as separate files.',
  },
  refused: {
    type: 'this type of file cannot be used. Save the file as one of the allowed types.',
    empty: 'the file is empty.',
    too_large: 'the file is larger than 20 MB. Make it smaller or split it.',
    interrupted: 'the upload was interrupted. Upload the file again.',
    full: 'there is no room for more files here. Remove one first.',
    not_uploaded: 'the file was chosen, but not uploaded. Choose it again and press “Upload”.',
    gone: 'the file has been deleted and cannot be brought back. Upload it again.',
    closed: 'files can no longer be attached here.',
    none_chosen: 'Choose at least one file before you press “Upload”.',
    broken: 'The upload was interrupted. Upload the files that are missing again.',
    too_much:
      'The files are too large to be uploaded at once. Upload those that are missing, a few at a time.',
  },
  notTaken: 'This was not uploaded',
  remove: 'Remove',
  removed: (name) => `${name} has been removed.`,
  undo: 'Undo',
  by: (name, time) => `${name}, ${time}`,
  macros: 'Contains macros',
  progress: {
    uploading: 'Uploading {name}: {percent} %',
    uploaded: '{name} has been uploaded.',
    failed: '{name} was not uploaded. Check your connection and try again.',
  },
  message: {
    label: 'Attachments',
    help: 'The files are sent with the text. The other party cannot see them before then.',
    refusals: {
      waiting_file:
        'One of the files has not been checked for viruses yet. Wait a little and send again, or remove the file.',
      unfit_file: 'One of the files cannot be used. Remove it and send again.',
    },
    files: 'Attachments to the message',
  },
  case: {
    title: 'Attachments',
    none: 'There are no attachments in the case.',
    table: 'Files in the case',
    name: 'Name',
    where: 'Belongs to',
    by: 'Uploaded by',
    at: 'Time',
    message: 'Message',
    complaint: 'Complaint',
    ofComplaint: 'Attachments to the complaint',
    sum: 'Checksum',
    sumShow: 'Show SHA-256',
    sha256: 'SHA-256',
  },
  copying: {
    title: 'Choose which attachments go into the new case',
    help: 'The attachments have been checked already. You can add and remove more afterwards.',
  },
  unavailable: {
    title: 'The file cannot be downloaded',
    quarantined: 'The file has not been checked for viruses yet. Try again in a little while.',
    infected: 'A virus was found in the file. Nobody can download it.',
    refused: 'The file was not accepted. Nobody can download it.',
    removed: 'The file was not in use and has been deleted.',
  },
};

export const ATTACHMENTS = { nb, nn, en };
