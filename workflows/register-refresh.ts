import { mail, register } from './activities.ts';

/** Notes what has changed in Enhetsregisteret since the last time, and tells those whom it concerns. */
export async function registerRefreshWorkflow(): Promise<void> {
  const mails = await register.refresh();
  await Promise.allSettled(mails.map((effect) => mail.mail(effect)));
}
