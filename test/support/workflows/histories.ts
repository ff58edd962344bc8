/** Recorded histories: one for each path and release, replayed against the code of today. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { temporal } from '@temporalio/proto';
import type { Harness, TestCase } from './harness.ts';

const { History } = temporal.api.history.v1;
const FOLDER = new URL('../../histories/', import.meta.url);

/**
 * Keeps what a workflow went through, every run of it, under the name of its path, where a release is being
 * recorded: `RECORD_HISTORIES=0.1.0 npm test -- test/workflows`.
 */
export async function keepHistory(
  { client }: Pick<Harness, 'client'>,
  { workflowId }: Pick<TestCase, 'workflowId'>,
  path: string,
): Promise<void> {
  const release = process.env.RECORD_HISTORIES;
  if (!release) return;
  const folder = new URL(`${release}/`, FOLDER);
  await mkdir(folder, { recursive: true });
  let runId: string | undefined = (await client.workflow.getHandle(workflowId).describe()).runId;
  for (let back = 0; runId; back++) {
    const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    const name = path.replaceAll(/\W+/g, '-');
    await writeFile(
      new URL(`${name}${back ? `.${back}` : ''}.json`, folder),
      JSON.stringify(History.fromObject(history).toJSON()),
    );
    runId =
      history.events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId || undefined;
  }
}

/** Yields all recorded histories, each under the name of its release and path: `0.1.0/four-eyes`. */
export async function* storedHistories() {
  for (const name of (await readdir(FOLDER, { recursive: true }))
    .filter((file) => file.endsWith('.json'))
    .sort()) {
    const history = History.fromObject(JSON.parse(await readFile(new URL(name, FOLDER), 'utf8')));
    yield { workflowId: name.replace('.json', ''), history };
  }
}
