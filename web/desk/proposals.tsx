/** A page on which a decision is written, previewed and sent: to an approver, or at once where none is needed. */

import type { FC } from 'hono/jsx';
import { letterParties } from '../../db/account/people.ts';
import type { LockedCase } from '../../db/cases/adapter.ts';
import { readCase } from '../../db/cases/case-page.ts';
import { type DecisionText, insertDecision, type Stage } from '../../db/cases/decisions.ts';
import { readVersion } from '../../db/cases/versions.ts';
import type { Transaction } from '../../db/sql.ts';
import type { Letter } from '../../documents/letter.ts';
import { linesToDecide } from '../../documents/lines.ts';
import type { CaseCommandName, CaseCommands } from '../../domain/cases/commands.ts';
import type { Action } from '../../domain/rights/table.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { kindOf } from '../../kinds.ts';
import { type ActForm, showForm, takeForm } from '../http/command-form.tsx';
import type { Services, Visitor } from '../http/context.ts';
import { carriedNumber, readForm, type Typed, untouched } from '../http/form-input.ts';
import type { RoutedCase } from '../http/objects.ts';
import type { CaseHandler } from '../http/router.ts';
import { previewOf } from '../letters/read-letter.ts';
import { Application } from '../ui/case/case-page.tsx';
import { ComplaintCard } from '../ui/case/decisions.tsx';
import { LetterView } from '../ui/case/letter.tsx';
import { WritingPage } from '../ui/case/writing-page.tsx';
import { caseUrl } from '../urls.ts';
import {
  DecisionFields,
  decisionInput,
  decisionLabels,
  decisionTyped,
  type Matter,
  typedAs,
} from './decision-form.tsx';
import { SinceVersion } from './since-version.tsx';

type Proposing = Extract<CaseCommandName, 'propose' | 'propose_on_complaint' | 'record_ministry'>;

/** One way to write a decision. */
export interface Proposal<N extends Proposing> {
  stage: Stage;
  action: Action;
  command: N;
  /** The rest of the address below the case's own. */
  to: string;
  title: (visitor: Visitor) => string;
  /** What the workflow is told. */
  args: (decision: Id, text: DecisionText) => CaseCommands[N];
}

type Input = ReturnType<typeof decisionInput>;

/** GET: the form, with what an earlier proposal said where there was one. */
export const showProposal =
  <N extends Proposing>(services: Services, proposal: Proposal<N>): CaseHandler =>
  async (c, visitor, at) =>
    showForm(await formOf(services, proposal, visitor, at))(c, visitor, at);

/** Sends the decision, or shows its letter first where that is asked for; what was typed stays. */
export const takeProposal =
  <N extends Proposing>(services: Services, proposal: Proposal<N>): CaseHandler =>
  async (c, visitor, at) => {
    const form = await formOf(services, proposal, visitor, at);
    const sent = await readForm(c, form.input);
    if (sent.values.go !== PREVIEW) return takeForm(services, form)(c, visitor, at);
    const typed = { values: sent.values, problems: sent.problems ?? [], notice: null };
    return c.html(await form.page(visitor, at, typed), sent.problems ? 422 : 200);
  };

const PREVIEW = 'preview';

async function formOf<N extends Proposing>(
  services: Services,
  proposal: Proposal<N>,
  visitor: Visitor,
  at: RoutedCase,
): Promise<ActForm<N, Input>> {
  const { row } = at;
  const { stage, action, command, args } = proposal;
  const version = await readVersion(services.sql, row.number, row.snapshot.version);
  const kind = kindOf(row.kind);
  const lines = version ? linesToDecide(kind, version.content.fields, visitor.language) : [];
  const matter = { stage, kind, lines };
  return {
    action,
    command,
    input: decisionInput(matter),
    page: (visitor, at, typed) => page(services, proposal, matter, { visitor, at, typed }),
    write: async (tx: Transaction, act: LockedCase, input, { id }) => {
      const text = decisionTyped(matter, input);
      return args(await insertDecision(tx, act, text, id), text);
    },
    leadsTo: (visitor, number) => `${caseUrl(visitor, number)}#vedtak`,
  };
}

interface Asked {
  visitor: Visitor;
  at: RoutedCase;
  typed: Typed;
}

async function page<N extends Proposing>(
  services: Services,
  { stage, action, to, title }: Proposal<N>,
  matter: Matter,
  { visitor, at, typed }: Asked,
) {
  const { decisions } = visitor.text;
  const { row } = at;
  const read = await readCase(services.sql, row, 'deksa');
  const { version } = row.snapshot;
  const earlier = typed === untouched ? read.pastProposals.find((one) => one.stage === stage) : undefined;
  const values = earlier ? typedAs(earlier) : typed.values;
  const letter = await letterTyped(services, matter, { visitor, at, typed });
  const seen = carriedNumber.parse(typed.values.version);
  return (
    <WritingPage
      {...{ visitor, at, action, to }}
      typed={{ ...typed, values }}
      title={title(visitor)}
      lead={decisions.leads[stage]}
      labels={decisionLabels(visitor)}
      send={decisions.sends[stage]}
      before={
        <>
          {seen > 0 && seen < version && (
            <SinceVersion services={services} visitor={visitor} row={row} before={seen} />
          )}
          {earlier?.comment && <Comment visitor={visitor} {...earlier} />}
          {stage !== 'application' && <ComplaintCard visitor={visitor} read={read} level={2} />}
        </>
      }
      after={
        <>
          {letter && <Preview visitor={visitor} letter={letter} />}
          <Application visitor={visitor} at={at} read={read} />
        </>
      }
    >
      <p>{decisions.concerns(version)}</p>
      <input type="hidden" name="version" value={String(version)} />
      <DecisionFields visitor={visitor} typed={{ ...typed, values }} matter={matter} />
      <p>
        <button type="submit" class="ds-button" data-variant="secondary" name="go" value={PREVIEW}>
          {decisions.preview}
        </button>
      </p>
    </WritingPage>
  );
}

/** The letter of what is typed, where that was asked for and can be made. */
async function letterTyped(
  { sql }: Services,
  matter: Matter,
  { visitor, at, typed }: Asked,
): Promise<Letter | null> {
  if (typed.values.go !== PREVIEW) return null;
  const parsed = decisionInput(matter).safeParse(typed.values);
  if (!parsed.success) return null;
  const text = { ...decisionTyped(matter, parsed.data), version: at.row.snapshot.version };
  const parties = await letterParties(sql, at.row.number);
  return previewOf(sql, at.row, { ...text, ...parties, proposer: visitor.name }, null);
}

const Preview: FC<{ visitor: Visitor; letter: Letter }> = ({ visitor, letter }) => (
  <section class="stack" aria-labelledby="brev">
    <h2 class="ds-heading" data-size="md" id="brev">
      {visitor.text.decisions.previewTitle}
    </h2>
    <p role="status">{visitor.text.decisions.previewLead}</p>
    <LetterView letter={letter} level={3} />
  </section>
);

const Comment: FC<{ visitor: Visitor; comment: string | null; commentBy: string | null }> = ({
  visitor,
  comment,
  commentBy,
}) => (
  <article class="ds-card stack" data-color="warning">
    <h2 class="ds-heading" data-size="xs">
      {visitor.text.decisions.commented(commentBy ?? '')}
    </h2>
    <p class="written">{comment}</p>
  </article>
);
