/** Problems of values in words. */
import { codePointOf, findUnwritable } from '../domain/shared/characters.ts';
import type { Text } from './index.ts';

/** Says what is wrong with a value; a character that no letter can be written with is named, with its code. */
export function problemText({ problems }: Text, problem: keyof Text['problems'], value: unknown): string {
  const says = problems[problem];
  if (typeof says === 'string') return says;
  const character = findUnwritable(String(value));
  return says(character === null ? '' : `${character} (${codePointOf(character)})`);
}
