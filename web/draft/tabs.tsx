/** A form tab by tab: opened in any order, and saved a whole tab at a time where there is no JavaScript. */

import type { Context } from 'hono';
import { z } from 'zod';
import type { DraftKey } from '../../db/draft/drafts.ts';
import { canTakeBack } from '../../db/draft/line-batches.ts';
import { readLine } from '../../db/draft/lines.ts';
import { sectionsOf } from '../../domain/forms/conditions.ts';
import { LINE_PATH } from '../../domain/forms/content.ts';
import { sectionOf, sectionWith } from '../../domain/forms/kind.ts';
import type { Kind, Section } from '../../domain/forms/types.ts';
import { kindOf } from '../../kinds.ts';
import type { Env, Services, Visitor } from '../http/context.ts';
import type { RoutedCase } from '../http/objects.ts';
import { seeOther } from '../http/redirects.ts';
import type { Routes } from '../http/router.ts';
import { caseUrl } from '../urls.ts';
import { asItStands, takeFields, type WritingPage } from './field-posts.tsx';
import { fileAt } from './file-changes.ts';
import { INFORMATION, SEND, tabUrl } from './form.tsx';
import type { LinesPlace } from './form-lines.tsx';
import { SectionTab } from './form-section.tsx';
import { InformationTab, SendTab } from './form-tabs.tsx';
import { choicesFor, readForm, readToSend } from './forms.ts';

export function mountTabs(routes: Routes, services: Services): void {
  const path = '/saker/:number/skjema/:tab';
  routes.onCase(
    'GET',
    path,
    'draft.read',
    (c, visitor, at) => show(c, visitor, at, services),
    (c, visitor, at) => seeOther(c, caseUrl(visitor, at.row.number)),
  );
  const take = (c: Context<Env>, visitor: Visitor, at: RoutedCase) => {
    const section = sectionOf(kindOf(at.row.kind), c.req.param('tab') ?? '');
    return section
      ? takeFields(c, visitor, at, services, pageOf(c, visitor, at, services, section))
      : c.notFound();
  };
  routes.onCase('POST', path, 'draft.write', take, take);
}

async function show(
  c: Context<Env>,
  visitor: Visitor,
  at: RoutedCase,
  services: Services,
): Promise<Response> {
  const form = await readForm(services.sql, visitor, at);
  if (form.draft.closedAt) return seeOther(c, afterClosing(visitor, at));
  const tab = c.req.param('tab') ?? '';
  if (tab === INFORMATION) return c.html(<InformationTab form={form} />);
  if (tab === SEND) return c.html(<SendTab {...(await readToSend(services.sql, visitor, at))} />);
  const section = sectionOf(form.kind, tab);
  if (!section) return c.notFound();
  if (!sectionsOf(form.kind, form.draft.content).includes(section))
    return seeOther(c, whereDecided(at, form.kind, section));
  return c.html(await pageOf(c, visitor, at, services, section).show(asItStands));
}

/** Where a form leads that cannot be written any more: to the receipt while its sending is under way. */
export const afterClosing = (visitor: Visitor, { row }: RoutedCase): string =>
  row.state === 'draft' ? `/saker/${row.number}/kvittering` : caseUrl(visitor, row.number);

/** The answer by which a section is not there, which somebody may have changed since its link was shown. */
const whereDecided = ({ row }: RoutedCase, kind: Kind, { when }: Section): string =>
  `${tabUrl(row.number, sectionWith(kind, when!.field)!.id)}#${when!.field}`;

/** A section as a page on which fields are written. */
export function pageOf(
  c: Context<Env>,
  visitor: Visitor,
  at: RoutedCase,
  services: Services,
  section: Section,
): WritingPage {
  const show: WritingPage['show'] = async (stateOf, notice, refused = []) => {
    const form = await readForm(services.sql, visitor, at);
    const lines = await placeIn(c, form.draft, services);
    const removed = lines.removed ? await fileAt(services.sql, form.draft, lines.removed) : undefined;
    return (
      <SectionTab
        form={form}
        section={section}
        fields={section.fields.map((field) => stateOf(form.draft, field))}
        ownCases={await choicesFor(services, visitor, section)}
        lines={lines}
        files={{ refused, removed }}
        notice={notice}
      />
    );
  };
  return { here: tabUrl(at.row.number, section.id), section, fields: section.fields, show };
}

const linePaths = z.string().regex(LINE_PATH).optional().catch(undefined);
const query = z.object({
  side: z.coerce.number().int().min(1).max(1_000_000).catch(1),
  linje: linePaths,
  fjernet: linePaths,
  'lagt-til': linePaths,
  angret: z.string().optional(),
});

/** Which lines an address asks for, and which were just removed, brought or taken back. */
async function placeIn(c: Context<Env>, draft: DraftKey, { sql }: Services): Promise<LinesPlace> {
  const { side, linje, fjernet, 'lagt-til': brought, angret: takenBack } = query.parse(c.req.query());
  const isOut = fjernet && (await readLine(sql, draft.number, fjernet))?.removed;
  return {
    page: linje ? { of: linje } : side,
    ...(isOut && { removed: fjernet }),
    ...(brought && { brought: { first: brought, undo: await canTakeBack(sql, draft, brought) } }),
    ...(takenBack && { takenBack }),
  };
}
