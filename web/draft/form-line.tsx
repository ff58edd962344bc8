/** One line of a form while it is written. */
import type { Child, FC } from 'hono/jsx';
import { linePath } from '../../domain/forms/content.ts';
import type { Lines, Section } from '../../domain/forms/types.ts';
import type { FieldState } from './fields.ts';
import { type Form, FormPage } from './form.tsx';
import { goLine, lineUrl } from './form-lines.tsx';
import { Buttons, Writing } from './form-section.tsx';

/** One line with its fields; from here one goes back to the list or on to the next new line. */
export const LinePage: FC<{
  form: Form;
  section: Section;
  lines: Lines;
  id: string;
  /** Its number among the lines, from 1, and how many there are. */
  among: { number: number; of: number };
  fields: readonly FieldState[];
  notice?: Child;
}> = ({ form, section, lines, id, among, fields, notice }) => {
  const { text, language } = form.visitor;
  const path = linePath(lines, id);
  return (
    <FormPage form={form} here={section.id} {...(notice ? { notice } : {})}>
      <h2 class="ds-heading" data-size="sm">
        {lines.one[language]} {among.number}
      </h2>
      <Writing form={form} to={lineUrl(form.draft.number, section, path)} fields={fields} ownCases={[]}>
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
        {among.of > 1 && <Move form={form} path={path} among={among} />}
        <Buttons form={form} onwards={goLine('show', path)}>
          {text.form.lines.save}
        </Buttons>
      </Writing>
    </FormPage>
  );
};

/** Puts the line elsewhere among the others. */
const Move: FC<{ form: Form; path: string; among: { number: number; of: number } }> = ({
  form: { visitor },
  path,
  among,
}) => {
  const { text } = visitor;
  return (
    <div class="ds-field">
      <label class="ds-label" for="plass" data-weight="medium">
        {text.lines.place}
      </label>
      <p data-field="description" id="plass-hjelp">
        {text.lines.placeHelp(among.of.toLocaleString(visitor.language))}
      </p>
      <div class="buttons">
        <input
          class="ds-input short"
          type="text"
          inputmode="numeric"
          autocomplete="off"
          id="plass"
          name="place"
          value={String(among.number)}
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
