/** Drafts that were begun before their form changed. */
import { movedSince } from '../../domain/forms/editions.ts';
import type { Kind } from '../../domain/forms/types.ts';
import { inOrder, type Queries } from '../sql.ts';
import { type Draft, type DraftPart, readDraft } from './drafts.ts';

/**
 * The newest draft of a case, in the newest edition of its form: one that is older and can be written is brought
 * there first, once, and loses nothing.
 * @param part the only one wanted; left out where all is
 */
export async function readDraftNow(
  sql: Queries,
  number: string,
  kind: Kind,
  part?: DraftPart,
): Promise<Draft> {
  const draft = await readDraft(sql, number, part);
  return draft.closedAt || draft.edition >= kind.edition
    ? draft
    : inOrder(sql, bringUp(sql, number, kind), () => readDraft(sql, number, part));
}

/** Copies what moved to its new place, with who saved it; what stands there already was typed later. */
function bringUp(sql: Queries, number: string, kind: Kind) {
  const moved = Array.from({ length: kind.edition - 1 }, (_, before) =>
    [...movedSince(kind, before + 1)].map(([from, to]) => ({ edition: before + 1, from, to })),
  ).flat();
  return sql`
    with outdated as (
      select case_number, generation, edition from drafts
      where case_number = ${number} and closed_at is null and edition < ${kind.edition}
      for no key update
    ), brought as (
      update drafts d set edition = ${kind.edition}, begun_edition = coalesce(d.begun_edition, d.edition)
      from outdated o where d.case_number = o.case_number and d.generation = o.generation
      returning o.case_number, o.generation, o.edition as was
    ), moved as (
      select * from unnest(${moved.map(({ edition }) => edition)}::int[], ${moved.map(({ from }) => from)}::text[],
        ${moved.map(({ to }) => to)}::text[]) as moved (was, old_name, new_name)
    )
    insert into draft_fields (case_number, generation, path, value, revision, saved_by, saved_at)
    select case_number, generation, new_name || substr(path, length(old_name) + 1), value, revision, saved_by, saved_at
    from brought join draft_fields using (case_number, generation)
      join moved on moved.was = brought.was and old_name = split_part(path, '.', 1)
    on conflict do nothing`;
}
