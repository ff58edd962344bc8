/** The fields of a form: how each saves itself, and what is said about it. */

import type { FC } from 'hono/jsx';
import type { Field, FieldType } from '../../domain/forms/types.ts';
import type { Visitor } from '../http/context.ts';
import { ValueText } from '../ui/form/summary.tsx';
import { dateTime } from '../ui/format.ts';
import { hx } from '../ui/hx.tsx';
import { type FieldState, stampName } from './fields.ts';
import { type Around, saysId } from './form-labels.tsx';
import { WIDGETS } from './form-widgets.tsx';

/** A field that saves itself where there is JavaScript; without, it is sent with its form. */
export const FieldView: FC<Around & { state: FieldState }> = ({ state, ...around }) => {
  const { field, stamp } = state;
  const Widget = WIDGETS[field.type] as FC<Around & { field: Field; state: FieldState }>;
  return (
    <div data-path={field.path} {...autosave(around.number, field)}>
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
    'hx-post': `/saker/${number}/felt`,
    'hx-vals': JSON.stringify({ path }),
    'hx-trigger': TYPED.includes(type) ? 'change, input delay:800ms' : 'change',
    'hx-target': 'find .says',
    'hx-swap': 'innerHTML swapEmpty:true ignoreTitle:true',
    // Whole pages answer where there is nothing to save to: their sentence is enough here.
    ...Object.fromEntries([403, 404, 413].map((status) => [`hx-status:${status}`, 'select:"#innhold > p"'])),
    'hx-status:5xx': 'swap:none',
  });

/** What the page saw of the field, sent along with it; reloading must not bring back an older one. */
export const StampInput: FC<{ path: string; stamp: string }> = ({ path, stamp }) => (
  <input type="hidden" class="stamp" name={stampName(path)} value={stamp} autocomplete="off" />
);

/** What there is to say about a field: what is wrong with it, or that somebody else changed it. */
export const FieldSays: FC<{ visitor: Visitor; state: FieldState }> = ({ visitor, state }) => {
  const { text, language } = visitor;
  const { field, problem, theirs } = state;
  return (
    <>
      {problem && (
        <p class="ds-validation-message" data-field="validation" data-color="danger">
          {text.problems[problem]}
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

/** The draft was sent or deleted since the page was opened. */
export const ClosedNotice: FC<{ visitor: Visitor; number: string }> = ({ visitor, number }) => (
  <p>
    {visitor.text.form.closed}{' '}
    <a class="ds-link" href={`/saker/${number}`}>
      {visitor.text.form.toCase}
    </a>
  </p>
);
