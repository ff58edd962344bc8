/** Adapter of cases: they are named by their number, and their policy is that of their kind. */
import { CASE } from '../../domain/cases/case.ts';
import { CASE_MAILS, type CaseAudience } from '../../domain/cases/mails.ts';
import { type CasePolicy, casePolicyAt } from '../../domain/cases/policy.ts';
import type { CaseSnapshot, State } from '../../domain/cases/states.ts';
import type { CaseTypes } from '../../domain/cases/transitions.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { AnyTimer, Projection } from '../../domain/shared/messages.ts';
import { kindOf } from '../../kinds.ts';
import type { Adapter } from '../durable/adapter.ts';
import type { Locked } from '../durable/commands.ts';
import type { Queries, Transaction } from '../sql.ts';
import type { CaseRow } from './cases.ts';

export const CASES: Adapter<CaseTypes, CaseRow> = {
  durable: CASE,
  key: 'number',
  async policyAt(sql, { number, kind, snapshot }, at) {
    const touched = (await touchedAt(sql, number)) ?? at;
    return casePolicyAt(kindOf(kind), at.getTime(), touched.getTime(), snapshot);
  },
  isOutdated: wasTouched,
  recipients: (tx, row, mail) => RECIPIENTS[CASE_MAILS[mail]](tx, row),
  onCarriedOut: async (tx, row, projection) => {
    await closeDiscarded(tx, row, projection);
    await noteOutcome(tx, row, projection);
    await noteLetter(tx, row, projection);
  },
};

/** A case under its lock, as an act on it writes. */
export type LockedCase = Locked<CaseTypes, CaseRow>;

/** The time at which somebody last wrote in the open draft; null where none is open. */
async function touchedAt(sql: Queries, number: string): Promise<Date | null> {
  const [draft] = await sql<{ touchedAt: Date }[]>`
    select touched_at from drafts where case_number = ${number} and closed_at is null`;
  return draft?.touchedAt ?? null;
}

/** Tells whether somebody wrote in the draft after the timer's policy was read. */
async function wasTouched(tx: Transaction, { number, kind }: CaseRow, event: AnyTimer): Promise<boolean> {
  const [draft] = await tx<{ touchedAt: Date }[]>`
    select touched_at from drafts where case_number = ${number} and closed_at is null for update`;
  if (!draft) return false;
  const { lapseAt } = casePolicyAt(kindOf(kind), event.at, draft.touchedAt.getTime());
  return lapseAt !== (event.policy as CasePolicy).lapseAt;
}

const RECIPIENTS: Readonly<Record<CaseAudience, (tx: Transaction, row: CaseRow) => Promise<readonly Id[]>>> =
  {
    applicant: async (tx, row) => [await contactOf(tx, row)],
    caseworker: async (_tx, { caseworkerId }) => (caseworkerId ? [caseworkerId] : []),
  };

/** The person who began the case; where they may not act for the organisation any more, its first administrator. */
async function contactOf(tx: Transaction, { partyId, createdBy }: CaseRow): Promise<Id> {
  const [member] = await tx<{ personId: Id }[]>`
    select person_id from memberships
    where organisation_id = ${partyId} and status = 'active'
      and (person_id = ${createdBy} or role = 'administrator')
    order by person_id = ${createdBy} desc, created_at, person_id
    limit 1`;
  return member?.personId ?? createdBy;
}

/** Closes a draft that was discarded: nobody can write in it any more. */
async function closeDiscarded(
  tx: Transaction,
  { number }: CaseRow,
  { snapshot }: Projection<CaseSnapshot>,
): Promise<void> {
  if (snapshot.state === 'discarded')
    await tx`update drafts set closed_at = clock_timestamp() where case_number = ${number} and closed_at is null`;
}

/** Notes the outcome of a decision that is made. */
async function noteOutcome(
  tx: Transaction,
  { number, snapshot: before }: CaseRow,
  { snapshot: { decision } }: Projection<CaseSnapshot>,
): Promise<void> {
  if (decision && decision.id !== before.decision?.id)
    await tx`
      update cases set outcome = d.outcome from decisions d where number = ${number} and d.id = ${decision.id}`;
}

/** Acts that issue a decision, as `db/functions/issued_decisions.sql` finds it, where the case is in one of the states. */
const ISSUING: readonly string[] = ['propose', 'approve', 'record_ministry'];
const ISSUED: readonly State[] = ['decided', 'forwarded'];

/** Notes that there is a letter that nobody on the applicant's side has opened. */
async function noteLetter(
  tx: Transaction,
  { number }: CaseRow,
  { event, snapshot }: Projection<CaseSnapshot>,
): Promise<void> {
  if (ISSUING.includes(event.name) && ISSUED.includes(snapshot.state))
    await tx`update cases set letter_at = ${new Date(event.at)} where number = ${number}`;
}
