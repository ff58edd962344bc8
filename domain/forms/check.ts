/** Checks of a form, made from the data of its fields: of one value as it is saved, and of all before it is sent. */
import { askedFor, isRequired, sectionsOf } from './conditions.ts';
import { fieldsOfLine, filesOf, type Line, linesOf } from './content.ts';
import type { Content, Field, FieldType, Files, Kind, Lines, Section, Value } from './types.ts';
import { checkField, isEmpty, type ValueProblem } from './values.ts';

/** Facts outside the form by which the values of its fields are judged. */
export interface FieldFacts {
  /** Numbers of the cases that the writer may see. */
  ownCases: ReadonlySet<string>;
  /** The date in Oslo, as ISO 8601. */
  today: string;
}

/** Facts outside the form by which all of it is judged. */
export interface FormFacts extends FieldFacts {
  files: KnownFiles;
}

/** Files that are known, by their ids. */
export type KnownFiles = ReadonlyMap<string, KnownFile>;
export interface KnownFile {
  readonly name: string;
  readonly state: 'quarantined' | 'clean' | 'infected' | 'refused' | 'removed';
}
export const NO_FILES: KnownFiles = new Map();

/** A problem of a form, and its place there. */
export interface FormProblem {
  section: Section;
  /** The field or the file; or the lines, or the place for files, of which there are none or too many. */
  place: Pick<Field | Lines | Files, 'path' | 'label'>;
  problem: ValueProblem;
  /** The line to which the field belongs, and its number from 1. */
  line?: { lines: Lines; id: string; number: number };
  /** Name of the file. */
  file?: string;
}

/** Returns all that keeps a form from being sent, in the order of its fields. */
export function checkForm(kind: Kind, content: Content, facts: FormFacts): FormProblem[] {
  const asked = askedFor(kind, content);
  return sectionsOf(kind, content).flatMap((section) => checkSection(section, asked, facts));
}

function checkSection(section: Section, content: Content, facts: FormFacts): FormProblem[] {
  const ofFields = section.fields.flatMap((field) => {
    const problem = problemOf(field, content, facts);
    return problem ? [{ section, place: field, problem }] : [];
  });
  const ofFiles = (section.files ?? []).flatMap((files) => checkFiles(section, files, content, facts));
  const ofLines = (section.lines ?? []).flatMap((lines) => checkLines(section, lines, content, facts));
  return [...ofFields, ...ofFiles, ...ofLines];
}

function checkFiles(section: Section, files: Files, content: Content, facts: FormFacts): FormProblem[] {
  const there = filesOf(content, files);
  if (isRequired(files, content) && there.length === 0)
    return [{ section, place: files, problem: 'no_files' }];
  if (there.length > files.max) return [{ section, place: files, problem: 'too_many_files' }];
  return there.flatMap(({ path, file }) => {
    const { name, state } = facts.files.get(file) ?? UNKNOWN;
    const problem = UNFIT[state];
    return problem ? [{ section, place: { path, label: files.label }, problem, file: name }] : [];
  });
}

/** A file that is not known counts as removed. */
const UNKNOWN: KnownFile = { name: '', state: 'removed' };

/** Problem of a file in each state: only a file that was scanned and found clean can be sent. */
const UNFIT: { readonly [S in KnownFile['state']]: ValueProblem | null } = {
  quarantined: 'waiting_file',
  clean: null,
  infected: 'infected_file',
  refused: 'refused_file',
  removed: 'removed_file',
};

function checkLines(section: Section, lines: Lines, content: Content, facts: FieldFacts): FormProblem[] {
  const standing = linesOf(content, lines);
  if (isRequired(lines, content) && standing.length === 0)
    return [{ section, place: lines, problem: 'no_lines' }];
  if (standing.length > lines.max) return [{ section, place: lines, problem: 'too_many_lines' }];
  return standing.flatMap((line, index) =>
    lineProblems(lines, line, facts).map(({ field, problem }) => ({
      section,
      place: fieldsOfLine(lines, line.id)[lines.fields.indexOf(field)]!,
      problem,
      line: { lines, id: line.id, number: index + 1 },
    })),
  );
}

/** Returns the fields of one line that are missing or wrong, each with its problem. */
export const lineProblems = (
  lines: Lines,
  { values }: Line,
  facts: FieldFacts,
): { field: Field; problem: ValueProblem }[] =>
  lines.fields.flatMap((field) => {
    const problem = problemOf(field, values, facts);
    return problem ? [{ field, problem }] : [];
  });

/** Problem of a required field that is empty, by its type. */
const MISSING: { readonly [T in FieldType]: ValueProblem } = {
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

function problemOf(field: Field, content: Content, facts: FieldFacts): ValueProblem | null {
  const value = content[field.path];
  if (value === undefined || isEmpty(value)) return isRequired(field, content) ? MISSING[field.type] : null;
  return (
    checkField(field, value, { content, today: facts.today }) ??
    (isKnown(field, value, facts) ? null : 'own_case')
  );
}

/** Tells whether a value that names another case names one that the writer may see. Other values are always known. */
export const isKnown = (field: Field, value: Value, facts: FieldFacts): boolean =>
  field.type !== 'own_case' || value === '' || facts.ownCases.has(String(value));

/** Progress of a section. */
export type SectionState = 'empty' | 'begun' | 'complete';

/**
 * Returns the progress of a section, which its tab tells in words.
 * @param found all that keeps the form from being sent
 */
export function sectionState(
  section: Section,
  content: Content,
  found: readonly FormProblem[],
): SectionState {
  if (found.every((problem) => problem.section.id !== section.id)) return 'complete';
  const filled = section.fields.some(({ path }) => !isEmpty(content[path] ?? ''));
  const places = [...(section.files ?? []), ...(section.lines ?? [])];
  const begun = filled || places.some((place) => linesOf(content, place).length > 0);
  return begun ? 'begun' : 'empty';
}
