import { type OpenChange, readOpenChange } from '../db/changes.ts';
import type { CaseRow } from '../db/cases.ts';
import { type Decision, standingDecision } from '../db/decisions.ts';
import { type Message, messagesOf, type Side } from '../db/messages.ts';
import { partiesTo } from '../db/people.ts';
import type { Queries } from '../db/sql.ts';
import { type Happening, receivedActs, timelineOf } from '../db/timeline.ts';
import { type ListedVersion, listVersions, readVersion, type Version } from '../db/versions.ts';
import type { CommandName } from '../domain/messages.ts';

/** All that the page of a case shows, as one side may see it. */
export interface CaseRead {
  applicant: string;
  caseworker: string | null;
  version: Version | null;
  versions: ListedVersion[];
  /** A change that the applicant writes; DEKSA never sees it before it is sent. */
  change: OpenChange | null;
  messages: Message[];
  decision: Decision | null;
  timeline: Happening[];
  received: { name: CommandName; at: Date }[];
}

export async function readCase(sql: Queries, row: CaseRow, side: Side): Promise<CaseRead> {
  const [who, version, versions, change, messages, decision, timeline, received] = await Promise.all([
    partiesTo(sql, row.number),
    readVersion(sql, row.number, row.snapshot.version),
    listVersions(sql, row.number),
    side === 'applicant' ? readOpenChange(sql, row.number) : null,
    messagesOf(sql, row.number, side),
    standingDecision(sql, row.number),
    timelineOf(sql, row.workflowId),
    receivedActs(sql, row.workflowId),
  ]);
  return { ...who, version, versions, change, messages, decision, timeline, received };
}
