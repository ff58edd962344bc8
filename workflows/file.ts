/** A file's story: looked into, then watched until it lies in something that was sent, or nothing uses it any more. */
import {
  CancellationScope,
  continueAsNew,
  proxyActivities,
  setCurrentDetails,
  sleep,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import { TASK_QUEUES } from '../domain/cases/commands.ts';
import type { FileActivities, FileStart, Looked } from '../domain/files/workflow.ts';
import { keys } from './search-attributes.ts';

/** How a file ends: kept for good with what was sent, or without its bytes. */
export type FileEnding = 'kept' | Exclude<Looked, 'clean'>;

/** A file that nothing used at two looks in a row is removed: so long can it be put back where it was taken away. */
const BETWEEN_LOOKS = '48 hours';

/** One durable workflow per file, whatever it is attached to; cancel requests are ignored. */
export function fileStory(start: FileStart): Promise<FileEnding> {
  return CancellationScope.nonCancellable(() => follow(start));
}

async function follow(start: FileStart): Promise<FileEnding> {
  const { file, watched } = start;
  show(start, watched ? 'clean' : 'quarantined');
  const looked = watched ? 'clean' : await outside.scan(file);
  if (looked !== 'clean') {
    show(start, looked);
    return looked;
  }
  show(start, 'clean');
  for (let unused = watched?.unused ?? false; ; ) {
    await sleep(BETWEEN_LOOKS, { summary: 'is it used?' });
    const use = await outside.use(file);
    if (use === 'sent') return 'kept';
    if (use === 'gone') return 'gone';
    if (use === 'unused' && unused && (await outside.remove(file))) return 'removed';
    unused = use === 'unused';
    if (workflowInfo().continueAsNewSuggested)
      return continueAsNew<typeof fileStory>({ ...start, watched: { unused } });
  }
}

/** For operators, without a word of what the file is. */
function show({ number }: FileStart, state: Looked | 'quarantined'): void {
  setCurrentDetails(DETAILS[state]);
  upsertSearchAttributes([
    ...(number ? [{ key: keys.number, value: number }] : []),
    { key: keys.state, value: state },
  ]);
}

const DETAILS: Record<Looked | 'quarantined', string> = {
  quarantined: 'quarantined: waits until it is looked into',
  clean: 'clean: watched until it is sent, or nothing uses it',
  infected: 'infected: its bytes are deleted',
  refused: 'refused: its bytes are deleted',
  removed: 'removed: nothing used it',
  gone: 'the database knows nothing of it',
};

/** Retried for as long as it takes: a scanner may be away for days, and nothing is clean before it has answered. */
const outside = proxyActivities<FileActivities>({
  taskQueue: TASK_QUEUES.scan,
  startToCloseTimeout: '5m',
  heartbeatTimeout: '20s',
  retry: { initialInterval: '500ms', backoffCoefficient: 2, maximumInterval: '10s' },
});
