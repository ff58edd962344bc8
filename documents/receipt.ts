/**
 * The receipt of a form that was sent: all of its content, the time that counts in law, and the checksums of its
 * files.
 */

import { sectionsOf } from '../domain/forms/conditions.ts';
import { filesOf, linesOf } from '../domain/forms/content.ts';
import type { Content, Field, Files, Kind, Lines, Section, Value } from '../domain/forms/types.ts';
import { isEmpty } from '../domain/forms/values.ts';
import type { Language } from '../domain/shared/language.ts';
import { TEXTS } from '../text/index.ts';
import type { Fact, Paper, PaperPart } from './paper.ts';

/** A sent version of a form, as the receipt shows it. */
export interface SentVersion {
  language: Language;
  kind: Kind;
  content: Content;
  /** Facts at the top: case number, applicant, time of sending, version, expected time of an answer. */
  facts: readonly Fact[];
  title: string;
  /** All versions, newest first. */
  versions: readonly Fact[];
  /** Facts about the files in words, by their ids. */
  files: ReadonlyMap<string, readonly Fact[]>;
  /** Writes a value in words. */
  inWords: (field: Field, value: Value) => string;
}

/** Makes the receipt of a version. */
export function receiptOf(sent: SentVersion): Paper {
  const { language, kind, content, facts, title, versions } = sent;
  const { receipt, frame } = TEXTS[language];
  return {
    language,
    title,
    facts,
    parts: [
      { heading: receipt.versions, level: 2, facts: versions },
      ...sectionsOf(kind, content).flatMap((section) => partsOf(section, sent)),
    ],
    signed: [],
    small: [frame.confidential],
  };
}

function partsOf(section: Section, sent: SentVersion): PaperPart[] {
  const { language, content } = sent;
  const facts = section.fields.map((field): Fact => {
    const name = [field.group?.[language], field.label[language]].filter(Boolean).join(': ');
    return [name, wordsOf(field, content[field.path] ?? '', sent)];
  });
  return [
    { heading: section.name[language], level: 2, facts },
    ...(section.files ?? []).flatMap((place) => fileParts(place, sent)),
    ...(section.lines ?? []).flatMap((lines) => lineParts(lines, sent)),
  ];
}

function fileParts(place: Files, { language, content, files }: SentVersion): PaperPart[] {
  const facts = filesOf(content, place).flatMap(({ file }) => files.get(file) ?? []);
  return facts.length > 0 ? [{ heading: place.label[language], level: 3, facts }] : [];
}

/** Makes the parts of lines, with filled fields only: there can be thousands of lines. */
const lineParts = (lines: Lines, sent: SentVersion): PaperPart[] =>
  linesOf(sent.content, lines).map(({ values }, index) => ({
    heading: `${lines.one[sent.language]} ${index + 1}`,
    level: 3,
    facts: lines.fields
      .filter(({ path }) => !isEmpty(values[path] ?? ''))
      .map((field): Fact => [field.label[sent.language], sent.inWords(field, values[field.path]!)]),
  }));

const wordsOf = (field: Field, value: Value, { language, inWords }: SentVersion): string =>
  isEmpty(value) ? TEXTS[language].form.empty : inWords(field, value);
