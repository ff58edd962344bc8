import { housekeeping } from './activities.ts';

/** Clears away what nothing refers to; what fails is left to the next run of the schedule. */
export async function housekeepingWorkflow(): Promise<void> {
  await Promise.allSettled([
    housekeeping.forgetExpired(),
    housekeeping.sweepFiles(),
    housekeeping.releaseFiles(),
  ]);
}
