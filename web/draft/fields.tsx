/** Fields of a form: each saves itself, and is told what there is to say about it. */

import type { FC } from 'hono/jsx';
import type { Field, FieldType } from '../../domain/forms/types.ts';
import { judgedBy } from '../../domain/forms/values.ts';
import { dateTime } from '../../text/dates.ts';
import { problemText } from '../../text/problems.ts';
import type { Visitor } from '../http/context.ts';
import { ValueText } from '../ui/form/values.tsx';
import { hx } from '../ui/hx.tsx';
import { to, URLS } from '../urls.ts';
import { type Around, saysId } from './field-labels.tsx';
import type { FieldState } from './field-state.ts';
import { WIDGETS } from './field-widgets.tsx';
import { stampName } from './posted-fields.ts';

/** A field that saves itself where there is JavaScript; without, it is sent with its form. */
export const FieldView: FC<Around & { state: FieldState }> = ({ state, ...around }) => {
  const { field, stamp } = state;
  const Widget = WIDGETS[field.type] as FC<Around & { field: Field; state: FieldState }>;
  return (
    <div
      data-path={field.path}
      data-judged-by={judgedBy(field) ?? undefined}
      {...autosave(around.number, field)}
    >
      <Widget {...around} field={field} state={state} />
      <div class="says" id={saysId(field)} aria-live="polite">
        <FieldSays visitor={around.visitor} state={state} />
      </div>
      <StampInput path={field.path} stamp={stamp} />
    </div>
  );
};

/** Fields that are typed in are saved when typing pauses, all when they are left. */
const TYPED: readonly FieldType[] = ['text', 'long_text'];

const autosave = (number: string, { path, type }: Field) =>
  hx({
    'hx-post': to(URLS.draftField, { number }),
    'hx-vals': JSON.stringify({ path }),
    'hx-trigger': TYPED.includes(type) ? 'change, input delay:800ms' : 'change',
    'hx-target': 'find .says',
    'hx-swap': 'innerHTML swapEmpty:true ignoreTitle:true',
    // Whole pages answer where there is nothing to save to: their sentence is enough here.
    ...Object.fromEntries([403, 404, 413].map((status) => [`hx-status:${status}`, 'select:"#innhold > p"'])),
    'hx-status:5xx': 'swap:none',
  });

/** The stamp of the field as the page shows it, sent along with it; reloading must not bring back an older one. */
export const StampInput: FC<{ path: string; stamp: string }> = ({ path, stamp }) => (
  <input type="hidden" class="stamp" name={stampName(path)} value={stamp} autocomplete="off" />
);

/** Says that something is wrong with a field, or that somebody else changed it; else nothing. */
export const FieldSays: FC<{ visitor: Visitor; state: FieldState }> = ({ visitor, state }) => {
  const { text, language } = visitor;
  const { field, problem, theirs } = state;
  return (
    <>
      {problem && (
        <p class="ds-validation-message" data-field="validation" data-color="danger">
          {problemText(text, problem, state.value)}
        </p>
      )}
      {theirs && (
        <div class="ds-alert stack" data-color="warning">
          <p>{text.form.conflict(dateTime(language, theirs.savedAt), theirs.savedBy)}</p>
          <ValueText visitor={visitor} field={field} value={theirs.value} />
          <p class="buttons">
            <button
              type="submit"
              class="ds-button"
              data-variant="secondary"
              name="keep"
              value={`${field.path} ${theirs.stamp}`}
            >
              {text.form.keepMine}
            </button>
            <button type="submit" class="ds-button" data-variant="secondary" name="take" value={field.path}>
              {text.form.takeTheirs}
            </button>
          </p>
        </div>
      )}
    </>
  );
};
