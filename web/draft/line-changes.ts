/** What buttons do with the lines of a form: add, copy, move, remove them, bring or take them back, lead to their list. */

import type { DraftKey } from '../../db/draft/drafts.ts';
import { takeBack } from '../../db/draft/line-batches.ts';
import { addLine, moveLine, removeLine, restoreLine } from '../../db/draft/lines.ts';
import { LINE_ID, linePath } from '../../domain/forms/content.ts';
import type { Kind, Lines, Section } from '../../domain/forms/types.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { Services } from '../http/context.ts';
import { tabUrl } from './form.tsx';
import { importUrl, lineUrl } from './form-lines.tsx';

export type LineChange =
  | { kind: 'done'; to: string }
  | { kind: 'closed'; to?: never }
  | { kind: 'full'; max: number; to?: never }
  /** There is no place with such a number. */
  | { kind: 'no_place'; to?: never }
  /** Lines that came together were changed since. */
  | { kind: 'changed'; to?: never };

/** Lines of a form, and one of them. */
export interface FoundLines {
  section: Section;
  lines: Lines;
  /** The line that is meant; empty where all are. */
  id: string;
}

interface Asked extends FoundLines {
  services: Services;
  draft: DraftKey & { person: Id };
  /** Made from the form's one-time token: pressed twice, one line is added. */
  newId: string;
  /** The number that a line is to have, as the button or its writer says. */
  place: string;
}

/**
 * What a pressed button asks to do with lines.
 * @param go what the button sends: a verb, the path of lines or of a line, and the line's new number where it moves
 * @param typed the new number as it was typed, where the button does not say it
 * @returns null where it asks for nothing of the kind
 */
export async function changeLines(
  services: Services,
  draft: DraftKey & { person: Id },
  kind: Kind,
  { go, place: typed }: { go: string; place: string },
  token: Id,
): Promise<LineChange | null> {
  const [verb = '', path = '', place = typed] = go.split(' ');
  const found = findLines(kind, path);
  if (!found || !Object.hasOwn(VERBS, verb)) return null;
  const newId = token.replaceAll('-', '').slice(0, 12);
  return VERBS[verb as keyof typeof VERBS]({ services, draft, ...found, newId, place });
}

/** The lines, or the one line, that a path leads to in a form. */
export function findLines(kind: Kind, path: string): FoundLines | null {
  const [name, id = ''] = path.split('.');
  for (const section of kind.sections)
    for (const lines of section.lines ?? [])
      if (lines.path === name && (id === '' || LINE_ID.test(id))) return { section, lines, id };
  return null;
}

const VERBS = {
  show: async ({ draft, section, lines, id }: Asked): Promise<LineChange> => ({
    kind: 'done',
    to: lineInTab(draft.number, section, linePath(lines, id)),
  }),
  add: (asked: Asked) => added(asked, { id: asked.newId }),
  import: async ({ draft, lines }: Asked): Promise<LineChange> => ({
    kind: 'done',
    to: importUrl(draft.number, lines),
  }),
  copy: (asked: Asked) => added(asked, { id: asked.newId, from: asked.id }),
  move: async ({ services, draft, section, lines, id, place }: Asked): Promise<LineChange> => {
    if (!PLACE.test(place.trim())) return { kind: 'no_place' };
    const path = linePath(lines, id);
    if ((await moveLine(services.sql, draft, path, Number(place))) === 'closed') return { kind: 'closed' };
    return { kind: 'done', to: lineInTab(draft.number, section, path) };
  },
  remove: async ({ services, draft, section, lines, id }: Asked): Promise<LineChange> => {
    const path = linePath(lines, id);
    if ((await removeLine(services.sql, draft, path)) === 'closed') return { kind: 'closed' };
    return { kind: 'done', to: removedFrom(draft.number, { section, lines }, path) };
  },
  undo: async ({ services, draft, section, lines, id }: Asked): Promise<LineChange> => {
    const kind = await takeBack(services.sql, draft, linePath(lines, id));
    return kind === 'done' ? { kind, to: takenBackFrom(draft.number, { section, lines }) } : { kind };
  },
  restore: async ({ services, draft, section, lines, id }: Asked): Promise<LineChange> => {
    const path = linePath(lines, id);
    if ((await restoreLine(services.sql, draft, path)) === 'closed') return { kind: 'closed' };
    return { kind: 'done', to: lineInTab(draft.number, section, path) };
  },
};

const PLACE = /^[1-9]\d{0,5}$/;

async function added(
  { services, draft, section, lines }: Asked,
  line: { id: string; from?: string },
): Promise<LineChange> {
  const outcome = await addLine(services.sql, draft, lines, line);
  if (outcome === 'full') return { kind: 'full', max: lines.max };
  if (outcome === 'closed') return { kind: 'closed' };
  return { kind: 'done', to: lineUrl(draft.number, section, linePath(lines, line.id)) };
}

/** The page of the list on which a line is. */
const lineInTab = (number: string, section: Section, path: string): string =>
  `${tabUrl(number, section.id)}?linje=${path}#${path}`;

/** The list into which lines were brought from elsewhere, at the first of them. */
export const broughtTo = (number: string, section: Section, path: string): string =>
  `${tabUrl(number, section.id)}?linje=${path}&lagt-til=${path}#${path.split('.')[0]}`;

/** The list from which lines were taken back. */
const takenBackFrom = (number: string, { section, lines }: Pick<FoundLines, 'section' | 'lines'>): string =>
  `${tabUrl(number, section.id)}?angret=${lines.path}#${lines.path}`;

/** The list from which a line was removed, where it can be brought back. */
export const removedFrom = (
  number: string,
  { section, lines }: Pick<FoundLines, 'section' | 'lines'>,
  path: string,
): string => `${tabUrl(number, section.id)}?fjernet=${path}#${lines.path}`;
