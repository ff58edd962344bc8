import { mail } from './activities.ts';

/** Sends promised e-mails for a while; its schedule starts it again. */
export async function mailWorkflow(): Promise<void> {
  await mail.sendMails();
}
