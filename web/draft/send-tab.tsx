import type { Child, FC } from 'hono/jsx';
import type { FormToSend } from '../../db/draft/forms.ts';
import type { FormProblem } from '../../domain/forms/check.ts';
import { askedFor } from '../../domain/forms/conditions.ts';
import { labelOf, linePath } from '../../domain/forms/content.ts';
import { readDifference } from '../../domain/forms/differences.ts';
import { problemText } from '../../text/problems.ts';
import type { Visitor } from '../http/context.ts';
import { newToken, purposeOf } from '../http/tokens.ts';
import { Differences } from '../ui/form/differences.tsx';
import { FormSummary } from '../ui/form/summary.tsx';
import { SEND, tabUrl, to, URLS } from '../urls.ts';
import { CloseButton, FormPage } from './form-page.tsx';
import type { FormShown } from './form-shown.ts';
import { lineUrl } from './line-urls.ts';

/** Sendings of a form, for the first time or changed: the address and the right of each. */
export const SENDINGS = {
  submit: { url: URLS.draftSending, action: 'case.submit' },
  change: { url: URLS.changeSending, action: 'case.change' },
} as const;

/** The last tab: all that is missing; else the whole form to check, and the button that sends it. */
export const SendTab: FC<{ visitor: Visitor; toSend: FormToSend; notice?: Child }> = (props) => {
  const { visitor, toSend, notice } = props;
  const { form, base } = toSend;
  const { kind, draft, found } = form;
  const unchanged = base !== null && readDifference(kind, base.content.fields, draft.content).length === 0;
  const isReady = found.length === 0 && !unchanged;
  return (
    <FormPage visitor={visitor} form={form} here={SEND} notice={notice}>
      {isReady && <Whole visitor={visitor} toSend={toSend} />}
      {found.length > 0 && <Missing visitor={visitor} form={form} found={found} />}
      {found.length === 0 && unchanged && <p>{visitor.text.versions.unchanged}</p>}
      <div class="buttons">
        {isReady && <SendButton visitor={visitor} toSend={toSend} />}
        <CloseButton visitor={visitor} />
      </div>
    </FormPage>
  );
};

/** All of the form; first its differences from the version that it changes, where it does. */
const Whole: FC<{ visitor: Visitor; toSend: FormToSend }> = ({ visitor, toSend: { form, base } }) => {
  const { kind, draft, files } = form;
  const { text } = visitor;
  return (
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
            after={draft.content}
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
        content={askedFor(kind, draft.content)}
        files={files}
        mend={(section) => tabUrl(draft.number, section.id)}
      />
      <p>{base ? text.versions.afterSending : text.form.afterSending}</p>
    </>
  );
};

/** Sends the draft as the page shows it: its generation and revision go along. */
const SendButton: FC<{ visitor: Visitor; toSend: FormToSend }> = ({ visitor, toSend: { form, base } }) => {
  const { text, session } = visitor;
  const { number, generation, revision } = form.draft;
  const { url, action } = SENDINGS[base ? 'change' : 'submit'];
  return (
    <form method="post" action={to(url, { number })}>
      {session && (
        <input
          type="hidden"
          name="token"
          value={newToken(session, purposeOf(action, number))}
          autocomplete="off"
        />
      )}
      <input type="hidden" name="generation" value={generation} autocomplete="off" />
      <input type="hidden" name="revision" value={revision} autocomplete="off" />
      <button type="submit" class="ds-button">
        {text.form.send}
      </button>
    </form>
  );
};

/** Limit of the problems that are listed; more are not read at once. */
const MISSING_SHOWN = 100;

/** All that keeps the form from being sent, each a link to its field. */
const Missing: FC<FormShown & { found: readonly FormProblem[] }> = ({ visitor, form, found }) => {
  const { kind, draft } = form;
  const { text, language } = visitor;
  return (
    <section class="ds-error-summary" aria-labelledby="mangler">
      <h2 class="ds-heading" id="mangler">
        {text.form.mustMend}
      </h2>
      <ul class="ds-list">
        {found.slice(0, MISSING_SHOWN).map((problem) => (
          <li>
            <a class="ds-link" href={`${problemUrl(draft.number, problem)}#${problem.place.path}`}>
              {labelOf(kind, problem.place.path, language, problem.line?.number ?? problem.file)}:{' '}
              {problemText(text, problem.problem, draft.content[problem.place.path])}
            </a>
          </li>
        ))}
      </ul>
      {found.length > MISSING_SHOWN && <p>{text.form.moreMissing(found.length - MISSING_SHOWN)}</p>}
    </section>
  );
};

const problemUrl = (number: string, { section, line }: FormProblem): string =>
  line ? lineUrl(number, section, linePath(line.lines, line.id)) : tabUrl(number, section.id);
