/** A case's form as its writer sees it: the newest draft, in today's edition, and all that keeps it from being sent. */

import { checkForm, type FormProblem } from '../../domain/forms/check.ts';
import { decidingPaths } from '../../domain/forms/conditions.ts';
import { allFiles, allLines } from '../../domain/forms/content.ts';
import { fieldsOf } from '../../domain/forms/kind.ts';
import { checkRead, type Unread } from '../../domain/forms/progress.ts';
import type { Kind, Lines } from '../../domain/forms/types.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { kindOf } from '../../kinds.ts';
import { factsForDraft } from '../cases/own-cases.ts';
import { readVersion, type Version } from '../cases/versions.ts';
import type { Reader } from '../cases/visible-cases.ts';
import { filesOfCase, type StoredFile } from '../files/files.ts';
import type { Queries } from '../sql.ts';
import { type Draft, newestOf } from './drafts.ts';
import { readDraftNow } from './editions.ts';

/** The case that a form is of. */
interface FormCase {
  number: string;
  /** Id of its kind. */
  kind: string;
}

export interface Form {
  kind: Kind;
  draft: Draft;
  /** All that keeps it from being sent, as far as it was read; null where only a few fields were. */
  found: readonly FormProblem[] | null;
  /** Lists whose lines were not read, where all else was. */
  unread?: Unread;
}

/** A form of which everything was read. */
export interface WholeForm extends Form {
  found: readonly FormProblem[];
  /** Files of the case, by their ids. */
  files: ReadonlyMap<Id, StoredFile>;
}

/** @param reader the writer, who may point to their own cases alone */
export async function readWholeForm(sql: Queries, reader: Reader, case_: FormCase): Promise<WholeForm> {
  const kind = kindOf(case_.kind);
  const { number } = case_;
  const [draft, facts, files] = await Promise.all([
    readDraftNow(sql, number, kind),
    factsForDraft(sql, reader, fieldsOf(kind), newestOf(sql, number)),
    filesOfCase(sql, number),
  ]);
  return { kind, draft, files, found: checkForm(kind, draft.content, { ...facts, files }) };
}

/** A form without its lines, of which there can be thousands. @param but lists that are read all the same */
export async function readBesideLines(
  sql: Queries,
  reader: Reader,
  case_: FormCase,
  but: readonly Lines[] = [],
): Promise<Form> {
  const kind = kindOf(case_.kind);
  const { number } = case_;
  const [draft, facts, files] = await Promise.all([
    readDraftNow(sql, number, kind, {
      paths: fieldsOf(kind).map(({ path }) => path),
      below: [...allFiles(kind), ...but].map(({ path }) => path),
    }),
    factsForDraft(sql, reader, fieldsOf(kind), newestOf(sql, number)),
    filesOfCase(sql, number),
  ]);
  const unread = new Set(allLines(kind).flatMap((lines) => (but.includes(lines) ? [] : lines.path)));
  return { kind, draft, unread, found: checkRead(kind, draft.content, { ...facts, files }, unread) };
}

/**
 * A few fields of a form and those that decide which sections it has, for pages that would cost too much if they
 * read all of it.
 */
export async function readPart(sql: Queries, case_: FormCase, paths: readonly string[]): Promise<Form> {
  const kind = kindOf(case_.kind);
  const draft = await readDraftNow(sql, case_.number, kind, { paths: [...paths, ...decidingPaths(kind)] });
  return { kind, draft, found: null };
}

/** A form together with the version that it changes; null where nothing was sent before. */
export interface FormToSend {
  form: WholeForm;
  base: Version | null;
}

export async function readToSend(sql: Queries, reader: Reader, case_: FormCase): Promise<FormToSend> {
  const { number } = case_;
  const changed = sql`(select base from drafts where case_number = ${number} order by generation desc limit 1)`;
  const [form, base] = await Promise.all([
    readWholeForm(sql, reader, case_),
    readVersion(sql, number, changed),
  ]);
  return { form, base };
}
