/** Tables of PDF documents. They run over as many pages as they need, each with the header at its top. */
import type { PaperTable } from './paper.ts';
import {
  type Document,
  drawArtifact,
  drawLine,
  type Element,
  handOn,
  lineHeight,
  MARGIN,
  type Style,
  typesetLines,
  WIDTH,
  widthOfText,
} from './sheet.ts';
import type { Line } from './typesetting.ts';

const PADDING = 4;
const BORDER = '#8b95a1';
const BODY: Style = { font: 'regular', size: 9, color: 'black' };
const HEADER: Style = { ...BODY, font: 'bold' };
const NARROWEST = 28;
const NARROW = 76;
/** Fewest lines of a row that stand on a page before the rest goes on the next. */
const FEWEST_LINES = 3;

interface Grid {
  doc: Document;
  table: Element;
  widths: readonly number[];
  header: readonly Line[][];
}

type Tag = readonly ['TD'] | readonly ['TH', scope: 'Row' | 'Column'];

/** Writes a table: the header row names the columns, and the first cell of a row names the row. */
export async function writeTable(doc: Document, root: Element, { columns, rows }: PaperTable): Promise<void> {
  const table = doc.struct('Table');
  root.add(table);
  const widths = columnWidths(doc, columns.length, rows);
  const header = cellsOf(doc, columns, HEADER, widths);
  const grid = { doc, table, widths, header };
  writeRow(
    grid,
    header,
    HEADER,
    columns.map(() => ['TH', 'Column']),
  );
  for (const row of rows) {
    const tags = row.map((_, column): Tag => (column === 0 ? ['TH', 'Row'] : ['TD']));
    writeRow(grid, cellsOf(doc, row, BODY, widths), BODY, tags);
    await handOn();
  }
  table.end();
  doc.y += 6;
}

/** Returns widths of columns: enough for the running number, and most for the description that comes next. */
function columnWidths(doc: Document, columns: number, rows: PaperTable['rows']): number[] {
  const widest = rows.reduce((most, [first = '']) => Math.max(most, widthOfText(doc, first, BODY)), 0);
  const numbers = Math.max(NARROWEST, Math.ceil(widest) + 2 * PADDING);
  const others = Array.from({ length: columns - 2 }, () => NARROW);
  return [numbers, WIDTH - numbers - NARROW * others.length, ...others];
}

const cellsOf = (
  doc: Document,
  texts: readonly string[],
  style: Style,
  widths: readonly number[],
): Line[][] => texts.map((text, column) => typesetLines(doc, text, style, widths[column]! - 2 * PADDING));

/** Writes a row: on this page, on the next where it fits there alone, or on several where it is longer than a page. */
function writeRow(grid: Grid, cells: readonly Line[][], style: Style, tags: readonly Tag[]): void {
  const { doc, table, header } = grid;
  const row = doc.struct('TR');
  table.add(row);
  const elements = tags.map(([tag, scope]) => doc.struct(tag, scope ? { scope } : {}));
  for (const element of elements) row.add(element);
  const height = lineHeight(doc, style);
  const linesIn = (space: number) => Math.floor((space - 2 * PADDING) / height);
  const onPage = linesIn(doc.page.contentHeight - heightOf(doc, header, HEADER));
  const lines = longest(cells);
  for (let from = 0; from < lines; ) {
    const left = linesIn(doc.page.maxY() - doc.y);
    const rest = lines - from;
    if (rest > left && (left < FEWEST_LINES || rest <= onPage)) nextPage(grid);
    const to = from + Math.max(1, linesIn(doc.page.maxY() - doc.y));
    const part = cells.map((cell) => cell.slice(from, to));
    drawRow(grid, part, style, (column, draw) => elements[column]!.add(draw));
    from = to;
  }
  row.end();
}

/** Begins a page with the header, which is read out once only. */
function nextPage(grid: Grid): void {
  const { doc, header } = grid;
  doc.addPage();
  drawRow(grid, header, HEADER, (_, draw) => drawArtifact(doc, 'Pagination', draw));
}

/** @param mark tells what the text of a column is, and draws it */
function drawRow(
  { doc, widths }: Grid,
  cells: readonly Line[][],
  style: Style,
  mark: (column: number, draw: () => void) => void,
): void {
  const height = lineHeight(doc, style);
  const top = doc.y;
  const bottom = top + heightOf(doc, cells, style);
  let left = MARGIN.left;
  for (const [column, cell] of cells.entries()) {
    const width = widths[column]!;
    mark(column, () => {
      for (const [at, line] of cell.entries())
        drawLine(doc, line, style, left + PADDING, top + PADDING + at * height, width - 2 * PADDING);
    });
    left += width;
  }
  drawArtifact(doc, 'Layout', () => {
    doc.moveTo(MARGIN.left, bottom).lineTo(left, bottom).lineWidth(0.5).strokeColor(BORDER).stroke();
  });
  doc.y = bottom;
}

const longest = (cells: readonly Line[][]): number => Math.max(...cells.map((lines) => lines.length));

const heightOf = (doc: Document, cells: readonly Line[][], style: Style): number =>
  longest(cells) * lineHeight(doc, style) + 2 * PADDING;
