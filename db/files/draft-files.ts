/** Files in a form while it is written. */
import { randomBytes } from 'node:crypto';
import { FILE, linePath } from '../../domain/forms/content.ts';
import type { Files } from '../../domain/forms/types.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { type DraftAt, type DraftKey, openDraft, touchDraft } from '../draft/drafts.ts';
import { json, type Queries, type Sql, type Transaction } from '../sql.ts';
import { filesWhere, holdFile, type StoredFile } from './files.ts';

type Writer = DraftKey & { person: Id };
type Place = Pick<Files, 'path' | 'max'>;

/** Reads the file whose id stands at a path of a draft; null where none does. */
export async function readFileOf(
  sql: Queries,
  { number, generation }: DraftAt,
  path: string,
): Promise<StoredFile | null> {
  const [file] = (
    await filesWhere(
      sql,
      sql`f.case_number = ${number} and f.id::text = (
        select value #>> '{}' from draft_fields
        where case_number = ${number} and generation = ${generation} and path = ${path})`,
    )
  ).values();
  return file ?? null;
}

/** `closed`: the form was sent or deleted meanwhile. `full`: the place has as many files as it may have. */
export type NotAttached = 'closed' | 'full';

/** Attaches a file as the last one at a place of a form. Two who do so at once write different rows. */
export async function attachToDraft(
  tx: Transaction,
  draft: Writer,
  place: Place,
  file: Id,
): Promise<NotAttached | null> {
  const revision = await openDraft(tx, draft);
  if (revision === null) return 'closed';
  const { standing, last } = await placesOf(tx, draft, place);
  if (standing >= place.max) return 'full';
  const { number, generation, person } = draft;
  const path = linePath(place, randomBytes(6).toString('hex'));
  await tx`
    insert into draft_fields (case_number, generation, path, value, revision, saved_by)
    values (${number}, ${generation}, ${path}, ${json(tx, String(last + 1))}, ${revision}, ${person}),
      (${number}, ${generation}, ${`${path}.${FILE}`}, ${json(tx, file)}, ${revision}, ${person})`;
  await touchDraft(tx, draft, revision);
  return null;
}

/** The number of files at a place, and the highest number that one ever had there. */
async function placesOf(
  tx: Transaction,
  { number, generation }: DraftKey,
  { path }: Place,
): Promise<{ standing: number; last: number }> {
  const [row] = await tx<{ standing: number; last: number }[]>`
    select count(*) filter (where place > 0)::int as standing, coalesce(max(abs(place)), 0) as last
    from draft_fields, lateral (select (value #>> '{}')::int as place) as file
    where case_number = ${number} and generation = ${generation}
      and is_line(path) and split_part(path, '.', 1) = ${path}`;
  return row!;
}

/** Removes a file from a form; it can be restored as long as its bytes are kept. */
export const removeFromDraft = (sql: Sql, draft: Writer, path: string): Promise<'closed' | null> =>
  sql.begin(async (tx) => {
    const revision = await openDraft(tx, draft);
    if (revision === null) return 'closed';
    await sign(tx, draft, revision, path, '-');
    return null;
  });

/** Restores a file that was removed; `gone` where its bytes are not kept any more. */
export const restoreToDraft = (
  sql: Sql,
  draft: Writer,
  place: Place,
  path: string,
): Promise<NotAttached | 'gone' | null> =>
  sql.begin(async (tx) => {
    const revision = await openDraft(tx, draft);
    if (revision === null) return 'closed';
    const { number, generation } = draft;
    const [at] = await tx<{ file: Id }[]>`
      select value #>> '{}' as file from draft_fields
      where case_number = ${number} and generation = ${generation} and path = ${`${path}.${FILE}`}`;
    if (!at || !(await holdFile(tx, at.file))) return 'gone';
    const { standing } = await placesOf(tx, draft, place);
    if (standing >= place.max) return 'full';
    await sign(tx, draft, revision, path, '');
    return null;
  });

/** Marks the number of a file as that of a removed one, or takes the mark away; to do it twice changes nothing. */
async function sign(
  tx: Transaction,
  draft: Writer,
  revision: number,
  path: string,
  mark: '-' | '',
): Promise<void> {
  const { number, generation, person } = draft;
  await tx`
    update draft_fields
    set value = to_jsonb(${mark}::text || ltrim(value #>> '{}', '-')), revision = ${revision}, saved_by = ${person},
      saved_at = clock_timestamp()
    where case_number = ${number} and generation = ${generation} and path = ${path}`;
  await touchDraft(tx, draft, revision);
}
