/** Parts of a kind of case, and choices among kinds by login and party. */
import { isEnoughFor, type Level } from '../rights/levels.ts';
import { type Field, GROUPS, type Group, type Kind, type Section } from './types.ts';

/** Returns the kinds for which a login at this level is enough. */
export const kindsAt = <K extends Pick<Kind, 'level'>>(level: Level, kinds: readonly K[]): readonly K[] =>
  kinds.filter((kind) => isEnoughFor(kind, level));

/** Tells whether a kind is for a private person, or an organisation. */
export const mayApply = (
  { applicants }: Pick<Kind, 'applicants'>,
  party: 'person' | 'organisation',
): boolean => applicants === 'any' || party === 'organisation';

/** Returns kinds under the headings of their groups, without empty groups. */
export const groupsOf = (kinds: readonly Kind[]): { group: Group; kinds: readonly Kind[] }[] =>
  GROUPS.map((group) => ({ group, kinds: kinds.filter((kind) => kind.group === group) })).filter(
    ({ kinds }) => kinds.length > 0,
  );

/** Returns the section whose tab has this id in its address. */
export const sectionOf = (kind: Kind, id: string): Section | undefined =>
  kind.sections.find((section) => section.id === id);

/** Returns the section in which the field of a path stands. */
export const sectionWith = (kind: Kind, path: string): Section | undefined =>
  kind.sections.find(({ fields }) => fields.some((field) => field.path === path));

/** Returns all fields of a form but those of its lines, in their order. */
export const fieldsOf = (kind: Kind): readonly Field[] => kind.sections.flatMap((section) => section.fields);
