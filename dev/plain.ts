/** Error that a person can act on: its message is shown as one plain line, without a stack. */
export class PlainError extends Error {}

/** Errors of the system that no code of ours can mend, in plain words. */
const OF_THE_SYSTEM: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full',
  EDQUOT: 'The disk is full for this user',
  EROFS: 'The disk can only be read',
  EACCES: 'This user may not write there',
};

/** Ends the process with an error: with a plain line where it has one, else with all there is to know. */
export function failPlainly(error: unknown): never {
  console.error(plainly(error) ?? error);
  process.exit(1);
}

function plainly(error: unknown): string | undefined {
  if (error instanceof PlainError) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  const words = OF_THE_SYSTEM[code ?? ''];
  return words && `${words} (${message}).`;
}
