import { ApplicationFailure } from '@temporalio/common';
import { type Logger, pino } from 'pino';
import postgres from 'postgres';

/** Logs carry ids, codes and counts; never what a case is about, nor the message of an error, which may quote it. */
export const openLog = (name: string, level: string): Logger =>
  pino({ name, level, base: { name }, timestamp: pino.stdTimeFunctions.isoTime });

/**
 * How an error is named where its message must not be seen: `SMTP_550`, `PG_23505`, `NET_ECONNREFUSED`, the type of an
 * ApplicationFailure, else the name of its class.
 */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'UNKNOWN';
  const code = KINDS.map((codeIn) => codeIn(error)).find((code) => code && SPEAKABLE.test(code));
  return code || (error.name !== 'Error' && CLASS.test(error.name) ? error.name : 'UNKNOWN');
}

/** Codes are fixed words of those who made the libraries; what could be a sentence is none. */
const SPEAKABLE = /^[A-Z][A-Z0-9_]{1,49}$/;
const CLASS = /^[A-Z]\w{1,49}$/;

/** What postgres.js, nodemailer and Node add to their errors. */
type Known = Error & { code?: unknown; responseCode?: number; originalCode?: string; command?: string };

/** The first that gives a code gives the name. */
const KINDS: readonly ((error: Known) => string | false | null | undefined)[] = [
  (error) => error instanceof ApplicationFailure && error.type,
  (error) => error instanceof postgres.PostgresError && `PG_${error.code}`,
  ({ code }) => /^CONNECT(ION)?_/.test(`${code}`) && `PG_${code}`,
  ({ responseCode }) => responseCode !== undefined && `SMTP_${responseCode}`,
  // nodemailer puts a code of its own in the place of Node's
  ({ originalCode }) => originalCode !== undefined && `NET_${originalCode}`,
  ({ command, code }) => command !== undefined && code !== 'ETIMEDOUT' && `SMTP_${code}`,
  ({ code }) => /^ERR_/.test(`${code}`) && `${code}`,
  ({ code }) => /^E[A-Z]/.test(`${code}`) && `NET_${code}`,
];
