/** E-mail: sent once, unless this process dies between the server's 250 and our commit. */

import { ApplicationFailure } from '@temporalio/common';
import { createTransport, type NodemailerError, type Transporter } from 'nodemailer';
import { lockUnsentMail, noteSent, noteUndeliverable, unsentMails } from '../db/durable/mails.ts';
import type { Sql, Transaction } from '../db/sql.ts';
import type { Id } from '../domain/shared/ids.ts';
import type { MailActivities } from '../domain/shared/messages.ts';
import { reach } from '../fault-points.ts';
import { codeOf } from '../log.ts';
import { compose } from './mail/compose.ts';

export interface MailOptions {
  sql: Sql;
  smtpUrl: string;
  /** The sender, as in a From header. */
  from: string;
  /** Address at which people reach the portal; its host makes Message-IDs unique in the world. */
  portalUrl: string;
  transport?: Pick<Transporter, 'sendMail'>;
}

/**
 * Makes the activity that sends the e-mails of an effect. Each of them holds a connection of the pool while it is
 * sent: let fewer be sent at a time than the pool has.
 */
export function makeMailActivities(options: MailOptions): MailActivities {
  const { sql, transport = openTransport(options.smtpUrl) } = options;
  return {
    /** Sends all of them; one that can never be delivered keeps none of the others back. */
    async mail({ id: effect }) {
      let failed: string | null = null;
      for (const id of await unsentMails(sql, effect)) failed = (await deliver(id)) ?? failed;
      if (failed) throw ApplicationFailure.nonRetryable(failed, failed);
    },
  };

  /** Delivers an e-mail. @returns the code of the error for which it never can be; null once it is sent */
  async function deliver(id: Id): Promise<string | null> {
    try {
      const sent = await sql.begin((tx) => send(tx, id, { ...options, transport }));
      if (sent) reach('mail-noted');
      return null;
    } catch (error) {
      const code = undeliverable(error);
      if (!code) throw error;
      await noteUndeliverable(sql, id, code);
      return code;
    }
  }
}

/**
 * Milliseconds, together well below the time that the workflow gives an e-mail: an attempt is over before the next.
 */
const TIMEOUTS = { dnsTimeout: 4000, connectionTimeout: 5000, greetingTimeout: 5000, socketTimeout: 8000 };

const openTransport = (url: string): Transport => createTransport({ url, ...TIMEOUTS });

type Transport = NonNullable<MailOptions['transport']>;
type Sender = Required<Pick<MailOptions, 'from' | 'portalUrl' | 'transport'>>;

/**
 * Sends an e-mail whose row stays locked from before it is handed over until that is noted.
 * @returns false where it was sent before
 */
async function send(tx: Transaction, id: Id, { from, portalUrl, transport }: Sender): Promise<boolean> {
  const due = await lockUnsentMail(tx, id);
  if (!due) return false;
  const { recipient } = due;
  if (!recipient) throw ApplicationFailure.nonRetryable(NOBODY, NOBODY);
  await transport.sendMail({
    from,
    // never as text, in which a comma would make two recipients
    to: { name: '', address: recipient.email },
    // the same whenever it is sent again: mail programs show it once, and the fault tests count it
    messageId: `<${id}@${new URL(portalUrl).hostname}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    ...(await compose({ ...due, language: recipient.language, portalUrl })),
  });
  reach('mail-accepted');
  await noteSent(tx, id);
  return true;
}

const NOBODY = 'NO_RECIPIENT';

/**
 * The code of an error that no later attempt will mend: nobody to write to, an address that is none, or the server's
 * 5xx to the address or the message; null for any other. An error about our login or our sender is ours to mend, and
 * waits.
 */
function undeliverable(error: unknown): string | null {
  if (error instanceof ApplicationFailure) return error.nonRetryable ? codeOf(error) : null;
  const { command = '', code, responseCode = 0 } = error as NodemailerError;
  const refused = ['RCPT TO', 'DATA'].includes(command) && responseCode >= 500;
  const malformed = command === 'API' && code === 'EENVELOPE';
  return refused || malformed ? codeOf(error) : null;
}
