import type { AttachRefusal, FileMark, FileRefusal, FileState } from '../../domain/files/file-types.ts';
import { limitsIn } from '../limits.ts';
import { words } from './words.ts';

const limits = limitsIn('nb');

export const files = {
  /** Files that people attach. */
  attachments: {
    allowed: (types: string) =>
      `Hver fil kan være på høyst ${limits.file} og av en av disse typene: ${types}.`,
    classified:
      'Gradert informasjon må ikke sendes her. Spør oss først hvordan den kan sendes, hvis saken krever det.',
    choose: 'Velg filer',
    upload: words.upload,
    list: (place: string) => `Filer: ${place}`,
    none: 'Ingen filer er lastet opp.',
    states: {
      quarantined: 'Skannes',
      clean: 'Kontrollert',
      infected: 'Virus funnet',
      refused: 'Ikke godtatt',
      removed: 'Slettet',
    } satisfies Record<FileState, string>,
    /** Meaning of a state for whoever attached the file, and what they can do. */
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
      unreadable:
        'Filen er skadet, eller laget på en måte som gjør at den ikke kan kontrolleres. Fjern filen, lagre dokumentet på nytt i programmet det er laget i, og last det opp.',
    } satisfies Record<FileRefusal, string>,
    /** Reasons for which a file is not attached; those that begin with a small letter follow the file's name. */
    refused: {
      type: 'filtypen kan ikke brukes. Lagre filen som en av de tillatte typene.',
      empty: 'filen er tom.',
      too_large: `filen er større enn ${limits.file}. Gjør den mindre eller del den opp.`,
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
    remove: words.remove,
    removed: (name: string) => `${name} er fjernet.`,
    undo: words.undo,
    by: (name: string, time: string) => `${name}, ${time}`,
    marks: {
      macros: 'Inneholder makroer',
      template: 'Henter en mal utenfra',
      script: 'Inneholder skript',
      launch: 'Starter programmer',
      link: 'Lenket til andre filer eller programmer',
    } satisfies Record<FileMark, string>,
    /** Told while the page itself uploads, which puts in `{name}` and `{percent}`. */
    progress: {
      uploading: 'Laster opp {name}: {percent} %',
      uploaded: '{name} er lastet opp.',
      failed: '{name} ble ikke lastet opp. Sjekk nettforbindelsen og prøv på nytt.',
    },
    /** Files of a message or a complaint. */
    message: {
      label: words.attachments,
      help: 'Filene blir med når du sender. De er synlige for den andre parten først da.',
      refusals: {
        waiting_file:
          'En av filene er ikke ferdig kontrollert for virus. Vent litt og send på nytt, eller fjern filen.',
        unfit_file: 'En av filene kan ikke brukes. Fjern den og send på nytt.',
      },
      files: 'Vedlegg til meldingen',
    },
    /** Files on the page of a case. */
    case: {
      title: words.attachments,
      none: 'Det er ingen vedlegg i saken.',
      table: 'Filer i saken',
      name: words.name,
      where: 'Hører til',
      by: 'Lastet opp av',
      at: 'Tid',
      message: words.message,
      complaint: words.complaint,
      ofComplaint: 'Vedlegg til klagen',
      sum: 'Kontrollsum',
      sumShow: 'Vis SHA-256',
      sha256: 'SHA-256',
    },
    /** Files of a case that is copied. */
    copying: {
      title: 'Velg hvilke vedlegg som skal være med i den nye saken',
      help: 'Vedleggene er allerede kontrollert. Du kan legge til og fjerne flere etterpå.',
    },
    /** The page in place of a file that cannot be downloaded. */
    unavailable: {
      title: 'Filen kan ikke lastes ned',
      quarantined: 'Filen er ikke ferdig kontrollert for virus. Prøv på nytt om litt.',
      infected: 'Det er funnet virus i filen. Ingen kan laste den ned.',
      refused: 'Filen er ikke godtatt. Ingen kan laste den ned.',
      removed: 'Filen var ikke i bruk og er slettet.',
    },
  },
};
export type FilesText = typeof files;
