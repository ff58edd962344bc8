/** A form tab by tab: opened in any order, and saved a whole tab at a time where there is no JavaScript. */

import type { Context } from 'hono';
import { z } from 'zod';
import type { OwnCase } from '../../db/cases/own-cases.ts';
import { newestOf } from '../../db/draft/drafts.ts';
import { readBesideLines, readToSend, readWholeForm, type WholeForm } from '../../db/draft/forms.ts';
import { canUndo } from '../../db/draft/line-batches.ts';
import { readLine } from '../../db/draft/lines.ts';
import { sectionsOf } from '../../domain/forms/conditions.ts';
import { LINE_PATH } from '../../domain/forms/content.ts';
import { sectionOf, sectionWith } from '../../domain/forms/kind.ts';
import type { Kind, Section } from '../../domain/forms/types.ts';
import { kindOf } from '../../kinds.ts';
import { type Env, seeingOf, type Visitor } from '../http/context.ts';
import type { RoutedCase } from '../http/objects.ts';
import { seeOther } from '../http/redirects.ts';
import type { CaseHandler, Routes } from '../http/router.ts';
import type { LyingFile } from '../http/typed-files.ts';
import { caseUrl, INFORMATION, SEND, tabUrl, URLS } from '../urls.ts';
import { closedUrl } from './closed.tsx';
import { asItStands } from './field-state.ts';
import type { FieldsPage, ShownAgain } from './fields-page.ts';
import { fileAt } from './file-buttons.tsx';
import { OneState } from './form-tabs.tsx';
import { InformationTab } from './information-tab.tsx';
import type { LinesView } from './lines-list.tsx';
import { ownCasesFor } from './own-cases.ts';
import { takeFields } from './saving.tsx';
import { SectionTab } from './section-tab.tsx';
import { SendTab } from './send-tab.tsx';

export function mountTabs(routes: Routes): void {
  routes.on('case', 'GET', URLS.draftTab, 'draft.read', show, {
    instead: (c, visitor, { row }) => seeOther(c, caseUrl(visitor, row.number)),
  });
  routes.on('case', 'GET', URLS.draftTabState, 'draft.read', showState, {
    passive: true,
  });
  const take: CaseHandler = (c, visitor, case_) => {
    const section = sectionOf(kindOf(case_.row.kind), c.req.param('tab') ?? '');
    return section ? takeFields(c, visitor, case_, sectionPage(c, visitor, case_, section)) : c.notFound();
  };
  // a closed form keeps what was typed
  routes.on('case', 'POST', URLS.draftTab, 'draft.write', take, { instead: take, texts: 'long' });
}

async function show(c: Context<Env>, visitor: Visitor, case_: RoutedCase): Promise<Response> {
  const tab = await readTab(c, visitor, case_);
  if (!tab) return c.notFound();
  return tab.form.draft.closedAt ? seeOther(c, closedUrl(visitor, case_)) : tab.answer();
}

/** The form of a tab, and how a form that can be written is shown there; null where the form has no such tab. */
async function readTab(
  c: Context<Env>,
  visitor: Visitor,
  case_: RoutedCase,
): Promise<{ form: WholeForm; answer: () => Response | Promise<Response> } | null> {
  const { row } = case_;
  const { reads } = visitor;
  const tab = c.req.param('tab') ?? '';
  if (tab === INFORMATION) {
    const form = await readWholeForm(reads, seeingOf(visitor), row);
    return { form, answer: () => c.html(<InformationTab visitor={visitor} form={form} />) };
  }
  if (tab === SEND) {
    const toSend = await readToSend(reads, seeingOf(visitor), row);
    return { form: toSend.form, answer: () => c.html(<SendTab visitor={visitor} toSend={toSend} />) };
  }
  const section = sectionOf(kindOf(row.kind), tab);
  if (!section) return null;
  const read = await readSection(c, visitor, case_, section);
  const { form } = read;
  const answer = () =>
    sectionsOf(form.kind, form.draft.content).includes(section)
      ? c.html(tabOf(visitor, section, read, asItStands))
      : seeOther(c, decidingUrl(row.number, form.kind, section));
  return { form, answer };
}

/** The state of one tab: that of a section hangs on its own lines, that of the last one on all. */
async function showState(c: Context<Env>, visitor: Visitor, { row }: RoutedCase): Promise<Response> {
  const tab = c.req.param('tab') ?? '';
  const section = sectionOf(kindOf(row.kind), tab);
  if (!section && tab !== SEND) return c.notFound();
  const form = section
    ? await readBesideLines(visitor.reads, seeingOf(visitor), row, section.lines)
    : await readWholeForm(visitor.reads, seeingOf(visitor), row);
  return c.html(<OneState visitor={visitor} form={form} tab={tab} />);
}

/** The answer by which a section is not there, which somebody may have changed since its link was shown. */
const decidingUrl = (number: string, kind: Kind, { when }: Section): string =>
  `${tabUrl(number, sectionWith(kind, when!.field)!.id)}#${when!.field}`;

/** A section as a page on which fields are written. */
export function sectionPage(
  c: Context<Env>,
  visitor: Visitor,
  case_: RoutedCase,
  section: Section,
): FieldsPage {
  const show: FieldsPage['show'] = async (stateOf, again) =>
    tabOf(visitor, section, await readSection(c, visitor, case_, section), stateOf, again);
  return { here: tabUrl(case_.row.number, section.id), section, fields: section.fields, show };
}

/** All that the page of a section shows. */
interface SectionRead {
  form: WholeForm;
  /** Cases that a field may point to. */
  ownCases: readonly OwnCase[];
  lines: LinesView;
  removed: LyingFile | null;
}

/** Reads the page of a section, with the part of its lines that the address asks for and what was just done to them. */
async function readSection(
  c: Context<Env>,
  visitor: Visitor,
  { row }: RoutedCase,
  section: Section,
): Promise<SectionRead> {
  const { reads } = visitor;
  const { side, linje, fjernet, 'lagt-til': first, angret: undone } = query.parse(c.req.query());
  const newest = newestOf(reads, row.number);
  const [form, ownCases, out, file, undoable] = await Promise.all([
    readWholeForm(reads, seeingOf(visitor), row),
    ownCasesFor(visitor, section),
    fjernet ? readLine(reads, row.number, fjernet) : null,
    fjernet ? fileAt(reads, newest, fjernet) : null,
    first ? canUndo(reads, newest, first) : false,
  ]);
  const isOut = out?.removed === true;
  const lines = {
    page: linje ? { of: linje } : side,
    ...(isOut && fjernet && { removed: fjernet }),
    ...(first && { brought: { first, canUndo: undoable } }),
    ...(undone && { undone }),
  };
  return { form, ownCases, lines, removed: isOut ? file : null };
}

const tabOf = (
  visitor: Visitor,
  section: Section,
  { form, ownCases, lines, removed }: SectionRead,
  stateOf: Parameters<FieldsPage['show']>[0],
  again?: ShownAgain,
) => (
  <SectionTab
    {...{ visitor, form, section, ownCases, lines }}
    fields={section.fields.map((field) => stateOf(form.draft, field))}
    files={{ refused: again?.refused ?? [], ...(removed && { removed }) }}
    notice={again?.notice}
  />
);

const linePaths = z.string().regex(LINE_PATH).optional().catch(undefined);
const query = z.object({
  side: z.coerce.number().int().min(1).max(1_000_000).catch(1),
  linje: linePaths,
  fjernet: linePaths,
  'lagt-til': linePaths,
  angret: z.string().optional(),
});
