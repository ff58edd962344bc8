import type { CaseCommandName } from '../../domain/cases/commands.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { partiesTo } from '../account/people.ts';
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
import { type Happening, receivedActs, timelineOf } from './timeline.ts';
import { type ListedVersion, listVersions, readVersion, type Version } from './versions.ts';

/** All that the page of a case shows, as one side may see it. */
export interface CaseRead {
  applicant: string;
  caseworker: string | null;
  version: Version | null;
  versions: ListedVersion[];
  /** A change that the applicant writes; DEKSA never sees it before it is sent. */
  change: OpenChange | null;
  messages: Message[];
  /** What is known of the files of the case, by their ids: of all, not only of those that the reader may have. */
  files: ReadonlyMap<Id, StoredFile>;
  /** What was decided and told to the applicant, oldest first. */
  decisions: IssuedDecision[];
  complaint: Complaint | null;
  /** What DEKSA's own people propose among themselves; the applicant never sees it. */
  proposal: Decision | null;
  pastProposals: PastProposal[];
  timeline: Happening[];
  received: { name: CaseCommandName; at: Date }[];
}

/** @param side who reads: each side sees what concerns it */
export async function readCase(sql: Queries, row: CaseRow, side: Side): Promise<CaseRead> {
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
