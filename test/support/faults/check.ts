/** Checks after all faults: what people were told, the database, the workflows and the mailbox agree. */
import { isDeepStrictEqual } from 'node:util';
import { Connection, Client as Temporal, type WorkflowHandle } from '@temporalio/client';
import type { Sql } from '../../../db/sql.ts';
import type { CaseSnapshot } from '../../../domain/cases/states.ts';
import { QUERY, type StateAnswer } from '../../../domain/shared/messages.ts';
import { until } from '../until.ts';
import { type Compared, compare } from './compare.ts';
import { type CaseFact, type Facts, readFacts } from './facts.ts';
import { compareSteps } from './steps.ts';

export interface Verdict extends Compared {
  commands: number;
  cases: number;
  mails: number;
}

/** Waits until nothing is under way any more: every command has an outcome, every mail is sent, every file clean. */
export async function untilQuiet(sql: Sql): Promise<void> {
  await until('every act carried out, every mail sent, every file looked into', async () => {
    const [left] = await sql`
      select (select count(*)::int from commands where outcome is null) as commands,
        (select count(*)::int from mails where sent_at is null) as mails,
        (select count(*)::int from files where state = 'quarantined') as files,
        (select count(*)::int from cases where not started) as cases`;
    return isDeepStrictEqual({ ...left }, { commands: 0, mails: 0, files: 0, cases: 0 });
  });
}

interface Engine {
  temporal: string;
  namespace: string;
}

/** @param forgotten ids of e-mails that were promised before an older database was put back */
export async function check(
  { sql, mailbox, ...engine }: { sql: Sql; mailbox: string } & Engine,
  ledger: Parameters<typeof compare>[0],
  forgotten: readonly string[] = [],
): Promise<Verdict> {
  const facts = await readFacts(sql, mailbox);
  const compared = compare(ledger, facts, forgotten);
  const violations = [
    ...compared.violations,
    ...compareSteps(facts),
    ...(await compareWorkflows(engine, facts)),
  ];
  const { commands, cases, mails } = facts;
  return {
    ...{ ...compared, violations },
    ...{ commands: commands.length, cases: cases.length, mails: mails.promised.length },
  };
}

/** @returns cases whose workflow does not agree with the row */
async function compareWorkflows({ temporal, namespace }: Engine, { cases }: Facts): Promise<string[]> {
  const connection = await Connection.connect({ address: temporal });
  const client = new Temporal({ connection, namespace });
  const violations: string[] = [];
  const left = [...cases];
  const look = async () => {
    for (let row = left.pop(); row; row = left.pop()) {
      const one = row;
      const handle = client.workflow.getHandle(one.workflowId);
      // the row is written before the workflow hears from the activity that wrote it
      await until('', () => agrees(handle, one), 30_000).catch(() =>
        violations.push(`${one.number}: workflow and row differ`),
      );
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, look));
  await connection.close();
  return violations;
}

const AT_A_TIME = 6;

async function agrees(handle: WorkflowHandle, row: CaseFact): Promise<boolean> {
  const { status } = await handle.describe();
  if (row.closed) return status.name === 'COMPLETED';
  const { inbox, ...run } = await handle.query<StateAnswer<CaseSnapshot>>(QUERY);
  const same = isDeepStrictEqual([run.snapshot, run.seq, run.epoch], [row.snapshot, row.seq, row.epoch]);
  return status.name === 'RUNNING' && same && inbox.length === 0;
}
