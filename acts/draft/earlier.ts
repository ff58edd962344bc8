import { changeDraft } from '../../db/draft/drafts.ts';
import { readEarlier } from '../../db/draft/earlier.ts';
import { fillFields } from '../../db/draft/fields.ts';
import { insertBatch, lineOfBatch } from '../../db/draft/line-batches.ts';
import { linePath } from '../../domain/forms/content.ts';
import type { Entry } from '../../domain/forms/entries.ts';
import type { Content } from '../../domain/forms/types.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { ActServices } from '../services.ts';
import type { DraftAct } from './act.ts';

interface EarlierUse extends DraftAct {
  /** Id from the form's one-time token: given twice, lines come once. */
  id: Id;
  entry: Entry;
  /** Ids of the earlier entries: any number of lines, or one for a group of fields. */
  chosen: readonly string[];
  /** The draft's revision that the page was made with: nothing is written over what was saved since. */
  revision: number;
}

/** `gone`: one of them does not stand in any case any more that the writer sees. `changed`: somebody wrote there since. */
type EarlierRefusal = 'none_chosen' | 'gone' | 'changed' | 'full' | 'closed';

/** Fills parties or lines of earlier cases into a form. @returns the path of the first line, or of the first field */
export async function useEarlier(
  { sql }: Pick<ActServices, 'sql'>,
  { id, entry, chosen, revision: seen, ...draft }: EarlierUse,
): Promise<{ kind: 'done'; first: string } | { kind: 'refused'; refused: EarlierRefusal }> {
  if (chosen.length === 0) return { kind: 'refused', refused: 'none_chosen' };
  const all = await readEarlier(sql, draft, draft.number, entry);
  const values = all.filter((one) => chosen.includes(one.id)).map((one) => one.values);
  if (values.length < chosen.length) return { kind: 'refused', refused: 'gone' };
  const { lines } = entry;
  const outcome = lines
    ? await changeDraft(sql, draft, (tx, revision) =>
        insertBatch(tx, draft, revision, lines, { id, values, mode: 'add' }),
      )
    : await fillFields(sql, draft, allFields(entry, values[0]!), seen);
  if (outcome !== 'done') return { kind: 'refused', refused: outcome };
  return { kind: 'done', first: lines ? linePath(lines, lineOfBatch(id, 0)) : entry.path };
}

/** A value for every field, so that nothing of what stood there before is left beside it. */
const allFields = ({ fields }: Entry, values: Content): Content =>
  Object.fromEntries([...fields].map(([name, { path }]) => [path, values[name] ?? '']));
