import type { Effect } from '../domain/shared/messages.ts';
import { mail } from './activities.ts';

/**
 * Sends one notice to somebody about their own user. That one can never be delivered is an alarm already, and nothing
 * for a workflow to fail by.
 */
export async function noticeWorkflow(effect: Effect): Promise<void> {
  await Promise.allSettled([mail.mail(effect)]);
}
