/** Cases that the portal holds about a person, for themselves. They come one by one, since they can be large. */

import type { CaseEventName } from '../../domain/cases/commands.ts';
import type { Content } from '../../domain/forms/types.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { Queries } from '../sql.ts';
import type { Oneself } from './own-data.ts';

/** A case that the person has as a private person, as they see it: nothing of what DEKSA writes to itself. */
export interface HeldCase {
  number: string;
  kind: string;
  state: string;
  createdAt: Date;
  draft: { edition: number; lastSavedAt: string; fields: Content } | null;
  versions: { version: number; edition: number; sentAt: string; fields: Content }[];
  messages: { from: 'applicant' | 'deksa'; kind: string; text: string; at: string; due: string | null }[];
  decisions: {
    outcome: string;
    reasons: string;
    legalBasis: string;
    conditions: string;
    lines: Record<string, boolean>;
    addressee: string;
    issuedAt: string;
  }[];
  complaints: { text: string; at: string }[];
  /** Files of the case: all of the person's side, and those of DEKSA's that were sent. */
  files: { name: string; size: number; sha256: string; state: string; from: string; uploadedAt: string }[];
  /** A decision is told by the state that came of it. */
  events: { event: CaseEventName | 'decided' | 'forwarded'; at: string; by: 'oneself' | 'DEKSA' | 'time' }[];
}

/** Reads the cases of a person, one after the other, discarded ones among them. */
export async function* heldCases(sql: Queries, { id }: Oneself): AsyncGenerator<HeldCase> {
  const numbers = await sql<
    { number: string }[]
  >`select number from cases where party_id = ${id} order by number`;
  for (const { number } of numbers) yield await heldCase(sql, id, number);
}

/** Reads one case. A proposal that waits for its approval is nothing that the applicant knows of. */
async function heldCase(sql: Queries, id: Id, number: string): Promise<HeldCase> {
  const [found] = await sql<HeldCase[]>`
    select c.number, c.kind, c.created_at,
      case c.state when 'decision_proposed' then 'under_review' else c.state end as state,
      (select jsonb_build_object('edition', d.edition, 'lastSavedAt', d.touched_at, 'fields', (
          select coalesce(jsonb_object_agg(f.path, f.value), '{}') from draft_fields f
          where f.case_number = d.case_number and f.generation = d.generation))
        from drafts d where d.case_number = c.number and not exists (
          select from versions v where v.case_number = d.case_number and v.generation = d.generation)
        order by d.generation desc limit 1) as draft,
      (select coalesce(jsonb_agg(jsonb_build_object(
          'version', v.version, 'edition', v.edition, 'sentAt', v.at, 'fields', v.content -> 'fields')
          order by v.version), '[]')
        from versions v where v.case_number = c.number) as versions,
      (select coalesce(jsonb_agg(jsonb_build_object(
          'from', m.side, 'kind', m.kind, 'text', m.body, 'at', m.at, 'due', m.due) order by m.at, m.id), '[]')
        from messages m join commands k on k.id = m.command_id
        where m.case_number = c.number and (m.side = 'applicant' or k.outcome = 'done')) as messages,
      (select coalesce(jsonb_agg(jsonb_build_object(
          'outcome', d.outcome, 'reasons', d.body, 'legalBasis', d.legal_basis, 'conditions', d.conditions,
          'addressee', d.addressee, 'issuedAt', d.issued_at, 'lines', (
            select coalesce(jsonb_object_agg(l.line, l.granted), '{}') from decision_lines l where l.decision_id = d.id))
          order by d.issued_at, d.id), '[]')
        from issued_decisions d where d.case_number = c.number) as decisions,
      (select coalesce(jsonb_agg(jsonb_build_object('text', k.body, 'at', k.at) order by k.at), '[]')
        from complaints k where k.case_number = c.number) as complaints,
      (select coalesce(jsonb_agg(jsonb_build_object('name', f.name, 'size', f.size, 'sha256', f.sha256,
          'state', f.state, 'from', f.side, 'uploadedAt', f.uploaded_at) order by f.uploaded_at, f.id), '[]')
        from files f where f.case_number = c.number and (f.side = 'applicant' or exists (
          select from message_files m join messages s on s.id = m.message_id
          join commands k on k.id = s.command_id and k.outcome = 'done' where m.file_id = f.id))) as files,
      (select coalesce(jsonb_agg(jsonb_build_object('event', case
            when l.name in ('propose', 'approve') then l.state else l.name end, 'at', l.at, 'by', case
            when l.actor is null then 'time' when l.actor = ${id} then 'oneself'
            else 'DEKSA' end)
          order by l.epoch, l.seq), '[]')
        from log l where l.workflow_id = c.workflow_id and l.outcome = 'done'
          and l.name not in ('return', 'take_back')
          and (l.name not in ('propose', 'propose_on_complaint') or l.state = 'decided')) as events
    from cases c where c.number = ${number}`;
  return found!;
}
