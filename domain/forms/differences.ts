/**
 * Differences between two states of a form: exactly, path by path, and as people read them, field by field and line
 * by line.
 */
import { onlyOf, sectionsOf } from './conditions.ts';
import { fieldsOfLine, filesOf, linesOf } from './content.ts';
import { retiredSection } from './editions.ts';
import type { Content, Field, Files, Kind, Lines, Section, Value } from './types.ts';
import { isEmpty } from './values.ts';

/** A path whose value differs; null stands for no value. */
export interface PathChange {
  readonly path: string;
  readonly before: Value | null;
  readonly after: Value | null;
}

/** All changes that lead from one state of a form to another. */
export type Difference = readonly PathChange[];

/** Returns the difference between two states of a form, path by path. */
export function difference(before: Content, after: Content): Difference {
  const [from, to] = [valuesOf(before), valuesOf(after)];
  return [...new Set([...from.keys(), ...to.keys()])].flatMap((path) => {
    const change = { path, before: from.get(path) ?? null, after: to.get(path) ?? null };
    return isSame(change.before, change.after) ? [] : [change];
  });
}

/** Returns the state that a difference leads to: `apply(a, difference(a, b))` is `b`. */
export function apply(before: Content, changes: Difference): Content {
  const values = valuesOf(before);
  for (const { path, after } of changes) {
    if (after === null) values.delete(path);
    else values.set(path, after);
  }
  return Object.fromEntries(values);
}

const valuesOf = (content: Content): Map<string, Value> => new Map(Object.entries(content));

const isSame = (one: Value | null, other: Value | null): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** A field whose value reads otherwise than before. */
export interface FieldDifference {
  readonly field: Field;
  readonly before: Value;
  readonly after: Value;
}

export type LineChangeKind = 'added' | 'removed' | 'altered';

/** A line that was added, removed or altered. */
export interface LineDifference {
  readonly lines: Lines;
  readonly what: LineChangeKind;
  /** Its number among the lines as they are now, or as they were where it was removed. */
  readonly number: number;
  readonly fields: readonly FieldDifference[];
}

/** A file that was added or removed. */
export interface FileDifference {
  readonly files: Files;
  readonly what: 'added' | 'removed';
  /** Its id. */
  readonly file: string;
}

export interface SectionDifference {
  readonly section: Section;
  readonly fields: readonly FieldDifference[];
  readonly files: readonly FileDifference[];
  readonly lines: readonly LineDifference[];
  /** Lists whose lines come in another order. */
  readonly reordered: readonly Lines[];
}

/**
 * Returns the difference between two states of a form as people read it, in the order of the form. A field that was
 * empty and is empty has not changed, and a section that is not there holds nothing. What only older editions asked
 * for comes last.
 */
export function readDifference(kind: Kind, then: Content, now: Content): readonly SectionDifference[] {
  const retired = retiredSection(kind);
  const asked = (content: Content) => onlyOf([...sectionsOf(kind, content), retired], content);
  const [before, after] = [asked(then), asked(now)];
  return [...kind.sections, retired].flatMap((section) => {
    const fields = fieldDifferences(section.fields, before, after);
    const files = (section.files ?? []).flatMap((place) => fileDifferences(place, before, after));
    const lines = (section.lines ?? []).flatMap((place) => lineDifferences(place, before, after));
    const reordered = (section.lines ?? []).filter((place) => isReordered(place, before, after));
    const count = fields.length + files.length + lines.length + reordered.length;
    return count > 0 ? [{ section, fields, files, lines, reordered }] : [];
  });
}

const fieldDifferences = (fields: readonly Field[], before: Content, after: Content): FieldDifference[] =>
  fields
    .map((field) => ({ field, before: before[field.path] ?? '', after: after[field.path] ?? '' }))
    .filter((found) => !readsTheSame(found));

const readsTheSame = ({ before, after }: FieldDifference): boolean =>
  isSame(before, after) || (isEmpty(before) && isEmpty(after));

/** Compares the files of one place by their ids, whatever their order. */
function fileDifferences(files: Files, before: Content, after: Content): FileDifference[] {
  const [then, now] = [before, after].map((content) => filesOf(content, files).map(({ file }) => file));
  const only = (some: readonly string[], others: readonly string[], what: FileDifference['what']) =>
    some.filter((file) => !others.includes(file)).map((file) => ({ files, what, file }));
  return [...only(now!, then!, 'added'), ...only(then!, now!, 'removed')];
}

/** Compares lines by their ids. Those that stand now come first, then those that were removed. */
function lineDifferences(lines: Lines, before: Content, after: Content): LineDifference[] {
  const [then, now] = [numbersOf(lines, before), numbersOf(lines, after)];
  return [...new Set([...now.keys(), ...then.keys()])].flatMap((id) => {
    const what = then.has(id) ? (now.has(id) ? 'altered' : 'removed') : 'added';
    const fields = fieldDifferences(
      fieldsOfLine(lines, id),
      what === 'added' ? {} : before,
      what === 'removed' ? {} : after,
    );
    const number = now.get(id) ?? then.get(id)!;
    return fields.length > 0 || what !== 'altered' ? [{ lines, what, number, fields }] : [];
  });
}

/**
 * Tells whether the lines that stand in both states come in another order: one that was added or removed moves no
 * other.
 */
function isReordered(lines: Lines, before: Content, after: Content): boolean {
  const [then, now] = [numbersOf(lines, before), numbersOf(lines, after)];
  const inBoth = (numbers: ReadonlyMap<string, number>) =>
    [...numbers.keys()].filter((id) => then.has(id) && now.has(id));
  return !isSame(inBoth(then), inBoth(now));
}

/** Returns the number of each standing line by its id, in their order. */
const numbersOf = (lines: Lines, content: Content): Map<string, number> =>
  new Map(linesOf(content, lines).map(({ id }, place) => [id, place + 1]));
