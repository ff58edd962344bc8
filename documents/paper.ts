/** A document to print or keep, such as a letter or a receipt: its contents in their order, without any design. */
import type { Language } from '../domain/shared/language.ts';

export interface Paper {
  language: Language;
  title: string;
  /** Facts at its top: recipient, date, case. */
  facts: readonly Fact[];
  parts: readonly PaperPart[];
  /** Persons who answer for it. */
  signed: readonly Fact[];
  /** Sentences at its end, in small letters. */
  small: readonly string[];
}
export type Fact = readonly [name: string, value: string];

export interface PaperTable {
  columns: readonly string[];
  /** The first cell names its row. */
  rows: readonly (readonly string[])[];
}

/** A heading with paragraphs or a table. */
export type LetterPart = { heading: string } & ({ paragraphs: readonly string[] } | { table: PaperTable });

/** A part of any paper: as in a letter, or a heading of a given level with facts. */
export type PaperPart = LetterPart | { heading: string; level: 2 | 3 | 4; facts: readonly Fact[] };
