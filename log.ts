import { type Logger, pino } from 'pino';

/** Logs carry ids, codes and counts; never what a case is about, nor the message of an error, which may quote it. */
export const openLog = (name: string, level: string): Logger =>
  pino({ name, level, base: { name }, timestamp: pino.stdTimeFunctions.isoTime });

/** The code by which an error is named in logs and workflow histories, without what it says. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'UNKNOWN';
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && /^[\w-]{1,40}$/.test(code) ? `${error.name}:${code}` : error.name;
}
