/**
 * Fields that a page of a form brings, all at once: saved, and then on to where the pressed button leads; or the
 * page again with what was not saved and why, and everything that was typed.
 */

import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { HtmlEscapedString } from 'hono/utils/html';
import { z } from 'zod';
import { type Outcome, save, stateAfter } from '../../acts/draft/save.ts';
import { type Draft, type DraftKey, readValues } from '../../db/draft/drafts.ts';
import { decidingPaths } from '../../domain/forms/conditions.ts';
import type { Field, Section } from '../../domain/forms/types.ts';
import { kindOf } from '../../kinds.ts';
import type { Services } from '../http/context.ts';
import { actingOf, type Env, type Visitor } from '../http/context.ts';
import { carriedNumber } from '../http/form-input.ts';
import type { RoutedCase } from '../http/objects.ts';
import { seeOther } from '../http/redirects.ts';
import { purposeOf, readToken } from '../http/tokens.ts';
import type { RefusedFile } from '../ui/files.tsx';
import { askedEarlier } from './earlier-page.tsx';
import {
  type Body,
  type FieldState,
  type Posted,
  posted,
  readBody,
  readFields,
  STAMP,
  standing,
} from './fields.ts';
import { changeFiles, notUploaded, takeFiles } from './file-changes.ts';
import { tabUrl } from './form.tsx';
import { ClosedNotice } from './form-fields.tsx';
import { after, CLOSE, NEXT } from './form-section.tsx';
import { changeLines } from './line-changes.ts';

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** A page on which fields are written. */
export interface WritingPage {
  /** Its address. */
  here: string;
  /** The section in which it stands. */
  section: Section;
  fields: readonly Field[];
  /** The page, as the draft stands now. */
  show: (
    stateOf: (draft: Draft, field: Field) => FieldState,
    notice?: Child,
    refused?: readonly RefusedFile[],
  ) => Html | Promise<Html>;
}

/** How a field is shown that nobody has just typed in. */
export const asItStands = (draft: Draft, field: Field): FieldState => ({ field, ...standing(draft, field) });

const input = z.object({
  token: z.string().catch(''),
  generation: carriedNumber,
  /** Where to go on: a tab, out of the form, or to a line that is added or changed. */
  go: z.string().catch(''),
  /** A field of which this page's value is kept although somebody else changed it, with the stamp of theirs. */
  keep: z.string().catch(''),
  /** A field of which the other's value is taken. */
  take: z.string().catch(''),
  /** The number that a line is to have among the others. */
  place: z.string().catch(''),
});
type Input = z.output<typeof input>;

/** POST: what was typed is saved, then the pressed button is done; a page that is too old saves nothing. */
export async function takeFields(
  c: Context<Env>,
  visitor: Visitor,
  at: RoutedCase,
  services: Services,
  page: WritingPage,
): Promise<Response> {
  const body = await readBody(c);
  const given = input.parse(body);
  const typed = typedIn(body, page.fields, given);
  const again = async (
    status: 409 | 422,
    outcomes: Outcomes,
    notice?: Child,
    refused?: readonly RefusedFile[],
  ) => {
    const stateOf = (draft: Draft, field: Field) => {
      const mine = typed.find((one) => one.field === field);
      return mine ? stateAfter(mine, outcomes.get(field.path)) : asItStands(draft, field);
    };
    return c.html(await page.show(stateOf, notice, refused), status);
  };
  const closed = () => again(409, new Map(), <ClosedNotice visitor={visitor} number={at.row.number} />);
  const token =
    visitor.session && readToken(visitor.session, purposeOf('draft.write', at.row.number), given.token);
  if (!token) return again(422, new Map(), visitor.text.frame.oldPage);
  const draft = { number: at.row.number, generation: given.generation, ...actingOf(visitor) };
  const outcomes: Outcomes | 'closed' = typed.length > 0 ? await save(services, draft, typed) : new Map();
  if (outcomes === 'closed') return closed();
  const refused = c.get('files')
    ? await takeFiles(c, services, visitor, draft, page.section)
    : notUploaded(body, page.section);
  if (refused.some(({ why }) => why === 'closed')) return closed();
  const kinds = new Set([...outcomes.values()].map(({ kind }) => kind));
  if (kinds.has('conflict')) return again(409, outcomes, undefined, refused);
  if (kinds.has('problem') || refused.length > 0) return again(422, outcomes, undefined, refused);
  const changed = await changeFiles(services, draft, page.section, given.go);
  if (changed?.kind === 'closed') return closed();
  if (changed?.kind === 'refused') return again(422, outcomes, undefined, [changed.refused]);
  if (changed) return seeOther(c, changed.to);
  const change = await changeLines(services, draft, kindOf(at.row.kind), given, token);
  if (change?.kind === 'closed') return closed();
  if (change?.kind === 'full')
    return again(422, outcomes, visitor.text.form.lines.full(change.max.toLocaleString(visitor.language)));
  if (change?.kind === 'no_place') return again(422, outcomes, visitor.text.lines.noPlace);
  if (change?.kind === 'changed') return again(409, outcomes, visitor.text.lines.changedSince);
  const earlier = askedEarlier(kindOf(at.row.kind), at.row.number, given.go);
  return seeOther(c, change?.to ?? earlier ?? (await onwards(services, draft, at, page, given)));
}

type Outcomes = ReadonlyMap<string, Outcome>;

/** What somebody typed on the page: what they left as it was is not written over anybody's change. */
function typedIn(body: Body, fields: readonly Field[], { keep, take }: Input): Posted[] {
  const [keptPath, keptStamp = ''] = keep.split(' ');
  return readFields(body, fields)
    .map((given) =>
      given.field.path === keptPath && STAMP.test(keptStamp)
        ? posted(given.field, given.value, keptStamp)
        : given,
    )
    .filter(({ field, touched }) => touched && field.path !== take);
}

async function onwards(
  { sql }: Services,
  draft: DraftKey,
  { row }: RoutedCase,
  { here, section }: WritingPage,
  { go, keep, take }: Input,
): Promise<string> {
  if (go === CLOSE) return '/';
  const kind = kindOf(row.kind);
  if (go === NEXT) {
    const deciding = await readValues(sql, draft, [...decidingPaths(kind)]);
    return tabUrl(row.number, after(kind, deciding, section.id));
  }
  const [field = ''] = (take || keep).split(' ');
  return `${here}#${encodeURIComponent(field)}`;
}
