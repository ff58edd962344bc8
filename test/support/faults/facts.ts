/** Facts that stand in the database and the mailbox after all faults, read at once for the comparison. */
import type { Sql } from '../../../db/sql.ts';
import type { CaseSnapshot } from '../../../domain/cases/states.ts';
import type { Content, Value } from '../../../domain/forms/types.ts';
import type { AnyCommand, StateAnswer } from '../../../domain/shared/messages.ts';

export interface CommandFact extends Omit<AnyCommand, 'at'> {
  workflowId: string;
  at: Date;
  outcome: string | null;
  doneSeq: number | null;
}

export interface StepFact {
  workflowId: string;
  seq: number;
  n: number | null;
  name: string;
  policy: object | null;
  outcome: string;
  state: string;
  at: Date;
}

export type CaseFact = StateAnswer<CaseSnapshot> & {
  number: string;
  workflowId: string;
  nextN: number;
  closed: boolean;
};

export interface Facts {
  cases: readonly CaseFact[];
  commands: readonly CommandFact[];
  steps: readonly StepFact[];
  versions: readonly { number: string; commandId: string; generation: number; fields: Content }[];
  /** Texts of messages, questions, answers, decisions, returns and complaints, by the acts that they came with. */
  texts: readonly { commandId: string; text: string }[];
  fields: readonly { number: string; generation: number; path: string; value: Value }[];
  files: readonly { number: string; name: string; sha256: string; state: string }[];
  /** Ids of the e-mails that are promised, and of those that came, as often as they came. */
  mails: { promised: readonly string[]; came: readonly string[] };
  /** Losses that a repair has named: ids of acts, and numbers of cases. */
  lost: { acts: ReadonlySet<string>; numbers: ReadonlySet<string> };
}

export async function readFacts(sql: Sql, mailbox: string): Promise<Facts> {
  const [cases, commands, steps, versions, texts, fields, files, promised, lostActs, lostCases] =
    await Promise.all([
      sql<CaseFact[]>`select * from cases order by number`,
      sql<CommandFact[]>`select * from commands order by workflow_id, n`,
      sql<StepFact[]>`
        select workflow_id, seq, n, name, policy, outcome, state, at from log order by workflow_id, seq`,
      sql<Facts['versions'][number][]>`
        select case_number as number, command_id, generation, content -> 'fields' as fields from versions`,
      sql<Facts['texts'][number][]>`
        select command_id, body as text from messages union all select command_id, body from decisions
        union all select command_id, body from decision_returns union all select command_id, body from complaints`,
      sql<Facts['fields'][number][]>`select case_number as number, generation, path, value from draft_fields`,
      sql<Facts['files'][number][]>`select case_number as number, name, sha256, state from files`,
      sql<{ id: string }[]>`select id from mails`,
      sql<{ id: string }[]>`select id from lost_acts`,
      sql<{ workflowId: string }[]>`select workflow_id from lost_workflows`,
    ]);
  return {
    ...{ cases, commands, steps, versions, texts, fields, files },
    mails: { promised: promised.map(({ id }) => id), came: await idsIn(mailbox) },
    lost: {
      acts: new Set(lostActs.map(({ id }) => id)),
      numbers: new Set(lostCases.map(({ workflowId }) => workflowId.split('-')[1] ?? '')),
    },
  };
}

/**
 * Returns the ids of the e-mails in the mailbox, as their Message-IDs carry them. Where a sender dies in the middle of
 * one, the mailbox keeps its beginning, which may have none.
 */
async function idsIn(mailbox: string): Promise<string[]> {
  const mails = (await (await fetch(`${mailbox}/email`)).json()) as { headers: Record<string, string> }[];
  return mails.flatMap(({ headers }) => headers['message-id']?.replace(/^<|@.*$/g, '') ?? []);
}
