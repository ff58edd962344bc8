/** One line of a form, such as a line of goods, on a page of its own. */

import type { Context } from 'hono';
import type { Child, FC } from 'hono/jsx';
import { newestOf } from '../../db/draft/drafts.ts';
import { type Form, readPart } from '../../db/draft/forms.ts';
import { type LineNumber, numberOf, readLine } from '../../db/draft/lines.ts';
import { fieldsOfLine } from '../../domain/forms/content.ts';
import type { Lines, Section } from '../../domain/forms/types.ts';
import { kindOf } from '../../kinds.ts';
import { wholeNumber } from '../../text/format.ts';
import type { Env, Visitor } from '../http/context.ts';
import type { RoutedCase } from '../http/objects.ts';
import { seeOther } from '../http/redirects.ts';
import type { CaseHandler, Routes } from '../http/router.ts';
import { caseUrl, URLS } from '../urls.ts';
import { closedUrl } from './closed.tsx';
import { asItStands, type FieldState } from './field-state.ts';
import type { FieldsPage } from './fields-page.ts';
import { goLine } from './form-buttons.ts';
import { FormPage } from './form-page.tsx';
import type { FormShown } from './form-shown.ts';
import { findLines } from './line-buttons.tsx';
import { lineUrl, listWithout } from './line-urls.ts';
import { takeFields } from './saving.tsx';
import { WritingButtons, WritingForm } from './writing-form.tsx';

export function mountLines(routes: Routes): void {
  routes.on('case', 'GET', URLS.draftLine, 'draft.read', show, {
    instead: (c, visitor, { row }) => seeOther(c, caseUrl(visitor, row.number)),
  });
  const take: CaseHandler = (c, visitor, case_) => {
    const page = linePage(c, visitor, case_);
    return page ? takeFields(c, visitor, case_, page) : c.notFound();
  };
  // a closed form keeps what was typed
  routes.on('case', 'POST', URLS.draftLine, 'draft.write', take, { instead: take, texts: 'long' });
}

async function show(c: Context<Env>, visitor: Visitor, case_: RoutedCase): Promise<Response> {
  const { number } = case_.row;
  const page = linePage(c, visitor, case_);
  if (!page) return c.notFound();
  const [line, shown] = await Promise.all([
    readLine(visitor.reads, number, page.path),
    page.show(asItStands),
  ]);
  if (!line) return c.notFound();
  if (line.closed) return seeOther(c, closedUrl(visitor, case_));
  // somebody took it out meanwhile: it can be restored in the list
  if (line.removed) return seeOther(c, listWithout(number, page.section, page.path));
  return c.html(shown);
}

/** The line of an address as a page on which fields are written; null where the form has no such lines. */
function linePage(
  c: Context<Env>,
  visitor: Visitor,
  { row }: RoutedCase,
): (FieldsPage & { path: string }) | null {
  const path = c.req.param('line') ?? '';
  const found = findLines(kindOf(row.kind), path);
  if (!found?.id || found.section.id !== c.req.param('tab')) return null;
  const { section, lines, id } = found;
  const fields = fieldsOfLine(lines, id);
  const paths = fields.map((field) => field.path);
  const { reads } = visitor;
  const show: FieldsPage['show'] = async (stateOf, again) => {
    const [form, number] = await Promise.all([
      readPart(reads, row, paths),
      numberOf(reads, newestOf(reads, row.number), path),
    ]);
    return (
      <LinePage
        {...{ visitor, form, section, lines, path, number }}
        fields={fields.map((field) => stateOf(form.draft, field))}
        notice={again?.notice}
      />
    );
  };
  return { path, here: lineUrl(row.number, section, path), section, fields, show };
}

interface LinePageProps extends FormShown<Form> {
  section: Section;
  lines: Lines;
  path: string;
  number: LineNumber;
  fields: readonly FieldState[];
  notice?: Child;
}

/** One line with its fields; from here one goes back to the list or on to the next new line. */
const LinePage: FC<LinePageProps> = (props) => {
  const { section, lines, path, number, fields, notice, ...shown } = props;
  const { text, language } = shown.visitor;
  return (
    <FormPage {...shown} here={section.id} notice={notice}>
      <h2 class="ds-heading" data-size="sm">
        {lines.one[language]} {number.number}
      </h2>
      <WritingForm
        {...shown}
        to={lineUrl(shown.form.draft.number, section, path)}
        fields={fields}
        ownCases={[]}
      >
        <p>
          <button
            type="submit"
            class="ds-button"
            data-variant="secondary"
            name="go"
            value={goLine('add', lines.path)}
          >
            {text.form.lines.add}
          </button>
        </p>
        {number.of > 1 && <PlaceField visitor={shown.visitor} path={path} number={number} />}
        <WritingButtons {...shown} onwards={goLine('show', path)}>
          {text.form.lines.save}
        </WritingButtons>
      </WritingForm>
    </FormPage>
  );
};

/** A field and a button that put the line at another place. */
const PlaceField: FC<{ visitor: Visitor; path: string; number: LineNumber }> = ({
  visitor,
  path,
  number,
}) => {
  const { text, language } = visitor;
  return (
    <div class="ds-field">
      <label class="ds-label" for="plass" data-weight="medium">
        {text.lines.place}
      </label>
      <p data-field="description" id="plass-hjelp">
        {text.lines.placeHelp(wholeNumber(language, number.of))}
      </p>
      <div class="buttons">
        <input
          class="ds-input short"
          type="text"
          inputmode="numeric"
          autocomplete="off"
          id="plass"
          name="place"
          value={String(number.number)}
          aria-describedby="plass-hjelp"
        />
        <button
          type="submit"
          class="ds-button"
          data-variant="secondary"
          name="go"
          value={goLine('move', path)}
        >
          {text.lines.move}
        </button>
      </div>
    </div>
  );
};
