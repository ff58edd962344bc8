/** Every kind of case there is: one file of data each, found by its name, so that a new one touches no other code. */
import { readdirSync } from 'node:fs';
import { type Field, GROUPS, type Group, type Kind, type Section } from './domain/forms/types.ts';
import { isEnoughFor, type Level } from './domain/rights/levels.ts';

const SUFFIX = '.kind.ts';
const FOLDER = new URL('domain/kinds/', import.meta.url);
const ids = readdirSync(FOLDER)
  .filter((file) => file.endsWith(SUFFIX))
  .map((file) => file.slice(0, -SUFFIX.length));
const found = await Promise.all(
  ids.map(async (id) => ((await import(new URL(`${id}.kind.ts`, FOLDER).href)) as { default: Kind }).default),
);

/** In the order in which people see them: by their groups, and by their names there. */
export const KINDS: readonly Kind[] = found.sort(
  (one, other) =>
    GROUPS.indexOf(one.group) - GROUPS.indexOf(other.group) || one.name.nb.localeCompare(other.name.nb, 'nb'),
);

const BY_ID = new Map(KINDS.map((kind) => [kind.id, kind]));

/** @throws {Error} for an id that is no kind: only ids that were checked are ever stored */
export function kindOf(id: string): Kind {
  const kind = BY_ID.get(id);
  if (!kind) throw new Error('unknown kind of case');
  return kind;
}

/** The kinds of which new cases can be begun; what was begun before one was switched off goes on. */
export const kindsOn = (settings: { KINDS_OFF: readonly string[] }): readonly Kind[] =>
  KINDS.filter((kind) => !settings.KINDS_OFF.includes(kind.id));

/** Those of them that a private person, or an organisation, may begin. */
export const kindsFor = (
  settings: { KINDS_OFF: readonly string[] },
  party: 'person' | 'organisation',
): readonly Kind[] => kindsOn(settings).filter((kind) => mayApply(kind, party));

/** Those that a login at this level is enough for. */
export const kindsAt = <K extends Pick<Kind, 'level'>>(level: Level, kinds: readonly K[]): readonly K[] =>
  kinds.filter((kind) => isEnoughFor(kind, level));

/** Whether a kind is for a private person, or an organisation. */
export const mayApply = (
  { applicants }: Pick<Kind, 'applicants'>,
  party: 'person' | 'organisation',
): boolean => applicants === 'any' || party === 'organisation';

/** Kinds under the headings of their groups. */
export const groupsOf = (kinds: readonly Kind[]): { group: Group; kinds: readonly Kind[] }[] =>
  GROUPS.map((group) => ({ group, kinds: kinds.filter((kind) => kind.group === group) })).filter(
    ({ kinds }) => kinds.length > 0,
  );

/** The section whose tab has this address. */
export const sectionOf = (kind: Kind, id: string): Section | undefined =>
  kind.sections.find((section) => section.id === id);

/** The section in which a field stands. */
export const sectionWith = (kind: Kind, path: string): Section | undefined =>
  kind.sections.find(({ fields }) => fields.some((field) => field.path === path));

/** All fields of a form but those of its lines, in their order. */
export const fieldsOf = (kind: Kind): readonly Field[] => kind.sections.flatMap((section) => section.fields);
