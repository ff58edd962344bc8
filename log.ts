import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isGrpcServiceError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { type Logger, pino } from 'pino';
import postgres from 'postgres';

/** Length of the lines that wait while the disk is full; those beyond are dropped. */
const MOST_WAITING = 1_000_000;

/**
 * Opens a log as JSON lines. Logs hold ids, codes and counts; never the content of a case, nor the message of an error,
 * which may quote it. Where lines cannot be written they wait, and the process goes on.
 */
export function openLog(name: string, level: string): Logger {
  // lines that are written at their time leave nothing to be written when the process ends
  const output = pino.destination({ fd: 1, sync: true, maxLength: MOST_WAITING });
  output.on('error', () => {});
  return pino({ name, level, base: { name }, timestamp: pino.stdTimeFunctions.isoTime }, output);
}

/**
 * Returns a code for an error whose message must not be seen: `SMTP_550`, `PG_23505`, `NET_ECONNREFUSED`, `GRPC_14` (from
 * the engine), `TLS_CERT_HAS_EXPIRED`, the type of an ApplicationFailure, else the name of its class, else `UNKNOWN`.
 */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'UNKNOWN';
  const code = CODES.map((codeIn) => codeIn(error)).find((code) => code && SAFE.test(code));
  return code || (error.name !== 'Error' && CLASS.test(error.name) ? error.name : 'UNKNOWN');
}

/** Codes that are safe to write: fixed words of the libraries' makers. Anything that could be a sentence is none. */
const SAFE = /^[A-Z][A-Z0-9_]{1,49}$/;
const CLASS = /^[A-Z]\w{1,49}$/;

/** Properties that postgres.js, nodemailer and Node add to their errors. */
type Known = Error & { code?: unknown; responseCode?: number; originalCode?: string; command?: string };

/** Ways to the code of an error; the first that gives one decides. */
const CODES: readonly ((error: Known) => string | false | null | undefined)[] = [
  (error) => error instanceof ApplicationFailure && error.type,
  ({ code, cause }) => certificateCode(code) ?? certificateCode((cause as Known | undefined)?.code),
  (error) => isGrpcServiceError(error) && `GRPC_${error.code}`,
  (error) => error instanceof postgres.PostgresError && `PG_${error.code}`,
  ({ code }) => /^CONNECT(ION)?_/.test(`${code}`) && `PG_${code}`,
  ({ responseCode }) => responseCode !== undefined && `SMTP_${responseCode}`,
  // nodemailer puts a code of its own in the place of Node's
  ({ originalCode }) => originalCode !== undefined && `NET_${originalCode}`,
  ({ command, code }) => command !== undefined && code !== 'ETIMEDOUT' && `SMTP_${code}`,
  ({ code }) => /^ERR_/.test(`${code}`) && `${code}`,
  ({ code }) => /^E[A-Z]/.test(`${code}`) && `NET_${code}`,
];

/** Returns the code of a certificate that was not believed (`X509_V_ERR_…` of OpenSSL, as Node names them); null for others. */
const certificateCode = (code: unknown): string | null =>
  /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_)/.test(`${code}`) ? `TLS_${code}` : null;

/** Returns the place in this project that an error came from, `file:line`: the first such frame of its stack, past the message. */
export function placeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !error.stack) return undefined;
  const begin = error.stack.indexOf(error.message);
  if (begin < 0) return undefined;
  const frames = error.stack
    .slice(begin + error.message.length)
    .matchAll(/(?:file:\/\/)?(\/\S+\.tsx?):(\d+):\d+\)?$/gm);
  for (const [, file = '', line] of frames) {
    const path = relative(HOME, file);
    if (!/^\.\.|node_modules/.test(path)) return `${path}:${line}`;
  }
  return undefined;
}

const HOME = fileURLToPath(new URL('.', import.meta.url));
