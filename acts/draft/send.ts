import type { LockedCase } from '../../db/cases/adapter.ts';
import { wasSent, writeVersion } from '../../db/cases/versions.ts';
import { lockDraft } from '../../db/draft/drafts.ts';
import { readToSend } from '../../db/draft/forms.ts';
import { type Refused, refused } from '../../db/durable/commands.ts';
import type { Transaction } from '../../db/sql.ts';
import { askedFor } from '../../domain/forms/conditions.ts';
import { readDifference } from '../../domain/forms/differences.ts';
import type { Id } from '../../domain/shared/ids.ts';

/** A draft and its revision, as its sender saw it: exactly that is sent, or nothing. */
export interface SeenDraft {
  generation: number;
  revision: number;
}

/**
 * `sent`: this generation is sent already. `gone`: it was discarded. `stale`: somebody wrote in it since.
 * `incomplete`: something is missing or wrong. `unchanged`: it says what the version before says.
 */
type SendRefusal = 'sent' | 'gone' | 'stale' | 'incomplete' | 'unchanged';

/**
 * Writes the draft of a case as its next version, in the transaction of the act that sends it: nothing can be saved in
 * the draft between the check and the version.
 * @param person who sends it, and may point to their own cases alone
 */
export async function sendDraft(
  tx: Transaction,
  { row, at, commandId }: LockedCase,
  person: Id,
  seen: SeenDraft,
): Promise<{ version: number } | Refused<SendRefusal>> {
  await lockDraft(tx, row.number);
  const { form, base } = await readToSend(tx, { person, party: row.partyId }, row);
  const { draft, kind, found } = form;
  if (draft.closedAt || draft.generation !== seen.generation)
    return refused((await wasSent(tx, { ...seen, number: row.number })) ? 'sent' : 'gone');
  if (draft.revision !== seen.revision) return refused('stale');
  if (found.length > 0) return refused('incomplete');
  if (base && readDifference(kind, base.content.fields, draft.content).length === 0)
    return refused('unchanged');
  const sent = { ...draft, content: askedFor(kind, draft.content) };
  return { version: await writeVersion(tx, sent, { commandId, at, person }) };
}
