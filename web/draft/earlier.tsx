/**
 * *Hent fra tidligere*: a party or a line that stands in an earlier case of the same applicant, used again. What the
 * visitor may not see is not offered, and nothing that was typed is replaced without being said first.
 */

import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { z } from 'zod';
import { readDraft } from '../../db/draft/drafts.ts';
import { fillFields } from '../../db/draft/earlier.ts';
import { lineOfBatch, putLines } from '../../db/draft/line-batches.ts';
import { changed } from '../../db/draft/lines.ts';
import { linePath } from '../../domain/forms/content.ts';
import { type Entry, entryAt, valuesOf } from '../../domain/forms/entries.ts';
import type { Content } from '../../domain/forms/types.ts';
import { kindOf } from '../../kinds.ts';
import type { Env, Services, Visitor } from '../http/context.ts';
import { carriedNumber } from '../http/form-input.ts';
import type { RoutedCase } from '../http/objects.ts';
import { seeOther } from '../http/redirects.ts';
import type { Routes } from '../http/router.ts';
import { purposeOf, readToken } from '../http/tokens.ts';
import { inWords } from '../ui/form/summary.tsx';
import { caseUrl } from '../urls.ts';
import { readEarlier } from './earlier-entries.ts';
import { type Earlier, EarlierPage } from './earlier-page.tsx';
import { tabUrl } from './form.tsx';
import { ClosedNotice } from './form-fields.tsx';
import { readPart } from './forms.ts';
import { broughtTo } from './line-changes.ts';
import { afterClosing } from './tabs.tsx';

type Handle = (
  c: Context<Env>,
  visitor: Visitor,
  at: RoutedCase,
  services: Services,
  entry: Entry,
) => Promise<Response>;

export function mountEarlier(routes: Routes, services: Services): void {
  const path = '/saker/:number/tidligere/:entry';
  const on = (handle: Handle) => async (c: Context<Env>, visitor: Visitor, at: RoutedCase) => {
    const entry = entryAt(kindOf(at.row.kind), c.req.param('entry') ?? '');
    return entry ? handle(c, visitor, at, services, entry) : c.notFound();
  };
  const toCase = (c: Context<Env>, visitor: Visitor, at: RoutedCase) =>
    seeOther(c, caseUrl(visitor, at.row.number));
  routes.onCase('GET', path, 'draft.read', on(show), toCase);
  routes.onCase('POST', path, 'draft.write', on(take));
}

const query = z.object({ sok: z.string().max(200).catch('') });

const show: Handle = async (c, visitor, at, services, entry) => {
  const { closedAt } = await readDraft(services.sql, at.row.number, []);
  if (closedAt) return seeOther(c, afterClosing(visitor, at));
  return c.html(await pageOf(c, visitor, at, services, entry));
};

/** More than this are found by searching. */
const SHOWN = 50;

async function pageOf(
  c: Context<Env>,
  visitor: Visitor,
  at: RoutedCase,
  services: Services,
  entry: Entry,
  notice?: Child,
) {
  const { sok: search } = query.parse(c.req.query());
  const form = await readPart(
    services.sql,
    visitor,
    at,
    [...entry.fields.values()].map(({ path }) => path),
  );
  const all = await readEarlier(services, visitor, at, entry);
  const found = all.filter((one) => isMeant(visitor, entry, one, search));
  return (
    <EarlierPage
      form={form}
      entry={entry}
      search={search}
      found={found.slice(0, SHOWN)}
      count={found.length}
      now={entry.lines ? {} : valuesOf(entry, form.draft.content)}
      notice={notice}
    />
  );
}

/** Whether every word of a search stands somewhere in it. */
function isMeant(visitor: Visitor, { fields }: Entry, { values }: Earlier, search: string): boolean {
  const text = Object.entries(values)
    .map(([name, value]) => inWords(visitor, fields.get(name)!, value))
    .join(' ')
    .toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

const input = z.object({
  token: z.string().catch(''),
  generation: carriedNumber,
  revision: z.coerce.number().int().min(0).max(1_000_000_000).catch(0),
  from: z.preprocess((value) => [value ?? []].flat(), z.array(z.string()).max(SHOWN)).catch([]),
});

const take: Handle = async (c, visitor, at, services, entry) => {
  const { text } = visitor;
  const { number } = at.row;
  const again = async (status: 409 | 422, notice: Child) =>
    c.html(await pageOf(c, visitor, at, services, entry, notice), status);
  const given = input.parse(await c.req.parseBody({ all: true }));
  const token = visitor.session && readToken(visitor.session, purposeOf('draft.write', number), given.token);
  if (!token) return again(422, text.frame.oldPage);
  if (given.from.length === 0) return again(422, text.earlier.chooseOne);
  const chosen = (await readEarlier(services, visitor, at, entry)).filter(({ id }) =>
    given.from.includes(id),
  );
  if (chosen.length < given.from.length) return again(409, text.earlier.gone);
  const draft = { number, generation: given.generation, person: visitor.id };
  const values = chosen.map((one) => one.values);
  const outcome = entry.lines
    ? await addLines(services, draft, entry.lines, token, values)
    : await fillFields(services.sql, draft, fieldsFor(entry, values[0]!), given.revision);
  if (outcome === 'closed') return again(409, <ClosedNotice visitor={visitor} number={number} />);
  if (outcome === 'changed') return again(409, text.earlier.changed);
  if (outcome === 'full')
    return again(422, text.form.lines.full(entry.lines!.max.toLocaleString(visitor.language)));
  const to = entry.lines
    ? broughtTo(number, entry.section, linePath(entry.lines, lineOfBatch(token, 0)))
    : `${tabUrl(number, entry.section.id)}#${entry.at}`;
  return seeOther(c, to);
};

const addLines = (
  { sql }: Services,
  draft: Parameters<typeof putLines>[1],
  lines: NonNullable<Entry['lines']>,
  id: string,
  values: readonly Content[],
) => changed(sql, draft, (tx, revision) => putLines(tx, draft, revision, lines, { id, values, mode: 'add' }));

/** Every field, so that nothing of what stood there before is left beside it. */
const fieldsFor = ({ fields }: Entry, values: Content): Content =>
  Object.fromEntries([...fields].map(([name, { path }]) => [path, values[name] ?? '']));
