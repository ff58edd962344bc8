import type { CaseCommandName } from '../../domain/cases/commands.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { type OpenChange, readOpenChange } from '../draft/changes.ts';
import { filesOfCase, type StoredFile } from '../files/files.ts';
import type { Queries } from '../sql.ts';
import type { CaseRow } from './cases.ts';
import { type Complaint, complaintIn } from './complaints.ts';
import {
  type Decision,
  type IssuedDecision,
  issuedDecisions,
  type PastProposal,
  pastProposals,
  readProposal,
} from './decisions.ts';
import { type Message, messagesOf, type Side } from './messages.ts';
import { partiesTo } from './parties.ts';
import { receivedActs, type TimelineEvent, timelineOf } from './timeline.ts';
import { type ListedVersion, listVersions, readVersion, type Version } from './versions.ts';

/** Read model of the page of a case: all that one side sees there. */
export interface CasePageData {
  applicant: string;
  caseworker: string | null;
  version: Version | null;
  versions: ListedVersion[];
  /** A change that the applicant writes; DEKSA never sees it before it is sent. */
  change: OpenChange | null;
  messages: Message[];
  /** All files of the case by their ids, also those that the reader may not download. */
  files: ReadonlyMap<Id, StoredFile>;
  /** The decisions that were issued to the applicant, oldest first. */
  decisions: IssuedDecision[];
  complaint: Complaint | null;
  /** The decision that is proposed among DEKSA's own people; the applicant never sees it. */
  proposal: Decision | null;
  pastProposals: PastProposal[];
  timeline: TimelineEvent[];
  received: { name: CaseCommandName; at: Date }[];
}

/** Reads the page of a case. @param side the side of the reader: each sees what concerns it */
export async function readCasePage(sql: Queries, row: CaseRow, side: Side): Promise<CasePageData> {
  const { number, snapshot } = row;
  const staff = side === 'deksa';
  const [who, version, versions, change, messages, files, timeline, received, decided] = await Promise.all([
    partiesTo(sql, number),
    readVersion(sql, number, snapshot.version),
    listVersions(sql, number),
    staff ? null : readOpenChange(sql, number),
    messagesOf(sql, number, side),
    filesOfCase(sql, number),
    timelineOf(sql, row.workflowId),
    receivedActs(sql, row.workflowId),
    readDecided(sql, row, side),
  ]);
  return { ...who, version, versions, change, messages, files, timeline, received, ...decided };
}

async function readDecided(sql: Queries, { number, snapshot }: CaseRow, side: Side) {
  const staff = side === 'deksa';
  const [decisions, complaint, proposal, past] = await Promise.all([
    issuedDecisions(sql, number),
    complaintIn(sql, number, side),
    staff && snapshot.proposal ? readProposal(sql, number, snapshot.proposal.id) : null,
    staff ? pastProposals(sql, number) : [],
  ]);
  return { decisions, complaint, proposal, pastProposals: past };
}
