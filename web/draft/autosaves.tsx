/** What a page saves by itself: one field at a time, answered with the parts of the page that it changes. */

import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import { z } from 'zod';
import { save, stateAfter } from '../../acts/draft/save.ts';
import { decidingPaths } from '../../domain/forms/conditions.ts';
import { fieldAt, fieldsBeside, isOfLine } from '../../domain/forms/content.ts';
import { sectionWith } from '../../domain/forms/kind.ts';
import { titleOf } from '../../domain/forms/list-codes.ts';
import type { Field, Kind } from '../../domain/forms/types.ts';
import { kindOf } from '../../kinds.ts';
import type { Services } from '../http/context.ts';
import { actingOf, type Env, type Visitor } from '../http/context.ts';
import type { RoutedCase } from '../http/objects.ts';
import type { Routes } from '../http/router.ts';
import { Notice } from '../ui/blocks.tsx';
import { type FieldState, readBody, readFields } from './fields.ts';
import { type Form, FormTabs, stateId, TABS, tabsOf } from './form.tsx';
import { Beginnings, beginningsId, titleId } from './form-choices.tsx';
import { ClosedNotice, FieldSays, StampInput } from './form-fields.tsx';
import { savedAt } from './form-section.tsx';
import { readForm, readPart } from './forms.ts';

export function mountAutosaves(routes: Routes, services: Services): void {
  const take = (c: Context<Env>, visitor: Visitor, at: RoutedCase) => saveOne(c, visitor, at, services);
  routes.onCase('POST', '/saker/:number/felt', 'draft.write', take, take);
}

const input = z.object({ path: z.string(), generation: z.coerce.number().int().min(1).max(1_000_000) });

/**
 * No one-time token: a save is bound to the revision that its page saw, so giving it twice changes nothing.
 * Nor does it lock the case or tell Temporal.
 */
async function saveOne(
  c: Context<Env>,
  visitor: Visitor,
  at: RoutedCase,
  services: Services,
): Promise<Response> {
  const body = await readBody(c);
  const { data: given } = input.safeParse(body);
  const kind = kindOf(at.row.kind);
  const field = given && fieldAt(kind, given.path);
  const [typed] = readFields(body, field ? [field] : []);
  if (!given || !typed) return c.html(<p>{visitor.text.frame.oldPage}</p>, 422);
  const { number } = at.row;
  const outcomes = await save(services, { number, generation: given.generation, ...actingOf(visitor) }, [
    typed,
  ]);
  if (outcomes === 'closed')
    return c.html(
      <Notice tone="warning">
        <ClosedNotice visitor={visitor} number={number} />
      </Notice>,
      409,
    );
  const outcome = outcomes.get(given.path);
  const state = stateAfter(typed, outcome);
  if (outcome?.kind !== 'saved')
    return c.html(<FieldSays visitor={visitor} state={state} />, outcome?.kind === 'conflict' ? 409 : 422);
  // A field of a line is one of thousands: the page of a line says nothing of the tabs.
  const form = isOfLine(given.path)
    ? await readPart(services.sql, visitor, at, [
        given.path,
        ...codesBy(kind, typed.field).flatMap(({ path, list }) => [path, list]),
      ])
    : await readForm(services.sql, visitor, at);
  return c.html(<SavedParts form={form} state={state} />);
}

/** The parts of the page that a save changes: the field's stamp, the line that says so, the states of tabs. */
const SavedParts: FC<{ form: Form; state: FieldState }> = ({ form, state }) => (
  <>
    <hx-partial hx-target="find .stamp" hx-swap="outerHTML">
      <StampInput path={state.field.path} stamp={state.stamp} />
    </hx-partial>
    <hx-partial hx-target="#lagret">{savedAt(form.visitor, form.draft.touchedAt)}</hx-partial>
    {codesBy(form.kind, state.field).map((code) => (
      <CodeNow form={form} code={code} />
    ))}
    {form.found && <TabsNow form={form} saved={state.field.path} />}
  </>
);

/** What is said of a list code and of its list, after either was saved. */
const CodeNow: FC<{ form: Form; code: ListCode }> = ({ form: { visitor, draft }, code }) => (
  <>
    <hx-partial hx-target={`[id="${titleId(code)}"]`}>
      {titleOf(String(draft.content[code.path] ?? ''), visitor.language)}
    </hx-partial>
    <hx-partial hx-target={`[id="${beginningsId(code)}"]`}>
      <Beginnings visitor={visitor} list={String(draft.content[code.list] ?? '')} />
    </hx-partial>
  </>
);

type ListCode = Extract<Field, { type: 'list_code' }>;

/** The list codes of which there is something else to say when a field is saved. */
const codesBy = (kind: Kind, { path }: Field): ListCode[] =>
  fieldsBeside(kind, path).filter(
    (field): field is ListCode => field.type === 'list_code' && [field.path, field.list].includes(path),
  );

/** The tabs' states; where the field decides which tabs there are, all of them. */
const TabsNow: FC<{ form: Form; saved: string }> = ({ form, saved }) =>
  decidingPaths(form.kind).has(saved) ? (
    <hx-partial hx-target={`#${TABS}`} hx-swap="outerHTML">
      <FormTabs form={form} here={sectionWith(form.kind, saved)!.id} />
    </hx-partial>
  ) : (
    tabsOf(form).map((tab) => <hx-partial hx-target={`#${stateId(tab.id)}`}>{tab.state}</hx-partial>)
  );
