/** Texts as documents can print them, whatever was stored. */
import { cleanText } from '../domain/shared/characters.ts';
import { fontFor } from './fonts.ts';

/** Makes a text printable: cleaned, without control characters, and with the code of each character that no font has. */
export const printable = (text: string): string =>
  Array.from(cleanText(text).replaceAll('\t', TAB), (character) =>
    character === '\n' || fontFor(character.codePointAt(0)!, 'regular') !== null
      ? character
      : inWords(character),
  ).join('');

const TAB = ' '.repeat(4);

function inWords(character: string): string {
  if (/\p{Cc}/u.test(character)) return '';
  if (/\p{Zs}/u.test(character)) return ' ';
  return `[U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`;
}
