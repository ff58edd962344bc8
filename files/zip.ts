/** Inspects Office files of today: zip files, whose lists of contents and names of parts tell of locks and macros. */
import { strFromU8, type Unzipped, unzipSync } from 'fflate';
import type { Extension } from '../domain/files/file-types.ts';
import { type Inspection, refusedFor } from './inspection.ts';

export const ZIP_EXTENSIONS: readonly Extension[] = ['docx', 'docm', 'xlsx', 'xlsm', 'pptx', 'odt'];

/** Lists of contents: of Office Open XML (ISO/IEC 29500-2) and of OpenDocument (ISO/IEC 26300-3). */
const LISTS = ['[Content_Types].xml', 'META-INF/manifest.xml'];
const LONGEST_LIST = 4 * 1024 * 1024;
const MOST_PARTS = 20_000;

/** Inspects a zip file of Office. */
export function inspectZip(bytes: Uint8Array): Inspection {
  const names: string[] = [];
  let lists: Unzipped;
  try {
    lists = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        if (names.length > MOST_PARTS || (LISTS.includes(name) && originalSize > LONGEST_LIST))
          throw new TooDeep();
        return LISTS.includes(name);
      },
    });
  } catch (error) {
    return refusedFor(error instanceof TooDeep ? 'too_deep' : 'content');
  }
  const listed = Object.values(lists)
    .map((list) => strFromU8(list))
    .join('\n');
  if (/encryption-data/.test(listed)) return refusedFor('encrypted');
  return { why: null, macros: MACROS_LISTED.test(listed) || names.some((name) => MACROS_NAMED.test(name)) };
}

/** Error of a file with more parts, or longer lists, than anybody needs. */
class TooDeep extends Error {}

/**
 * Marks of macros, by content type and by name of a part: Visual Basic, and sheets of macros of Excel before 1997.
 */
const MACROS_LISTED = /ms-office\.vbaProject|ms-excel\.(?:intl)?macrosheet/i;
const MACROS_NAMED = /vbaProject\.bin$|^xl\/macrosheets\/|^Basic\/.*\/script-lb\.xml$|^Scripts\//i;
