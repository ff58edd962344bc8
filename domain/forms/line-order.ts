/** The order of lines: each holds its place, and one that was removed keeps its own with a minus before it. */

/** A line's path, and what is kept there. */
export interface Place {
  readonly path: string;
  readonly value: string;
}

/**
 * Moves a line so that it has this number among those that stand, or the last where there are fewer. The others keep
 * their order, those that were removed too.
 * @param lines in their order
 * @returns what changes: only the places between where it was and where it comes
 */
export function moveTo(lines: readonly Place[], path: string, number: number): Place[] {
  const line = lines.find((one) => one.path === path);
  if (!line) return [];
  const others = lines.filter((one) => one !== line);
  const standing = others.flatMap(({ value }, at) => (isRemoved(value) ? [] : [at]));
  const before = standing[number - 1] ?? others.length;
  return others.toSpliced(before, 0, line).flatMap(({ path, value }, at) => {
    const now = `${isRemoved(value) ? '-' : ''}${at + 1}`;
    return now === value ? [] : [{ path, value: now }];
  });
}

const isRemoved = (value: string): boolean => value.startsWith('-');
