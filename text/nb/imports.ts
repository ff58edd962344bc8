import { limitsIn } from '../limits.ts';
import { words } from './words.ts';

const limits = limitsIn('nb');
const lineCount = (count: string): string => (count === '1' ? '1 linje' : `${count} linjer`);

export const imports = {
  /** Lines from a spreadsheet: the page, its preview, and the template. */
  imports: {
    open: 'Importer fra regneark',
    title: (lines: string) => `${lines}: importer fra regneark`,
    lead: 'Last ned malen, fyll ut én rad for hver linje, og last den opp her. Du får se hva vi leste før noe blir lagt inn.',
    template: 'Mal',
    xlsx: 'Last ned malen (Excel)',
    csv: 'Last ned malen (CSV)',
    current: 'Last ned linjene som står i skjemaet (Excel)',
    own: 'Du kan bruke ditt eget regneark. Første rad må ha navnene på kolonnene, slik de står i skjemaet på bokmål, nynorsk eller engelsk. Rekkefølgen er fri, og kolonner vi ikke kjenner, blir ikke tatt med.',
    upload: words.upload,
    file: 'Regneark',
    fileHelp: (max: string) =>
      `En fil i Excel-format (.xlsx) eller CSV, på høyst ${limits.spreadsheet} og ${max} linjer. Filen blir lest og ikke lagret. Last ikke opp gradert informasjon.`,
    read: 'Les regnearket',
    back: 'Tilbake til skjemaet',
    unreadable: {
      empty: 'Filen er tom. Ingenting er lagt inn.',
      too_large: `Filen er større enn ${limits.spreadsheet}. Ingenting er lagt inn. Del den i flere filer.`,
      too_much:
        'Regnearket har for mange rader eller kolonner, eller for mye innhold til at vi kan lese det. Ingenting er lagt inn. Kopier linjene til malen og prøv igjen.',
      long_cell: `En celle har mer enn ${limits.cell} tegn. Ingenting er lagt inn. Kort ned teksten i regnearket, og prøv igjen.`,
      busy: 'Mange regneark leses akkurat nå. Ingenting er lagt inn. Prøv igjen om et lite øyeblikk.',
      old_format:
        'Filen er i et eldre Excel-format eller beskyttet med passord. Ingenting er lagt inn. Lagre den som .xlsx uten passord, og prøv igjen.',
      unreadable:
        'Vi kan ikke lese filen som regneark. Ingenting er lagt inn. Lagre den som .xlsx eller CSV, og prøv igjen.',
    },
    noFile: 'Velg en fil.',
    noColumns:
      'Vi fant ingen kolonner vi kjenner. Ingenting er lagt inn. Første rad må ha navnene på kolonnene, slik de står i malen.',
    noRows: 'Det står ingen linjer under navnene på kolonnene. Ingenting er lagt inn.',
    preview: 'Se over før du importerer',
    right: (count: string) => `${lineCount(count)} er lest, og alt er riktig.`,
    wrong: (wrong: string, of: string) =>
      `${wrong} av ${lineCount(of)} må rettes, resten er riktig. Ingenting er lagt inn. Rett i regnearket og last det opp på nytt.`,
    wrongColumns:
      'Kolonnene i regnearket må rettes. Ingenting er lagt inn. Rett i regnearket og last det opp på nytt.',
    mustMend: 'Dette må rettes i regnearket',
    row: 'Rad',
    column: 'Kolonne',
    says: 'Det står',
    problem: 'Hva som er feil',
    empty: 'Tom',
    more: (count: string) => `Og ${count} feil til. De vises når du har rettet disse.`,
    missing: (column: string) => `Kolonnen «${column}» mangler. Alle linjer må ha den.`,
    twice: (column: string) => `Kolonnen «${column}» står to ganger. Behold én av dem.`,
    unknown: (columns: string) => `Disse kolonnene kjenner vi ikke, og de blir ikke tatt med: ${columns}`,
    formula: 'Formelen gir feil i regnearket.',
    first: (shown: string, of: string) => `De første linjene (${shown} av ${of})`,
    add: (count: string) => `Legg til ${lineCount(count)}`,
    addHelp: (standing: string) => `${lineCount(standing)} som står i skjemaet, blir stående.`,
    replace: (standing: string, count: string) =>
      `Erstatt alle (${lineCount(standing)}) med ${lineCount(count)}`,
    replaceHelp: 'Linjene som står i skjemaet nå, blir fjernet.',
    tooMany: (count: string, max: string) =>
      `Regnearket har ${count} linjer, og det kan ikke være flere enn ${max}. Ingenting er lagt inn.`,
    noRoom: (max: string) =>
      `De nye linjene kan ikke legges til, for det kan ikke være flere enn ${max} til sammen.`,
    gone: `Importen er brukt allerede eller eldre enn ${limits.import}. Ingenting er lagt inn nå. Last opp regnearket på nytt hvis linjene mangler.`,
    guide: {
      sheet: 'Veiledning',
      column: 'Kolonne',
      required: 'Når det må fylles ut',
      allowed: 'Dette kan stå her',
      help: 'Forklaring',
      text: (max: string) => `Tekst på høyst ${max} tegn`,
      country: 'Navnet på landet eller landkoden, for eksempel Sverige eller SE',
      currency: 'Valutakoden, for eksempel NOK',
      date: 'En dato, for eksempel 2026-08-26 eller 26.08.2026',
      number: 'Et tall, for eksempel 12 eller 0,5',
      ticks: 'Ett eller flere, med semikolon mellom: ',
      yes: words.yes,
      confirmation: 'Ja, eller tomt',
    },
  },
};
export type ImportsText = typeof imports;
