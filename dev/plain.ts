/** An error that a person can act on: its message is shown as one plain line, without a stack. */
export class PlainError extends Error {}

/** Ends the process as the launcher does: a plain line where there is one, else everything there is to know. */
export function failPlainly(error: unknown): never {
  console.error(error instanceof PlainError ? error.message : error);
  process.exit(1);
}
