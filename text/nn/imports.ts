import { limitsIn } from '../limits.ts';
import type { ImportsText } from '../nb/imports.ts';
import { words } from './words.ts';

const limits = limitsIn('nn');

const lineCount = (count: string): string => (count === '1' ? '1 linje' : `${count} linjer`);

export const imports: ImportsText = {
  imports: {
    open: 'Importer frå rekneark',
    title: (lines) => `${lines}: importer frå rekneark`,
    lead: 'Last ned malen, fyll ut éi rad for kvar linje, og last han opp her. Du får sjå kva vi las før noko blir lagt inn.',
    template: 'Mal',
    xlsx: 'Last ned malen (Excel)',
    csv: 'Last ned malen (CSV)',
    current: 'Last ned linjene som står i skjemaet (Excel)',
    own: 'Du kan bruke ditt eige rekneark. Den første rada må ha namna på kolonnane, slik dei står i skjemaet på bokmål, nynorsk eller engelsk. Rekkjefølgja er fri, og kolonnar vi ikkje kjenner, blir ikkje tekne med.',
    upload: words.upload,
    file: 'Rekneark',
    fileHelp: (max) =>
      `Ei fil i Excel-format (.xlsx) eller CSV, på høgst ${limits.spreadsheet} og ${max} linjer. Fila blir lesen og ikkje lagra. Last ikkje opp gradert informasjon.`,
    read: 'Les reknearket',
    back: 'Tilbake til skjemaet',
    unreadable: {
      empty: 'Fila er tom. Ingenting er lagt inn.',
      too_large: `Fila er større enn ${limits.spreadsheet}. Ingenting er lagt inn. Del ho i fleire filer.`,
      too_much:
        'Reknearket har for mange rader eller kolonnar, eller for mykje innhald til at vi kan lese det. Ingenting er lagt inn. Kopier linjene til malen og prøv igjen.',
      long_cell: `Ei celle har meir enn ${limits.cell} teikn. Ingenting er lagt inn. Kort ned teksten i reknearket, og prøv igjen.`,
      busy: 'Mange rekneark blir lesne akkurat no. Ingenting er lagt inn. Prøv igjen om ein liten augneblink.',
      old_format:
        'Fila er i eit eldre Excel-format eller verna med passord. Ingenting er lagt inn. Lagre ho som .xlsx utan passord, og prøv igjen.',
      unreadable:
        'Vi kan ikkje lese fila som rekneark. Ingenting er lagt inn. Lagre ho som .xlsx eller CSV, og prøv igjen.',
    },
    noFile: 'Vel ei fil.',
    noColumns:
      'Vi fann ingen kolonnar vi kjenner. Ingenting er lagt inn. Den første rada må ha namna på kolonnane, slik dei står i malen.',
    noRows: 'Det står ingen linjer under namna på kolonnane. Ingenting er lagt inn.',
    preview: 'Sjå over før du importerer',
    right: (count) => `${lineCount(count)} er lesne, og alt er rett.`,
    wrong: (wrong, of) =>
      `${wrong} av ${lineCount(of)} må rettast, resten er rett. Ingenting er lagt inn. Rett i reknearket og last det opp på nytt.`,
    wrongColumns:
      'Kolonnane i reknearket må rettast. Ingenting er lagt inn. Rett i reknearket og last det opp på nytt.',
    mustMend: 'Dette må rettast i reknearket',
    row: 'Rad',
    column: 'Kolonne',
    says: 'Det står',
    problem: 'Kva som er feil',
    empty: 'Tom',
    more: (count) => `Og ${count} feil til. Dei kjem fram når du har retta desse.`,
    missing: (column) => `Kolonnen «${column}» manglar. Alle linjer må ha han.`,
    twice: (column) => `Kolonnen «${column}» står to gonger. Behald éin av dei.`,
    unknown: (columns) => `Desse kolonnane kjenner vi ikkje, og dei blir ikkje tekne med: ${columns}`,
    formula: 'Formelen gir feil i reknearket.',
    first: (shown, of) => `Dei første linjene (${shown} av ${of})`,
    add: (count) => `Legg til ${lineCount(count)}`,
    addHelp: (standing) => `${lineCount(standing)} som står i skjemaet, blir ståande.`,
    replace: (standing, count) => `Byt ut alle (${lineCount(standing)}) med ${lineCount(count)}`,
    replaceHelp: 'Linjene som står i skjemaet no, blir fjerna.',
    tooMany: (count, max) =>
      `Reknearket har ${count} linjer, og det kan ikkje vere fleire enn ${max}. Ingenting er lagt inn.`,
    noRoom: (max) =>
      `Dei nye linjene kan ikkje leggjast til, for det kan ikkje vere fleire enn ${max} til saman.`,
    gone: `Importen er brukt alt eller eldre enn ${limits.import}. Ingenting er lagt inn no. Last opp reknearket på nytt dersom linjene manglar.`,
    guide: {
      sheet: 'Rettleiing',
      column: 'Kolonne',
      required: 'Når det må fyllast ut',
      allowed: 'Dette kan stå her',
      help: 'Forklaring',
      text: (max) => `Tekst på høgst ${max} teikn`,
      country: 'Namnet på landet eller landkoden, til dømes Sverige eller SE',
      currency: 'Valutakoden, til dømes NOK',
      date: 'Ein dato, til dømes 2026-08-26 eller 26.08.2026',
      number: 'Eit tal, til dømes 12 eller 0,5',
      ticks: 'Eitt eller fleire, med semikolon mellom: ',
      yes: words.yes,
      confirmation: 'Ja, eller tomt',
    },
  },
};
