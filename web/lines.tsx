/** One line of a form, such as a line of goods, on a page of its own. */
import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { Draft } from '../db/drafts.ts';
import { fieldsOfLine, isRemoved, linePath } from '../domain/kinds/content.ts';
import { kindOf } from '../domain/kinds/registry.ts';
import type { Field } from '../domain/kinds/types.ts';
import { seeOther } from './act-forms.tsx';
import { asItStands, takeFields, type WritingPage } from './field-posts.tsx';
import type { FieldState } from './fields.ts';
import { readForm } from './forms.ts';
import { findLines } from './line-changes.ts';
import type { CaseAt, Env, House, Routes, Visitor } from './route.ts';
import { afterClosing } from './tabs.tsx';
import { caseUrl } from './views/addresses.ts';
import { tabUrl } from './views/form.tsx';
import { LinePage } from './views/form-line.tsx';
import { lineUrl } from './views/form-lines.tsx';

export function mountLines(routes: Routes, house: House): void {
  const path = '/saker/:number/skjema/:tab/:line';
  routes.onCase(
    'GET',
    path,
    'draft.read',
    (c, visitor, at) => show(c, visitor, at, house),
    (c, visitor, at) => seeOther(c, caseUrl(visitor, at.row.number)),
  );
  const take = async (c: Context<Env>, visitor: Visitor, at: CaseAt) => {
    const page = pageOf(c, visitor, at, house);
    return page ? takeFields(c, visitor, at, house, page) : c.notFound();
  };
  routes.onCase('POST', path, 'draft.write', take, take);
}

async function show(c: Context<Env>, visitor: Visitor, at: CaseAt, house: House): Promise<Response> {
  const found = findLines(kindOf(at.row.kind), c.req.param('line') ?? '');
  const page = pageOf(c, visitor, at, house);
  if (!found || !page) return c.notFound();
  const { draft } = await readForm(house.sql, visitor, at);
  if (draft.closedAt) return seeOther(c, afterClosing(visitor, at));
  const path = linePath(found.lines, found.id);
  const place = draft.fields.get(path)?.value;
  if (place === undefined) return c.notFound();
  const tab = tabUrl(at.row.number, found.section.id);
  // Somebody took it out meanwhile: it can be brought back there.
  if (isRemoved(place)) return seeOther(c, `${tab}?fjernet=${path}#${found.lines.path}`);
  return c.html(await page.show(asItStands));
}

function pageOf(c: Context<Env>, visitor: Visitor, at: CaseAt, house: House): WritingPage | null {
  const found = findLines(kindOf(at.row.kind), c.req.param('line') ?? '');
  if (!found?.id || found.section.id !== c.req.param('tab')) return null;
  const { section, lines, id } = found;
  const fields = fieldsOfLine(lines, id);
  const show = async (stateOf: (draft: Draft, field: Field) => FieldState, notice?: Child) => {
    const form = await readForm(house.sql, visitor, at);
    const states = fields.map((field) => stateOf(form.draft, field));
    return <LinePage form={form} section={section} lines={lines} id={id} fields={states} notice={notice} />;
  };
  return { here: lineUrl(at.row.number, section, linePath(lines, id)), fields, show };
}
