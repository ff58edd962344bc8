/** Characters of texts: what is cleaned away, and what is told to those who write it. */
import { describe, expect, it } from 'vitest';
import { fontFor } from '../../../documents/fonts.ts';
import { cleanText, findUnwritable } from '../../../domain/shared/characters.ts';
import { LANGUAGES } from '../../../domain/shared/language.ts';
import { TEXTS } from '../../../text/index.ts';
import { problemText } from '../../../text/problems.ts';

it.each([
  ['ends of lines', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
  ['soft hyphens', 'eks\u00ADport', 'eksport'],
  ['spaces without width, and marks of direction', '\uFEFFa\u200Bb\u200E\u202Ec\u2060', 'abc'],
  ["bullets of Word's own", '\uF0B7 a\uF0A7 b\uF0D8 c\uF0FC', '• a▪ b➢ c✓'],
  ['variants of characters', '\u2714\uFE0F \u{1F44D}', '\u2714 \u{1F44D}'],
  ['joins between Latin letters and between emoji', 'f\u200Ci 👨\u200D👩', 'fi 👨👩'],
  ['letters in parts', 'Ha\u030Akon', 'Håkon'],
])('%s are cleaned', (_what, typed, clean) => {
  expect(cleanText(typed)).toBe(clean);
  expect(cleanText(clean)).toBe(clean);
});

it('joins that letters of other scripts need are kept, and so is all that can be seen', () => {
  const text = 'می\u200Cخواهم, क\u094D\u200Dष, tab\tæøå ⌀ “–” 上海 \u00A0\u0000';
  expect(cleanText(text)).toBe(text);
});

it('every character that is taken can be drawn in letters', () => {
  const boxes: string[] = [];
  for (let codePoint = 0; codePoint <= 0x10ffff; codePoint++) {
    const character = String.fromCodePoint(codePoint);
    if (/\p{Cc}/u.test(character) || cleanText(character) !== character) continue;
    if (findUnwritable(character) === null && fontFor(codePoint, 'regular') === null)
      boxes.push(codePoint.toString(16));
  }
  expect(boxes).toEqual([]);
});

describe('what no letter can be written with', () => {
  it('is found where it stands', () => {
    expect(findUnwritable('Kjølerør ⌀ 25 \uF0B7 上海 😀\u200D')).toBeNull();
    expect(findUnwritable('før \uE123 etter \u{12000}')).toBe('\uE123');
    expect(findUnwritable('før \u{12000} etter')).toBe('\u{12000}');
  });

  it.each(LANGUAGES)('is named in %s', (language) => {
    const says = problemText(TEXTS[language], 'unwritable', 'før \u{12000} etter');
    expect(says).toContain('\u{12000} (U+12000)');
    expect(says).toMatch(/[Tt]egnet|[Tt]eiknet|character/);
  });
});
