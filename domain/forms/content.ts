/**
 * Content of a form, path by path. A field is kept at its own path. A line is kept at `goods.id`, which holds its
 * place among the lines, and its fields at `goods.id.quantity`: so two who add lines at once write different rows,
 * and versions differ line by line. A line that was removed keeps its place with a minus before it, so that it can
 * be restored with all its fields. A file is kept as a line is: its place at `attachments.id`, and its own id at
 * `attachments.id.file`.
 */
import type { Language } from '../shared/language.ts';
import { fieldsOf } from './kind.ts';
import type { Condition, Content, Field, Files, Kind, Lines, Value } from './types.ts';

/** A line that stands in the form. */
export interface Line {
  readonly id: string;
  /** Values of its fields, by their paths within a line. */
  readonly values: Content;
}

/** Returns the lines that stand in the form, in their order. */
export function linesOf(content: Content, { path }: Pick<Lines | Files, 'path'>): Line[] {
  const places: { id: string; place: number }[] = [];
  const values = new Map<string, Record<string, Value>>();
  for (const key of Object.keys(content)) {
    if (!key.startsWith(`${path}.`)) continue;
    const end = key.indexOf('.', path.length + 1);
    const id = key.slice(path.length + 1, end < 0 ? undefined : end);
    if (end < 0) places.push({ id, place: Number(content[key]) });
    else {
      const line = values.get(id) ?? {};
      line[key.slice(end + 1)] = content[key]!;
      values.set(id, line);
    }
  }
  return places
    .filter(({ place }) => place > 0)
    .sort((one, other) => one.place - other.place || (one.id < other.id ? -1 : 1))
    .map(({ id }) => ({ id, values: values.get(id) ?? {} }));
}

/** A file that is attached in the form. */
export interface PlacedFile {
  /** Its path: `attachments.id`. */
  readonly path: string;
  /** Its id. */
  readonly file: string;
}

/** Returns the files at one place of the form, in their order. */
export const filesOf = (content: Content, place: Pick<Files, 'path'>): PlacedFile[] =>
  linesOf(content, place).map(({ id, values }) => ({
    path: linePath(place, id),
    file: String(values[FILE] ?? ''),
  }));

/** Last part of the path at which a file's id is kept. */
export const FILE = 'file';

/** Returns the ids of all files in the form. */
export const filesIn = (kind: Kind, content: Content): string[] =>
  allFiles(kind).flatMap((place) => filesOf(content, place).map(({ file }) => file));

/** Returns the content without the lines and files that were removed. */
export function withoutRemoved(content: Content): Content {
  const paths = Object.keys(content);
  const removed = new Set(paths.filter((path) => isRemoved(content[path]!) && isLine(path)));
  if (removed.size === 0) return content;
  return Object.fromEntries(
    Object.entries(content).filter(([path]) => !removed.has(path.split('.').slice(0, 2).join('.'))),
  );
}

const isLine = (path: string): boolean => path.includes('.') && !isOfLine(path);

/** Tells whether a path is that of a field within a line. */
export const isOfLine = (path: string): boolean => path.indexOf('.') < path.lastIndexOf('.');
/** Tells whether the place of a line or a file marks it as removed. */
export const isRemoved = (place: Value): boolean => String(place).startsWith('-');

/** Returns the path of a line or a file. */
export const linePath = ({ path }: Pick<Lines | Files, 'path'>, id: string): string => `${path}.${id}`;

/**
 * Returns the fields of one line. Their paths, and those of the fields that they name, are full paths in the form.
 */
export function fieldsOfLine(lines: Lines, id: string): Field[] {
  const inLine = (path: string) => `${linePath(lines, id)}.${path}`;
  return lines.fields.map((field) => ({
    ...field,
    path: inLine(field.path),
    ...(typeof field.required === 'object' && { required: conditionInLine(field.required, inLine) }),
    ...('follows' in field && { follows: inLine(field.follows) }),
    ...('unit' in field && { unit: inLine(field.unit) }),
    ...('list' in field && { list: inLine(field.list) }),
    ...('currency' in field &&
      typeof field.currency === 'object' && { currency: { in: inLine(field.currency.in) } }),
  }));
}

function conditionInLine(condition: Condition, inLine: (path: string) => string): Condition {
  if ('field' in condition) return { ...condition, field: inLine(condition.field) };
  return 'given' in condition ? { given: inLine(condition.given) } : condition;
}

/** Returns the lists of lines of a form. */
export const allLines = (kind: Kind): readonly Lines[] =>
  kind.sections.flatMap((section) => section.lines ?? []);

/** Returns the places for files of a form. */
export const allFiles = (kind: Kind): readonly Files[] =>
  kind.sections.flatMap((section) => section.files ?? []);

/** Returns the field that is kept at a path, of the form or of a line; undefined where there is none. */
export function fieldAt(kind: Kind, path: string): Field | undefined {
  const [, id, field] = path.split('.');
  const fits = id === undefined || (field !== undefined && LINE_ID.test(id));
  return fits ? fieldsBeside(kind, path).find((one) => one.path === path) : undefined;
}

/** Returns the fields beside the one at a path: those of its line, or of the form. */
export function fieldsBeside(kind: Kind, path: string): readonly Field[] {
  const [name, id] = path.split('.');
  if (id === undefined) return fieldsOf(kind);
  const lines = allLines(kind).find((one) => one.path === name);
  return lines ? fieldsOfLine(lines, id) : [];
}

/** Ids and paths of lines and files, as addresses and buttons carry them. */
export const LINE_ID = /^[0-9a-f]{12}$/;
export const LINE_PATH = /^[a-z_]+\.[0-9a-f]{12}$/;

/**
 * Returns the label of a path: `Mottakerland`, `Kjøper: Navn`, `Vare: Mengde`, or `Vare 2: Mengde` where the line's
 * number is given. A line by itself is `Vare`, all of them `Varer`; a file is `Vedlegg: ordre.pdf`.
 * @param which number of the line, or name of the file, where it is known
 */
export function labelOf(kind: Kind, path: string, language: Language, which?: number | string): string {
  const [name = '', id, field] = path.split('.');
  const files = allFiles(kind).find((one) => one.path === name);
  if (files) return [files.label[language], which].filter(Boolean).join(': ');
  const lines = allLines(kind).find((one) => one.path === name);
  if (!lines) return inGroup(fieldsOf(kind).find((one) => one.path === name)!, language);
  if (id === undefined) return lines.label[language];
  const line = which === undefined ? lines.one[language] : `${lines.one[language]} ${which}`;
  const fieldOfLine = lines.fields.find((one) => one.path === field);
  return fieldOfLine ? `${line}: ${fieldOfLine.label[language]}` : line;
}

const inGroup = ({ group, label }: Field, language: Language): string =>
  group ? `${group[language]}: ${label[language]}` : label[language];
