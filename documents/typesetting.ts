/** Lines of text that fit a width. They break where Unicode allows it (UAX #14). */
import LineBreaker from 'linebreak';
import type { FontName, OwnFont } from './fonts.ts';
import { printable } from './printable.ts';
import { levelsOf, ordered, type Run, runsOf } from './runs.ts';

export interface Line {
  /** Its parts from left to right. */
  runs: readonly Run[];
  /** Set where its paragraph is read from right to left. */
  fromRight: boolean;
}

/** Returns the width of a text in one font. */
export type Measure = (text: string, font: FontName) => number;

/** Sets any text in lines of a width. An end of line in it ends a line. */
export const typeset = (text: string, wanted: OwnFont, width: number, measure: Measure): Line[] =>
  printable(text)
    .split('\n')
    .flatMap((paragraph) => {
      const found = levelsOf(paragraph);
      const widthOf = (piece: string) =>
        runsOf(piece, wanted).reduce((sum, run) => sum + measure(run.text, run.font), 0);
      return placesOf(paragraph, width, widthOf).map(([start, end]) => ({
        runs: ordered(runsOf(paragraph.slice(start, end), wanted, found?.levels.subarray(start))),
        fromRight: found?.paragraph === 1,
      }));
    });

/** Returns where the lines of a paragraph begin and end. Spaces at the end of a line may stand beyond its width. */
function placesOf(
  paragraph: string,
  width: number,
  widthOf: (piece: string) => number,
): (readonly [start: number, end: number])[] {
  const places: (readonly [number, number])[] = [];
  let [start, end, filled] = [0, 0, 0];
  const add = (word: string, wide: number) => {
    if (filled + wide > width && end > start) {
      places.push([start, end]);
      [start, filled] = [end, 0];
    }
    filled += wide;
    end += word.length;
  };
  for (const piece of piecesOf(paragraph)) {
    const spaces = widthOf(piece.slice(piece.trimEnd().length));
    const wide = widthOf(piece);
    if (wide - spaces <= width) add(piece, wide - spaces);
    else for (const { segment } of LETTERS.segment(piece)) add(segment, widthOf(segment));
    filled += spaces;
  }
  return [...places, [start, end]];
}
const LETTERS = new Intl.Segmenter();

/** Cuts a paragraph at each place where a line may end. */
function* piecesOf(paragraph: string): Generator<string> {
  const breaker = new LineBreaker(paragraph);
  let last = 0;
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    yield paragraph.slice(last, next.position);
    last = next.position;
  }
}
