/** One case of a person's own data, as parts of a document to read. */
import type { HeldCase } from '../db/account/held-cases.ts';
import type { Outcome } from '../domain/cases/outcomes.ts';
import { linesOf } from '../domain/forms/content.ts';
import type { Content, Field, Kind, Value } from '../domain/forms/types.ts';
import type { Language } from '../domain/shared/language.ts';
import { kindOf } from '../kinds.ts';
import { TEXTS } from '../text/index.ts';

/** A heading with paragraphs. */
export interface OwnDataPart {
  heading: string;
  paragraphs: readonly string[];
}

/** Writes values, times and levels of login in words, as pages do. */
export interface Wording {
  language: Language;
  value: (field: Field, value: Value) => string;
  time: (moment: Date) => string;
  /** @param acr level of login as ID-porten names it */
  level: (acr: string) => string;
}

/** Tells of a case: its course, its draft and versions, its messages, files and decisions. */
export function* aboutCase(held: HeldCase, wording: Wording): Generator<OwnDataPart> {
  const text = TEXTS[wording.language];
  const { ownData } = text;
  const kind = kindOf(held.kind);
  const { decided } = text.moreEvents;
  const events = { ...text.events, decided, forwarded: text.states.forwarded };
  const title = ownData.caseTitle(held.number);
  const time = (at: string) => wording.time(new Date(at));
  yield {
    heading: title,
    paragraphs: [
      kind.name[wording.language],
      `${text.states[held.state as keyof typeof text.states]}, ${ownData.begun(wording.time(held.createdAt))}`,
      ...held.events.map(({ event, at, by }) => `${time(at)}: ${events[event]} (${ownData.by[by]})`),
    ],
  };
  if (held.draft)
    yield {
      heading: `${title}: ${ownData.draft(time(held.draft.lastSavedAt))}`,
      paragraphs: formInWords(kind, held.draft.fields, wording),
    };
  for (const { version, sentAt, fields } of held.versions)
    yield {
      heading: `${title}: ${ownData.version(version, time(sentAt))}`,
      paragraphs: formInWords(kind, fields, wording),
    };
  const written = [
    ...held.messages.map(
      (message) =>
        `${time(message.at)} (${message.from === 'deksa' ? 'DEKSA' : ownData.by.oneself}): ${message.text}`,
    ),
    ...held.complaints.map((complaint) => `${time(complaint.at)} (${ownData.complaint}): ${complaint.text}`),
  ];
  if (written.length > 0) yield { heading: `${title}: ${ownData.messages}`, paragraphs: written };
  if (held.files.length > 0)
    yield {
      heading: `${title}: ${ownData.files}`,
      paragraphs: held.files.map(
        ({ name, sha256, uploadedAt }) => `${time(uploadedAt)}: ${name} (SHA-256 ${sha256})`,
      ),
    };
  for (const { issuedAt, outcome, reasons, conditions, legalBasis } of held.decisions)
    yield {
      heading: `${title}: ${ownData.decision(time(issuedAt))}`,
      paragraphs: [
        text.outcomes[outcome as Outcome] ?? text.states.forwarded,
        reasons,
        conditions,
        legalBasis,
      ].filter(Boolean),
    };
}

/** Most lines of one list that are written in full; there can be thousands. */
const MOST_LINES = 100;

function formInWords(kind: Kind, content: Content, wording: Wording): string[] {
  const { language } = wording;
  const { moreLines } = TEXTS[language].ownData;
  return kind.sections.flatMap((section) => [
    ...answers(section.fields, content, wording),
    ...(section.lines ?? []).flatMap((lines) => {
      const all = linesOf(content, lines);
      const shown = all
        .slice(0, MOST_LINES)
        .map(
          ({ values }, index) =>
            `${lines.one[language]} ${index + 1}: ${answers(lines.fields, values, wording).join('; ')}`,
        );
      return all.length > shown.length ? [...shown, moreLines(all.length - shown.length)] : shown;
    }),
  ]);
}

const answers = (fields: readonly Field[], content: Content, { language, value }: Wording): string[] =>
  fields.flatMap((field) => {
    const words = value(field, content[field.path] ?? '');
    const name = [field.group?.[language], field.label[language]].filter(Boolean).join(': ');
    return words ? [`${name}: ${words}`] : [];
  });
