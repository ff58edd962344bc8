/** A table of the lines of a form, with what can be done with each. */
import type { FC } from 'hono/jsx';
import type { WholeForm } from '../../db/draft/forms.ts';
import { type Line, linePath } from '../../domain/forms/content.ts';
import type { Lines, Section } from '../../domain/forms/types.ts';
import type { Visitor } from '../http/context.ts';
import { inWords } from '../ui/form/values.tsx';
import { goLine } from './form-buttons.ts';
import type { FormShown } from './form-shown.ts';
import { lineUrl } from './line-urls.ts';

export const LinesTable: FC<
  FormShown<WholeForm> & {
    section: Section;
    lines: Lines;
    shown: readonly Line[];
    /** Number of the lines that stand before these. */
    from: number;
    /** Number of all lines. */
    of: number;
  }
> = ({ visitor, form, section, lines, shown, from, of }) => {
  const { text, language } = visitor;
  const columns = lines.fields.filter(({ path }) => lines.columns.includes(path));
  const incomplete = new Set(form.found.map(({ line }) => line?.id));
  return (
    <section class="scroll" tabindex={0} aria-label={lines.label[language]}>
      <table class="ds-table" data-border data-color="neutral">
        <caption class="ds-sr-only">{lines.label[language]}</caption>
        <thead>
          <tr>
            <th scope="col">{text.form.lines.number}</th>
            {columns.map(({ label }) => (
              <th scope="col">{label[language]}</th>
            ))}
            <th scope="col">{text.form.lines.state}</th>
            <th scope="col">{text.form.lines.actions}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ id, values }, place) => {
            const path = linePath(lines, id);
            const number = from + place + 1;
            return (
              <tr>
                <th scope="row" id={path}>
                  {number}
                </th>
                {columns.map((field) => (
                  <td>{inWords(visitor, field, values[field.path] ?? '')}</td>
                ))}
                <td>{incomplete.has(id) ? text.form.lines.incomplete : text.form.lines.complete}</td>
                <td>
                  <LineActions
                    visitor={visitor}
                    href={lineUrl(form.draft.number, section, path)}
                    path={path}
                    number={number}
                    isLast={number === of}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
};

/** A link to the line and buttons that change it; each is described by the number at the head of its row. */
const LineActions: FC<{
  visitor: Visitor;
  href: string;
  path: string;
  number: number;
  isLast: boolean;
}> = ({ visitor, href, path, number, isLast }) => {
  const { form, lines } = visitor.text;
  const says = { ...form.lines, ...lines };
  // the new number, and not the way there: pressed twice, the line moves once
  const moves = [
    ...(number > 1 ? [{ go: `${goLine('move', path)} ${number - 1}`, label: says.up }] : []),
    ...(isLast ? [] : [{ go: `${goLine('move', path)} ${number + 1}`, label: says.down }]),
  ];
  const changes = (['copy', 'remove'] as const).map((verb) => ({
    go: goLine(verb, path),
    label: says[verb],
  }));
  return (
    <span class="buttons">
      <a class="ds-link" data-color="accent" href={href} aria-describedby={path}>
        {says.change}
      </a>
      {[...changes, ...moves].map(({ go, label }) => (
        <button
          type="submit"
          class="ds-link"
          data-color="accent"
          name="go"
          value={go}
          aria-describedby={path}
        >
          {label}
        </button>
      ))}
    </span>
  );
};
