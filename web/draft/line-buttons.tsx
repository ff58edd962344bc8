/** Buttons that do something with the lines of a form, and where each leads. */

import type { DraftAct, DraftAnswer } from '../../acts/draft/act.ts';
import { addLine, moveLine, removeLine, restoreLine, undoLines } from '../../acts/draft/lines.ts';
import type { ActServices } from '../../acts/services.ts';
import { LINE_ID, linePath } from '../../domain/forms/content.ts';
import type { Kind, Lines, Section } from '../../domain/forms/types.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { wholeNumber } from '../../text/format.ts';
import type { Visitor } from '../http/context.ts';
import { ClosedNotice } from './closed.tsx';
import type { Onwards } from './fields-page.ts';
import { importUrl, lineUrl, listAfterUndo, listAt, listWithout } from './line-urls.ts';

/** Lines of a form, and one of them. */
export interface FoundLines {
  section: Section;
  lines: Lines;
  /** Id of the line; empty where all lines are meant. */
  id: string;
}

/** The lines, or the one line, at a path of a form; null where the form has none there. */
export function findLines(kind: Kind, path: string): FoundLines | null {
  const [name, id = ''] = path.split('.');
  for (const section of kind.sections)
    for (const lines of section.lines ?? [])
      if (lines.path === name && (id === '' || LINE_ID.test(id))) return { section, lines, id };
  return null;
}

interface Press extends FoundLines {
  acts: ActServices;
  draft: DraftAct;
  path: string;
  /** Id from the form's one-time token: pressed twice, one line is added. */
  token: Id;
  /** The place that a line is to have, as the button or its writer says it. */
  place: string;
}

type LineRefusal = 'closed' | 'full' | 'no_place' | 'changed';
type Pressed = { to: string } | { kind: 'refused'; refused: LineRefusal };

/**
 * Does what a pressed button asks to do with lines.
 * @param go the value of the button: a verb, the path of lines or of a line, and the line's new place where it moves
 * @param typed the new place as it was typed, where the button does not say it
 * @returns null where it asks for nothing of the kind
 */
export async function pressLineButton(
  visitor: Visitor,
  draft: DraftAct,
  kind: Kind,
  { go, place: typed, token }: { go: string; place: string; token: Id },
): Promise<Onwards | null> {
  const [verb = '', path = '', place = typed] = go.split(' ');
  const found = findLines(kind, path);
  const press = found && (found.id ? OF_A_LINE : OF_LINES)[verb];
  if (!press) return null;
  const pressed = await press({ acts: visitor.acts, draft, ...found, path, token, place });
  return 'to' in pressed ? pressed : refusal(visitor, draft.number, found.lines, pressed.refused);
}

type Verbs = Readonly<Record<string, (press: Press) => Promise<Pressed>>>;

/** Verbs for all lines. */
const OF_LINES: Verbs = {
  add: (press) => add(press),
  import: async ({ draft, lines }) => ({ to: importUrl(draft.number, lines) }),
};

/** Verbs for one line. */
const OF_A_LINE: Verbs = {
  show: async ({ draft, section, path }) => ({ to: listAt(draft.number, section, path) }),
  copy: (press) => add(press, press.id),
  move: async ({ acts, draft, section, path, place }) =>
    leadsTo(
      await moveLine(acts, { ...draft, path, place: placeOf(place) }),
      listAt(draft.number, section, path),
    ),
  remove: async ({ acts, draft, section, path }) =>
    leadsTo(await removeLine(acts, { ...draft, path }), listWithout(draft.number, section, path)),
  restore: async ({ acts, draft, section, path }) =>
    leadsTo(await restoreLine(acts, { ...draft, path }), listAt(draft.number, section, path)),
  undo: async ({ acts, draft, section, lines, path }) =>
    leadsTo(await undoLines(acts, { ...draft, path }), listAfterUndo(draft.number, section, lines)),
};

const leadsTo = (answer: DraftAnswer<LineRefusal>, to: string): Pressed =>
  answer.kind === 'done' ? { to } : answer;

async function add({ acts, draft, section, lines, token: id }: Press, from?: string): Promise<Pressed> {
  const answer = await addLine(acts, { ...draft, id, lines, ...(from && { from }) });
  return answer.kind === 'done'
    ? { to: lineUrl(draft.number, section, linePath(lines, answer.line)) }
    : answer;
}

/** A place as people type it; no number for anything else. */
const placeOf = (text: string): number => (/^[1-9]\d*$/.test(text.trim()) ? Number(text) : Number.NaN);

function refusal(visitor: Visitor, number: string, { max }: Lines, refused: LineRefusal): Onwards {
  const { form, lines } = visitor.text;
  switch (refused) {
    case 'closed':
      return { status: 409, notice: <ClosedNotice visitor={visitor} number={number} /> };
    case 'changed':
      return { status: 409, notice: lines.changedSince };
    case 'full':
      return { status: 422, notice: form.lines.full(wholeNumber(visitor.language, max)) };
    case 'no_place':
      return { status: 422, notice: lines.noPlace };
  }
}
