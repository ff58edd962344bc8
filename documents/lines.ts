/** The lines of an application in words: for the page on which they are decided, and as a table of the letter. */

import type { DecisionText } from '../db/cases/decisions.ts';
import { decidedLines, linesToDecideOn } from '../domain/cases/decided-lines.ts';
import type { Line } from '../domain/forms/content.ts';
import type { Content, Field, Kind, Lines } from '../domain/forms/types.ts';
import type { Language } from '../domain/shared/language.ts';
import { amount, number } from '../text/format.ts';
import { TEXTS } from '../text/index.ts';
import type { PaperTable } from './paper.ts';

/** A line in the words by which it is known. */
export interface DescribedLine {
  id: string;
  /** The fields that a list shows of it, in their order. */
  words: string[];
}

/** Returns the lines of a version that a decision grants or refuses one by one. */
export function describeLines(kind: Kind, content: Content, language: Language): DescribedLine[] {
  const lines = decidedLines(kind);
  if (!lines) return [];
  return linesToDecideOn(kind, content).map((line) => ({
    id: line.id,
    words: columnsOf(lines).map((field) => wordsOf(field, line, lines, language)),
  }));
}

/** Makes the table of lines with the decision on each; null where the decision names no single lines. */
export function lineTable(
  { language, lines: decided }: Pick<DecisionText, 'lines'> & { language: Language },
  { kind, content }: { kind: Kind; content: Content },
): PaperTable | null {
  const lines = decidedLines(kind);
  const rows = describeLines(kind, content, language).filter(({ id }) => id in decided);
  if (!lines || rows.length === 0) return null;
  const { number, result, granted, refused } = TEXTS[language].letters;
  return {
    columns: [number, ...columnsOf(lines).map(({ label }) => label[language]), result],
    rows: rows.map(({ id, words }, index) => [`${index + 1}`, ...words, decided[id] ? granted : refused]),
  };
}

/** Returns the fields that a table of the lines shows; a unit is written with its quantity. */
const columnsOf = (lines: Lines): Field[] => {
  const listed = lines.fields.filter(({ path }) => lines.columns.includes(path));
  const units = listed.flatMap((field) => (field.type === 'quantity' ? [field.unit] : []));
  return listed.filter(({ path }) => !units.includes(path));
};

function wordsOf(field: Field, line: Line, lines: Lines, language: Language): string {
  const value = line.values[field.path] ?? '';
  if ('options' in field)
    return field.options
      .filter(({ id }) => [value].flat().includes(id))
      .map(({ label }) => label[language])
      .join(', ');
  if (field.type === 'quantity') {
    const unit = lines.fields.find(({ path }) => path === field.unit);
    return [number(language, String(value)), unit && wordsOf(unit, line, lines, language)]
      .filter(Boolean)
      .join(' ');
  }
  return field.type === 'money' ? amount(language, String(value), field.currency) : String(value);
}
