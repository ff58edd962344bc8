/** The lines of a form in their tab, while they are written. */
import type { Child, FC } from 'hono/jsx';
import { type Line, linePath, linesOf } from '../../domain/forms/content.ts';
import type { Lines, Section } from '../../domain/forms/types.ts';
import { inWords } from '../ui/form/summary.tsx';
import { tabUrl, type WholeForm } from './form.tsx';

const LINES_A_PAGE = 50;

/** Which of its lines a tab shows. */
export interface LinesPlace {
  /** From 1; or the page that a line is on. */
  page: number | { of: string };
  /** The path of a line that was just removed, and can be brought back. */
  removed?: string;
  /** The path of the first of those that were just brought from elsewhere, and whether all can be taken back. */
  brought?: { first: string; undo: boolean };
  /** The path of lines to which some were brought, and just taken back. */
  takenBack?: string;
}

export const lineUrl = (number: string, section: Section, path: string): string =>
  `${tabUrl(number, section.id)}/${path}`;

/** Where lines are imported from a spreadsheet. */
export const importUrl = (number: string, { path }: Pick<Lines, 'path'>): string =>
  `/saker/${number}/import/${path}`;

type GoLine = 'add' | 'copy' | 'move' | 'remove' | 'restore' | 'show' | 'undo';

/** What a button does with lines: the value of `go` that it sends. */
export const goLine = (verb: GoLine, path: string): string => `${verb} ${path}`;

/** The lines of a tab, a page at a time, and what one can do with each. */
export const LinesView: FC<{
  form: WholeForm;
  section: Section;
  lines: Lines;
  place: LinesPlace;
  /** What has just happened to them. */
  children?: Child;
}> = ({ form, section, lines, place, children }) => {
  const { text, language } = form.visitor;
  const standing = linesOf(form.draft.content, lines);
  const page = pageOf(standing, lines, place);
  const from = (page - 1) * LINES_A_PAGE;
  return (
    <section class="stack">
      <h2 class="ds-heading" data-size="sm" id={lines.path} tabindex={-1}>
        {lines.label[language]}
      </h2>
      {lines.required && <p>{text.form.required}</p>}
      {lines.help && <p>{lines.help[language]}</p>}
      {children}
      {standing.length === 0 ? (
        <p>{text.form.lines.none}</p>
      ) : (
        <LinesTable
          form={form}
          section={section}
          lines={lines}
          shown={standing.slice(from, from + LINES_A_PAGE)}
          from={from}
          of={standing.length}
        />
      )}
      {standing.length > LINES_A_PAGE && (
        <Pages form={form} section={section} count={standing.length} page={page} />
      )}
      <p class="buttons">
        {WAYS.map((verb) => (
          <button
            type="submit"
            class="ds-button"
            data-variant="secondary"
            name="go"
            value={`${verb} ${lines.path}`}
          >
            {{ add: text.form.lines.add, import: text.imports.open, earlier: text.earlier.open }[verb]}
          </button>
        ))}
      </p>
    </section>
  );
};

/** How lines come into the form; what stands typed on the page is saved first. */
const WAYS = ['add', 'import', 'earlier'] as const;

const lastPage = (count: number): number => Math.max(1, Math.ceil(count / LINES_A_PAGE));

function pageOf(standing: readonly Line[], lines: Lines, { page }: LinesPlace): number {
  const wanted =
    typeof page === 'number'
      ? page
      : lastPage(standing.findIndex(({ id }) => linePath(lines, id) === page.of) + 1);
  return Math.min(wanted, lastPage(standing.length));
}

const LinesTable: FC<{
  form: WholeForm;
  section: Section;
  lines: Lines;
  shown: readonly Line[];
  /** How many lines stand before these. */
  from: number;
  /** How many there are. */
  of: number;
}> = ({ form, section, lines, shown, from, of }) => {
  const { visitor } = form;
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
          {shown.map(({ id, values }, at) => {
            const path = linePath(lines, id);
            return (
              <tr>
                <th scope="row" id={path}>
                  {from + at + 1}
                </th>
                {columns.map((field) => (
                  <td>{inWords(visitor, field, values[field.path] ?? '')}</td>
                ))}
                <td>{incomplete.has(id) ? text.form.lines.incomplete : text.form.lines.complete}</td>
                <td>
                  <LineActions
                    form={form}
                    section={section}
                    path={path}
                    number={from + at + 1}
                    isLast={from + at + 1 === of}
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

/** Each names its line by the number at the head of its row. */
const LineActions: FC<{
  form: WholeForm;
  section: Section;
  path: string;
  number: number;
  isLast: boolean;
}> = ({ form, section, path, number, isLast }) => {
  const { form: words, lines: more } = form.visitor.text;
  const says = { ...words.lines, ...more };
  // The new number, and not the way there: pressed twice, the line moves once.
  const moves = [
    ...(number > 1 ? [{ go: `${goLine('move', path)} ${number - 1}`, says: says.up }] : []),
    ...(isLast ? [] : [{ go: `${goLine('move', path)} ${number + 1}`, says: says.down }]),
  ];
  const changes = (['copy', 'remove'] as const).map((verb) => ({ go: goLine(verb, path), says: says[verb] }));
  return (
    <span class="buttons">
      <a
        class="ds-link"
        data-color="accent"
        href={lineUrl(form.draft.number, section, path)}
        aria-describedby={path}
      >
        {says.change}
      </a>
      {[...changes, ...moves].map(({ go, says }) => (
        <button
          type="submit"
          class="ds-link"
          data-color="accent"
          name="go"
          value={go}
          aria-describedby={path}
        >
          {says}
        </button>
      ))}
    </span>
  );
};

const Pages: FC<{ form: WholeForm; section: Section; count: number; page: number }> = ({
  form,
  section,
  count,
  page,
}) => {
  const { form: says, frame } = form.visitor.text;
  const to = (other: number) => `${tabUrl(form.draft.number, section.id)}?side=${other}`;
  const from = (page - 1) * LINES_A_PAGE;
  return (
    <nav class="buttons" aria-label={says.lines.pages}>
      <span>{says.lines.shown(from + 1, Math.min(from + LINES_A_PAGE, count), count)}</span>
      {page > 1 && (
        <a class="ds-link" href={to(page - 1)}>
          {says.lines.previous}
        </a>
      )}
      {page < lastPage(count) && (
        <a class="ds-link" href={to(page + 1)}>
          {frame.next}
        </a>
      )}
    </nav>
  );
};
