import { register } from './activities.ts';

/** Notes what has changed in Enhetsregisteret since the last time. */
export async function registerRefreshWorkflow(): Promise<void> {
  await register.refresh();
}
