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

/**
 * Characters that no font of letters has. They have all of the Basic Multilingual Plane but private use and the newest of
 * its characters, all emoji, and the letters of mathematics.
 */
const UNWRITABLE =
  /[^[[\0-\uFFFF]--[\p{Cn}\p{Co}\p{Cs}]--[\u088F\u0C5C\u0CDC\u1ACF-\u1ADD\u1AE0-\u1AEB\u20C1\u2B96\uA7CE\uA7CF\uA7D2\uA7D4\uA7F1\uFBC3-\uFBD2\uFD90\uFD91\uFDC8-\uFDCE]][[\u{1D400}-\u{1D7FF}]--\p{Cn}]\p{Emoji}]/v;

/** Returns the first character of a text that no letter can be written with; null where there is none. */
export const findUnwritable = (text: string): string | null => UNWRITABLE.exec(cleanText(text))?.[0] ?? null;

/** Returns the code by which everybody knows a character: `U+F0B7`. */
export const codePointOf = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
