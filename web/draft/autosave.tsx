/** Saves by the page itself: one field at a time, answered with the parts of the page that it changes. */

import type { FC } from 'hono/jsx';
import { z } from 'zod';
import { save } from '../../acts/draft/save.ts';
import type { FieldSaved } from '../../db/draft/fields.ts';
import { type Form, readBesideLines } from '../../db/draft/forms.ts';
import { decidingPaths } from '../../domain/forms/conditions.ts';
import { fieldAt, fieldsBeside, isOfLine } from '../../domain/forms/content.ts';
import { sectionWith } from '../../domain/forms/kind.ts';
import { titleOf } from '../../domain/forms/list-codes.ts';
import { movesProgress, sectionsWith } from '../../domain/forms/progress.ts';
import type { Field, Kind } from '../../domain/forms/types.ts';
import { dateInOslo } from '../../domain/shared/calendar.ts';
import { kindOf } from '../../kinds.ts';
import { actingOf, seeingOf, type Visitor } from '../http/context.ts';
import type { RoutedCase } from '../http/objects.ts';
import type { CaseHandler, Routes } from '../http/router.ts';
import { Alert } from '../ui/alerts.tsx';
import { SEND, URLS } from '../urls.ts';
import { ClosedNotice } from './closed.tsx';
import { Beginnings, beginningsId, titleId } from './field-choices.tsx';
import { type FieldState, stateAfter } from './field-state.ts';
import { FieldSays, StampInput } from './fields.tsx';
import type { FormShown } from './form-shown.ts';
import { FormTabs, TABS, TabStates } from './form-tabs.tsx';
import { readBody, readFields } from './posted-fields.ts';
import { SavedNow } from './writing-form.tsx';

export function mountAutosaves(routes: Routes): void {
  // a closed form says so, and the page keeps what was typed
  routes.on('case', 'POST', URLS.draftField, 'draft.write', saveOne, {
    instead: saveOne,
    passive: true,
    texts: 'long',
  });
}

const input = z.object({ path: z.string(), generation: z.coerce.number().int().min(1).max(1_000_000) });

/**
 * No one-time token: a save is bound to the revision that its page saw, so giving it twice changes nothing.
 * Nor does it lock the case or tell Temporal.
 */
const saveOne: CaseHandler = async (c, visitor, case_) => {
  const body = await readBody(c);
  const { data: given } = input.safeParse(body);
  const { number, kind: kindId } = case_.row;
  const kind = kindOf(kindId);
  const field = given && fieldAt(kind, given.path);
  const [typed] = readFields(body, field ? [field] : []);
  if (!given || !typed) return c.html(<p>{visitor.text.frame.oldPage}</p>, 422);
  const draft = { number, generation: given.generation, ...actingOf(visitor) };
  const saved = await save(visitor.acts, { ...draft, changes: [typed] });
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
  const form = await readMoved(visitor, case_, state, outcome);
  return c.html(<SavedParts {...{ visitor, kind, form, state, at: outcome.at }} />);
};

/**
 * The form as far as the states of its tabs can have moved; null where they cannot. A save costs the same however many
 * lines a form has: those are not read, and a field of a line, one of thousands, moves no state on its page.
 */
async function readMoved(
  visitor: Visitor,
  { row }: RoutedCase,
  { field, value }: FieldState,
  { before }: FieldSaved,
): Promise<Form | null> {
  const moves =
    !isOfLine(field.path) && movesProgress(kindOf(row.kind), field, before, value, dateInOslo(Date.now()));
  return moves ? readBesideLines(visitor.reads, seeingOf(visitor), row) : null;
}

interface SavedProps {
  visitor: Visitor;
  kind: Kind;
  /** Null where no state of a tab can have moved. */
  form: Form | null;
  state: FieldState;
  /** Time of the save. */
  at: Date;
}

/** The parts of the page that a save changes: the field's stamp, the line that says so, the states of tabs. */
const SavedParts: FC<SavedProps> = ({ visitor, kind, form, state, at }) => (
  <>
    <hx-partial hx-target="find .stamp" hx-swap="outerHTML">
      <StampInput path={state.field.path} stamp={state.stamp} />
    </hx-partial>
    <SavedNow visitor={visitor} at={at} />
    <CodesNow visitor={visitor} kind={kind} state={state} />
    {form && <TabsNow visitor={visitor} form={form} saved={state.field.path} />}
  </>
);

type ListCode = Extract<Field, { type: 'list_code' }>;

/** Remarks about list codes: the title of one that was saved, the beginnings of a list that was chosen. */
const CodesNow: FC<{ visitor: Visitor; kind: Kind; state: FieldState }> = ({ visitor, kind, state }) => {
  const { field, value } = state;
  const ofList = fieldsBeside(kind, field.path).filter(
    (one): one is ListCode => one.type === 'list_code' && one.list === field.path,
  );
  return (
    <>
      {field.type === 'list_code' && (
        <hx-partial hx-target={`[id="${titleId(field)}"]`}>
          {titleOf(String(value), visitor.language)}
        </hx-partial>
      )}
      {ofList.map((code) => (
        <hx-partial hx-target={`[id="${beginningsId(code)}"]`}>
          <Beginnings visitor={visitor} list={String(value)} />
        </hx-partial>
      ))}
    </>
  );
};

/** The states of the tabs; where the field decides which tabs there are, all of them. */
const TabsNow: FC<FormShown & { saved: string }> = ({ saved, ...shown }) => {
  const { kind } = shown.form;
  return decidingPaths(kind).has(saved) ? (
    <hx-partial hx-target={`#${TABS}`} hx-swap="outerHTML">
      <FormTabs {...shown} here={sectionWith(kind, saved)!.id} />
    </hx-partial>
  ) : (
    <TabStates {...shown} moved={new Set([SEND, ...sectionsWith(kind, saved).map(({ id }) => id)])} />
  );
};
