/** Characters of texts that people type or paste: which are cleaned away, and which no letter can be written with. */

/** Bullets and arrows of Word, which stand in private use, by the characters that everybody has for them. */
const OF_WORD: Readonly<Record<string, string>> = {
  '\uF0B7': '•',
  '\uF0A7': '▪',
  '\uF076': '❖',
  '\uF0D8': '➢',
  '\uF0E0': '→',
  '\uF0FC': '✓',
};

/**
 * Characters that nobody sees: soft hyphens, marks of direction, variants of other characters, joins. A join between
 * letters of a script that needs it, as Persian does, is none of them.
 */
const INVISIBLE =
  /(?!(?<=[[\p{L}\p{M}]--[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]])[\u200C\u200D]\p{L})[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gv;

/**
 * Cleans a text that was typed or pasted: of invisible characters, of Word's own bullets, and of ends of lines as other
 * machines write them. Letters with marks are composed (NFC). Control characters are left for a check to refuse.
 */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\uF076\uF0A7\uF0B7\uF0D8\uF0E0\uF0FC]/g, (character) => OF_WORD[character]!)
    .normalize('NFC')
    .replace(INVISIBLE, '');
