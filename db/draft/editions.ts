/** Drafts that were begun before their form changed. */
import { movedSince } from '../../domain/forms/editions.ts';
import type { Kind } from '../../domain/forms/types.ts';
import type { Queries } from '../sql.ts';
import { type Draft, type DraftPart, readDraft } from './drafts.ts';

/**
 * The newest draft of a case, in the newest edition of its form: one that is older and can be written is brought
 * there first, and loses nothing.
 * @param part the only one wanted; left out where all is
 */
export async function readDraftNow(
  sql: Queries,
  number: string,
  kind: Kind,
  part?: DraftPart,
): Promise<Draft> {
  const draft = await readDraft(sql, number, part);
  if (draft.closedAt || draft.edition >= kind.edition) return draft;
  await bringUp(sql, draft, kind);
  return readDraft(sql, number, part);
}

/** Copies what moved to its new place, with who saved it; what stands there already was typed later. */
async function bringUp(sql: Queries, { number, generation, edition }: Draft, kind: Kind): Promise<void> {
  const moved = [...movedSince(kind, edition)];
  await sql`
    with brought as (
      update drafts set edition = ${kind.edition}, begun_edition = coalesce(begun_edition, edition)
      where case_number = ${number} and generation = ${generation} and edition = ${edition} and closed_at is null
      returning case_number, generation
    ), moved as (
      select * from unnest(${moved.map(([from]) => from)}::text[], ${moved.map(([, to]) => to)}::text[])
        as moved (old_name, new_name)
    )
    insert into draft_fields (case_number, generation, path, value, revision, saved_by, saved_at)
    select case_number, generation, new_name || substr(path, length(old_name) + 1), value, revision, saved_by, saved_at
    from brought join draft_fields using (case_number, generation)
      join moved on old_name = split_part(path, '.', 1)
    on conflict do nothing`;
}
