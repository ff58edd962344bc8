/** Office files of today: zip files, whose parts' names and one list of contents tell what else they hold. */
import { strFromU8, type Unzipped, unzipSync } from 'fflate';
import type { Extension } from '../domain/files/file-types.ts';
import type { Content } from './content.ts';

export const ZIP_EXTENSIONS: readonly Extension[] = ['docx', 'docm', 'xlsx', 'xlsm', 'pptx', 'odt'];

/** What lists the other parts: of Office Open XML (ISO 29500-2) and of OpenDocument (ISO 26300-3). */
const LISTS = ['[Content_Types].xml', 'META-INF/manifest.xml'];
const LONGEST_LIST = 4 * 1024 * 1024;
const MOST_PARTS = 20_000;

export function lookIntoZip(bytes: Uint8Array): Content {
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
    return { why: error instanceof TooDeep ? 'too_deep' : 'content', macros: false };
  }
  const listed = Object.values(lists)
    .map((list) => strFromU8(list))
    .join('\n');
  if (/encryption-data/.test(listed)) return { why: 'encrypted', macros: false };
  return { why: null, macros: MACROS_LISTED.test(listed) || names.some((name) => MACROS_NAMED.test(name)) };
}

class TooDeep extends Error {}

/** Visual Basic and the sheets of macros of Excel before 1997, however their parts are named. */
const MACROS_LISTED = /ms-office\.vbaProject|ms-excel\.(?:intl)?macrosheet/i;
const MACROS_NAMED = /vbaProject\.bin$|^xl\/macrosheets\/|^Basic\/.*\/script-lb\.xml$|^Scripts\//i;
