import { limitsIn } from '../limits.ts';
import type { FilesText } from '../nb/files.ts';
import { words } from './words.ts';

const limits = limitsIn('nn');

export const files: FilesText = {
  attachments: {
    allowed: (types) => `Kvar fil kan vere på høgst ${limits.file} og av ein av desse typane: ${types}.`,
    classified:
      'Gradert informasjon må ikkje sendast her. Spør oss først korleis han kan sendast, dersom saka krev det.',
    choose: 'Vel filer',
    upload: words.upload,
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
      unreadable:
        'Fila er skadd, eller laga på ein måte som gjer at ho ikkje kan kontrollerast. Fjern fila, lagre dokumentet på nytt i programmet det er laga i, og last det opp.',
    },
    refused: {
      type: 'filtypen kan ikkje brukast. Lagre fila som ein av dei tillatne typane.',
      empty: 'fila er tom.',
      too_large: `fila er større enn ${limits.file}. Gjer ho mindre eller del ho opp.`,
      interrupted: 'opplastinga vart avbroten. Last opp fila på nytt.',
      full: 'det er ikkje plass til fleire filer her. Fjern ei først.',
      not_uploaded: 'fila er vald, men ikkje lasta opp. Vel ho på nytt og trykk «Last opp».',
      gone: 'fila er sletta og kan ikkje hentast tilbake. Last ho opp på nytt.',
      closed: 'du kan ikkje lenger leggje ved filer her.',
      none_chosen: 'Vel minst éi fil før du trykkjer «Last opp».',
      broken: 'Opplastinga vart avbroten. Last opp filene som manglar, på nytt.',
      too_much:
        'Filene er for store til å lastast opp på éin gong. Last opp dei som manglar, nokre om gongen.',
    },
    notTaken: 'Dette vart ikkje lasta opp',
    remove: words.remove,
    removed: (name) => `${name} er fjerna.`,
    undo: words.undo,
    by: (name, time) => `${name}, ${time}`,
    marks: {
      macros: 'Inneheld makroar',
      template: 'Hentar ein mal utanfrå',
      script: 'Inneheld skript',
      launch: 'Startar program',
      link: 'Lenkja til andre filer eller program',
    },
    progress: {
      uploading: 'Lastar opp {name}: {percent} %',
      uploaded: '{name} er lasta opp.',
      failed: '{name} vart ikkje lasta opp. Sjekk nettsambandet og prøv på nytt.',
    },
    message: {
      label: words.attachments,
      help: 'Filene blir med når du sender. Dei er synlege for den andre parten først då.',
      refusals: {
        waiting_file:
          'Ei av filene er ikkje ferdig kontrollert for virus. Vent litt og send på nytt, eller fjern fila.',
        unfit_file: 'Ei av filene kan ikkje brukast. Fjern ho og send på nytt.',
      },
      files: 'Vedlegg til meldinga',
    },
    case: {
      title: words.attachments,
      none: 'Det er ingen vedlegg i saka.',
      table: 'Filer i saka',
      name: words.name,
      where: 'Høyrer til',
      by: 'Lasta opp av',
      at: 'Tid',
      message: words.message,
      complaint: words.complaint,
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
  },
};
