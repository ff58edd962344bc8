/** Beginning of a case: its number, its first draft and its audit entry, whether or not Temporal is there. */

import { randomBytes } from 'node:crypto';
import { casePolicyAt } from '../../domain/cases/policy.ts';
import { type CaseSnapshot, newCase } from '../../domain/cases/states.ts';
import type { Content, Kind } from '../../domain/forms/types.ts';
import { yearInOslo } from '../../domain/shared/calendar.ts';
import { caseNumber, caseWorkflowId, type Id } from '../../domain/shared/ids.ts';
import type { Start } from '../../domain/shared/messages.ts';
import { type Actor, recordAudit } from '../audit.ts';
import { withCopiedFiles } from '../files/copies.ts';
import { json, type Sql, type Transaction } from '../sql.ts';

/** A case to begin: of which kind, by whom, for the party they act for. */
interface NewCase {
  /** Id from a one-time token: given twice, it begins one case. */
  id: Id;
  kind: Kind;
  actor: Actor & { party: Id };
  /** Content that it begins with, where it is a copy; the files in it are those of the other case. */
  content: Content;
}

/** A case that was begun, and the argument that its workflow is started with. */
interface BegunCase {
  number: string;
  start: Start<CaseSnapshot>;
}

/** Begins a case, or finds the one that was begun with the same id. Its workflow is started after the commit. */
export const insertCase = (sql: Sql, begun: NewCase): Promise<BegunCase> =>
  sql.begin(async (tx) => (await caseBegunWith(tx, begun.id)) ?? insert(tx, begun));

/** The case that was begun with an id; nobody else begins one with it before the transaction ends. */
async function caseBegunWith(tx: Transaction, id: Id): Promise<BegunCase | null> {
  await tx`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`;
  const [begun] = await tx<BegunCase[]>`
    select number, jsonb_build_object('workflowId', workflow_id, 'epoch', 0, 'seq', 0, 'snapshot', snapshot) as start
    from cases where start_token = ${id}`;
  return begun ?? null;
}

async function insert(tx: Transaction, { id, kind, actor, content }: NewCase): Promise<BegunCase> {
  const { number, at } = await nextNumber(tx);
  const workflowId = caseWorkflowId(number, randomBytes(6).toString('hex'));
  const snapshot = newCase(casePolicyAt(kind, at.getTime(), at.getTime()));
  await tx`
    insert into cases (number, workflow_id, party_id, created_by, kind, snapshot, start_token)
    values (${number}, ${workflowId}, ${actor.party}, ${actor.id}, ${kind.id}, ${json(tx, snapshot)}, ${id})`;
  await tx`
    insert into drafts (case_number, generation, edition, revision, touched_at)
    values (${number}, 1, ${kind.edition}, 1, ${at})`;
  const own = await withCopiedFiles(tx, content, {
    caseNumber: number,
    side: 'applicant',
    uploadedBy: actor.id,
  });
  await tx`
    insert into draft_fields (case_number, generation, path, value, revision, saved_by)
    select ${number}, 1, key, value, 1, ${actor.id} from jsonb_each(${json(tx, own)})`;
  await recordAudit(tx, actor, { action: 'case.create', object: number, result: 'given' });
  return { number, start: { workflowId, epoch: 0, seq: 0, snapshot } };
}

/** The next number of the year in Oslo: nobody waits for it, and it is not given back. */
async function nextNumber(tx: Transaction): Promise<{ number: string; at: Date }> {
  const [clock] = await tx<{ at: Date }[]>`select date_trunc('milliseconds', clock_timestamp()) as at`;
  const { at } = clock!;
  const year = yearInOslo(at.getTime());
  const [next] = await tx<{ running: number }[]>`select next_case_number(${year})::int as running`;
  return { number: caseNumber(year, next!.running), at };
}
