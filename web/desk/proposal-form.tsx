/** Forms on which a decision is written, previewed and sent: to an approver, or at once where none is needed. */

import { decisionText } from '../../acts/cases/decision.ts';
import { type CasePageData, readCasePage } from '../../db/cases/case-page.ts';
import { letterParties } from '../../db/cases/parties.ts';
import type { Letter } from '../../documents/letter.ts';
import { describeLines } from '../../documents/lines.ts';
import { previewOf } from '../../documents/read-letter.ts';
import { kindOf } from '../../kinds.ts';
import { commandForm } from '../http/command-form.tsx';
import type { Visitor } from '../http/context.ts';
import { type FormState, readForm } from '../http/form-input.ts';
import type { RoutedCase } from '../http/objects.ts';
import type { CaseHandler } from '../http/router.ts';
import { caseUrl } from '../urls.ts';
import { type DecisionSubject, decisionInput, matterOf, typedAs } from './decision-input.ts';
import { type Proposal, proposalRefusals } from './proposal.ts';
import { PREVIEW, ProposalPage } from './proposal-page.tsx';

/** The handlers of a proposal's page: `show` for GET, `take` for POST, which may ask to see the letter first. */
export function proposalForm(proposal: Proposal): { show: CaseHandler; take: CaseHandler } {
  return {
    async show(c, visitor, case_) {
      const { show } = formOn(proposal, await readMatter(proposal, visitor, case_));
      return show(c, visitor, case_);
    },
    async take(c, visitor, case_) {
      const matter = await readMatter(proposal, visitor, case_);
      const { input, page, take } = formOn(proposal, matter);
      const { values, problems } = await readForm(c, input);
      if (values.go !== PREVIEW) return take(c, visitor, case_);
      const typed = { values, problems: problems ?? [], notice: null };
      return c.html(await page(visitor, case_, typed), problems ? 422 : 200);
    },
  };
}

/** The case as DEKSA sees it, and everything of it that the form is made from. */
interface ReadMatter {
  read: CasePageData;
  subject: DecisionSubject;
}

async function readMatter(
  { stage }: Proposal,
  { reads, language }: Visitor,
  { row }: RoutedCase,
): Promise<ReadMatter> {
  const read = await readCasePage(reads, row, 'deksa');
  const kind = kindOf(row.kind);
  const lines = read.version ? describeLines(kind, read.version.content.fields, language) : [];
  return { read, subject: { stage, kind, lines } };
}

/** The form on one case: its lines and the ways in which it can end are those of the version in force. */
function formOn(proposal: Proposal, matter: ReadMatter) {
  const { action, act } = proposal;
  const { subject, read } = matter;
  const input = decisionInput(subject);
  const page = async (visitor: Visitor, case_: RoutedCase, typed: FormState) => {
    const letter = await letterTyped(matter, visitor, case_, typed);
    return <ProposalPage {...{ proposal, subject, read, visitor, case_, typed, letter }} />;
  };
  const { show, take } = commandForm({
    ...{ action, input, page },
    boundTo: ({ row }: RoutedCase) => row.number,
    initial: () => typedBefore(proposal, read),
    act: ({ acts, id, actor, input: written }, { row }) =>
      act(acts, { id, actor, number: row.number, ...written }),
    refusals: proposalRefusals,
    leadsTo: (visitor, { row }) => `${caseUrl(visitor, row.number)}#vedtak`,
  });
  return { input, page, show, take };
}

/** The text of the last proposal at this stage that came to nothing, to be written on. */
function typedBefore({ stage: { stage } }: Proposal, { pastProposals }: CasePageData): FormState['values'] {
  const past = pastProposals.find((one) => one.stage === stage);
  return past ? typedAs(past) : {};
}

/** The letter of the decision that is typed, where it was asked for and can be made. */
async function letterTyped(
  { subject, read }: ReadMatter,
  visitor: Visitor,
  { row }: RoutedCase,
  { values }: FormState,
): Promise<Letter | null> {
  if (values.go !== PREVIEW) return null;
  const written = decisionInput(subject).safeParse(values);
  if (!written.success) return null;
  const { version } = row.snapshot;
  const text = decisionText(subject.stage.stage, matterOf(subject), { ...written.data, version }, Date.now());
  const parties = await letterParties(visitor.reads, row.number);
  return previewOf(row, { ...text, ...parties, proposer: visitor.name }, read.version, null);
}
