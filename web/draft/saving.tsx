/**
 * Fields that a page of a form brings, all at once: saved, and then on to where the pressed button leads; or the
 * page again with what was not saved and why, and everything that was typed.
 */

import type { Context } from 'hono';
import { z } from 'zod';
import type { DraftAct } from '../../acts/draft/act.ts';
import { type FieldOutcomes, save } from '../../acts/draft/save.ts';
import { type Draft, readValues } from '../../db/draft/drafts.ts';
import { decidingPaths } from '../../domain/forms/conditions.ts';
import { entryAt } from '../../domain/forms/entries.ts';
import type { Field, Kind } from '../../domain/forms/types.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { kindOf } from '../../kinds.ts';
import { actingOf, type Env, type Visitor } from '../http/context.ts';
import { carriedNumber } from '../http/form-input.ts';
import type { RoutedCase } from '../http/objects.ts';
import { seeOther } from '../http/redirects.ts';
import { takeToken } from '../http/sent-tokens.ts';
import { purposeOf } from '../http/tokens.ts';
import { tabUrl, to, URLS } from '../urls.ts';
import { ClosedNotice } from './closed.tsx';
import { asItStands, stateAfter } from './field-state.ts';
import type { FieldsPage, Onwards, ShownAgain } from './fields-page.ts';
import { attachFiles, notUploaded, pressFileButton } from './file-buttons.tsx';
import { CLOSE, NEXT } from './form-buttons.ts';
import { tabAfter } from './form-tabs.tsx';
import { pressLineButton } from './line-buttons.tsx';
import { type Body, type PostedField, posted, readBody, readFields, STAMP } from './posted-fields.ts';

const input = z.object({
  token: z.string().catch(''),
  generation: carriedNumber,
  /** Value of the pressed button: where to go on, or what to do with a file or a line. */
  go: z.string().catch(''),
  /** A field of which this page's value is kept although somebody else changed it, with the stamp of theirs. */
  keep: z.string().catch(''),
  /** A field of which the other's value is taken. */
  take: z.string().catch(''),
  /** The place that a line is to have among the others. */
  place: z.string().catch(''),
});
type Input = z.output<typeof input>;

/** Answers a POST: what was typed is saved, then the pressed button is done; a page that is too old saves nothing. */
export async function takeFields(
  c: Context<Env>,
  visitor: Visitor,
  case_: RoutedCase,
  page: FieldsPage,
): Promise<Response> {
  const { number, kind } = case_.row;
  const body = await readBody(c);
  const given = input.parse(body);
  const typed = typedIn(body, page.fields, given);
  const again = async (outcomes: FieldOutcomes, shown: ShownAgain) => {
    const stateOf = (draft: Draft, field: Field) => {
      const mine = typed.find((one) => one.field === field);
      return mine ? stateAfter(mine, outcomes.get(field.path)) : asItStands(draft, field);
    };
    return c.html(await page.show(stateOf, shown), shown.status);
  };
  const closed: ShownAgain = { status: 409, notice: <ClosedNotice visitor={visitor} number={number} /> };
  const token = takeToken(c, visitor, purposeOf('draft.write', number), given.token);
  if (!token) return again(NOTHING, { status: 422, notice: visitor.text.frame.oldPage });
  const draft = { number, generation: given.generation, ...actingOf(visitor) };
  const saved = await save(visitor.acts, { ...draft, changes: typed });
  if (saved.kind === 'refused') return again(NOTHING, closed);
  const { outcomes } = saved;
  const refused = c.get('files')
    ? await attachFiles(c, visitor, draft, page.section)
    : notUploaded(body, page.section);
  if (refused.some(({ why }) => why === 'closed')) return again(NOTHING, closed);
  const status = statusOf(outcomes, refused);
  if (status !== 303) return again(outcomes, { status, refused });
  const onwards = await press(visitor, draft, kindOf(kind), page, { ...given, token });
  return 'to' in onwards ? seeOther(c, onwards.to) : again(outcomes, onwards);
}

/** No outcomes: nothing was tried. */
const NOTHING: FieldOutcomes = new Map();

/** Fields in which somebody typed: what they left as it was is not written over anybody's change. */
function typedIn(body: Body, fields: readonly Field[], { keep, take }: Input): PostedField[] {
  const [keptPath, keptStamp = ''] = keep.split(' ');
  return readFields(body, fields)
    .map((given) =>
      given.field.path === keptPath && STAMP.test(keptStamp)
        ? posted(given.field, given.value, keptStamp)
        : given,
    )
    .filter(({ field, touched }) => touched && field.path !== take);
}

/** The status of the answer so far: 303 where everything was saved and taken in. */
function statusOf(outcomes: FieldOutcomes, refused: readonly unknown[]): 303 | 409 | 422 {
  const kinds = new Set([...outcomes.values()].map(({ kind }) => kind));
  if (kinds.has('conflict')) return 409;
  return kinds.has('problem') || refused.length > 0 ? 422 : 303;
}

/** Does what the pressed button asks for; one that asks for nothing leads on. */
async function press(
  visitor: Visitor,
  draft: DraftAct,
  kind: Kind,
  page: FieldsPage,
  given: Input & { token: Id },
): Promise<Onwards> {
  const { go } = given;
  return (
    (await pressFileButton(visitor, draft, page.section, go)) ??
    (await pressLineButton(visitor, draft, kind, given)) ??
    (await wayOn(visitor, draft, kind, page, given))
  );
}

async function wayOn(
  { reads }: Visitor,
  draft: DraftAct,
  kind: Kind,
  { here, section }: FieldsPage,
  { go, keep, take }: Input,
): Promise<{ to: string }> {
  const { number } = draft;
  if (go === CLOSE) return { to: URLS.home };
  if (go === NEXT) {
    const deciding = await readValues(reads, draft, [...decidingPaths(kind)]);
    return { to: tabUrl(number, tabAfter(kind, deciding, section.id)) };
  }
  const [verb, entry = ''] = go.split(' ');
  if (verb === 'earlier' && entryAt(kind, entry)) return { to: to(URLS.earlier, { number, entry }) };
  const [field = ''] = (take || keep).split(' ');
  return { to: `${here}#${encodeURIComponent(field)}` };
}
