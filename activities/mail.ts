/** The activity that sends promised e-mails, as a turn of an hour that its schedule begins again and again. */

import { setTimeout as after } from 'node:timers/promises';
import { Context } from '@temporalio/activity';
import { MAIL_CHANNEL } from '../db/durable/mails.ts';
import type { MailActivities } from '../domain/shared/messages.ts';
import { type MailOptions, openTransport, sendDueMails } from './mail/deliver.ts';

/** Most e-mails in a second. */
const IN_A_SECOND = 20;
/** Time between two looks where nobody tells of a new e-mail. */
const POLL_MS = 1000;
const HEARTBEAT_MS = 2000;
const TURN_MS = 3600_000;

/** Makes the activity. @param stopping ends it early, when its worker stops */
export function makeMailActivities(
  options: Omit<MailOptions, 'transport'> & { smtpUrl: string },
  stopping: AbortSignal,
): MailActivities {
  const sender: MailOptions = { ...options, transport: openTransport(options.smtpUrl) };
  return {
    async sendMails() {
      const { cancellationSignal, heartbeat } = Context.current();
      const ended = AbortSignal.any([stopping, cancellationSignal, AbortSignal.timeout(TURN_MS)]);
      const beating = setInterval(heartbeat, HEARTBEAT_MS);
      let told = Promise.withResolvers<void>();
      const tell = () => told.resolve();
      ended.addEventListener('abort', tell, { once: true });
      const listening = await options.sql.listen(MAIL_CHANNEL, tell, tell);
      try {
        while (!ended.aborted) {
          told = Promise.withResolvers<void>();
          const isMore = (await sendDueMails(sender, IN_A_SECOND)) === IN_A_SECOND;
          await (isMore ? after(1000) : Promise.race([told.promise, after(POLL_MS)]));
        }
      } finally {
        clearInterval(beating);
        await listening.unlisten();
      }
    },
  };
}
