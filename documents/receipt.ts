/** What somebody has in hand of what they sent: all of it, with the time that counts and the sums of its files. */

import { sectionsOf } from '../domain/forms/conditions.ts';
import { filesOf, linesOf } from '../domain/forms/content.ts';
import type { Content, Field, Files, Kind, Lines, Section, Value } from '../domain/forms/types.ts';
import { isEmpty } from '../domain/forms/values.ts';
import type { Language } from '../domain/shared/language.ts';
import { TEXTS } from '../text/index.ts';
import type { Fact, Paper, PaperPart } from './paper.ts';

export interface Sending {
  language: Language;
  kind: Kind;
  content: Content;
  /** The number of the case, who applies, when it was sent, which version it is, when an answer can be expected. */
  facts: readonly Fact[];
  title: string;
  /** All that were sent, the newest first. */
  versions: readonly Fact[];
  /** What is known of the files, in words, by their ids. */
  files: ReadonlyMap<string, readonly Fact[]>;
  /** A value as it is read. */
  inWords: (field: Field, value: Value) => string;
}

/** The receipt of a sending: its facts, then all that was sent. */
export function receiptOf(sending: Sending): Paper {
  const { language, kind, content, facts, title, versions } = sending;
  const { receipt, frame } = TEXTS[language];
  return {
    language,
    title,
    facts,
    parts: [
      { heading: receipt.versions, level: 2, facts: versions },
      ...sectionsOf(kind, content).flatMap((section) => partsOf(section, sending)),
    ],
    signed: [],
    small: [frame.confidential],
  };
}

function partsOf(section: Section, sending: Sending): PaperPart[] {
  const { language, content } = sending;
  const facts = section.fields.map((field): Fact => {
    const name = [field.group?.[language], field.label[language]].filter(Boolean).join(': ');
    return [name, wordsOf(field, content[field.path] ?? '', sending)];
  });
  return [
    { heading: section.name[language], level: 2, facts },
    ...(section.files ?? []).flatMap((place) => fileParts(place, sending)),
    ...(section.lines ?? []).flatMap((lines) => lineParts(lines, sending)),
  ];
}

function fileParts(place: Files, { language, content, files }: Sending): PaperPart[] {
  const facts = filesOf(content, place).flatMap(({ file }) => files.get(file) ?? []);
  return facts.length > 0 ? [{ heading: place.label[language], level: 3, facts }] : [];
}

/** Of a line only what was filled in: there can be thousands of them. */
const lineParts = (lines: Lines, sending: Sending): PaperPart[] =>
  linesOf(sending.content, lines).map(({ values }, at) => ({
    heading: `${lines.one[sending.language]} ${at + 1}`,
    level: 3,
    facts: lines.fields
      .filter(({ path }) => !isEmpty(values[path] ?? ''))
      .map((field): Fact => [field.label[sending.language], sending.inWords(field, values[field.path]!)]),
  }));

const wordsOf = (field: Field, value: Value, { language, inWords }: Sending): string =>
  isEmpty(value) ? TEXTS[language].form.empty : inWords(field, value);
