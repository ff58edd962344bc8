/** Versions: forms as they were sent in; written once, never changed. */

import { toCurrentEdition } from '../../domain/forms/editions.ts';
import type { VersionContent } from '../../domain/forms/types.ts';
import { ownReference } from '../../domain/kinds/common.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { Moment } from '../../domain/shared/moments.ts';
import { kindOf } from '../../kinds.ts';
import type { Draft, DraftKey } from '../draft/drafts.ts';
import { type Fragment, json, type Queries, type Transaction } from '../sql.ts';

/** A version's number and time, and the answer that could be expected when the first one was sent. */
export interface Receipt {
  version: number;
  at: Date;
  expectedBy: Moment;
  /** False while the act is received and not yet carried out. */
  done: boolean;
}

/** The latest sending of a case that was not refused; null where nothing was sent. */
export async function readReceipt(sql: Queries, number: string): Promise<Receipt | null> {
  const [receipt] = await sql<Receipt[]>`
    select v.version, m.at, (first.policy ->> 'expectedBy')::float8 as expected_by, m.outcome is not null as done
    from versions v join commands m on m.id = v.command_id
    join versions s on s.case_number = v.case_number and s.version = 1 join commands first on first.id = s.command_id
    where v.case_number = ${number} and coalesce(m.outcome, 'done') = 'done'
    order by v.version desc limit 1`;
  return receipt ?? null;
}

/** A version that was sent and not refused, as it stands in the list of them. */
export interface ListedVersion {
  version: number;
  at: Date;
  /** Name of the person who sent it. */
  sentBy: string;
  /** False while the act is received and not yet carried out. */
  done: boolean;
}

/** Number of the newest version of a case; none where none was sent. */
export const newestVersion = (sql: Queries, number: string): Fragment => sql`(
  select max(v.version) from versions v join commands m on m.id = v.command_id
  where v.case_number = ${number} and coalesce(m.outcome, 'done') = 'done')`;

/** Number of the version that was sent before another; that one's own where none was. */
export const versionBefore = (
  sql: Queries,
  number: string,
  version: number | Fragment,
): Fragment => sql`coalesce((
  select v.version from versions v join commands m on m.id = v.command_id
  where v.case_number = ${number} and coalesce(m.outcome, 'done') = 'done' and v.version < ${version}
  order by v.version desc limit 1), ${version})`;

/** The versions of a case, the newest first. */
export function listVersions(sql: Queries, number: string): Promise<ListedVersion[]> {
  return sql<ListedVersion[]>`
    select v.version, v.at, coalesce(p.name, '') as sent_by, m.outcome is not null as done
    from versions v join commands m on m.id = v.command_id left join persons p on p.id = v.sent_by
    where v.case_number = ${number} and coalesce(m.outcome, 'done') = 'done'
    order by v.version desc`;
}

export interface Version {
  version: number;
  edition: number;
  content: VersionContent;
  at: Date;
}

/**
 * One version, each answer at its place in today's form; null where there is none with that number.
 * @param version its number, or the part of a statement that finds it
 */
export async function readVersion(
  sql: Queries,
  number: string,
  version: number | Fragment,
): Promise<Version | null> {
  const [row] = await sql<(Version & { kind: string })[]>`
    select v.version, v.edition, v.content, v.at, c.kind from versions v join cases c on c.number = v.case_number
    where v.case_number = ${number} and v.version = ${version}`;
  if (!row) return null;
  const { kind, content, ...sent } = row;
  return { ...sent, content: { fields: toCurrentEdition(kindOf(kind), sent.edition, content.fields) } };
}

/**
 * Writes a draft as the next version and closes the draft, in the transaction of the act that sends it.
 * @param draft as it was read in this transaction after `lockDraft`
 */
export async function writeVersion(
  tx: Transaction,
  draft: Draft,
  { commandId, at, person }: { commandId: Id; at: Date; person: Id },
): Promise<number> {
  const { content: fields } = draft;
  const content: VersionContent = { fields };
  const [row] = await tx<{ version: number }[]>`
    insert into versions (case_number, version, generation, edition, content, sent_by, command_id, at)
    select ${draft.number}, coalesce(max(version), 0) + 1, ${draft.generation}, ${draft.edition},
      ${json(tx, content)}, ${person}, ${commandId}, ${at}
    from versions where case_number = ${draft.number}
    returning version`;
  await Promise.all([
    tx`
      update drafts set closed_at = ${at}
      where case_number = ${draft.number} and generation = ${draft.generation}`,
    tx`
      update cases
      set own_reference = ${String(fields[ownReference.path] ?? '') || null}, first_sent_at = coalesce(first_sent_at, ${at})
      where number = ${draft.number}`,
  ]);
  return row!.version;
}

/** Tells whether a generation of a case's draft was sent. */
export async function wasSent(sql: Queries, { number, generation }: DraftKey): Promise<boolean> {
  const sent = await sql`select from versions where case_number = ${number} and generation = ${generation}`;
  return sent.length > 0;
}
