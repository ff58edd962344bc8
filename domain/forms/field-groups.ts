/** Groups of fields that describe one thing and stand together under its name. */
import type { Field, Localised } from './types.ts';

export interface FieldGroup<T> {
  /** Name of the group; undefined for fields without one. */
  group: Localised | undefined;
  items: T[];
}

/** Joins neighbouring items whose fields have the same group, in their order. */
export function byGroup<T>(items: readonly T[], fieldOf: (item: T) => Field): FieldGroup<T>[] {
  const groups: FieldGroup<T>[] = [];
  for (const item of items) {
    const { group } = fieldOf(item);
    const last = groups.at(-1);
    if (last && last.group === group) last.items.push(item);
    else groups.push({ group, items: [item] });
  }
  return groups;
}
