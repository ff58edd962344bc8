/** A form tab by tab: opened in any order, and saved a whole tab at a time where there is no JavaScript. */
import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { z } from 'zod';
import { sectionOf } from '../domain/kinds/registry.ts';
import type { Section } from '../domain/kinds/types.ts';
import { seeOther } from './act-forms.tsx';
import {
  type Body,
  type FieldState,
  type Posted,
  posted,
  readBody,
  readFields,
  STAMP,
  standing,
} from './fields.ts';
import { choicesFor, readForm } from './forms.ts';
import { actingOf, type CaseAt, type Env, type House, type Routes, type Visitor } from './route.ts';
import { type Outcome, save, stateAfter } from './saving.ts';
import { readToken } from './tokens.ts';
import { caseUrl } from './views/addresses.ts';
import { purposeOf } from './views/blocks.tsx';
import { type Form, INFORMATION, SEND, tabUrl } from './views/form.tsx';
import { ClosedNotice } from './views/form-fields.tsx';
import { CLOSE, InformationTab, SectionTab, SendTab } from './views/form-tabs.tsx';

export function mountTabs(routes: Routes, house: House): void {
  const path = '/saker/:number/skjema/:tab';
  routes.onCase(
    'GET',
    path,
    'draft.read',
    (c, visitor, at) => show(c, visitor, at, house),
    (c, visitor, at) => seeOther(c, caseUrl(visitor, at.row.number)),
  );
  const take = (c: Context<Env>, visitor: Visitor, at: CaseAt) => saveTab(c, visitor, at, house);
  routes.onCase('POST', path, 'draft.write', take, take);
}

async function show(c: Context<Env>, visitor: Visitor, at: CaseAt, house: House): Promise<Response> {
  const form = await readForm(house.sql, visitor, at);
  if (form.draft.closedAt) return seeOther(c, `/saker/${at.row.number}/kvittering`);
  const tab = c.req.param('tab') ?? '';
  if (tab === INFORMATION) return c.html(<InformationTab form={form} />);
  if (tab === SEND) return c.html(<SendTab form={form} />);
  const section = sectionOf(form.kind, tab);
  if (!section) return c.notFound();
  const fields = section.fields.map((field) => ({ field, ...standing(form.draft, field) }));
  return c.html(await sectionTab(house, form, section, fields));
}

const sectionTab = async (
  house: House,
  form: Form,
  section: Section,
  fields: readonly FieldState[],
  notice?: Child,
) => (
  <SectionTab
    form={form}
    section={section}
    fields={fields}
    ownCases={await choicesFor(house, form.visitor, section)}
    notice={notice}
  />
);

const input = z.object({
  token: z.string().catch(''),
  generation: z.coerce.number().int().min(0).max(1_000_000).catch(0),
  /** Where to go on: a tab, or out of the form. */
  go: z.string().catch(''),
  /** A field of which this page's value is kept although somebody else changed it, with the stamp of theirs. */
  keep: z.string().catch(''),
  /** A field of which the other's value is taken. */
  take: z.string().catch(''),
});
type Input = z.output<typeof input>;

async function saveTab(c: Context<Env>, visitor: Visitor, at: CaseAt, house: House): Promise<Response> {
  const before = await readForm(house.sql, visitor, at);
  const section = sectionOf(before.kind, c.req.param('tab') ?? '');
  if (!section) return c.notFound();
  const body = await readBody(c);
  const given = input.parse(body);
  const typed = typedIn(body, section, given);
  const again = async (status: 409 | 422, outcomes: Outcomes, notice?: Child) => {
    const form = await readForm(house.sql, visitor, at);
    const fields = section.fields.map((field) => {
      const mine = typed.find((posted) => posted.field === field);
      return mine ? stateAfter(mine, outcomes.get(field.path)) : { field, ...standing(form.draft, field) };
    });
    return c.html(await sectionTab(house, form, section, fields, notice), status);
  };
  const known =
    visitor.session && readToken(visitor.session, purposeOf('draft.write', at.row.number), given.token);
  if (!known) return again(422, new Map(), visitor.text.frame.oldPage);
  if (typed.length === 0) return seeOther(c, onwards(before, section, given));
  const outcomes = await save(
    house,
    { number: at.row.number, generation: given.generation, ...actingOf(visitor) },
    typed,
  );
  if (outcomes === 'closed')
    return again(409, new Map(), <ClosedNotice visitor={visitor} number={at.row.number} />);
  const kinds = new Set([...outcomes.values()].map(({ kind }) => kind));
  if (kinds.has('conflict')) return again(409, outcomes);
  if (kinds.has('problem')) return again(422, outcomes);
  return seeOther(c, onwards(before, section, given));
}

type Outcomes = ReadonlyMap<string, Outcome>;

/** What somebody typed in the tab: what they left as it was is not written over anybody's change. */
function typedIn(body: Body, section: Section, { keep, take }: Input): Posted[] {
  const [keptPath, keptStamp = ''] = keep.split(' ');
  return readFields(body, section.fields)
    .map((given) =>
      given.field.path === keptPath && STAMP.test(keptStamp)
        ? posted(given.field, given.value, keptStamp)
        : given,
    )
    .filter(({ field, touched }) => touched && field.path !== take);
}

function onwards({ kind, draft }: Form, section: Section, { go, keep, take }: Input): string {
  if (go === CLOSE) return '/';
  const tabs = [INFORMATION, SEND, ...kind.sections.map(({ id }) => id)];
  if (tabs.includes(go)) return tabUrl(draft.number, go);
  const [field = ''] = (take || keep).split(' ');
  return `${tabUrl(draft.number, section.id)}#${encodeURIComponent(field)}`;
}
