/** Fields that say something of the same thing stand together under its name. */
import type { Field, Said } from './types.ts';

export interface Grouped<T> {
  group: Said | undefined;
  items: T[];
}

/** Items beside each other whose fields have the same group, in their order. */
export function byGroup<T>(items: readonly T[], fieldOf: (item: T) => Field): Grouped<T>[] {
  const groups: Grouped<T>[] = [];
  for (const item of items) {
    const { group } = fieldOf(item);
    const last = groups.at(-1);
    if (last && last.group === group) last.items.push(item);
    else groups.push({ group, items: [item] });
  }
  return groups;
}
