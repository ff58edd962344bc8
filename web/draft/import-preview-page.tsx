/** The page on which lines from a spreadsheet are looked over before they are put into the form. */

import type { Child, FC } from 'hono/jsx';
import { BATCH_MODES } from '../../db/draft/line-batches.ts';
import { isRight, type Reading, type WrongCell } from '../../domain/forms/reading.ts';
import { wholeNumber } from '../../text/format.ts';
import { problemText } from '../../text/problems.ts';
import { Alert } from '../ui/alerts.tsx';
import { inWords } from '../ui/form/values.tsx';
import { TokenForm } from '../ui/forms.tsx';
import { tabUrl, to, URLS } from '../urls.ts';
import { FormPage } from './form-page.tsx';
import { type Importing, UploadForm } from './import-page.tsx';

/** Lines that can be imported where all of them are right, else all that has to be corrected, row by row. */
export const PreviewPage: FC<Importing & { id: string; reading: Reading; notice?: Child }> = ({
  id,
  reading,
  notice,
  ...importing
}) => {
  const { visitor, form, section } = importing;
  const { text, language } = visitor;
  const says = text.imports;
  const many = (count: number) => wholeNumber(language, count);
  const right = isRight(reading);
  return (
    <FormPage visitor={visitor} form={form} here={section.id} notice={notice}>
      <section class="stack">
        <h2 class="ds-heading" data-size="sm">
          {says.preview}
        </h2>
        {right ? (
          <Alert tone="success">{says.right(many(reading.rows))}</Alert>
        ) : (
          <Alert tone="warning">
            {reading.wrongRows > 0
              ? says.wrong(many(reading.wrongRows), many(reading.rows))
              : says.wrongColumns}
          </Alert>
        )}
        {reading.unknown.length > 0 && <p>{says.unknown(reading.unknown.join(', '))}</p>}
        {right ? (
          <>
            <FirstLines {...importing} reading={reading} />
            <Import {...importing} id={id} reading={reading} />
          </>
        ) : (
          <>
            <WrongCells {...importing} reading={reading} />
            <UploadForm {...importing} />
          </>
        )}
      </section>
    </FormPage>
  );
};

const WrongCells: FC<Importing & { reading: Reading }> = ({ visitor, lines, reading }) => {
  const { text, language } = visitor;
  const says = text.imports;
  const labelOf = (path: string) =>
    lines.fields.find((field) => field.path === path)?.label[language] ?? path;
  const why = ({ problem, says: value }: WrongCell) =>
    problem === 'formula' ? says.formula : problemText(text, problem, value);
  return (
    <>
      <h3 class="ds-heading" data-size="xs" id="feil">
        {says.mustMend}
      </h3>
      {reading.missing.map((path) => (
        <p>{says.missing(labelOf(path))}</p>
      ))}
      {reading.twice.map((path) => (
        <p>{says.twice(labelOf(path))}</p>
      ))}
      {reading.wrong.length > 0 && (
        <section class="scroll" tabindex={0} aria-labelledby="feil">
          <table class="ds-table" data-border data-color="neutral">
            <caption class="ds-sr-only">{says.mustMend}</caption>
            <thead>
              <tr>
                {[says.row, says.column, says.says, says.problem].map((name) => (
                  <th scope="col">{name}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {reading.wrong.map((wrong) => (
                <tr>
                  <th scope="row">{wrong.row}</th>
                  <td>{[wrong.column, labelOf(wrong.path)].filter(Boolean).join(': ')}</td>
                  <td>{wrong.says || <span class="quiet">{says.empty}</span>}</td>
                  <td>{why(wrong)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {reading.wrongCells > reading.wrong.length && (
        <p>{says.more(wholeNumber(language, reading.wrongCells - reading.wrong.length))}</p>
      )}
    </>
  );
};

/** Number of lines that are shown: enough to see that the columns were understood. */
const SHOWN = 5;

const FirstLines: FC<Importing & { reading: Reading }> = ({ visitor, lines, reading }) => {
  const { text, language } = visitor;
  const shown = reading.lines.slice(0, SHOWN);
  const fields = lines.fields.filter(({ path }) => reading.lines.some((line) => line[path] !== undefined));
  return (
    <>
      <h3 class="ds-heading" data-size="xs" id="forste">
        {text.imports.first(`${shown.length}`, wholeNumber(language, reading.rows))}
      </h3>
      <section class="scroll" tabindex={0} aria-labelledby="forste">
        <table class="ds-table" data-border data-color="neutral">
          <thead>
            <tr>
              {fields.map(({ label }) => (
                <th scope="col">{label[language]}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => (
              <tr>
                {fields.map((field) => (
                  <td>{inWords(visitor, field, line[field.path] ?? '')}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
};

/** A button for each way that is left, with its effect on the lines that stand said beside it. */
const Import: FC<Importing & { id: string; reading: Reading }> = ({
  visitor,
  form: { draft },
  section,
  lines,
  standing,
  id,
  reading,
}) => {
  const { text, language } = visitor;
  const says = text.imports;
  const many = (count: number) => wholeNumber(language, count);
  const room = standing + reading.rows <= lines.max;
  const words = {
    add: { says: says.add(many(reading.rows)), help: standing > 0 && says.addHelp(many(standing)) },
    replace: { says: says.replace(many(standing), many(reading.rows)), help: says.replaceHelp },
  };
  const modes = BATCH_MODES.filter((mode) => (mode === 'add' ? room : standing > 0));
  return (
    <TokenForm
      visitor={visitor}
      action="draft.write"
      number={draft.number}
      to={to(URLS.importPreview, { number: draft.number, lines: lines.path, import: id })}
    >
      <input type="hidden" name="generation" value={draft.generation} />
      {!room && <p>{says.noRoom(many(lines.max))}</p>}
      {modes.map((mode, place) => (
        <div class="stack">
          {words[mode].help && <p id={`${mode}-hjelp`}>{words[mode].help}</p>}
          <button
            type="submit"
            class="ds-button"
            data-variant={place === 0 ? 'primary' : 'secondary'}
            name="mode"
            value={mode}
            aria-describedby={words[mode].help ? `${mode}-hjelp` : undefined}
          >
            {words[mode].says}
          </button>
        </div>
      ))}
      <p>
        <a class="ds-link" href={`${tabUrl(draft.number, section.id)}#${lines.path}`}>
          {says.back}
        </a>
      </p>
    </TokenForm>
  );
};
