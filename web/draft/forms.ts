/** A case's form as its writer sees it, for the pages that show it and the routes that take it. */

import { factsFor, newestOwnCases, type OwnCase } from '../../db/cases/own-cases.ts';
import { readVersion, type Version } from '../../db/cases/versions.ts';
import { readDraftNow } from '../../db/draft/editions.ts';
import { filesOfCase } from '../../db/files/files.ts';
import type { Queries } from '../../db/sql.ts';
import { checkForm } from '../../domain/forms/check.ts';
import { decidingPaths } from '../../domain/forms/conditions.ts';
import { fieldsOf, kindsAt } from '../../domain/forms/kind.ts';
import type { Section } from '../../domain/forms/types.ts';
import { KINDS, kindOf } from '../../kinds.ts';
import type { Services } from '../http/context.ts';
import { actingOf, type Visitor } from '../http/context.ts';
import type { RoutedCase } from '../http/objects.ts';
import type { Form, WholeForm } from './form.tsx';

/** The newest draft of a case with all that keeps it from being sent, as today's edition asks. */
export async function readForm(sql: Queries, visitor: Visitor, at: RoutedCase): Promise<WholeForm> {
  const kind = kindOf(at.row.kind);
  const draft = await readDraftNow(sql, at.row.number, kind);
  const { content } = draft;
  const facts = await factsFor(sql, actingOf(visitor), fieldsOf(kind), content);
  const files = await filesOfCase(sql, at.row.number);
  return { visitor, kind, draft, files, found: checkForm(kind, content, { ...facts, files }) };
}

/**
 * A few fields of a form and those that decide which sections it has, for pages that would cost too much if they
 * read all of it.
 */
export async function readPart(
  sql: Queries,
  visitor: Visitor,
  { row }: RoutedCase,
  paths: readonly string[],
): Promise<Form> {
  const kind = kindOf(row.kind);
  const draft = await readDraftNow(sql, row.number, kind, [...paths, ...decidingPaths(kind)]);
  return { visitor, kind, draft, found: null };
}

/** A form together with the version that it changes, where it does: for the tab that sends it. */
export async function readToSend(
  sql: Queries,
  visitor: Visitor,
  at: RoutedCase,
): Promise<{ form: WholeForm; base: Version | null }> {
  const form = await readForm(sql, visitor, at);
  const { number, base } = form.draft;
  return { form, base: base === null ? null : await readVersion(sql, number, base) };
}

/** Cases to choose from, where a section has a field for one. */
export const choicesFor = async (
  services: Services,
  visitor: Visitor,
  section: Section,
): Promise<OwnCase[]> =>
  section.fields.some((field) => field.type === 'own_case') ? ownCases(services.sql, visitor) : [];

/** The newest cases that the visitor's login shows. */
export const ownCases = (sql: Queries, visitor: Visitor): Promise<OwnCase[]> =>
  newestOwnCases(
    sql,
    actingOf(visitor),
    kindsAt(visitor.level, KINDS).map(({ id }) => id),
  );
