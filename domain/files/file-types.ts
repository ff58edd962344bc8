/** Files that can be attached: their types, size, states and names. */

/**
 * The types that are taken, each with the media type that it is downloaded as. A text says its letters, so that no
 * browser guesses them; it is saved byte for byte, also where it was written with others.
 */
export const MEDIA_TYPES = {
  bmp: 'image/bmp',
  doc: 'application/msword',
  docm: 'application/vnd.ms-word.document.macroEnabled.12',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  msg: 'application/vnd.ms-outlook',
  odt: 'application/vnd.oasis.opendocument.text',
  pdf: 'application/pdf',
  png: 'image/png',
  pps: 'application/vnd.ms-powerpoint',
  ppt: 'application/vnd.ms-powerpoint',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  rtf: 'application/rtf',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  txt: 'text/plain; charset=utf-8',
  xls: 'application/vnd.ms-excel',
  xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.12',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
export type Extension = keyof typeof MEDIA_TYPES;
export const EXTENSIONS = Object.keys(MEDIA_TYPES) as Extension[];

/** Bytes of a file that is attached, at most. */
export const LARGEST_FILE = 20 * 1024 * 1024;
/** Bytes of a spreadsheet from which lines are brought, at most. */
export const LARGEST_SPREADSHEET = 5 * 1024 * 1024;
/** Characters of a cell of one, at most, as in Excel. */
export const LONGEST_CELL = 32_767;

/**
 * States of a file. `quarantined`: not scanned yet. `clean`: may be used and downloaded. `infected`: a virus was found.
 * `refused`: something else speaks against it. `removed`: nothing used it. The bytes of clean files only are kept.
 */
export type FileState = 'quarantined' | 'clean' | 'infected' | 'refused' | 'removed';

/**
 * Reasons for refusing a file that was scanned: it is not what its name says, is locked, goes beyond what can be
 * searched, or is broken or made so that it cannot be followed to its end.
 */
export const FILE_REFUSALS = ['content', 'encrypted', 'too_deep', 'unreadable'] as const;
export type FileRefusal = (typeof FILE_REFUSALS)[number];

/**
 * Warnings for those who open a clean file: it holds macros; it fetches a template; it runs scripts; it starts
 * programs; it is linked with what lies elsewhere.
 */
export const FILE_MARKS = ['macros', 'template', 'script', 'launch', 'link'] as const;
export type FileMark = (typeof FILE_MARKS)[number];

/** Reasons for not taking a file in at all. */
export type ArrivalRefusal = 'type' | 'empty' | 'too_large' | 'interrupted';

/** Reason for which a file is not attached: it was not taken in, or the place or the page does not allow it. */
export type AttachRefusal =
  | ArrivalRefusal
  | 'full'
  | 'closed'
  | 'not_uploaded'
  | 'gone'
  | 'none_chosen'
  | 'broken'
  | 'too_much';

const LONGEST_NAME = 200;

/** Characters that no name may hold: controls, marks that turn or hide text, halves of letters, ends of lines. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** Characters that some operating system does not take in a name. */
const FORBIDDEN = /[<>:"|?*]/g;

/**
 * Makes a name that does no harm in a page, a header or a folder: without a path, invisible letters or ends of lines,
 * in composed letters (NFC), at most 200 of them.
 * @returns null where the name does not end with the extension of a type that is taken
 */
export function safeName(name: string): { name: string; extension: Extension } | null {
  const [, stem = '', ending = ''] = /^(.*)\.([^.]*)$/s.exec(visibleName(name)) ?? [];
  const extension = ending.toLowerCase();
  if (!isExtension(extension)) return null;
  const letters = [...withoutEdges(stem)].slice(0, LONGEST_NAME - extension.length - 1);
  return { name: `${letters.join('') || 'fil'}.${ending}`, extension };
}

/** Leaves out the full stops and spaces at both ends. */
function withoutEdges(stem: string): string {
  let [from, to] = [0, stem.length];
  while (from < to && '. '.includes(stem[from]!)) from += 1;
  while (to > from && '. '.includes(stem[to - 1]!)) to -= 1;
  return stem.slice(from, to);
}

/** Returns the visible part of a name, whatever its extension, for telling a person about a file. */
export const visibleName = (name: string): string =>
  (name.split(/[/\\]/).at(-1) ?? '')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(FORBIDDEN, '_')
    .replace(/\s+/g, ' ')
    .trim();

const isExtension = (text: string): text is Extension => Object.hasOwn(MEDIA_TYPES, text);
