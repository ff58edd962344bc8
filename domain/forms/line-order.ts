/**
 * Order of the lines of a form: each holds its place, and one that was removed keeps its own with a minus before
 * it.
 */
import { isRemoved } from './content.ts';

/** A line's path, and its place as it is kept there. */
export interface PlacedLine {
  readonly path: string;
  readonly value: string;
}

/**
 * Moves a line so that it has this number among those that stand, or the last one where there are fewer. All other
 * lines keep their order, removed ones too.
 * @param lines in their order
 * @param number from 1
 * @returns the places that change: only those between the old and the new place of the line
 */
export function moveTo(lines: readonly PlacedLine[], path: string, number: number): PlacedLine[] {
  const line = lines.find((one) => one.path === path);
  if (!line) return [];
  const others = lines.filter((one) => one !== line);
  const standing = others.flatMap(({ value }, index) => (isRemoved(value) ? [] : [index]));
  const before = standing[number - 1] ?? others.length;
  return others.toSpliced(before, 0, line).flatMap(({ path, value }, index) => {
    const place = `${isRemoved(value) ? '-' : ''}${index + 1}`;
    return place === value ? [] : [{ path, value: place }];
  });
}
