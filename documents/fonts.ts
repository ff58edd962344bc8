/**
 * Fonts of documents. Inter has the letters of Latin, Greek and Cyrillic scripts; what it lacks is written with the
 * first of the others that has it. Each is opened once, when it is first needed, since that costs more than a letter.
 */
import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { quickly } from './quick-layout.ts';

/** Inter: its package, and the file as seen from the package's entry. */
const OWN = {
  regular: ['@expo-google-fonts/inter', './400Regular/Inter_400Regular.ttf'],
  bold: ['@expo-google-fonts/inter', './600SemiBold/Inter_600SemiBold.ttf'],
} as const;

/** Fonts for what Inter lacks, in the order in which they are asked. The last has most of what is written on earth. */
const OTHERS = {
  arabic: ['@expo-google-fonts/noto-sans-arabic', './400Regular/NotoSansArabic_400Regular.ttf'],
  hebrew: ['@expo-google-fonts/noto-sans-hebrew', './400Regular/NotoSansHebrew_400Regular.ttf'],
  symbols: ['@expo-google-fonts/noto-sans-symbols', './400Regular/NotoSansSymbols_400Regular.ttf'],
  moreSymbols: ['@expo-google-fonts/noto-sans-symbols-2', './400Regular/NotoSansSymbols2_400Regular.ttf'],
  emoji: ['@expo-google-fonts/noto-emoji', './400Regular/NotoEmoji_400Regular.ttf'],
  chinese: ['@embedpdf/fonts-sc', '../fonts/NotoSansHans-Regular.otf'],
  korean: ['@embedpdf/fonts-kr', '../fonts/NotoSansKR-Regular.otf'],
  everything: ['@fontsource/unifontex', './files/unifontex-latin-400-normal.woff'],
} as const;

const FILES = { ...OWN, ...OTHERS };

export type OwnFont = keyof typeof OWN;
export type FontName = keyof typeof FILES;

/** Returns the name of the font for a character: the one that is wanted, or else one that has it; null for none. */
export function fontFor(codePoint: number, wanted: OwnFont): FontName | null {
  const found = FOUND[wanted].get(codePoint);
  if (found !== undefined) return found;
  const font = openFont(wanted).hasGlyphForCodePoint(codePoint) ? wanted : otherWith(codePoint);
  FOUND[wanted].set(codePoint, font);
  return font;
}
const FOUND: Readonly<Record<OwnFont, Map<number, FontName | null>>> = {
  regular: new Map(),
  bold: new Map(),
};

const otherWith = (codePoint: number): FontName | null =>
  (Object.keys(OTHERS) as (keyof typeof OTHERS)[]).find((name) =>
    openFont(name).hasGlyphForCodePoint(codePoint),
  ) ?? null;

/** Returns a font, open. */
export function openFont(name: FontName): Font {
  const font = OPEN.get(name) ?? read(name);
  OPEN.set(name, font);
  return font;
}
const OPEN = new Map<FontName, Font>();

function read(name: FontName): Font {
  const [package_, file] = FILES[name];
  const font = create(readFileSync(new URL(file, import.meta.resolve(package_))));
  if (!(name in OWN)) return Object.assign(font, { layout: readably(font) });
  // a glyph keeps the character under which it is first asked for, which is none where it is a part of another (Ö has O)
  for (const codePoint of font.characterSet) font.glyphForCodePoint(codePoint);
  return Object.assign(font, { layout: quickly(font) });
}

/** Makes the layout of a font in which each glyph stands for a character: dots that are drawn apart join their letter. */
function readably(font: Font): Font['layout'] {
  const layout = font.layout.bind(font);
  return (text) => {
    const run = layout(text);
    const glyphs = run.glyphs.map(({ id, advanceWidth, codePoints }) => ({
      ...{ id, advanceWidth },
      codePoints: codePoints.length > 0 ? codePoints : [JOINER],
    }));
    return Object.assign(run, { glyphs });
  };
}
const JOINER = 0x200d;
