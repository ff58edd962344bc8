/** Error that a person can act on: its message is shown as one plain line, without a stack. */
export class PlainError extends Error {}

/** Ends the process with an error: with a plain line where it has one, else with all there is to know. */
export function failPlainly(error: unknown): never {
  console.error(error instanceof PlainError ? error.message : error);
  process.exit(1);
}
