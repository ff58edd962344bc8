/** The page on which a spreadsheet with lines is chosen. */

import type { FC } from 'hono/jsx';
import type { Lines, Section } from '../../domain/forms/types.ts';
import { wholeNumber } from '../../text/format.ts';
import { newToken, purposeOf } from '../http/tokens.ts';
import { tabUrl, to, URLS } from '../urls.ts';
import { FormPage } from './form-page.tsx';
import type { FormShown } from './form-shown.ts';

/** The lines that are imported, and the number of those that stand in the form. */
export interface Importing extends FormShown {
  section: Section;
  lines: Lines;
  standing: number;
}

/** The page itself. @param problem of the spreadsheet that was brought before */
export const ImportPage: FC<Importing & { problem?: string | null }> = ({ problem, ...importing }) => {
  const { visitor, form, section, lines } = importing;
  const { text, language } = visitor;
  const says = text.imports;
  return (
    <FormPage visitor={visitor} form={form} here={section.id}>
      {problem && (
        <section class="ds-error-summary" tabindex={-1} autofocus aria-labelledby="feil">
          <h2 class="ds-heading" id="feil">
            {text.frame.mustFix}
          </h2>
          <ul class="ds-list">
            <li>
              <a class="ds-link" href="#regneark">
                {problem}
              </a>
            </li>
          </ul>
        </section>
      )}
      <section class="stack">
        <h2 class="ds-heading" data-size="sm">
          {says.title(lines.label[language])}
        </h2>
        <p>{says.lead}</p>
        <p>{says.own}</p>
        <TemplateLinks {...importing} />
        <UploadForm {...importing} />
      </section>
    </FormPage>
  );
};

const TemplateLinks: FC<Importing> = ({ visitor, form, lines, standing }) => {
  const says = visitor.text.imports;
  const templates = [
    { template: 'xlsx', label: says.xlsx },
    { template: 'csv', label: says.csv },
    ...(standing > 0 ? [{ template: 'linjer', label: says.current }] : []),
  ];
  const { number } = form.draft;
  return (
    <>
      <h3 class="ds-heading" data-size="xs">
        {says.template}
      </h3>
      <ul class="ds-list">
        {templates.map(({ template, label }) => (
          <li>
            <a class="ds-link" href={to(URLS.importTemplate, { number, lines: lines.path, template })}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
};

/** Chooses a file, and has it read. */
export const UploadForm: FC<Importing> = ({ visitor, form, section, lines }) => {
  const { text, language, session } = visitor;
  const { number } = form.draft;
  const says = text.imports;
  return (
    <form
      method="post"
      action={to(URLS.importUpload, { number, lines: lines.path })}
      enctype="multipart/form-data"
      class="stack"
    >
      <h3 class="ds-heading" data-size="xs">
        {says.upload}
      </h3>
      {session && (
        <input
          type="hidden"
          name="token"
          value={newToken(session, purposeOf('draft.write', number))}
          autocomplete="off"
        />
      )}
      <div class="ds-field">
        <label class="ds-label" for="regneark" data-weight="medium">
          {says.file}
        </label>
        <p data-field="description" id="regneark-hjelp">
          {says.fileHelp(wholeNumber(language, lines.max))}
        </p>
        <input
          class="ds-input"
          type="file"
          id="regneark"
          name="file"
          accept=".xlsx,.csv"
          aria-describedby="regneark-hjelp"
        />
      </div>
      <p class="buttons">
        <button type="submit" class="ds-button">
          {says.read}
        </button>
        <a class="ds-button" data-variant="secondary" href={`${tabUrl(number, section.id)}#${lines.path}`}>
          {says.back}
        </a>
      </p>
    </form>
  );
};
