import {
  CancellationScope,
  condition,
  continueAsNew,
  defineSignal,
  setCurrentDetails,
  setHandler,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import { type FileStart, LOOK, type ScanResult } from '../domain/files/workflow.ts';
import { scan } from './activities.ts';
import { searchAttributePairs } from './search-attributes.ts';

/** The end of a file: kept for good with what was sent, or without its bytes. */
export type FileEnding = 'kept' | Exclude<ScanResult, 'clean'>;

/**
 * A file that nothing used at two looks in a row is removed: so long can it be put back where it was taken away. A look
 * that was asked for comes earlier, and is not counted as one of them. Nobody is told a date: retention, no deadline.
 */
const BETWEEN_LOOKS = '48 hours';

/**
 * One durable workflow per file, whatever it is attached to: it is scanned, then watched until it lies in something that
 * was sent, or nothing uses it any more. Cancel requests are ignored.
 */
export function fileWorkflow(start: FileStart): Promise<FileEnding> {
  return CancellationScope.nonCancellable(() => follow(start));
}

async function follow(start: FileStart): Promise<FileEnding> {
  const { file, watched } = start;
  show(start, watched ? 'clean' : 'quarantined');
  const looked = watched ? 'clean' : await scan.scan(file);
  if (looked !== 'clean') {
    show(start, looked);
    return looked;
  }
  show(start, 'clean');
  let isAsked = false;
  setHandler(defineSignal(LOOK), () => {
    isAsked = true;
  });
  for (let unused = watched?.unused ?? false; ; ) {
    isAsked = false;
    const hasComeEarly = await condition(() => isAsked, BETWEEN_LOOKS);
    const use = await scan.use(file);
    if (use === 'sent') return 'kept';
    if (use === 'gone') return 'gone';
    if (hasComeEarly) continue;
    if (use === 'unused' && unused && (await scan.remove(file))) return 'removed';
    unused = use === 'unused';
    if (workflowInfo().continueAsNewSuggested)
      return continueAsNew<typeof fileWorkflow>({ ...start, watched: { unused } });
  }
}

/** Shows operators the state, without a word of what the file is. */
function show({ number }: FileStart, state: ScanResult | 'quarantined'): void {
  setCurrentDetails(DETAILS[state]);
  upsertSearchAttributes(searchAttributePairs({ ...(number && { CaseNumber: number }), State: state }));
}

const DETAILS: Record<ScanResult | 'quarantined', string> = {
  quarantined: 'quarantined: waits until it is looked into',
  clean: 'clean: watched until it is sent, or nothing uses it',
  infected: 'infected: its bytes are deleted',
  refused: 'refused: its bytes are deleted',
  removed: 'removed: nothing used it',
  gone: 'the database knows nothing of it',
};
