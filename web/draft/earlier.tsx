/**
 * *Hent fra tidligere*: a party or a line that stands in an earlier case of the same applicant, used again. What the
 * visitor may not see is not offered, and nothing that was typed is replaced without being said first.
 */

import type { Context } from 'hono';
import { z } from 'zod';
import { useEarlier } from '../../acts/draft/earlier.ts';
import { readDraft } from '../../db/draft/drafts.ts';
import { type EarlierEntry, readEarlier } from '../../db/draft/earlier.ts';
import { readPart } from '../../db/draft/forms.ts';
import { type Entry, entryAt, valuesOf } from '../../domain/forms/entries.ts';
import { kindOf } from '../../kinds.ts';
import { wholeNumber } from '../../text/format.ts';
import { commandForm } from '../http/command-form.tsx';
import { actingOf, type Env, type Visitor } from '../http/context.ts';
import { carriedNumber, type FormState } from '../http/form-input.ts';
import type { RoutedCase } from '../http/objects.ts';
import { seeOther } from '../http/redirects.ts';
import type { CaseHandler, Routes } from '../http/router.ts';
import { inWords } from '../ui/form/values.tsx';
import { caseUrl, tabUrl, URLS } from '../urls.ts';
import { ClosedNotice, closedUrl } from './closed.tsx';
import { EarlierPage } from './earlier-page.tsx';
import { listWithNew } from './line-urls.ts';

/** An entry of a form that is to be filled from earlier cases, and the words that are searched for. */
interface Wanted {
  case_: RoutedCase;
  entry: Entry;
  search: string;
}

export function mountEarlier(routes: Routes): void {
  const { show, take } = earlierForm;
  const on =
    (handle: (c: Context<Env>, visitor: Visitor, wanted: Wanted) => Promise<Response>): CaseHandler =>
    (c, visitor, case_) => {
      const entry = entryAt(kindOf(case_.row.kind), c.req.param('entry') ?? '');
      const { sok: search } = query.parse(c.req.query());
      return entry ? handle(c, visitor, { case_, entry, search }) : c.notFound();
    };
  const open = on(async (c, visitor, wanted) => {
    const [{ closedAt }, shown] = await Promise.all([
      readDraft(visitor.reads, wanted.case_.row.number, { paths: [] }),
      show(c, visitor, wanted),
    ]);
    return closedAt ? seeOther(c, closedUrl(visitor, wanted.case_)) : shown;
  });
  routes.on('case', 'GET', URLS.earlier, 'draft.read', open, {
    instead: (c, visitor, { row }) => seeOther(c, caseUrl(visitor, row.number)),
  });
  routes.on('case', 'POST', URLS.earlier, 'draft.write', on(take));
}

const query = z.object({ sok: z.string().max(200).catch('') });

/** Limit of the entries on a page; more are found by searching. */
const SHOWN = 50;

const input = z.object({
  generation: carriedNumber,
  revision: z.coerce.number().int().min(0).max(1_000_000_000).catch(0),
  from: z.array(z.string()).max(SHOWN).catch([]),
});

const earlierForm = commandForm({
  action: 'draft.write',
  input,
  lists: ['from'],
  boundTo: ({ case_ }: Wanted) => case_.row.number,
  page: (visitor, wanted, typed) => earlierPage(visitor, wanted, typed),
  act: ({ acts, id, visitor, input: { from, ...draft } }, { case_, entry }) =>
    useEarlier(acts, {
      ...{ ...actingOf(visitor), number: case_.row.number, ...draft },
      ...{ id, entry, chosen: from },
    }),
  refusals: ({ text, language }, { entry: { lines } }) => ({
    none_chosen: text.earlier.chooseOne,
    gone: text.earlier.gone,
    changed: text.earlier.changed,
    full: text.form.lines.full(wholeNumber(language, lines?.max ?? 0)),
    closed: text.form.closed,
  }),
  refusalStatus: (refused) => (refused === 'none_chosen' || refused === 'full' ? 422 : 409),
  leadsTo: (_visitor, { case_, entry }, { first }) => {
    const { number } = case_.row;
    return entry.lines
      ? listWithNew(number, entry.section, first)
      : `${tabUrl(number, entry.section.id)}#${first}`;
  },
});

async function earlierPage(
  visitor: Visitor,
  { case_: { row }, entry, search }: Wanted,
  { notice, refused }: FormState,
) {
  const paths = [...entry.fields.values()].map(({ path }) => path);
  const [form, all] = await Promise.all([
    readPart(visitor.reads, row, paths),
    readEarlier(visitor.reads, actingOf(visitor), row.number, entry),
  ]);
  const found = all.filter((one) => isMeant(visitor, entry, one, search));
  return (
    <EarlierPage
      visitor={visitor}
      form={form}
      entry={entry}
      search={search}
      found={found.slice(0, SHOWN)}
      count={found.length}
      now={entry.lines ? {} : valuesOf(entry, form.draft.content)}
      notice={refused === 'closed' ? <ClosedNotice visitor={visitor} number={row.number} /> : notice}
    />
  );
}

/** Tells whether every word of a search stands somewhere in an entry. */
function isMeant(visitor: Visitor, { fields }: Entry, { values }: EarlierEntry, search: string): boolean {
  const text = Object.entries(values)
    .map(([name, value]) => inWords(visitor, fields.get(name)!, value))
    .join(' ')
    .toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
