/** What stands in each tab of a form: what it is for, its sections, and sending it in. */

import type { Child, FC } from 'hono/jsx';
import type { Version } from '../../db/cases/versions.ts';
import type { Found } from '../../domain/forms/check.ts';
import { askedFor } from '../../domain/forms/conditions.ts';
import { labelOf, linePath } from '../../domain/forms/content.ts';
import { readDifference } from '../../domain/forms/differences.ts';
import type { Visitor } from '../http/context.ts';
import { newToken, purposeOf } from '../http/tokens.ts';
import { ButtonLink } from '../ui/blocks.tsx';
import { Differences } from '../ui/form/differences.tsx';
import { FormSummary } from '../ui/form/summary.tsx';
import { FormPage, INFORMATION, SEND, tabUrl, type WholeForm } from './form.tsx';
import { AskedEarlier } from './form-edition.tsx';
import { lineUrl } from './form-lines.tsx';
import { after } from './form-section.tsx';

/** The first tab: what the form is for. */
export const InformationTab: FC<{ form: WholeForm }> = ({ form }) => {
  const { visitor, kind, draft } = form;
  const { text, language } = visitor;
  return (
    <FormPage form={form} here={INFORMATION}>
      {kind.information.map((paragraph) => (
        <p>{paragraph[language]}</p>
      ))}
      <p>{text.front.weeks(kind.weeks)}</p>
      <p>{text.frame.confidential}</p>
      <p>{text.form.applicant(visitor.party.name)}</p>
      <AskedEarlier form={form} />
      <div class="buttons">
        <ButtonLink href={tabUrl(draft.number, after(kind, draft.content, INFORMATION))}>
          {text.form.begin}
        </ButtonLink>
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

/** What sends a form, for the first time or changed: where, and by which right. */
export const SENDING = {
  submit: { to: 'innsending', action: 'case.submit' },
  change: { to: 'endring/innsending', action: 'case.change' },
} as const;

/** The last tab: what is missing, or all of it to check, and the button that sends it. */
export const SendTab: FC<{
  form: WholeForm;
  /** The version that is changed; null where nothing was sent before. */
  base: Version | null;
  notice?: Child;
}> = ({ form, base, notice }) => {
  const { visitor, kind, draft, files, found } = form;
  const { text, session } = visitor;
  const { content } = draft;
  const unchanged = base !== null && readDifference(kind, base.content.fields, content).length === 0;
  const isReady = found.length === 0 && !unchanged;
  const { to, action } = SENDING[base ? 'change' : 'submit'];
  return (
    <FormPage form={form} here={SEND} {...(notice ? { notice } : {})}>
      {found.length > 0 ? (
        <Missing form={form} />
      ) : unchanged ? (
        <p>{text.versions.unchanged}</p>
      ) : (
        <>
          {base && (
            <>
              <h2 class="ds-heading" data-size="sm">
                {text.versions.changed}
              </h2>
              <Differences
                visitor={visitor}
                kind={kind}
                before={base.content.fields}
                after={content}
                files={files}
              />
            </>
          )}
          <h2 class="ds-heading" data-size="sm">
            {text.form.check}
          </h2>
          <FormSummary
            visitor={visitor}
            kind={kind}
            content={askedFor(kind, content)}
            files={files}
            mend={(section) => tabUrl(draft.number, section.id)}
          />
          <p>{base ? text.versions.afterSending : text.form.afterSending}</p>
        </>
      )}
      <div class="buttons">
        {isReady && (
          <form method="post" action={`/saker/${draft.number}/${to}`}>
            {session && (
              <input
                type="hidden"
                name="token"
                value={newToken(session, purposeOf(action, draft.number))}
                autocomplete="off"
              />
            )}
            <input type="hidden" name="generation" value={draft.generation} autocomplete="off" />
            <input type="hidden" name="revision" value={draft.revision} autocomplete="off" />
            <button type="submit" class="ds-button">
              {text.form.send}
            </button>
          </form>
        )}
        <Close visitor={visitor} />
      </div>
    </FormPage>
  );
};

/** More than this are not read at once. */
const MISSING_SHOWN = 100;

/** What keeps the form from being sent, each a link to its field. */
const Missing: FC<{ form: WholeForm }> = ({ form: { visitor, kind, draft, found } }) => (
  <section class="ds-error-summary" aria-labelledby="mangler">
    <h2 class="ds-heading" id="mangler">
      {visitor.text.form.mustMend}
    </h2>
    <ul class="ds-list">
      {found.slice(0, MISSING_SHOWN).map((one) => (
        <li>
          <a class="ds-link" href={`${foundUrl(draft.number, one)}#${one.at.path}`}>
            {labelOf(kind, one.at.path, visitor.language, one.line?.number ?? one.file)}:{' '}
            {visitor.text.problems[one.problem]}
          </a>
        </li>
      ))}
    </ul>
    {found.length > MISSING_SHOWN && <p>{visitor.text.form.moreMissing(found.length - MISSING_SHOWN)}</p>}
  </section>
);

const foundUrl = (number: string, { section, line }: Found): string =>
  line ? lineUrl(number, section, linePath(line.lines, line.id)) : tabUrl(number, section.id);
