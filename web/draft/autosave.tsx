/** Saves by the page itself: one field at a time, answered with the parts of the page that it changes. */

import type { FC } from 'hono/jsx';
import { z } from 'zod';
import { save } from '../../acts/draft/save.ts';
import { type Form, readPart, readWholeForm } from '../../db/draft/forms.ts';
import { decidingPaths } from '../../domain/forms/conditions.ts';
import { fieldAt, fieldsBeside, isOfLine } from '../../domain/forms/content.ts';
import { sectionWith } from '../../domain/forms/kind.ts';
import { titleOf } from '../../domain/forms/list-codes.ts';
import type { Field, Kind } from '../../domain/forms/types.ts';
import { kindOf } from '../../kinds.ts';
import { actingOf, type Services, type Visitor } from '../http/context.ts';
import type { RoutedCase } from '../http/objects.ts';
import type { CaseHandler, Routes } from '../http/router.ts';
import { Alert } from '../ui/alerts.tsx';
import { URLS } from '../urls.ts';
import { ClosedNotice } from './closed.tsx';
import { Beginnings, beginningsId, titleId } from './field-choices.tsx';
import { type FieldState, stateAfter } from './field-state.ts';
import { FieldSays, StampInput } from './fields.tsx';
import { type FormShown, FormTabs, TABS, TabStates } from './form-page.tsx';
import { readBody, readFields } from './posted-fields.ts';
import { SavedNow } from './writing-form.tsx';

export function mountAutosaves(routes: Routes, services: Services): void {
  const take = saveOne(services);
  // a closed form says so, and the page keeps what was typed
  routes.on('case', 'POST', URLS.draftField, 'draft.write', take, { instead: take, passive: true });
}

const input = z.object({ path: z.string(), generation: z.coerce.number().int().min(1).max(1_000_000) });

/**
 * No one-time token: a save is bound to the revision that its page saw, so giving it twice changes nothing.
 * Nor does it lock the case or tell Temporal.
 */
const saveOne =
  (services: Services): CaseHandler =>
  async (c, visitor, case_) => {
    const body = await readBody(c);
    const { data: given } = input.safeParse(body);
    const { number, kind } = case_.row;
    const field = given && fieldAt(kindOf(kind), given.path);
    const [typed] = readFields(body, field ? [field] : []);
    if (!given || !typed) return c.html(<p>{visitor.text.frame.oldPage}</p>, 422);
    const draft = { number, generation: given.generation, ...actingOf(visitor) };
    const saved = await save(services, { ...draft, changes: [typed] });
    if (saved.kind === 'refused')
      return c.html(
        <Alert tone="warning">
          <ClosedNotice visitor={visitor} number={number} />
        </Alert>,
        409,
      );
    const outcome = saved.outcomes.get(given.path);
    const state = stateAfter(typed, outcome);
    if (outcome?.kind !== 'saved')
      return c.html(<FieldSays visitor={visitor} state={state} />, outcome?.kind === 'conflict' ? 409 : 422);
    const form = await readAround(services, visitor, case_, typed.field);
    return c.html(<SavedParts visitor={visitor} form={form} state={state} />);
  };

/** Reads as much of the form as a save changes on its page: a field of a line, one of thousands, changes no tab. */
function readAround({ sql }: Services, visitor: Visitor, { row }: RoutedCase, field: Field): Promise<Form> {
  if (!isOfLine(field.path)) return readWholeForm(sql, actingOf(visitor), row);
  const codes = codesBy(kindOf(row.kind), field);
  return readPart(sql, row, [field.path, ...codes.flatMap(({ path, list }) => [path, list])]);
}

/** The parts of the page that a save changes: the field's stamp, the line that says so, the states of tabs. */
const SavedParts: FC<FormShown & { state: FieldState }> = ({ state, ...shown }) => (
  <>
    <hx-partial hx-target="find .stamp" hx-swap="outerHTML">
      <StampInput path={state.field.path} stamp={state.stamp} />
    </hx-partial>
    <SavedNow {...shown} />
    {codesBy(shown.form.kind, state.field).map((code) => (
      <CodeNow {...shown} code={code} />
    ))}
    {shown.form.found && <TabsNow {...shown} saved={state.field.path} />}
  </>
);

type ListCode = Extract<Field, { type: 'list_code' }>;

/** The list codes of which there is something else to say when a field is saved. */
const codesBy = (kind: Kind, { path }: Field): ListCode[] =>
  fieldsBeside(kind, path).filter(
    (field): field is ListCode => field.type === 'list_code' && [field.path, field.list].includes(path),
  );

/** The title of a list code and the beginnings of its list, after either was saved. */
const CodeNow: FC<FormShown & { code: ListCode }> = ({ visitor, form: { draft }, code }) => (
  <>
    <hx-partial hx-target={`[id="${titleId(code)}"]`}>
      {titleOf(String(draft.content[code.path] ?? ''), visitor.language)}
    </hx-partial>
    <hx-partial hx-target={`[id="${beginningsId(code)}"]`}>
      <Beginnings visitor={visitor} list={String(draft.content[code.list] ?? '')} />
    </hx-partial>
  </>
);

/** The states of the tabs; where the field decides which tabs there are, all of them. */
const TabsNow: FC<FormShown & { saved: string }> = ({ saved, ...shown }) =>
  decidingPaths(shown.form.kind).has(saved) ? (
    <hx-partial hx-target={`#${TABS}`} hx-swap="outerHTML">
      <FormTabs {...shown} here={sectionWith(shown.form.kind, saved)!.id} />
    </hx-partial>
  ) : (
    <TabStates {...shown} />
  );
