/** Files in the tabs of a form: sent with all that a tab holds, or by the page one at a time. */

import type { Context } from 'hono';
import { z } from 'zod';
import { sectionOf } from '../../domain/forms/kind.ts';
import type { Section } from '../../domain/forms/types.ts';
import { kindOf } from '../../kinds.ts';
import type { Services } from '../http/context.ts';
import { actingOf, type Env, type Visitor } from '../http/context.ts';
import { carriedNumber } from '../http/form-input.ts';
import type { RoutedCase } from '../http/objects.ts';
import { seeOther } from '../http/redirects.ts';
import type { Routes } from '../http/router.ts';
import { purposeOf, readToken } from '../http/tokens.ts';
import { NotTakenLines } from '../ui/files.tsx';
import { takeFields } from './field-posts.tsx';
import { takeFiles } from './file-changes.ts';
import { tabUrl } from './form.tsx';
import { ClosedNotice } from './form-fields.tsx';
import { RefreshedFiles } from './form-files.tsx';
import { readForm } from './forms.ts';
import { pageOf } from './tabs.tsx';

export function mountAttachments(routes: Routes, services: Services): void {
  const path = '/saker/:number/vedlegg/:tab/opplasting';
  const take = (c: Context<Env>, visitor: Visitor, at: RoutedCase) => {
    const section = sectionIn(c, at);
    if (!section) return c.notFound();
    return c.req.header('hx-request')
      ? takeAlone(c, visitor, at, services, section)
      : takeFields(c, visitor, at, services, pageOf(c, visitor, at, services, section));
  };
  routes.onCase('POST', path, 'draft.write', take, take);
  // where one comes from a page that was answered there
  routes.onCase('GET', path, 'draft.read', (c, _visitor, { row }) =>
    seeOther(c, tabUrl(row.number, c.req.param('tab') ?? '')),
  );
  routes.onCase('GET', '/saker/:number/vedlegg/:tab/:place/tilstand', 'draft.read', (c, visitor, at) =>
    showAgain(c, visitor, at, services),
  );
}

const sectionIn = (c: Context<Env>, { row }: RoutedCase): Section | undefined =>
  sectionOf(kindOf(row.kind), c.req.param('tab') ?? '');

const input = z.object({
  token: z.string().catch(''),
  generation: carriedNumber,
});

/** What the page sends by itself: answered with nothing, or with why a file was not taken. */
async function takeAlone(
  c: Context<Env>,
  visitor: Visitor,
  at: RoutedCase,
  services: Services,
  section: Section,
): Promise<Response> {
  const { number } = at.row;
  const { token, generation } = input.parse(await c.req.parseBody());
  if (!visitor.session || !readToken(visitor.session, purposeOf('draft.write', number), token))
    return c.html(<p>{visitor.text.frame.oldPage}</p>, 422);
  const draft = { number, generation, ...actingOf(visitor) };
  const refused = await takeFiles(c, services, visitor, draft, section);
  if (refused.some(({ why }) => why === 'closed'))
    return c.html(<ClosedNotice visitor={visitor} number={number} />, 409);
  return refused.length > 0
    ? c.html(<NotTakenLines visitor={visitor} refused={refused} />, 422)
    : c.body(null, 204);
}

async function showAgain(
  c: Context<Env>,
  visitor: Visitor,
  at: RoutedCase,
  services: Services,
): Promise<Response> {
  const section = sectionIn(c, at);
  const files = section?.files?.find(({ path }) => path === c.req.param('place'));
  if (!section || !files) return c.notFound();
  const form = await readForm(services.sql, visitor, at);
  return c.html(<RefreshedFiles form={form} section={section} files={files} />);
}
