/** One line of a form, such as a line of goods, on a page of its own. */

import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { Draft } from '../../db/draft/drafts.ts';
import { numberOf, readLine } from '../../db/draft/lines.ts';
import { fieldsOfLine, linePath } from '../../domain/forms/content.ts';
import type { Field } from '../../domain/forms/types.ts';
import { kindOf } from '../../kinds.ts';
import type { Env, Services, Visitor } from '../http/context.ts';
import type { RoutedCase } from '../http/objects.ts';
import { seeOther } from '../http/redirects.ts';
import type { Routes } from '../http/router.ts';
import { caseUrl } from '../urls.ts';
import { asItStands, takeFields, type WritingPage } from './field-posts.tsx';
import type { FieldState } from './fields.ts';
import { LinePage } from './form-line.tsx';
import { lineUrl } from './form-lines.tsx';
import { readPart } from './forms.ts';
import { type FoundLines, findLines, removedFrom } from './line-changes.ts';
import { afterClosing } from './tabs.tsx';

export function mountLines(routes: Routes, services: Services): void {
  const path = '/saker/:number/skjema/:tab/:line';
  routes.onCase(
    'GET',
    path,
    'draft.read',
    (c, visitor, at) => show(c, visitor, at, services),
    (c, visitor, at) => seeOther(c, caseUrl(visitor, at.row.number)),
  );
  const take = async (c: Context<Env>, visitor: Visitor, at: RoutedCase) => {
    const page = pageOf(c, visitor, at, services);
    return page ? takeFields(c, visitor, at, services, page) : c.notFound();
  };
  routes.onCase('POST', path, 'draft.write', take, take);
}

async function show(
  c: Context<Env>,
  visitor: Visitor,
  at: RoutedCase,
  services: Services,
): Promise<Response> {
  const page = pageOf(c, visitor, at, services);
  const line = page && (await readLine(services.sql, at.row.number, page.path));
  if (!page || !line) return c.notFound();
  if (line.closed) return seeOther(c, afterClosing(visitor, at));
  // Somebody took it out meanwhile: it can be brought back in the list.
  if (line.removed) return seeOther(c, removedFrom(at.row.number, page, page.path));
  return c.html(await page.show(asItStands));
}

interface LinePlace extends WritingPage, FoundLines {
  /** The line's own path. */
  path: string;
}

function pageOf(c: Context<Env>, visitor: Visitor, at: RoutedCase, services: Services): LinePlace | null {
  const { number } = at.row;
  const found = findLines(kindOf(at.row.kind), c.req.param('line') ?? '');
  if (!found?.id || found.section.id !== c.req.param('tab')) return null;
  const { section, lines, id } = found;
  const path = linePath(lines, id);
  const fields = fieldsOfLine(lines, id);
  const show = async (stateOf: (draft: Draft, field: Field) => FieldState, notice?: Child) => {
    const paths = fields.map((field) => field.path);
    const form = await readPart(services.sql, visitor, at, paths);
    const among = await numberOf(services.sql, form.draft, path);
    return (
      <LinePage
        form={form}
        section={section}
        lines={lines}
        id={id}
        among={among}
        fields={fields.map((field) => stateOf(form.draft, field))}
        notice={notice}
      />
    );
  };
  return { ...found, path, here: lineUrl(number, section, path), fields, show };
}
