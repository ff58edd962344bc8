/** What happens at its time, again and again, and belongs to no single thing. */
import { proxyActivities } from '@temporalio/workflow';
import { type MailActivities, type RegisterActivities, TASK_QUEUES } from '../domain/shared/durable.ts';

/** Notes what has changed in Enhetsregisteret since the last time, and tells those whom it concerns. */
export async function registerRefresh(): Promise<void> {
  const mails = await register.refresh();
  await Promise.allSettled(mails.map((effect) => mail.mail(effect)));
}

const retry = { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '1m' } as const;
const register = proxyActivities<RegisterActivities>({
  taskQueue: TASK_QUEUES.background,
  startToCloseTimeout: '10m',
  heartbeatTimeout: '1m',
  retry,
});
const mail = proxyActivities<MailActivities>({
  taskQueue: TASK_QUEUES.mail,
  startToCloseTimeout: '20s',
  retry,
});
