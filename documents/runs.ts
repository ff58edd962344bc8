/** Runs of text: stretches in one font and one direction, in the order in which they are drawn (UAX #9). */
import bidiFactory from 'bidi-js';
import { type FontName, fontFor, type OwnFont, openFont } from './fonts.ts';

export interface Run {
  text: string;
  font: FontName;
  /** Level of the bidirectional algorithm: odd where it is read from right to left. */
  level: number;
}

/** Level of each UTF-16 unit of a paragraph, and of the paragraph itself. */
interface Levels {
  levels: Uint8Array;
  paragraph: number;
}

const bidi = bidiFactory();

/** Blocks of scripts that are read from right to left. */
const FROM_RIGHT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** Returns the levels of a paragraph; null where all of it is read from left to right. */
export function levelsOf(paragraph: string): Levels | null {
  if (!FROM_RIGHT.test(paragraph)) return null;
  const { levels, paragraphs } = bidi.getEmbeddingLevels(paragraph);
  return { levels, paragraph: paragraphs[0]!.level };
}

/** Splits a text into runs, in the order in which it is read. Marks stand in the font of the letter before them. */
export function runsOf(text: string, wanted: OwnFont, levels?: Uint8Array): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0)!;
    const level = levels?.[at] ?? 0;
    const last = runs.at(-1);
    const font =
      last && MARK.test(character) && openFont(last.font).hasGlyphForCodePoint(codePoint)
        ? last.font
        : fontFor(codePoint, wanted)!;
    if (last?.font === font && last.level === level) last.text += character;
    else runs.push({ text: character, font, level });
    at += character.length;
  }
  return runs;
}
const MARK = /[\p{M}\u200C\u200D]/u;

/** Puts the runs of a line in the order in which they stand from left to right (rule L2). */
export function ordered(runs: readonly Run[]): Run[] {
  let all = runs.map((run) => (run.level % 2 === 1 ? mirrored(run) : run));
  for (let level = Math.max(0, ...runs.map((run) => run.level)); level > 0; level--)
    all = reversedFrom(all, level);
  return all;
}

/** Reverses each stretch of runs that are of a level or above it. */
function reversedFrom(runs: readonly Run[], level: number): Run[] {
  const all: Run[] = [];
  let stretch: Run[] = [];
  for (const run of runs)
    if (run.level >= level) stretch.unshift(run);
    else {
      all.push(...stretch, run);
      stretch = [];
    }
  return [...all, ...stretch];
}

/** Turns what has no direction of its own, such as a bracket. Letters are turned as they are drawn. */
const mirrored = (run: Run): Run =>
  FROM_RIGHT.test(run.text)
    ? run
    : {
        ...run,
        text: Array.from(run.text, (character) => bidi.getMirroredCharacter(character) ?? character)
          .reverse()
          .join(''),
      };
