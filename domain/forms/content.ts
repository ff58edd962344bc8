/**
 * What a form holds, path by path. A field is kept at its own path. A line is kept at `goods.id`, which holds its
 * place among the lines, and its fields at `goods.id.quantity`: so two who add lines at once write different rows,
 * and versions differ line by line. A line that was removed keeps its place with a minus before it, so that it can
 * be brought back with all its fields. A file is kept as a line is: its place at `attachments.id`, and which file it
 * is at `attachments.id.file`.
 */
import { fieldsOf } from './kind.ts';
import type { Condition, Content, Field, Files, Kind, Lines, Said, Value } from './types.ts';

/** A line that stands in the form. */
export interface Line {
  readonly id: string;
  /** Its field values by their paths within a line. */
  readonly values: Content;
}

/** The lines there are, in their order. */
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

/** A file that lies in the form. */
export interface FileAt {
  /** Where: `attachments.id`. */
  readonly path: string;
  /** Which file it is, by its id. */
  readonly file: string;
}

/** The files at one place of the form, in their order. */
export const filesOf = (content: Content, place: Pick<Files, 'path'>): FileAt[] =>
  linesOf(content, place).map(({ id, values }) => ({
    path: linePath(place, id),
    file: String(values[FILE] ?? ''),
  }));

/** Under what a file's id is kept at its place. */
export const FILE = 'file';

/** All files that lie in the form, by their ids. */
export const filesIn = (kind: Kind, content: Content): string[] =>
  allFiles(kind).flatMap((place) => filesOf(content, place).map(({ file }) => file));

/** A form without the lines and files that were removed from it. */
export function withoutRemoved(content: Content): Content {
  const paths = Object.keys(content);
  const removed = new Set(paths.filter((path) => isRemoved(content[path]!) && isLine(path)));
  if (removed.size === 0) return content;
  return Object.fromEntries(
    Object.entries(content).filter(([path]) => !removed.has(path.split('.').slice(0, 2).join('.'))),
  );
}

const isLine = (path: string): boolean => path.includes('.') && !isOfLine(path);

/** Whether a field of a line is kept at a path. */
export const isOfLine = (path: string): boolean => path.indexOf('.') < path.lastIndexOf('.');
/** Whether the place of a line or a file says that it was removed. */
export const isRemoved = (place: Value): boolean => String(place).startsWith('-');

/** Where a line or a file is kept. */
export const linePath = ({ path }: Pick<Lines | Files, 'path'>, id: string): string => `${path}.${id}`;

/** The fields of one line, each with the path at which it is kept; so are those that it names. */
export function fieldsOfLine(lines: Lines, id: string): Field[] {
  const at = (path: string) => `${linePath(lines, id)}.${path}`;
  return lines.fields.map((field) => ({
    ...field,
    path: at(field.path),
    ...(typeof field.required === 'object' && { required: within(field.required, at) }),
    ...('follows' in field && { follows: at(field.follows) }),
    ...('unit' in field && { unit: at(field.unit) }),
    ...('list' in field && { list: at(field.list) }),
    ...('currency' in field &&
      typeof field.currency === 'object' && { currency: { in: at(field.currency.in) } }),
  }));
}

/** A condition of a line's field, for that line. */
function within(condition: Condition, at: (path: string) => string): Condition {
  if ('field' in condition) return { ...condition, field: at(condition.field) };
  return 'given' in condition ? { given: at(condition.given) } : condition;
}

export const allLines = (kind: Kind): readonly Lines[] =>
  kind.sections.flatMap((section) => section.lines ?? []);

/** The places for files. */
export const allFiles = (kind: Kind): readonly Files[] =>
  kind.sections.flatMap((section) => section.files ?? []);

/** The field kept at a path, be it of a line; undefined where the form has none there. */
export function fieldAt(kind: Kind, path: string): Field | undefined {
  const [, id, field] = path.split('.');
  const fits = id === undefined || (field !== undefined && LINE_ID.test(id));
  return fits ? fieldsBeside(kind, path).find((one) => one.path === path) : undefined;
}

/** The fields among which one stands: those of its line, or of the form. */
export function fieldsBeside(kind: Kind, path: string): readonly Field[] {
  const [name, id] = path.split('.');
  if (id === undefined) return fieldsOf(kind);
  const lines = allLines(kind).find((one) => one.path === name);
  return lines ? fieldsOfLine(lines, id) : [];
}

/** Ids of lines and files within a form, and where each is kept, as addresses and buttons carry them. */
export const LINE_ID = /^[0-9a-f]{12}$/;
export const LINE_PATH = /^[a-z_]+\.[0-9a-f]{12}$/;

/**
 * What is kept at a path, in words: `Mottakerland`, `Kjøper: Navn`, `Vare: Mengde`, or `Vare 2: Mengde` where the
 * line's number is given. A line by itself is `Vare`, all of them `Varer`; a file is `Vedlegg: ordre.pdf`.
 * @param which the number of the line, or the name of the file, where it is known
 */
export function labelOf(kind: Kind, path: string, language: keyof Said, which?: number | string): string {
  const [name = '', id, field] = path.split('.');
  const files = allFiles(kind).find((one) => one.path === name);
  if (files) return [files.label[language], which].filter(Boolean).join(': ');
  const lines = allLines(kind).find((one) => one.path === name);
  if (!lines) return inGroup(fieldsOf(kind).find((one) => one.path === name)!, language);
  if (id === undefined) return lines.label[language];
  const line = which === undefined ? lines.one[language] : `${lines.one[language]} ${which}`;
  const of = lines.fields.find((one) => one.path === field);
  return of ? `${line}: ${of.label[language]}` : line;
}

const inGroup = ({ group, label }: Field, language: keyof Said): string =>
  group ? `${group[language]}: ${label[language]}` : label[language];
