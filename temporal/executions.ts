/** Executions as the engine lists them: all that it has run and has not forgotten yet, in the order that it likes. */
import { type Client, NamespaceNotFoundError } from '@temporalio/client';
import { defaultPayloadConverter } from '@temporalio/common';
import { DURABLES } from '../domain/durables.ts';
import { caseNumber, caseNumberOf, type Id, runningNumberOf } from '../domain/shared/ids.ts';
import { withDeadline } from './calls.ts';

/** One run of a workflow. */
export interface Execution {
  workflowId: Id;
  runId: string;
  isRunning: boolean;
}

const PAGE = 1000;
/** Types of the workflows that need a row. */
const TYPES = [...Object.values(DURABLES).map(({ workflow }) => workflow), 'fileWorkflow'];
const WITH_ROWS = `WorkflowType IN (${TYPES.map((type) => `'${type}'`).join(', ')})`;

/** Yields every run of the workflows that need a row, a page at a time. */
export async function* executionsInPages(client: Client): AsyncGenerator<Execution[]> {
  let page: Execution[] = [];
  for await (const { workflowId, runId, status } of client.workflow.list({
    query: WITH_ROWS,
    pageSize: PAGE,
  })) {
    page.push({ workflowId, runId, isRunning: status.name === 'RUNNING' });
    if (page.length < PAGE) continue;
    yield page;
    page = [];
  }
  yield page;
}

/**
 * Returns the highest running number above `last` that a case of a year has in the engine, and `last` where none is
 * higher. It asks for those above alone, which costs nothing as long as there are none. Ids stand in the order of their
 * numbers up to 99 999 cases a year.
 */
export async function highestNumber(
  client: Client,
  year: number,
  last: number,
  patienceMs: number,
): Promise<number> {
  const above = `case-${caseNumber(year, last)}.`;
  const below = `case-${caseNumber(year + 1, 0)}`;
  const query = `WorkflowId > '${above}' AND WorkflowId < '${below}'`;
  let highest = last;
  try {
    await withDeadline(
      client,
      async () => {
        for await (const { workflowId } of client.workflow.list({ query, pageSize: PAGE }))
          highest = Math.max(highest, runningNumberOf(caseNumberOf(workflowId)).running);
      },
      patienceMs,
    );
  } catch (error) {
    // an engine without the namespace has seen nothing
    if (!(error instanceof NamespaceNotFoundError)) throw error;
  }
  return highest;
}

const HISTORY_MS = 30_000;

/** Reads what came into a run from outside: the argument of its start, signals, and the answers of activities. */
export async function payloadsIn(client: Client, workflowId: Id, runId: string): Promise<unknown[]> {
  const handle = client.workflow.getHandle(workflowId, runId);
  const { events } = await withDeadline(client, () => handle.fetchHistory(), HISTORY_MS);
  return (events ?? [])
    .flatMap(
      (event) =>
        event.workflowExecutionStartedEventAttributes?.input?.payloads ??
        event.workflowExecutionSignaledEventAttributes?.input?.payloads ??
        event.activityTaskCompletedEventAttributes?.result?.payloads ??
        [],
    )
    .map((payload) => defaultPayloadConverter.fromPayload(payload));
}
