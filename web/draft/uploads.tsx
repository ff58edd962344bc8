/** Uploads in the tabs of a form: files come with all that a tab holds, or are sent by the page one at a time. */

import type { Context } from 'hono';
import { z } from 'zod';
import { readWholeForm } from '../../db/draft/forms.ts';
import { sectionOf } from '../../domain/forms/kind.ts';
import type { Section } from '../../domain/forms/types.ts';
import { kindOf } from '../../kinds.ts';
import { actingOf, type Env, seeingOf, type Visitor } from '../http/context.ts';
import { carriedNumber } from '../http/form-input.ts';
import type { RoutedCase } from '../http/objects.ts';
import { seeOther } from '../http/redirects.ts';
import type { CaseHandler, Routes } from '../http/router.ts';
import { takeToken } from '../http/sent-tokens.ts';
import { purposeOf } from '../http/tokens.ts';
import { NotTakenLines } from '../ui/files.tsx';
import { tabUrl, URLS } from '../urls.ts';
import { ClosedNotice } from './closed.tsx';
import { attachFiles } from './file-buttons.tsx';
import { RefreshedFiles } from './files.tsx';
import { takeFields } from './saving.tsx';
import { sectionPage } from './tab.tsx';

export function mountUploads(routes: Routes): void {
  const take: CaseHandler = (c, visitor, case_) => {
    const section = sectionIn(c, case_);
    if (!section) return c.notFound();
    return c.req.header('hx-request')
      ? takeAlone(c, visitor, case_, section)
      : takeFields(c, visitor, case_, sectionPage(c, visitor, case_, section));
  };
  // a closed form keeps what was typed
  routes.on('case', 'POST', URLS.draftFiles, 'draft.write', take, {
    instead: take,
    brings: 'files',
    budget: 'uploads',
    texts: 'long',
  });
  // logging in again leads here from a page that was the answer to an upload
  routes.on('case', 'GET', URLS.draftFiles, 'draft.read', (c, _visitor, { row }) =>
    seeOther(c, tabUrl(row.number, c.req.param('tab') ?? '')),
  );
  routes.on('case', 'GET', URLS.draftFilesState, 'draft.read', showState, {
    passive: true,
  });
}

const sectionIn = (c: Context<Env>, { row }: RoutedCase): Section | undefined =>
  sectionOf(kindOf(row.kind), c.req.param('tab') ?? '');

const input = z.object({ token: z.string().catch(''), generation: carriedNumber });

/** Answers what the page sends by itself: with nothing, or with the reason why a file was not taken. */
async function takeAlone(
  c: Context<Env>,
  visitor: Visitor,
  { row: { number } }: RoutedCase,
  section: Section,
): Promise<Response> {
  const { token, generation } = input.parse(await c.req.parseBody());
  if (!takeToken(c, visitor, purposeOf('draft.write', number), token))
    return c.html(<p>{visitor.text.frame.oldPage}</p>, 422);
  const draft = { number, generation, ...actingOf(visitor) };
  const refused = await attachFiles(c, visitor, draft, section);
  if (refused.some(({ why }) => why === 'closed'))
    return c.html(<ClosedNotice visitor={visitor} number={number} />, 409);
  return refused.length > 0
    ? c.html(<NotTakenLines visitor={visitor} refused={refused} />, 422)
    : c.body(null, 204);
}

/** The files at one place, asked for again while they are scanned. */
async function showState(c: Context<Env>, visitor: Visitor, case_: RoutedCase): Promise<Response> {
  const section = sectionIn(c, case_);
  const place = section?.files?.find(({ path }) => path === c.req.param('place'));
  if (!section || !place) return c.notFound();
  const form = await readWholeForm(visitor.reads, seeingOf(visitor), case_.row);
  return c.html(<RefreshedFiles visitor={visitor} form={form} section={section} place={place} />);
}
