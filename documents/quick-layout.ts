/** Layout of Inter without what costs most of the time: long tables hold thousands of numbers, each another word. */
import type { Font, Glyph, GlyphPosition, GlyphRun } from 'fontkit';

/** Glyphs in a row. pdfkit scales their positions where they stand, and asks for the width afterwards. */
class Row {
  readonly glyphs: readonly Glyph[];
  readonly positions: readonly GlyphPosition[];

  constructor(parts: readonly GlyphRun[]) {
    this.glyphs = parts.flatMap(({ glyphs }) => glyphs);
    this.positions = parts.flatMap(({ positions }) => positions.map((position) => ({ ...position })));
  }

  get advanceWidth(): number {
    return this.positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
  }
}

/** Most letters of a part that is kept: a digit, or a mark between numbers. */
const SHORT = 2;

/** Makes the layout of a font in which digits stand alone, and marks are looked for only where there are some. */
export function quickly(font: Font): Font['layout'] {
  const layout = font.layout.bind(font);
  const kept = new Map<string, GlyphRun>();
  const layoutPart = (part: string) => {
    const found = kept.get(part) ?? layout(part, /\p{M}/u.test(part) ? MARKED : PLAIN);
    if (part.length <= SHORT) kept.set(part, found);
    return found;
  };
  return (text) => new Row((text.match(/\d|\D+/g) ?? []).map(layoutPart));
}

/** Contextual alternates only polish arrows and the like. */
const MARKED = { calt: false };
const PLAIN = { ...MARKED, ccmp: false, mark: false, mkmk: false };
