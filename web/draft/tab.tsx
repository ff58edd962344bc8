/** A form tab by tab: opened in any order, and saved a whole tab at a time where there is no JavaScript. */

import type { Context } from 'hono';
import { z } from 'zod';
import type { DraftKey } from '../../db/draft/drafts.ts';
import { readBesideLines, readToSend, readWholeForm } from '../../db/draft/forms.ts';
import { canUndo } from '../../db/draft/line-batches.ts';
import { readLine } from '../../db/draft/lines.ts';
import { sectionsOf } from '../../domain/forms/conditions.ts';
import { LINE_PATH } from '../../domain/forms/content.ts';
import { sectionOf, sectionWith } from '../../domain/forms/kind.ts';
import type { Kind, Section } from '../../domain/forms/types.ts';
import { kindOf } from '../../kinds.ts';
import { actingOf, type Env, type Services, type Visitor } from '../http/context.ts';
import type { RoutedCase } from '../http/objects.ts';
import { seeOther } from '../http/redirects.ts';
import type { CaseHandler, Routes } from '../http/router.ts';
import { caseUrl, INFORMATION, SEND, tabUrl, URLS } from '../urls.ts';
import { closedUrl } from './closed.tsx';
import { asItStands } from './field-state.ts';
import type { FieldsPage } from './fields-page.ts';
import { fileAt } from './file-buttons.tsx';
import { OneState } from './form-tabs.tsx';
import { InformationTab } from './information-tab.tsx';
import type { LinesView } from './lines-list.tsx';
import { ownCasesFor } from './own-cases.ts';
import { takeFields } from './saving.tsx';
import { SectionTab } from './section-tab.tsx';
import { SendTab } from './send-tab.tsx';

export function mountTabs(routes: Routes, services: Services): void {
  routes.on('case', 'GET', URLS.draftTab, 'draft.read', (...asked) => show(services, ...asked), {
    instead: (c, visitor, { row }) => seeOther(c, caseUrl(visitor, row.number)),
  });
  routes.on('case', 'GET', URLS.draftTabState, 'draft.read', (...asked) => showState(services, ...asked), {
    passive: true,
  });
  const take: CaseHandler = (c, visitor, case_) => {
    const section = sectionOf(kindOf(case_.row.kind), c.req.param('tab') ?? '');
    return section
      ? takeFields(c, visitor, case_, services, sectionPage(c, visitor, case_, services, section))
      : c.notFound();
  };
  // a closed form keeps what was typed
  routes.on('case', 'POST', URLS.draftTab, 'draft.write', take, { instead: take });
}

async function show(
  services: Services,
  c: Context<Env>,
  visitor: Visitor,
  case_: RoutedCase,
): Promise<Response> {
  const { sql } = services;
  const form = await readWholeForm(sql, actingOf(visitor), case_.row);
  if (form.draft.closedAt) return seeOther(c, closedUrl(visitor, case_));
  const tab = c.req.param('tab') ?? '';
  if (tab === INFORMATION) return c.html(<InformationTab visitor={visitor} form={form} />);
  if (tab === SEND) {
    const toSend = await readToSend(sql, actingOf(visitor), case_.row);
    return c.html(<SendTab visitor={visitor} toSend={toSend} />);
  }
  const section = sectionOf(form.kind, tab);
  if (!section) return c.notFound();
  if (!sectionsOf(form.kind, form.draft.content).includes(section))
    return seeOther(c, decidingUrl(case_.row.number, form.kind, section));
  return c.html(await sectionPage(c, visitor, case_, services, section).show(asItStands));
}

/** The state of one tab: that of a section hangs on its own lines, that of the last one on all. */
async function showState(
  { sql }: Services,
  c: Context<Env>,
  visitor: Visitor,
  { row }: RoutedCase,
): Promise<Response> {
  const tab = c.req.param('tab') ?? '';
  const section = sectionOf(kindOf(row.kind), tab);
  if (!section && tab !== SEND) return c.notFound();
  const form = section
    ? await readBesideLines(sql, actingOf(visitor), row, section.lines)
    : await readWholeForm(sql, actingOf(visitor), row);
  return c.html(<OneState visitor={visitor} form={form} tab={tab} />);
}

/** The answer by which a section is not there, which somebody may have changed since its link was shown. */
const decidingUrl = (number: string, kind: Kind, { when }: Section): string =>
  `${tabUrl(number, sectionWith(kind, when!.field)!.id)}#${when!.field}`;

/** A section as a page on which fields are written. */
export function sectionPage(
  c: Context<Env>,
  visitor: Visitor,
  { row }: RoutedCase,
  services: Services,
  section: Section,
): FieldsPage {
  const { sql } = services;
  const show: FieldsPage['show'] = async (stateOf, again) => {
    const form = await readWholeForm(sql, actingOf(visitor), row);
    const lines = await linesView(c, services, form.draft);
    const removed = lines.removed && (await fileAt(sql, form.draft, lines.removed));
    return (
      <SectionTab
        visitor={visitor}
        form={form}
        section={section}
        fields={section.fields.map((field) => stateOf(form.draft, field))}
        ownCases={await ownCasesFor(services, visitor, section)}
        lines={lines}
        files={{ refused: again?.refused ?? [], ...(removed && { removed }) }}
        notice={again?.notice}
      />
    );
  };
  return { here: tabUrl(row.number, section.id), section, fields: section.fields, show };
}

const linePaths = z.string().regex(LINE_PATH).optional().catch(undefined);
const query = z.object({
  side: z.coerce.number().int().min(1).max(1_000_000).catch(1),
  linje: linePaths,
  fjernet: linePaths,
  'lagt-til': linePaths,
  angret: z.string().optional(),
});

/** The part of the lines that an address asks for, and what has just been done to them. */
async function linesView(c: Context<Env>, { sql }: Services, draft: DraftKey): Promise<LinesView> {
  const { side, linje, fjernet, 'lagt-til': first, angret: undone } = query.parse(c.req.query());
  const isOut = fjernet && (await readLine(sql, draft.number, fjernet))?.removed;
  return {
    page: linje ? { of: linje } : side,
    ...(isOut && { removed: fjernet }),
    ...(first && { brought: { first, canUndo: await canUndo(sql, draft, first) } }),
    ...(undone && { undone }),
  };
}
