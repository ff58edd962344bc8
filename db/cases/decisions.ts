/** DEKSA's decisions: proposals as they were made, written once, and those of them that were told to the applicant. */

import { randomUUID } from 'node:crypto';
import type { Outcome } from '../../domain/cases/outcomes.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { Language } from '../../domain/shared/language.ts';
import type { Fragment, Queries, Transaction } from '../sql.ts';
import type { LockedCase } from './adapter.ts';
import { letterParties } from './parties.ts';

/** Subject of a decision: the application, a complaint, or that complaint at the ministry. */
export type Stage = 'application' | 'complaint' | 'ministry';
/** Outcome for the applicant; or `forward`, for a complaint that DEKSA does not uphold. */
export type Verdict = Outcome | 'forward';

/** Text of a decision, as a caseworker writes it. */
export interface DecisionText {
  stage: Stage;
  version: number;
  outcome: Verdict;
  /** The reasons; to an enquiry, the answer. */
  body: string;
  legalBasis: string;
  conditions: string;
  /** ISO date until which that which it gives is valid; null where it gives nothing, or gives it for good. */
  validUntil: string | null;
  /** True for each line of the version that is granted, by the line's id; empty where lines are not decided on. */
  lines: Readonly<Record<string, boolean>>;
}

/** A decision that was proposed, whatever became of it. */
export interface Decision extends DecisionText {
  id: Id;
  proposer: string;
  proposedBy: Id;
  at: Date;
  /** The applicant's name and language when the decision was proposed, for its letter. */
  addressee: string;
  language: Language;
}

/** A decision that was told to the applicant. */
export interface IssuedDecision extends Decision {
  /** Its place among the decisions of the case, from 1; part of its address. */
  place: number;
  issuedAt: Date;
  /** Name of the approver; null where no second pair of eyes was needed. */
  approver: string | null;
  /** The deadline of a complaint, if this decision can be complained about at all. */
  complainBy: number;
}

/** End of a proposal that was not approved. */
export type Fate = 'returned' | 'taken_back' | 'overtaken';

/** A proposal that was not approved, with the comment of the one who returned it. */
export interface PastProposal extends Decision {
  fate: Fate;
  comment: string | null;
  commentBy: string | null;
}

/** Writes a decision in the transaction of the act that proposes it. @returns its id, for the act's arguments */
export async function insertDecision(
  tx: Transaction,
  { row, commandId, at }: LockedCase,
  { lines, ...text }: DecisionText,
  proposedBy: Id,
): Promise<Id> {
  const id = randomUUID();
  const letter = await letterParties(tx, row.number);
  await tx`
    insert into decisions ${tx({ id, caseNumber: row.number, commandId, at, proposedBy, ...text, ...letter })}`;
  const rows = Object.entries(lines).map(([line, granted]) => ({ decisionId: id, line, granted }));
  if (rows.length > 0) await tx`insert into decision_lines ${tx(rows)}`;
  return id;
}

const columns = (sql: Queries) => sql`
  d.id, d.stage, d.version, d.outcome, d.body, d.legal_basis, d.conditions, d.valid_until::text as valid_until, d.addressee, d.language, d.at,
  d.proposed_by, s.name as proposer,
  coalesce((select jsonb_object_agg(l.line, l.granted) from decision_lines l where l.decision_id = d.id), '{}') as lines`;

/** Reads a proposal of a case, whatever became of it; null where the case has none with this id. */
export async function readProposal(sql: Queries, number: string, id: Id): Promise<Decision | null> {
  const [decision] = await sql<Decision[]>`
    select ${columns(sql)} from decisions d join staff s on s.id = d.proposed_by
    where d.case_number = ${number} and d.id = ${id}`;
  return decision ?? null;
}

/** The decisions that were issued to the applicant, oldest first. */
export function issuedDecisions(sql: Queries, number: string): Promise<IssuedDecision[]> {
  return sql<IssuedDecision[]>`
    select ${columns(sql)}, d.issued_at, d.complain_by, a.name as approver,
      row_number() over (order by d.issued_at, d.id)::int as place
    from issued_decisions d join staff s on s.id = d.proposed_by
    left join staff a on a.id = d.issued_by and d.issued_with = 'approve'
    where d.case_number = ${number}
    order by d.issued_at, d.id`;
}

/** Number of the version on which a decision was made. @param place of the decision in the case, from 1 */
export const versionDecidedOn = (sql: Queries, number: string, place: number): Fragment => sql`(
  select version from issued_decisions where case_number = ${number}
  order by issued_at, id offset ${place - 1} limit 1)`;

/** Proposals that were returned, taken back, or overtaken by what the applicant did; newest first. */
export function pastProposals(sql: Queries, number: string): Promise<PastProposal[]> {
  return sql<PastProposal[]>`
    select ${columns(sql)}, r.body as comment, r.author as comment_by,
      case when r.body is not null then 'returned' when b.id is not null then 'taken_back' else 'overtaken' end as fate
    from decisions d
    join staff s on s.id = d.proposed_by
    join cases c on c.number = d.case_number
    join commands k on k.id = d.command_id and k.outcome = 'done'
    left join lateral (
      select r.body, author.name as author from decision_returns r
      join commands done on done.id = r.command_id and done.outcome = 'done'
      join staff author on author.id = r.author
      where r.decision_id = d.id) r on true
    left join commands b on b.workflow_id = c.workflow_id and b.name = 'take_back' and b.outcome = 'done'
      and b.args ->> 'decision' = d.id::text
    where d.case_number = ${number}
      and d.id::text is distinct from c.snapshot -> 'proposal' ->> 'id'
      and d.id not in (select id from issued_decisions i where i.case_number = ${number})
    order by d.at desc, d.id`;
}

/** Writes the reason why a proposal is returned, in the transaction of that act. */
export async function insertReturn(
  tx: Transaction,
  { commandId, at }: LockedCase,
  { decisionId, author, body }: { decisionId: Id; author: Id; body: string },
): Promise<void> {
  await tx`
    insert into decision_returns ${tx({ id: randomUUID(), decisionId, author, body, commandId, at })}`;
}
