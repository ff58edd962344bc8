/** A case's form as its writer sees it: the newest draft, in today's edition, and all that keeps it from being sent. */

import { checkForm, type FormProblem } from '../../domain/forms/check.ts';
import { decidingPaths } from '../../domain/forms/conditions.ts';
import { fieldsOf } from '../../domain/forms/kind.ts';
import type { Kind } from '../../domain/forms/types.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { Acting } from '../../domain/shared/parties.ts';
import { kindOf } from '../../kinds.ts';
import { factsFor } from '../cases/own-cases.ts';
import { readVersion, type Version } from '../cases/versions.ts';
import { filesOfCase, type StoredFile } from '../files/files.ts';
import type { Queries } from '../sql.ts';
import type { Draft } from './drafts.ts';
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
  /** All that keeps it from being sent; null where only a part of it was read. */
  found: readonly FormProblem[] | null;
}

/** A form of which everything was read. */
export interface WholeForm extends Form {
  found: readonly FormProblem[];
  /** Files of the case, by their ids. */
  files: ReadonlyMap<Id, StoredFile>;
}

/** @param acting the writer, who may point to their own cases alone */
export async function readWholeForm(sql: Queries, acting: Acting, case_: FormCase): Promise<WholeForm> {
  const kind = kindOf(case_.kind);
  const draft = await readDraftNow(sql, case_.number, kind);
  const { content } = draft;
  const facts = await factsFor(sql, acting, fieldsOf(kind), content);
  const files = await filesOfCase(sql, case_.number);
  return { kind, draft, files, found: checkForm(kind, content, { ...facts, files }) };
}

/**
 * A few fields of a form and those that decide which sections it has, for pages that would cost too much if they
 * read all of it.
 */
export async function readPart(sql: Queries, case_: FormCase, paths: readonly string[]): Promise<Form> {
  const kind = kindOf(case_.kind);
  const draft = await readDraftNow(sql, case_.number, kind, [...paths, ...decidingPaths(kind)]);
  return { kind, draft, found: null };
}

/** A form together with the version that it changes; null where nothing was sent before. */
export interface FormToSend {
  form: WholeForm;
  base: Version | null;
}

export async function readToSend(sql: Queries, acting: Acting, case_: FormCase): Promise<FormToSend> {
  const form = await readWholeForm(sql, acting, case_);
  const { number, base } = form.draft;
  return { form, base: base === null ? null : await readVersion(sql, number, base) };
}
