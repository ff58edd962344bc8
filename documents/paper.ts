/** A document to print or keep: a letter, a receipt. What it says, in which order, without how it looks. */
import type { Language } from '../domain/shared/language.ts';

export interface Paper {
  language: Language;
  title: string;
  /** What is said first: to whom, from which day, about which case. */
  facts: readonly Fact[];
  parts: readonly PaperPart[];
  /** Who answers for it. */
  signed: readonly Fact[];
  small: readonly string[];
}
export type Fact = readonly [name: string, value: string];

export interface Table {
  columns: readonly string[];
  /** The first cell names its row. */
  rows: readonly (readonly string[])[];
}

/** A heading with what stands under it. */
export type Part = { heading: string } & ({ paragraphs: readonly string[] } | { table: Table });

/** A heading within the parts before it, or one of them, with facts under it. */
export type PaperPart = Part | { heading: string; level: 2 | 3 | 4; facts: readonly Fact[] };
