/** Lines from a spreadsheet: where it is brought. */

import type { FC } from 'hono/jsx';
import type { Lines, Section } from '../../domain/forms/types.ts';
import { newToken, purposeOf } from '../http/tokens.ts';
import { type Form, FormPage, tabUrl } from './form.tsx';
import { importUrl } from './form-lines.tsx';

/** The lines that are imported, and how many stand in the form. */
export interface Importing {
  form: Form;
  section: Section;
  lines: Lines;
  standing: number;
}

/** Where a spreadsheet is brought; with what was wrong with the one before. */
export const ImportPage: FC<Importing & { problem?: string }> = ({ problem, ...importing }) => {
  const { form, section, lines, standing } = importing;
  const { text, language } = form.visitor;
  const says = text.imports;
  const here = importUrl(form.draft.number, lines);
  return (
    <FormPage form={form} here={section.id}>
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
        <h3 class="ds-heading" data-size="xs">
          {says.template}
        </h3>
        <ul class="ds-list">
          {(['xlsx', 'csv', ...(standing > 0 ? (['linjer'] as const) : [])] as const).map((template) => (
            <li>
              <a class="ds-link" href={`${here}/mal/${template}`}>
                {{ xlsx: says.xlsx, csv: says.csv, linjer: says.current }[template]}
              </a>
            </li>
          ))}
        </ul>
        <UploadForm {...importing} />
      </section>
    </FormPage>
  );
};

/** Chooses a file, and has it read. */
export const UploadForm: FC<Importing> = ({ form, section, lines }) => {
  const { visitor, draft } = form;
  const { text, language, session } = visitor;
  const says = text.imports;
  return (
    <form
      method="post"
      action={`${importUrl(draft.number, lines)}/opplasting`}
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
          value={newToken(session, purposeOf('draft.write', draft.number))}
          autocomplete="off"
        />
      )}
      <div class="ds-field">
        <label class="ds-label" for="regneark" data-weight="medium">
          {says.file}
        </label>
        <p data-field="description" id="regneark-hjelp">
          {says.fileHelp(lines.max.toLocaleString(language))}
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
        <a
          class="ds-button"
          data-variant="secondary"
          href={`${tabUrl(draft.number, section.id)}#${lines.path}`}
        >
          {says.back}
        </a>
      </p>
    </form>
  );
};
