import { sealing } from './activities.ts';

/** Puts what was written to the audit into its chain. */
export async function sealingWorkflow(): Promise<void> {
  await sealing.sealAudit();
}
