import type { Unreadable } from '../spreadsheets/table.ts';

/** In nynorsk too. */
const linesNb = (count: string): string => (count === '1' ? '1 linje' : `${count} linjer`);
const linesEn = (count: string): string => (count === '1' ? '1 line' : `${count} lines`);

/** Bringing lines from a spreadsheet: the page, its preview, and the template. */
export const IMPORTS = {
  nb: {
    open: 'Importer fra regneark',
    title: (lines: string) => `${lines}: importer fra regneark`,
    lead: 'Last ned malen, fyll ut én rad for hver linje, og last den opp her. Du får se hva vi leste før noe blir lagt inn.',
    template: 'Mal',
    xlsx: 'Last ned malen (Excel)',
    csv: 'Last ned malen (CSV)',
    current: 'Last ned linjene som står i skjemaet (Excel)',
    own: 'Du kan bruke ditt eget regneark. Første rad må ha navnene på kolonnene, slik de står i skjemaet på bokmål, nynorsk eller engelsk. Rekkefølgen er fri, og kolonner vi ikke kjenner, blir ikke tatt med.',
    upload: 'Last opp',
    file: 'Regneark',
    fileHelp: (max: string) =>
      `En fil i Excel-format (.xlsx) eller CSV, på høyst 5 MB og ${max} linjer. Filen blir lest og ikke lagret. Last ikke opp gradert informasjon.`,
    read: 'Les regnearket',
    back: 'Tilbake til skjemaet',
    unreadable: {
      empty: 'Filen er tom. Ingenting er lagt inn.',
      too_large: 'Filen er større enn 5 MB. Ingenting er lagt inn. Del den i flere filer.',
      too_much:
        'Regnearket har for mange rader eller kolonner, eller for mye innhold til at vi kan lese det. Ingenting er lagt inn. Kopier linjene til malen og prøv igjen.',
      old_format:
        'Filen er i et eldre Excel-format eller beskyttet med passord. Ingenting er lagt inn. Lagre den som .xlsx uten passord, og prøv igjen.',
      unreadable:
        'Vi kan ikke lese filen som regneark. Ingenting er lagt inn. Lagre den som .xlsx eller CSV, og prøv igjen.',
    } satisfies Record<Unreadable, string>,
    noFile: 'Velg en fil.',
    noColumns:
      'Vi fant ingen kolonner vi kjenner. Ingenting er lagt inn. Første rad må ha navnene på kolonnene, slik de står i malen.',
    noRows: 'Det står ingen linjer under navnene på kolonnene. Ingenting er lagt inn.',
    preview: 'Se over før du importerer',
    right: (count: string) => `${linesNb(count)} er lest, og alt er riktig.`,
    wrong: (wrong: string, of: string) =>
      `${wrong} av ${linesNb(of)} må rettes, resten er riktig. Ingenting er lagt inn. Rett i regnearket og last det opp på nytt.`,
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
    add: (count: string) => `Legg til ${linesNb(count)}`,
    addHelp: (standing: string) => `${linesNb(standing)} som står i skjemaet, blir stående.`,
    replace: (standing: string, count: string) => `Erstatt alle (${linesNb(standing)}) med ${linesNb(count)}`,
    replaceHelp: 'Linjene som står i skjemaet nå, blir fjernet.',
    tooMany: (count: string, max: string) =>
      `Regnearket har ${count} linjer, og det kan ikke være flere enn ${max}. Ingenting er lagt inn.`,
    noRoom: (max: string) =>
      `De nye linjene kan ikke legges til, for det kan ikke være flere enn ${max} til sammen.`,
    gone: 'Importen er brukt allerede eller eldre enn et døgn. Ingenting er lagt inn nå. Last opp regnearket på nytt hvis linjene mangler.',
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
      yes: 'Ja',
      confirmation: 'Ja, eller tomt',
    },
  },
  nn: {
    open: 'Importer frå rekneark',
    title: (lines: string) => `${lines}: importer frå rekneark`,
    lead: 'Last ned malen, fyll ut éi rad for kvar linje, og last han opp her. Du får sjå kva vi las før noko blir lagt inn.',
    template: 'Mal',
    xlsx: 'Last ned malen (Excel)',
    csv: 'Last ned malen (CSV)',
    current: 'Last ned linjene som står i skjemaet (Excel)',
    own: 'Du kan bruke ditt eige rekneark. Den første rada må ha namna på kolonnane, slik dei står i skjemaet på bokmål, nynorsk eller engelsk. Rekkjefølgja er fri, og kolonnar vi ikkje kjenner, blir ikkje tekne med.',
    upload: 'Last opp',
    file: 'Rekneark',
    fileHelp: (max: string) =>
      `Ei fil i Excel-format (.xlsx) eller CSV, på høgst 5 MB og ${max} linjer. Fila blir lesen og ikkje lagra. Last ikkje opp gradert informasjon.`,
    read: 'Les reknearket',
    back: 'Tilbake til skjemaet',
    unreadable: {
      empty: 'Fila er tom. Ingenting er lagt inn.',
      too_large: 'Fila er større enn 5 MB. Ingenting er lagt inn. Del ho i fleire filer.',
      too_much:
        'Reknearket har for mange rader eller kolonnar, eller for mykje innhald til at vi kan lese det. Ingenting er lagt inn. Kopier linjene til malen og prøv igjen.',
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
    right: (count: string) => `${linesNb(count)} er lesne, og alt er rett.`,
    wrong: (wrong: string, of: string) =>
      `${wrong} av ${linesNb(of)} må rettast, resten er rett. Ingenting er lagt inn. Rett i reknearket og last det opp på nytt.`,
    wrongColumns:
      'Kolonnane i reknearket må rettast. Ingenting er lagt inn. Rett i reknearket og last det opp på nytt.',
    mustMend: 'Dette må rettast i reknearket',
    row: 'Rad',
    column: 'Kolonne',
    says: 'Det står',
    problem: 'Kva som er feil',
    empty: 'Tom',
    more: (count: string) => `Og ${count} feil til. Dei kjem fram når du har retta desse.`,
    missing: (column: string) => `Kolonnen «${column}» manglar. Alle linjer må ha han.`,
    twice: (column: string) => `Kolonnen «${column}» står to gonger. Behald éin av dei.`,
    unknown: (columns: string) => `Desse kolonnane kjenner vi ikkje, og dei blir ikkje tekne med: ${columns}`,
    formula: 'Formelen gir feil i reknearket.',
    first: (shown: string, of: string) => `Dei første linjene (${shown} av ${of})`,
    add: (count: string) => `Legg til ${linesNb(count)}`,
    addHelp: (standing: string) => `${linesNb(standing)} som står i skjemaet, blir ståande.`,
    replace: (standing: string, count: string) => `Byt ut alle (${linesNb(standing)}) med ${linesNb(count)}`,
    replaceHelp: 'Linjene som står i skjemaet no, blir fjerna.',
    tooMany: (count: string, max: string) =>
      `Reknearket har ${count} linjer, og det kan ikkje vere fleire enn ${max}. Ingenting er lagt inn.`,
    noRoom: (max: string) =>
      `Dei nye linjene kan ikkje leggjast til, for det kan ikkje vere fleire enn ${max} til saman.`,
    gone: 'Importen er brukt alt eller eldre enn eit døgn. Ingenting er lagt inn no. Last opp reknearket på nytt dersom linjene manglar.',
    guide: {
      sheet: 'Rettleiing',
      column: 'Kolonne',
      required: 'Når det må fyllast ut',
      allowed: 'Dette kan stå her',
      help: 'Forklaring',
      text: (max: string) => `Tekst på høgst ${max} teikn`,
      country: 'Namnet på landet eller landkoden, til dømes Sverige eller SE',
      currency: 'Valutakoden, til dømes NOK',
      date: 'Ein dato, til dømes 2026-08-26 eller 26.08.2026',
      number: 'Eit tal, til dømes 12 eller 0,5',
      ticks: 'Eitt eller fleire, med semikolon mellom: ',
      yes: 'Ja',
      confirmation: 'Ja, eller tomt',
    },
  },
  en: {
    open: 'Import from a spreadsheet',
    title: (lines: string) => `${lines}: import from a spreadsheet`,
    lead: 'Download the template, fill in one row for each line, and upload it here. You will see what we have read before anything is added.',
    template: 'Template',
    xlsx: 'Download the template (Excel)',
    csv: 'Download the template (CSV)',
    current: 'Download the lines in the form (Excel)',
    own: 'You can use your own spreadsheet. The first row must contain the column names as they are in the form, in Norwegian bokmål, nynorsk or English. They can be in any order, and columns we do not recognise are left out.',
    upload: 'Upload',
    file: 'Spreadsheet',
    fileHelp: (max: string) =>
      `An Excel file (.xlsx) or CSV, of at most 5 MB and ${max} lines. The file is read but not kept. Do not upload classified information.`,
    read: 'Read the spreadsheet',
    back: 'Back to the form',
    unreadable: {
      empty: 'The file is empty. Nothing has been added.',
      too_large: 'The file is larger than 5 MB. Nothing has been added. Split it into several files.',
      too_much:
        'The spreadsheet has too many rows or columns, or more content than we can read. Nothing has been added. Copy the lines to the template and try again.',
      old_format:
        'The file is in an older Excel format or password-protected. Nothing has been added. Save it as .xlsx without a password and try again.',
      unreadable:
        'We cannot read the file as a spreadsheet. Nothing has been added. Save it as .xlsx or CSV and try again.',
    },
    noFile: 'Choose a file.',
    noColumns:
      'We found no columns we recognise. Nothing has been added. The first row must contain the column names, as in the template.',
    noRows: 'There are no lines below the column names. Nothing has been added.',
    preview: 'Check before you import',
    right: (count: string) => `${linesEn(count)} read, and everything is correct.`,
    wrong: (wrong: string, of: string) =>
      `${wrong} of ${linesEn(of)} must be corrected; the rest is correct. Nothing has been added. Correct the spreadsheet and upload it again.`,
    wrongColumns:
      'The columns in the spreadsheet must be corrected. Nothing has been added. Correct the spreadsheet and upload it again.',
    mustMend: 'This must be corrected in the spreadsheet',
    row: 'Row',
    column: 'Column',
    says: 'It says',
    problem: 'What is wrong',
    empty: 'Empty',
    more: (count: string) => `And ${count} more errors. They are shown when you have corrected these.`,
    missing: (column: string) => `The column “${column}” is missing. Every line needs it.`,
    twice: (column: string) => `The column “${column}” appears twice. Keep one of them.`,
    unknown: (columns: string) => `We do not recognise these columns, and they are left out: ${columns}`,
    formula: 'The formula gives an error in the spreadsheet.',
    first: (shown: string, of: string) => `The first lines (${shown} of ${of})`,
    add: (count: string) => `Add ${linesEn(count)}`,
    addHelp: (standing: string) => `${linesEn(standing)} already in the form will stay there.`,
    replace: (standing: string, count: string) => `Replace all (${linesEn(standing)}) with ${linesEn(count)}`,
    replaceHelp: 'The lines now in the form will be removed.',
    tooMany: (count: string, max: string) =>
      `The spreadsheet has ${count} lines, and there can be no more than ${max}. Nothing has been added.`,
    noRoom: (max: string) =>
      `The new lines cannot be added, because there can be no more than ${max} in total.`,
    gone: 'The import has already been used or is more than a day old. Nothing has been added now. Upload the spreadsheet again if the lines are missing.',
    guide: {
      sheet: 'Guidance',
      column: 'Column',
      required: 'When it must be filled in',
      allowed: 'What you can enter here',
      help: 'Explanation',
      text: (max: string) => `Text of at most ${max} characters`,
      country: 'The name of the country or its code, for example Sweden or SE',
      currency: 'The currency code, for example NOK',
      date: 'A date, for example 2026-08-26 or 26.08.2026',
      number: 'A number, for example 12 or 0.5',
      ticks: 'One or more, separated by semicolons: ',
      yes: 'Yes',
      confirmation: 'Yes, or empty',
    },
  },
};
