/** What stands in each tab of a form: what it is for, its sections, and sending it in. */
import type { Child, FC } from 'hono/jsx';
import { contentOf } from '../../db/drafts.ts';
import type { OwnCase } from '../../db/own-cases.ts';
import type { Kind, Section } from '../../domain/kinds/types.ts';
import type { FieldState } from '../fields.ts';
import type { Visitor } from '../route.ts';
import { newToken } from '../tokens.ts';
import { ButtonLink, purposeOf } from './blocks.tsx';
import { type Form, FormPage, INFORMATION, SEND, tabUrl } from './form.tsx';
import { FieldView } from './form-fields.tsx';
import { FormSummary } from './form-summary.tsx';
import { clock, dateTime } from './format.ts';

const after = (kind: Kind, tab: string): string => {
  const tabs = [INFORMATION, ...kind.sections.map(({ id }) => id), SEND];
  return tabs[tabs.indexOf(tab) + 1] ?? SEND;
};

/** The first tab: what the form is for. */
export const InformationTab: FC<{ form: Form }> = ({ form }) => {
  const { visitor, kind, draft } = form;
  const { text, language } = visitor;
  return (
    <FormPage form={form} here={INFORMATION}>
      {kind.information.map((paragraph) => (
        <p>{paragraph[language]}</p>
      ))}
      <p>{text.front.weeks(kind.weeks)}</p>
      <p>{text.frame.confidential}</p>
      <p>{text.form.applicant(visitor.name)}</p>
      <div class="buttons">
        <ButtonLink href={tabUrl(draft.number, after(kind, INFORMATION))}>{text.form.begin}</ButtonLink>
        <Close visitor={visitor} />
        <ButtonLink href={`/saker/${draft.number}/sletting`} variant="tertiary">
          {text.case.discard}
        </ButtonLink>
      </div>
    </FormPage>
  );
};

/** *Lagre og lukk* where nothing is typed: a button as in the other tabs. */
const Close: FC<{ visitor: Visitor }> = ({ visitor }) => (
  <form action="/">
    <button type="submit" class="ds-button" data-variant="secondary">
      {visitor.text.form.close}
    </button>
  </form>
);

/** A section with its fields, as they stand or as they were typed. */
export const SectionTab: FC<{
  form: Form;
  section: Section;
  fields: readonly FieldState[];
  ownCases: readonly OwnCase[];
  notice?: Child;
}> = ({ form, section, fields, ownCases, notice }) => {
  const { visitor, kind, draft } = form;
  const { session, text } = visitor;
  return (
    <FormPage form={form} here={section.id} {...(notice ? { notice } : {})}>
      <NotSaved visitor={visitor} fields={fields} />
      <noscript>
        <p>{text.form.saveYourself}</p>
      </noscript>
      <form
        method="post"
        action={tabUrl(draft.number, section.id)}
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
        <button type="submit" name="go" value={section.id} hidden />
        {fields.map((state) => (
          <FieldView visitor={visitor} number={draft.number} state={state} ownCases={ownCases} />
        ))}
        <SavedLine form={form} />
        <p class="buttons">
          <button type="submit" class="ds-button" name="go" value={after(kind, section.id)}>
            {text.form.next}
          </button>
          <button type="submit" class="ds-button" data-variant="secondary" name="go" value={CLOSE}>
            {text.form.close}
          </button>
        </p>
      </form>
    </FormPage>
  );
};

/** What was not saved when the tab was sent, each a link to its field; gets the focus. */
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
              {field.label[language]}: {problem ? text.problems[problem] : text.form.changedElsewhere}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Where *Lagre og lukk* goes, beside the tabs. */
export const CLOSE = 'lukk';

/** When the form was last saved; each save by the page itself is told here. */
const SavedLine: FC<{ form: Form }> = ({ form: { visitor, draft } }) => (
  <p class="saved" id="lagret" role="status" data-autosaves={visitor.text.form.autosaves}>
    {draft.fields.size > 0 && visitor.text.form.savedOn(dateTime(visitor.language, draft.touchedAt))}
  </p>
);

/** What the line says after a save. */
export const savedAt = ({ text, language }: Visitor, at: Date): string =>
  text.form.saved(clock(language, at));

/** The last tab: what is missing, or all of it to check, and the button that sends it. */
export const SendTab: FC<{ form: Form; notice?: Child }> = ({ form, notice }) => {
  const { visitor, kind, draft, found } = form;
  const { text, session } = visitor;
  return (
    <FormPage form={form} here={SEND} {...(notice ? { notice } : {})}>
      {found.length > 0 ? (
        <Missing form={form} />
      ) : (
        <>
          <h2 class="ds-heading" data-size="sm">
            {text.form.check}
          </h2>
          <FormSummary
            visitor={visitor}
            kind={kind}
            content={contentOf(draft)}
            mend={(section) => tabUrl(draft.number, section.id)}
          />
          <p>{text.form.afterSending}</p>
          <form method="post" action={`/saker/${draft.number}/innsending`} class="stack">
            {session && (
              <input
                type="hidden"
                name="token"
                value={newToken(session, purposeOf('case.submit', draft.number))}
                autocomplete="off"
              />
            )}
            <input type="hidden" name="revision" value={draft.revision} autocomplete="off" />
            <button type="submit" class="ds-button">
              {text.form.send}
            </button>
          </form>
        </>
      )}
      <Close visitor={visitor} />
    </FormPage>
  );
};

/** What keeps the form from being sent, each a link to its field. */
const Missing: FC<{ form: Form }> = ({ form: { visitor, draft, found } }) => (
  <section class="ds-error-summary" aria-labelledby="mangler">
    <h2 class="ds-heading" id="mangler">
      {visitor.text.form.mustMend}
    </h2>
    <ul class="ds-list">
      {found.map(({ section, field, problem }) => (
        <li>
          <a class="ds-link" href={`${tabUrl(draft.number, section.id)}#${field.path}`}>
            {field.label[visitor.language]}: {visitor.text.problems[problem]}
          </a>
        </li>
      ))}
    </ul>
  </section>
);
