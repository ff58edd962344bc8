/** What is written in a form: the fields of a section or of one line, with what saves them. */

import type { Child, FC } from 'hono/jsx';
import type { OwnCase } from '../../db/cases/own-cases.ts';
import { sectionsOf } from '../../domain/forms/conditions.ts';
import { allFiles } from '../../domain/forms/content.ts';
import { byGroup } from '../../domain/forms/field-groups.ts';
import { fieldsOf } from '../../domain/forms/kind.ts';
import type { Content, Kind, Section } from '../../domain/forms/types.ts';
import type { Visitor } from '../http/context.ts';
import { newToken, purposeOf } from '../http/tokens.ts';
import { AllowedFiles, type LyingFile, NotTaken, type RefusedFile } from '../ui/files.tsx';
import { clock, dateTime } from '../ui/format.ts';
import { goEarlier } from './earlier-page.tsx';
import type { FieldState } from './fields.ts';
import { type Form, FormPage, SEND, tabUrl, type WholeForm } from './form.tsx';
import { FieldView } from './form-fields.tsx';
import { FilesView } from './form-files.tsx';
import { type LinesPlace, LinesView } from './form-lines.tsx';
import { LineNotices } from './line-notices.tsx';

/** Where *Lagre og lukk* goes, beside the tabs. */
export const CLOSE = 'lukk';

/** What leads on to the next tab: which one that is can depend on what the fields hold when they are saved. */
export const NEXT = 'neste';

/** The tab that comes after this one, as the form stands. */
export const after = (kind: Kind, content: Content, tab: string): string => {
  const there = sectionsOf(kind, content);
  const following = kind.sections.slice(kind.sections.findIndex(({ id }) => id === tab) + 1);
  return following.find((section) => there.includes(section))?.id ?? SEND;
};

/** A section with its fields, as they stand or as they were typed, and its lines. */
export const SectionTab: FC<{
  form: WholeForm;
  section: Section;
  fields: readonly FieldState[];
  ownCases: readonly OwnCase[];
  /** What is shown of its lines. */
  lines: LinesPlace;
  /** Its files that were not taken, and the one that was just removed. */
  files: { refused: readonly RefusedFile[]; removed: LyingFile | undefined };
  notice?: Child;
}> = ({ form, section, fields, ownCases, lines, files, notice }) => {
  const { visitor, draft } = form;
  const { text } = visitor;
  return (
    <FormPage form={form} here={section.id} {...(notice ? { notice } : {})}>
      <NotTaken visitor={visitor} refused={files.refused} />
      <Writing form={form} to={tabUrl(draft.number, section.id)} fields={fields} ownCases={ownCases}>
        {section.files && <AllowedFiles visitor={visitor} />}
        {section.files?.map((one) => (
          <FilesView form={form} section={section} files={one} removed={files.removed} />
        ))}
        {section.lines?.map((one) => (
          <LinesView form={form} section={section} lines={one} place={lines}>
            <LineNotices form={form} lines={one} place={lines} />
          </LinesView>
        ))}
        <Buttons form={form} onwards={NEXT}>
          {text.form.next}
        </Buttons>
      </Writing>
    </FormPage>
  );
};

/** Saves what was typed and goes on, or leaves the form. */
export const Buttons: FC<{ form: Form; onwards: string; children?: Child }> = ({
  form,
  onwards,
  children,
}) => (
  <>
    <SavedLine form={form} />
    <p class="buttons">
      <button type="submit" class="ds-button" name="go" value={onwards}>
        {children}
      </button>
      <button type="submit" class="ds-button" data-variant="secondary" name="go" value={CLOSE}>
        {form.visitor.text.form.close}
      </button>
    </p>
  </>
);

/** Fields that are saved one by one as they are typed, or all at once by the buttons that come as children. */
export const Writing: FC<{
  form: Form;
  /** Where the fields are sent. */
  to: string;
  fields: readonly FieldState[];
  ownCases: readonly OwnCase[];
  children?: Child;
}> = ({ form, to, fields, ownCases, children }) => {
  const { visitor, kind, draft } = form;
  const { session, text, language } = visitor;
  const beside = [...fields.map(({ field }) => field), ...fieldsOf(kind), ...allFiles(kind)];
  const heldIn = (path: string) => fields.find(({ field }) => field.path === path)?.value ?? '';
  const around = { visitor, number: draft.number, ownCases, beside, heldIn };
  const view = (state: FieldState) => <FieldView {...around} state={state} />;
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
        {byGroup(fields, ({ field }) => field).map(({ group, items }) =>
          group ? (
            <fieldset class="ds-fieldset stack">
              <legend class="ds-heading" data-size="xs" id={groupId(items)}>
                {group[language]}
              </legend>
              {items.length > 1 && (
                <p>
                  <button
                    type="submit"
                    class="ds-link"
                    name="go"
                    value={goEarlier(items[0]!.field.path)}
                    aria-describedby={groupId(items)}
                  >
                    {text.earlier.open}
                  </button>
                </p>
              )}
              {items.map(view)}
            </fieldset>
          ) : (
            items.map(view)
          ),
        )}
        {children}
      </form>
    </>
  );
};

const groupId = ([first]: readonly FieldState[]): string => `${first?.field.path}-gruppe`;

/** What was not saved when the fields were sent, each a link to its field; gets the focus. */
const NotSaved: FC<{ visitor: Visitor; fields: readonly FieldState[] }> = ({ visitor, fields }) => {
  const { text, language } = visitor;
  const found = fields.filter(({ problem, theirs }) => problem || theirs);
  return found.length === 0 ? null : (
    <section class="ds-error-summary" tabindex={-1} autofocus aria-labelledby="ikke-lagret">
      <h2 class="ds-heading" id="ikke-lagret">
        {text.form.someNotSaved}
      </h2>
      <ul class="ds-list">
        {found.map(({ field, problem }) => (
          <li>
            <a class="ds-link" href={`#${field.path}`}>
              {field.group && `${field.group[language]}: `}
              {field.label[language]}: {problem ? text.problems[problem] : text.form.changedElsewhere}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** When the form was last saved; each save by the page itself is told here. */
const SavedLine: FC<{ form: Form }> = ({ form: { visitor, draft } }) => (
  <p class="saved" id="lagret" role="status" data-autosaves={visitor.text.form.autosaves}>
    {draft.revision > 0 && visitor.text.form.savedOn(dateTime(visitor.language, draft.touchedAt))}
  </p>
);

/** What the line says after a save. */
export const savedAt = ({ text, language }: Visitor, at: Date): string =>
  text.form.saved(clock(language, at));
