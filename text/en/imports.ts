import { limitsIn } from '../limits.ts';
import type { ImportsText } from '../nb/imports.ts';
import { words } from './words.ts';

const limits = limitsIn('en');

const lineCount = (count: string): string => (count === '1' ? '1 line' : `${count} lines`);

export const imports: ImportsText = {
  imports: {
    open: 'Import from a spreadsheet',
    title: (lines) => `${lines}: import from a spreadsheet`,
    lead: 'Download the template, fill in one row for each line, and upload it here. You will see what we have read before anything is added.',
    template: 'Template',
    xlsx: 'Download the template (Excel)',
    csv: 'Download the template (CSV)',
    current: 'Download the lines in the form (Excel)',
    own: 'You can use your own spreadsheet. The first row must contain the column names as they are in the form, in Norwegian bokmål, nynorsk or English. They can be in any order, and columns we do not recognise are left out.',
    upload: words.upload,
    file: 'Spreadsheet',
    fileHelp: (max) =>
      `An Excel file (.xlsx) or CSV, of at most ${limits.spreadsheet} and ${max} lines. The file is read but not kept. Do not upload classified information.`,
    read: 'Read the spreadsheet',
    back: 'Back to the form',
    unreadable: {
      empty: 'The file is empty. Nothing has been added.',
      too_large: `The file is larger than ${limits.spreadsheet}. Nothing has been added. Split it into several files.`,
      too_much:
        'The spreadsheet has too many rows or columns, or more content than we can read. Nothing has been added. Copy the lines to the template and try again.',
      long_cell: `A cell has more than ${limits.cell} characters. Nothing was added. Shorten the text in the spreadsheet, and try again.`,
      busy: 'Many spreadsheets are being read right now. Nothing was added. Try again in a moment.',
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
    right: (count) => `${lineCount(count)} read, and everything is correct.`,
    wrong: (wrong, of) =>
      `${wrong} of ${lineCount(of)} must be corrected; the rest is correct. Nothing has been added. Correct the spreadsheet and upload it again.`,
    wrongColumns:
      'The columns in the spreadsheet must be corrected. Nothing has been added. Correct the spreadsheet and upload it again.',
    mustMend: 'This must be corrected in the spreadsheet',
    row: 'Row',
    column: 'Column',
    says: 'It says',
    problem: 'What is wrong',
    empty: 'Empty',
    more: (count) => `And ${count} more errors. They are shown when you have corrected these.`,
    missing: (column) => `The column “${column}” is missing. Every line needs it.`,
    twice: (column) => `The column “${column}” appears twice. Keep one of them.`,
    unknown: (columns) => `We do not recognise these columns, and they are left out: ${columns}`,
    formula: 'The formula gives an error in the spreadsheet.',
    first: (shown, of) => `The first lines (${shown} of ${of})`,
    add: (count) => `Add ${lineCount(count)}`,
    addHelp: (standing) => `${lineCount(standing)} already in the form will stay there.`,
    replace: (standing, count) => `Replace all (${lineCount(standing)}) with ${lineCount(count)}`,
    replaceHelp: 'The lines now in the form will be removed.',
    tooMany: (count, max) =>
      `The spreadsheet has ${count} lines, and there can be no more than ${max}. Nothing has been added.`,
    noRoom: (max) => `The new lines cannot be added, because there can be no more than ${max} in total.`,
    gone: `The import has already been used or is more than ${limits.import} old. Nothing has been added now. Upload the spreadsheet again if the lines are missing.`,
    guide: {
      sheet: 'Guidance',
      column: 'Column',
      required: 'When it must be filled in',
      allowed: 'What you can enter here',
      help: 'Explanation',
      text: (max) => `Text of at most ${max} characters`,
      country: 'The name of the country or its code, for example Sweden or SE',
      currency: 'The currency code, for example NOK',
      date: 'A date, for example 2026-08-26 or 26.08.2026',
      number: 'A number, for example 12 or 0.5',
      ticks: 'One or more, separated by semicolons: ',
      yes: words.yes,
      confirmation: 'Yes, or empty',
    },
  },
};
