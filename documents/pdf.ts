/** Documents as PDF/UA (ISO 14289-1): tagged, in their language, with a title, headings and table headers. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkit';
import PDFDocument from 'pdfkit';
import { toBytes } from 'pdfkit/output';
import { TEXTS } from '../text/index.ts';
import type { Fact, Paper, PaperPart, PaperTable } from './paper.ts';

type Document = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;

const MARGIN = { top: 64, bottom: 72, left: 64, right: 64 };
const SIZES = { title: 18, heading: 12, text: 10.5, table: 9, small: 8.5 };
const BORDER = '#8b95a1';
const QUIET = '#4b5a6b';
/** Creator and producer in the properties of the file. */
const MAKER = 'Min side, DEKSA';

/**
 * Fonts, opened once, since that costs more than a letter. Inter has the letters of Latin, Greek and Cyrillic scripts;
 * only those that are used go into a file.
 */
const FONTS = {
  regular: await openFont('400Regular/Inter_400Regular.ttf'),
  bold: await openFont('600SemiBold/Inter_600SemiBold.ttf'),
};
async function openFont(file: string): Promise<Font> {
  const font = create(await readFile(fileURLToPath(import.meta.resolve(`@expo-google-fonts/inter/${file}`))));
  // contextual alternates only polish arrows and the like, and would cost most of the time
  const layout = font.layout.bind(font);
  // a glyph keeps the character under which it is first asked for, which is none where it is a part of another (Ö has O)
  for (const codePoint of font.characterSet) font.glyphForCodePoint(codePoint);
  return Object.assign(font, { layout: (text: string) => layout(text, { calt: false }) });
}

/** Makes the file of a document. The same document gives the same pages each time. */
export async function toPdf(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const options = {
    size: 'A4',
    margins: MARGIN,
    tagged: true,
    subset: 'PDF/UA',
    pdfVersion: '1.7',
    lang: paper.language,
    displayTitle: true,
    bufferPages: true,
    font: FONTS.regular,
    info: { Title: paper.title, Author: 'DEKSA', Creator: MAKER, Producer: MAKER },
  };
  // the published types know neither the subset nor fonts that are open already
  const doc = new PDFDocument(options as object);
  for (const [name, font] of Object.entries(FONTS)) doc.registerFont(name, font as unknown as Buffer);
  const bytes = toBytes(doc);
  const root = doc.struct('Document');
  doc.addStructure(root);
  write(doc, root, paper);
  root.end();
  numberPages(doc, paper);
  doc.end();
  return bytes;
}

function write(doc: Document, root: Element, paper: Paper): void {
  const { agency } = TEXTS[paper.language].frame;
  paragraph(doc, root, `DEKSA, ${agency}`, { size: SIZES.small, color: QUIET, after: 22 });
  paragraph(doc, root, paper.title, { tag: 'H1', font: 'bold', size: SIZES.title, after: 10 });
  facts(doc, root, paper.facts);
  for (const part of paper.parts) writePart(doc, root, part);
  doc.moveDown(1);
  facts(doc, root, paper.signed);
  doc.moveDown(0.6);
  for (const sentence of paper.small) paragraph(doc, root, sentence, { size: SIZES.small, color: QUIET });
}

function writePart(doc: Document, root: Element, part: PaperPart): void {
  const { tag, size } = HEADINGS['level' in part ? part.level : 2];
  keepTogether(doc, 60);
  doc.moveDown(0.6);
  paragraph(doc, root, part.heading, { tag, font: 'bold', size, after: 3 });
  if ('table' in part) table(doc, root, part.table);
  else if ('facts' in part) facts(doc, root, part.facts);
  else for (const text of part.paragraphs) paragraph(doc, root, text);
}

const HEADINGS = {
  2: { tag: 'H2', size: SIZES.heading },
  3: { tag: 'H3', size: SIZES.text },
  4: { tag: 'H4', size: SIZES.text },
} as const;

interface Style {
  tag?: 'P' | 'H1' | 'H2' | 'H3' | 'H4';
  font?: 'regular' | 'bold';
  size?: number;
  color?: string;
  after?: number;
}

function paragraph(doc: Document, parent: Element, text: string, style: Style = {}): void {
  const { tag = 'P', font = 'regular', size = SIZES.text, color = 'black', after = 5 } = style;
  const printable = onlyPrintable(text);
  parent.add(
    doc.struct(tag, {}, () => {
      doc.font(font).fontSize(size).fillColor(color).text(printable, { lineGap: 2.5 });
    }),
  );
  doc.y += after;
}

/** Writes facts that belong together as one paragraph, each on a line of its own. */
function facts(doc: Document, root: Element, all: readonly Fact[]): void {
  if (all.length === 0) return;
  paragraph(doc, root, all.map(([name, value]) => `${name}: ${value}`).join('\n'), { after: 1 });
}

/** Writes a table: the header row names the columns, and the first cell of a row names the row. */
function table(doc: Document, root: Element, { columns, rows }: PaperTable): void {
  doc.font('regular').fontSize(SIZES.table).fillColor('black');
  doc.table({
    structParent: root,
    columnStyles: columnWidths(columns.length),
    defaultStyle: {
      padding: 4,
      border: { bottom: 0.5 },
      borderColor: BORDER,
      align: { x: 'left', y: 'top' },
    },
    data: [
      columns.map(
        (text) =>
          ({ text: onlyPrintable(text), type: 'TH', scope: 'Column', font: { src: 'bold' } }) as const,
      ),
      ...rows.map(([first = '', ...rest]) => [
        { text: onlyPrintable(first), type: 'TH', scope: 'Row' } as const,
        ...rest.map((text) => ({ text: onlyPrintable(text) })),
      ]),
    ],
  });
  doc.x = MARGIN.left;
  doc.y += 6;
}

/** Widths of columns: narrow for the running number, and most for the description that comes next. */
const columnWidths = (columns: number): (number | string)[] => [
  28,
  '*',
  ...Array.from({ length: columns - 2 }, () => 76),
];

/** Marks characters that the fonts cannot print, which would be lost without a trace. Ends of lines need no form. */
const onlyPrintable = (text: string): string =>
  Array.from(text, (character) =>
    character === '\n' || FONTS.regular.hasGlyphForCodePoint(character.codePointAt(0)!)
      ? character
      : '\u{FFFD}',
  ).join('');

/** Begins a new page where a heading would stand alone at the foot of this one. */
function keepTogether(doc: Document, height: number): void {
  if (doc.y + height > doc.page.height - MARGIN.bottom) doc.addPage();
}

/** Writes page numbers, as artifacts: they are of no use to those who have the document read out. */
function numberPages(doc: Document, { language }: Paper): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    doc.switchToPage(start + page);
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination' });
    doc
      .font('regular')
      .fontSize(SIZES.small)
      .fillColor(QUIET)
      .text(TEXTS[language].letters.page(page + 1, count), MARGIN.left, doc.page.height - 44, {
        lineBreak: false,
      });
    doc.endMarkedContent();
  }
}
