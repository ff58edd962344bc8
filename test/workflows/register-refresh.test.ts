/** The refresh of what Enhetsregisteret says about our organisations. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TASK_QUEUES } from '../../domain/shared/messages.ts';
import { startHarness } from '../support/workflows/harness.ts';
import {
  ADMINISTRATOR,
  ORGANISATION,
  ORGANISATION_NUMBER,
  type RegisterHarness,
  SUPPORT,
  withRegister,
} from '../support/workflows/register-harness.ts';

let harness: RegisterHarness;
beforeAll(async () => {
  harness = await withRegister(await startHarness());
});
afterAll(() => harness.close());

it('ends while no e-mail can be sent, and has promised those that follow, once', async () => {
  const { sql, client, register } = harness;
  const refresh = () =>
    client.workflow.execute('registerRefreshWorkflow', {
      workflowId: 'register-refresh',
      taskQueue: TASK_QUEUES.interactive,
    });
  await register.change(ORGANISATION_NUMBER, { navn: 'EKSEMPEL FORSVAR AS', konkurs: true });
  await refresh();
  await refresh();
  const promised = await sql`
    select mail, recipient from mails where organisation_id = ${ORGANISATION} and sent_at is null order by mail`;
  expect(promised).toEqual([
    { mail: 'organisation_ended', recipient: ADMINISTRATOR },
    { mail: 'organisation_ended_support', recipient: SUPPORT },
  ]);
});
