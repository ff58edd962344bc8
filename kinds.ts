/** All kinds of case: one file of data each, found by its name, so that a new one touches no other code. */
import { readdir } from 'node:fs/promises';
import { mayApply } from './domain/forms/kind.ts';
import { GROUPS, type Kind } from './domain/forms/types.ts';

const SUFFIX = '.kind.ts';

/** Loads the kinds in a folder, in the order in which people see them: by group, and there by name. */
export async function loadKinds(folder: URL): Promise<readonly Kind[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(SUFFIX));
  const kinds = await Promise.all(
    files.map(async (file) => ((await import(new URL(file, folder).href)) as { default: Kind }).default),
  );
  return kinds.sort(
    (one, other) =>
      GROUPS.indexOf(one.group) - GROUPS.indexOf(other.group) ||
      one.name.nb.localeCompare(other.name.nb, 'nb'),
  );
}

export const KINDS = await loadKinds(new URL('domain/kinds/', import.meta.url));

const BY_ID = new Map(KINDS.map((kind) => [kind.id, kind]));

/** Returns the kind with an id. @throws {Error} where there is none: only checked ids are ever stored */
export function kindOf(id: string): Kind {
  const kind = BY_ID.get(id);
  if (!kind) throw new Error('unknown kind of case');
  return kind;
}

/** Returns the kinds of which new cases can be begun. Cases that were begun before a kind was switched off go on. */
export const kindsOn = (settings: { KINDS_OFF: readonly string[] }): readonly Kind[] =>
  KINDS.filter((kind) => !settings.KINDS_OFF.includes(kind.id));

/** Returns the kinds that are switched on and that a private person, or an organisation, may begin. */
export const kindsFor = (
  settings: { KINDS_OFF: readonly string[] },
  party: 'person' | 'organisation',
): readonly Kind[] => kindsOn(settings).filter((kind) => mayApply(kind, party));
