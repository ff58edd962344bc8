import { reconciliation } from './activities.ts';

/** Compares database and workflows, and tells operators by alarms where they differ; it repairs nothing. */
export async function reconciliationWorkflow(): Promise<void> {
  await reconciliation.reconcile();
}
