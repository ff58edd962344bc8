/** Forms in which fields are written: saved one by one as they are typed, or all at once by a button. */

import type { Child, FC } from 'hono/jsx';
import type { OwnCase } from '../../db/cases/own-cases.ts';
import { allFiles } from '../../domain/forms/content.ts';
import { byGroup } from '../../domain/forms/field-groups.ts';
import { fieldsOf } from '../../domain/forms/kind.ts';
import type { Localised } from '../../domain/forms/types.ts';
import { clock, dateTime } from '../../text/dates.ts';
import { problemText } from '../../text/problems.ts';
import type { Visitor } from '../http/context.ts';
import { newToken, purposeOf } from '../http/tokens.ts';
import type { Around } from './field-labels.tsx';
import type { FieldState } from './field-state.ts';
import { FieldView } from './fields.tsx';
import { CLOSE, goEarlier } from './form-buttons.ts';
import type { FormShown } from './form-shown.ts';

interface WritingFormProps extends FormShown {
  /** Address to which the fields are sent. */
  to: string;
  fields: readonly FieldState[];
  /** Cases that a field may point to. */
  ownCases: readonly OwnCase[];
  /** All that stands below the fields, the buttons among it. */
  children?: Child;
}

export const WritingForm: FC<WritingFormProps> = ({ visitor, form, to, fields, ownCases, children }) => {
  const { kind, draft } = form;
  const { session, text } = visitor;
  const around: Around = {
    visitor,
    number: draft.number,
    ownCases,
    beside: [...fields.map(({ field }) => field), ...fieldsOf(kind), ...allFiles(kind)],
    heldIn: (path) => fields.find(({ field }) => field.path === path)?.value ?? '',
  };
  return (
    <>
      <NotSaved visitor={visitor} fields={fields} />
      <noscript>
        <p>{text.form.saveYourself}</p>
      </noscript>
      <form
        method="post"
        action={to}
        class="stack"
        novalidate
        data-autosave={`${draft.number}.${draft.generation}`}
        data-not-saved={text.form.notYetSaved}
      >
        {session && (
          <input
            type="hidden"
            name="token"
            value={newToken(session, purposeOf('draft.write', draft.number))}
          />
        )}
        <input type="hidden" name="generation" value={draft.generation} />
        {/* Enter in a field saves and stays; the browser takes the first button of a form for that. */}
        <button type="submit" name="go" value="" hidden />
        {byGroup(fields, ({ field }) => field).map(({ group, items }) => (
          <Group {...around} name={group} fields={items} />
        ))}
        {children}
      </form>
    </>
  );
};

/** Fields of one thing under its name, with a button that takes it from an earlier case; or fields without a name. */
const Group: FC<Around & { name: Localised | undefined; fields: readonly FieldState[] }> = ({
  name,
  fields,
  ...around
}) => {
  const { text, language } = around.visitor;
  const views = fields.map((state) => <FieldView {...around} state={state} />);
  const first = fields[0]?.field.path;
  if (!name || first === undefined) return <>{views}</>;
  const nameId = `${first}-gruppe`;
  return (
    <fieldset class="ds-fieldset stack">
      <legend class="ds-heading" data-size="xs" id={nameId}>
        {name[language]}
      </legend>
      {fields.length > 1 && (
        <p>
          <button type="submit" class="ds-link" name="go" value={goEarlier(first)} aria-describedby={nameId}>
            {text.earlier.open}
          </button>
        </p>
      )}
      {views}
    </fieldset>
  );
};

/** Fields that were not saved when they were sent, each a link; gets the focus. */
const NotSaved: FC<{ visitor: Visitor; fields: readonly FieldState[] }> = ({ visitor, fields }) => {
  const { text, language } = visitor;
  const found = fields.filter(({ problem, theirs }) => problem || theirs);
  return found.length === 0 ? null : (
    <section class="ds-error-summary" tabindex={-1} autofocus aria-labelledby="ikke-lagret">
      <h2 class="ds-heading" id="ikke-lagret">
        {text.form.someNotSaved}
      </h2>
      <ul class="ds-list">
        {found.map(({ field, problem, value }) => (
          <li>
            <a class="ds-link" href={`#${field.path}`}>
              {field.group && `${field.group[language]}: `}
              {field.label[language]}:{' '}
              {problem ? problemText(text, problem, value) : text.form.changedElsewhere}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Buttons that save what was typed and go on, or leave the form. @param onwards value of the first */
export const WritingButtons: FC<FormShown & { onwards: string; children?: Child }> = ({
  visitor,
  form,
  onwards,
  children,
}) => (
  <>
    <SavedLine visitor={visitor} form={form} />
    <p class="buttons">
      <button type="submit" class="ds-button" name="go" value={onwards}>
        {children}
      </button>
      <button type="submit" class="ds-button" data-variant="secondary" name="go" value={CLOSE}>
        {visitor.text.form.close}
      </button>
    </p>
  </>
);

/** Time of the last save; each save by the page itself is told here. */
const SavedLine: FC<FormShown> = ({ visitor: { text, language }, form: { draft } }) => (
  <p class="saved" id={SAVED} role="status" data-autosaves={text.form.autosaves}>
    {draft.revision > 0 && text.form.savedOn(dateTime(language, draft.touchedAt))}
  </p>
);

/** The line after a save by the page itself. */
export const SavedNow: FC<{ visitor: Visitor; at: Date }> = ({ visitor: { text, language }, at }) => (
  <hx-partial hx-target={`#${SAVED}`}>{text.form.saved(clock(language, at))}</hx-partial>
);

/** Id in the page of the line. */
const SAVED = 'lagret';
