/** Every kind of case there is. A new one is a new file and a line here. */
import { enquiry } from './enquiry.ts';
import { exportLicence } from './export-licence.ts';
import type { Field, Kind, Section } from './types.ts';

/** In the order in which people see them. */
export const KINDS: readonly Kind[] = [exportLicence, enquiry];

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

export const mayApply = (
  { applicants }: Pick<Kind, 'applicants'>,
  party: 'person' | 'organisation',
): boolean => applicants === 'any' || party === 'organisation';

export const sectionOf = (kind: Kind, id: string): Section | undefined =>
  kind.sections.find((section) => section.id === id);

/** All fields of a form but those of its lines, in their order. */
export const fieldsOf = (kind: Kind): readonly Field[] => kind.sections.flatMap((section) => section.fields);
