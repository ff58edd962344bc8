/** How a case begins: with its number and its first draft, whether or not Temporal is there. */

import { randomBytes } from 'node:crypto';
import { casePolicyAt } from '../../domain/cases/policy.ts';
import { type CaseSnapshot, newCase } from '../../domain/cases/states.ts';
import type { Content, Kind } from '../../domain/forms/types.ts';
import { yearInOslo } from '../../domain/shared/calendar.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { caseNumber, caseWorkflowId } from '../../domain/shared/ids.ts';
import type { Start } from '../../domain/shared/messages.ts';
import { type Actor, recordAudit } from '../audit.ts';
import { withCopiedFiles } from '../files/copies.ts';
import { json, type Sql, type Transaction } from '../sql.ts';

/** A case to begin: which kind, by whom, for the party they act for. */
export interface NewCase {
  token: Id;
  kind: Kind;
  actor: Actor & { party: Id };
  /** What it begins with, where it is a copy; the files in it are those of the other case. */
  content?: Content;
}

/**
 * Begins a case with its number and its first draft. A token that began one already gives that one again.
 * @returns what the case's workflow is started with, after the commit
 */
export async function startDraft(
  sql: Sql,
  { token, kind, actor, content = {} }: NewCase,
): Promise<{ number: string; start: Start<CaseSnapshot> }> {
  const { id: person, party } = actor;
  return sql.begin(async (tx) => {
    const { number, at } = await nextNumber(tx);
    const [before] = await tx<{ number: string; start: Start<CaseSnapshot> }[]>`
      select number, jsonb_build_object('workflowId', workflow_id, 'epoch', 0, 'seq', 0, 'snapshot', snapshot) as start
      from cases where start_token = ${token}`;
    if (before) return before;
    const workflowId = caseWorkflowId(number, randomBytes(6).toString('hex'));
    const snapshot = newCase(casePolicyAt(kind, at.getTime(), at.getTime()));
    await tx`
      insert into cases (number, workflow_id, party_id, created_by, kind, snapshot, start_token)
      values (${number}, ${workflowId}, ${party}, ${person}, ${kind.id}, ${json(tx, snapshot)}, ${token})`;
    await tx`
      insert into drafts (case_number, generation, edition, revision, touched_at)
      values (${number}, 1, ${kind.edition}, 1, ${at})`;
    const own = await withCopiedFiles(tx, content, {
      caseNumber: number,
      side: 'applicant',
      uploadedBy: person,
    });
    await tx`
      insert into draft_fields (case_number, generation, path, value, revision, saved_by)
      select ${number}, 1, key, value, 1, ${person} from jsonb_each(${json(tx, own)})`;
    await recordAudit(tx, actor, { action: 'case.create', object: number, result: 'given' });
    return { number, start: { workflowId, epoch: 0, seq: 0, snapshot } };
  });
}

/** The next number of the year in Oslo. Its row is locked to the commit, so that a token is looked up after it. */
async function nextNumber(tx: Transaction): Promise<{ number: string; at: Date }> {
  const [clock] = await tx<{ at: Date }[]>`select date_trunc('milliseconds', clock_timestamp()) as at`;
  const { at } = clock!;
  const year = yearInOslo(at.getTime());
  const [counter] = await tx<{ last: number }[]>`
    insert into case_years (year, last) values (${year}, 1)
    on conflict (year) do update set last = case_years.last + 1 returning last`;
  return { number: caseNumber(year, counter!.last), at };
}
