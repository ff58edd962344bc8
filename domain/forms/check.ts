/** What may be saved in a field, and what a form needs before it can be sent: both made from the fields' data. */
import { askedFor, isRequired, sectionsOf } from './conditions.ts';
import { fieldsOfLine, filesOf, type Line, linesOf } from './content.ts';
import type { Content, Field, FieldType, Files, Kind, Lines, Section, Value } from './types.ts';
import { checkField, isEmpty, type Problem } from './values.ts';

/** What is known outside the form of what its fields hold. */
export interface FieldFacts {
  /** The numbers of cases that the writer may see. */
  ownCases: ReadonlySet<string>;
  /** The date in Oslo, as ISO 8601. */
  today: string;
}

/** What is known outside the form. */
export interface Facts extends FieldFacts {
  files: KnownFiles;
}

/** What is known of files, by their ids. */
export type KnownFiles = ReadonlyMap<string, KnownFile>;
export interface KnownFile {
  readonly name: string;
  readonly state: 'quarantined' | 'clean' | 'infected' | 'refused' | 'removed';
}
export const NO_FILES: KnownFiles = new Map();

/** A problem, and where in the form it is. */
export interface Found {
  section: Section;
  /** The field; the file; or the lines, or place for files, of which there are none or too many. */
  at: Pick<Field | Lines | Files, 'path' | 'label'>;
  problem: Problem;
  /** The line that the field is of, and its number from 1. */
  line?: { lines: Lines; id: string; number: number };
  /** The name of the file. */
  file?: string;
}

/** All that keeps a form from being sent, in the order of its fields. */
export function checkForm(kind: Kind, content: Content, facts: Facts): Found[] {
  const asked = askedFor(kind, content);
  return sectionsOf(kind, content).flatMap((section) => checkSection(section, asked, facts));
}

function checkSection(section: Section, content: Content, facts: Facts): Found[] {
  const ofFields = section.fields.flatMap((field) => {
    const problem = problemOf(field, content, facts);
    return problem ? [{ section, at: field, problem }] : [];
  });
  const ofFiles = (section.files ?? []).flatMap((files) => checkFiles(section, files, content, facts));
  const ofLines = (section.lines ?? []).flatMap((lines) => checkLines(section, lines, content, facts));
  return [...ofFields, ...ofFiles, ...ofLines];
}

function checkFiles(section: Section, files: Files, content: Content, facts: Facts): Found[] {
  const there = filesOf(content, files);
  if (isRequired(files, content) && there.length === 0) return [{ section, at: files, problem: 'no_files' }];
  if (there.length > files.max) return [{ section, at: files, problem: 'too_many_files' }];
  return there.flatMap(({ path, file }) => {
    const { name, state } = facts.files.get(file) ?? UNKNOWN;
    const problem = UNFIT[state];
    return problem ? [{ section, at: { path, label: files.label }, problem, file: name }] : [];
  });
}

/** A file of which nothing is known is as good as removed. */
const UNKNOWN: KnownFile = { name: '', state: 'removed' };

/** Only what was looked at and found clean can be sent. */
const UNFIT: { readonly [S in KnownFile['state']]: Problem | null } = {
  quarantined: 'waiting_file',
  clean: null,
  infected: 'infected_file',
  refused: 'refused_file',
  removed: 'removed_file',
};

function checkLines(section: Section, lines: Lines, content: Content, facts: FieldFacts): Found[] {
  const standing = linesOf(content, lines);
  if (isRequired(lines, content) && standing.length === 0)
    return [{ section, at: lines, problem: 'no_lines' }];
  if (standing.length > lines.max) return [{ section, at: lines, problem: 'too_many_lines' }];
  return standing.flatMap((line, at) =>
    lineProblems(lines, line, facts).map(({ field, problem }) => ({
      section,
      at: fieldsOfLine(lines, line.id)[lines.fields.indexOf(field)]!,
      problem,
      line: { lines, id: line.id, number: at + 1 },
    })),
  );
}

/** What is missing or wrong in one line. */
export const lineProblems = (
  lines: Lines,
  { values }: Line,
  facts: FieldFacts,
): { field: Field; problem: Problem }[] =>
  lines.fields.flatMap((field) => {
    const problem = problemOf(field, values, facts);
    return problem ? [{ field, problem }] : [];
  });

const MISSING: { readonly [T in FieldType]: Problem } = {
  text: 'required',
  long_text: 'required',
  choice: 'choose',
  ticks: 'choose',
  confirmation: 'confirm',
  date: 'date',
  own_case: 'required',
  country: 'choose',
  currency: 'choose',
  money: 'required',
  quantity: 'required',
  list_code: 'required',
  tariff_number: 'required',
  organisation_number: 'required',
};

function problemOf(field: Field, content: Content, facts: FieldFacts): Problem | null {
  const value = content[field.path];
  if (value === undefined || isEmpty(value)) return isRequired(field, content) ? MISSING[field.type] : null;
  return (
    checkField(field, value, { content, today: facts.today }) ??
    (isKnown(field, value, facts) ? null : 'own_case')
  );
}

/** Whether a value that points to something outside the form points to what the writer may see. */
export const isKnown = (field: Field, value: Value, facts: FieldFacts): boolean =>
  field.type !== 'own_case' || value === '' || facts.ownCases.has(String(value));

export type SectionState = 'empty' | 'begun' | 'complete';

/**
 * How far a section has come, which its tab says in words.
 * @param found what keeps the form from being sent
 */
export function sectionState(section: Section, content: Content, found: readonly Found[]): SectionState {
  if (found.every((one) => one.section !== section)) return 'complete';
  const filled = section.fields.some(({ path }) => !isEmpty(content[path] ?? ''));
  const places = [...(section.files ?? []), ...(section.lines ?? [])];
  const begun = filled || places.some((place) => linesOf(content, place).length > 0);
  return begun ? 'begun' : 'empty';
}
