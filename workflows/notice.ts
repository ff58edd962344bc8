/** What is told to somebody about their own user, which belongs to no case and no request. */
import { proxyActivities } from '@temporalio/workflow';
import { type Effect, type MailActivities, TASK_QUEUES } from '../domain/shared/durable.ts';

/** Sends one notice; that one can never be delivered is an alarm already, and nothing for a workflow to fail by. */
export async function noticeStory(effect: Effect): Promise<void> {
  await Promise.allSettled([mail.mail(effect)]);
}

const mail = proxyActivities<MailActivities>({
  taskQueue: TASK_QUEUES.mail,
  startToCloseTimeout: '20s',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '1m' },
});
