/** The lines of a form in their tab, while they are written: a page of them at a time. */
import type { FC } from 'hono/jsx';
import type { WholeForm } from '../../db/draft/forms.ts';
import { type Line, linePath, linesOf } from '../../domain/forms/content.ts';
import type { Lines, Section } from '../../domain/forms/types.ts';
import type { Visitor } from '../http/context.ts';
import { tabUrl } from '../urls.ts';
import { goEarlier, goLine } from './form-buttons.ts';
import type { FormShown } from './form-shown.ts';
import { LineNotices, type LinesNews } from './line-notices.tsx';
import { LinesTable } from './lines-table.tsx';

const LINES_A_PAGE = 50;

/** Part of its lines that a tab shows, and what has just been done to them. */
export interface LinesView extends LinesNews {
  /** Number of the page, from 1; or the page that a line is on. */
  page: number | { of: string };
}

export const LinesList: FC<FormShown<WholeForm> & { section: Section; lines: Lines; view: LinesView }> = ({
  section,
  lines,
  view,
  ...shown
}) => {
  const { visitor, form } = shown;
  const { text, language } = visitor;
  const standing = linesOf(form.draft.content, lines);
  const page = pageOf(standing, lines, view);
  const from = (page - 1) * LINES_A_PAGE;
  return (
    <section class="stack">
      <h2 class="ds-heading" data-size="sm" id={lines.path} tabindex={-1}>
        {lines.label[language]}
      </h2>
      {lines.required && <p>{text.form.required}</p>}
      {lines.help && <p>{lines.help[language]}</p>}
      <LineNotices {...shown} lines={lines} news={view} />
      {standing.length === 0 ? (
        <p>{text.form.lines.none}</p>
      ) : (
        <LinesTable
          {...shown}
          section={section}
          lines={lines}
          shown={standing.slice(from, from + LINES_A_PAGE)}
          from={from}
          of={standing.length}
        />
      )}
      {standing.length > LINES_A_PAGE && (
        <Pages {...shown} section={section} count={standing.length} page={page} />
      )}
      <NewLineButtons {...shown} lines={lines} />
    </section>
  );
};

const lastPage = (count: number): number => Math.max(1, Math.ceil(count / LINES_A_PAGE));

function pageOf(standing: readonly Line[], lines: Lines, { page }: LinesView): number {
  const wanted =
    typeof page === 'number'
      ? page
      : lastPage(standing.findIndex(({ id }) => linePath(lines, id) === page.of) + 1);
  return Math.min(wanted, lastPage(standing.length));
}

const Pages: FC<FormShown & { section: Section; count: number; page: number }> = ({
  visitor,
  form,
  section,
  count,
  page,
}) => {
  const { form: says, frame } = visitor.text;
  const pageUrl = (other: number) => `${tabUrl(form.draft.number, section.id)}?side=${other}`;
  const from = (page - 1) * LINES_A_PAGE;
  return (
    <nav class="buttons" aria-label={says.lines.pages}>
      <span>{says.lines.shown(from + 1, Math.min(from + LINES_A_PAGE, count), count)}</span>
      {page > 1 && (
        <a class="ds-link" href={pageUrl(page - 1)}>
          {says.lines.previous}
        </a>
      )}
      {page < lastPage(count) && (
        <a class="ds-link" href={pageUrl(page + 1)}>
          {frame.next}
        </a>
      )}
    </nav>
  );
};

/** Buttons that bring lines into the form: one by one, from a spreadsheet, or from earlier cases. */
const NewLineButtons: FC<{ visitor: Visitor; lines: Lines }> = ({ visitor, lines: { path } }) => {
  const { form, imports, earlier } = visitor.text;
  const buttons = [
    { go: goLine('add', path), label: form.lines.add },
    { go: goLine('import', path), label: imports.open },
    { go: goEarlier(path), label: earlier.open },
  ];
  return (
    <p class="buttons">
      {buttons.map(({ go, label }) => (
        <button type="submit" class="ds-button" data-variant="secondary" name="go" value={go}>
          {label}
        </button>
      ))}
    </p>
  );
};
