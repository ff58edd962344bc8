/** The lines of an application as a table of a letter, each with what was decided about it. */

import type { DecisionText } from '../db/cases/decisions.ts';
import { allLines, type Line, linesOf } from '../domain/forms/content.ts';
import type { Content, Field, Kind, Lines } from '../domain/forms/types.ts';
import type { Language } from '../domain/shared/language.ts';
import { TEXTS } from '../text/index.ts';
import { amount, number } from '../text/numbers.ts';
import type { Table } from './paper.ts';

/** A line that is decided on, in the words by which it is known. */
export interface DecidedLine {
  id: string;
  words: string[];
}

/** The lines of a version that a decision grants or refuses one by one: the goods, of all that a form may list. */
export function linesToDecide(kind: Kind, content: Content, language: Language): DecidedLine[] {
  const lines = goodsOf(kind);
  if (!lines) return [];
  return linesOf(content, lines).map((line) => ({
    id: line.id,
    words: columnsOf(lines).map((field) => wordsOf(field, line, lines, language)),
  }));
}

/** Null where the decision says nothing of single lines. */
export function lineTable(
  { language, lines: decided }: Pick<DecisionText, 'lines'> & { language: Language },
  { kind, content }: { kind: Kind; content: Content },
): Table | null {
  const lines = goodsOf(kind);
  const rows = linesToDecide(kind, content, language).filter(({ id }) => id in decided);
  if (!lines || rows.length === 0) return null;
  const { number, result, granted, refused } = TEXTS[language].letters;
  return {
    columns: [number, ...columnsOf(lines).map(({ label }) => label[language]), result],
    rows: rows.map(({ id, words }, place) => [`${place + 1}`, ...words, decided[id] ? granted : refused]),
  };
}

const GOODS = 'goods';
const goodsOf = (kind: Kind): Lines | undefined => allLines(kind).find(({ path }) => path === GOODS);

/** A unit is told with its quantity. */
const columnsOf = (lines: Lines): Field[] => {
  const known = lines.fields.filter(({ path }) => lines.columns.includes(path));
  const units = known.flatMap((field) => (field.type === 'quantity' ? [field.unit] : []));
  return known.filter(({ path }) => !units.includes(path));
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
