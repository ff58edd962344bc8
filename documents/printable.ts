/** Texts as documents can print them, whatever was stored. */
import { cleanText, codePointOf } from '../domain/shared/characters.ts';
import { fontFor } from './fonts.ts';

/** Makes a text printable: cleaned, without control characters, and with the code of each character that no font has. */
export const printable = (text: string): string =>
  Array.from(cleanText(text).replaceAll('\t', TAB).replace(CONTROL, ''), (character) =>
    character === '\n' || fontFor(character.codePointAt(0)!, 'regular') !== null
      ? character
      : inWords(character),
  ).join('');

const TAB = ' '.repeat(4);
const CONTROL = /(?!\n)\p{Cc}/gu;

const inWords = (character: string): string =>
  /\p{Zs}/u.test(character) ? ' ' : `[${codePointOf(character)}]`;
