/** Delivery of e-mails: each is sent once, unless this process dies between the server's 250 and our commit. */

import { createHash, randomBytes } from 'node:crypto';
import { ApplicationFailure } from '@temporalio/common';
import { createTransport, type NodemailerError, type Transporter } from 'nodemailer';
import type { Logger } from 'pino';
import { setCode } from '../../db/account/emails.ts';
import {
  claimMails,
  dropMail,
  holdMail,
  lockUnsentMail,
  noteSent,
  noteUndeliverable,
  putOff,
} from '../../db/durable/mails.ts';
import type { Sql, Transaction } from '../../db/sql.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { reach } from '../../fault-points.ts';
import { codeOf } from '../../log.ts';
import { compose } from './compose.ts';

export interface MailOptions {
  sql: Sql;
  log: Logger;
  /** The sender, as in a From header. */
  from: string;
  /** Address at which people reach the portal; its host makes Message-IDs unique in the world. */
  portalUrl: string;
  transport: Pick<Transporter, 'sendMail'>;
}

/** E-mails that are sent at a time. Each holds a connection of the pool, of which projections need the others. */
const AT_A_TIME = 4;

/** Milliseconds, together well below the time for which an e-mail is claimed: an attempt is over before the next. */
const TIMEOUTS = { dnsTimeout: 4000, connectionTimeout: 5000, greetingTimeout: 5000, socketTimeout: 8000 };

/** Opens the way to a mail server. @param url such as `smtp://host:25` */
export const openTransport = (url: string): MailOptions['transport'] => createTransport({ url, ...TIMEOUTS });

/**
 * Sends e-mails that are due. One that fails holds none of the others up: it is tried again later, or is told to the
 * operators where it never can be delivered.
 * @returns the number that was tried
 */
export async function sendDueMails(options: MailOptions, limit: number): Promise<number> {
  const due = await claimMails(options.sql, limit);
  const waiting = due.values();
  const sendThem = async () => {
    for (const id of waiting) await deliver(id, options);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, sendThem));
  return due.length;
}

async function deliver(id: Id, options: MailOptions): Promise<void> {
  const { sql, log } = options;
  try {
    const sent = await sql.begin((tx) => send(tx, id, options));
    if (sent) reach('mail-noted');
  } catch (error) {
    log.warn({ mail: id, code: codeOf(error) }, 'an e-mail was not sent');
    const code = undeliverable(error);
    await (code ? noteUndeliverable(sql, id, code) : putOff(sql, id));
  }
}

/**
 * Sends an e-mail whose row stays locked from before it is handed over until that is noted.
 * @returns false where it was sent before, or is not sent now
 */
async function send(
  tx: Transaction,
  id: Id,
  { from, portalUrl, transport }: Pick<MailOptions, 'from' | 'portalUrl' | 'transport'>,
): Promise<boolean> {
  const due = await lockUnsentMail(tx, id);
  if (!due) return false;
  const { recipient } = due;
  if (!recipient) throw ApplicationFailure.nonRetryable(NOBODY, NOBODY);
  if (recipient.email === null) {
    await holdMail(tx, id);
    return false;
  }
  const link = due.mail === 'email_confirm' ? await linkFor(tx, id) : {};
  if (!link) {
    await dropMail(tx, id);
    return false;
  }
  const composed = await compose({ ...due, language: recipient.language, portalUrl, ...link });
  reach('mail-handed');
  await transport.sendMail({
    from,
    // never as text, in which a comma would make two recipients
    to: { name: '', address: recipient.email },
    // the same whenever it is sent again: mail programs show it once, and the fault tests count it
    messageId: `<${id}@${new URL(portalUrl).hostname}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    ...composed,
  });
  reach('mail-accepted');
  await noteSent(tx, id);
  return true;
}

/** Makes the code of a link, which is known here and to its reader alone; null where nobody needs it any more. */
async function linkFor(tx: Transaction, id: Id): Promise<{ code: string } | null> {
  const code = randomBytes(32).toString('base64url');
  const codeHash = createHash('sha256').update(code).digest();
  return (await setCode(tx, id, codeHash)) ? { code } : null;
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
