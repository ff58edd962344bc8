/** Documents as PDF/UA (ISO 14289-1): tagged, in their language, with a title, headings and table headers. */
import PDFDocument from 'pdfkit';
import { toBytes } from 'pdfkit/output';
import { TEXTS } from '../text/index.ts';
import type { Fact, Paper, PaperPart } from './paper.ts';
import { writeTable } from './pdf-table.ts';
import { printable } from './printable.ts';
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
} from './sheet.ts';

const BODY: Style = { font: 'regular', size: 10.5, color: 'black' };
const TITLE: Style = { ...BODY, font: 'bold', size: 18 };
const SMALL: Style = { ...BODY, size: 8.5, color: '#4b5a6b' };
const HEADINGS = {
  2: { tag: 'H2', style: { ...BODY, font: 'bold', size: 12 } },
  3: { tag: 'H3', style: { ...BODY, font: 'bold' } },
  4: { tag: 'H4', style: { ...BODY, font: 'bold' } },
} as const;
/** Creator and producer in the properties of the file. */
const MAKER = 'Min side, DEKSA';

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
    font: null,
    info: { Title: printable(paper.title), Author: 'DEKSA', Creator: MAKER, Producer: MAKER },
  };
  // the published types know neither the subset nor fonts that are open already
  const doc = new PDFDocument(options as object);
  // as a number it is taken for that of PDF/A-1, which wants a list of glyphs that leaves parts of glyphs out
  Object.assign(doc, { subset: '1' });
  joinPieces(doc);
  const bytes = toBytes(doc);
  const root = doc.struct('Document');
  doc.addStructure(root);
  await write(doc, root, paper);
  root.end();
  numberPages(doc, paper);
  doc.end();
  return bytes;
}

/** Joins what is on a page once the next begins: thousands of small pieces take ten times the memory. */
function joinPieces(doc: Document): void {
  let { content } = doc.page;
  doc.on('pageAdded', () => {
    content.buffer = [Buffer.concat(content.buffer)];
    content = doc.page.content;
  });
}

async function write(doc: Document, root: Element, paper: Paper): Promise<void> {
  const { agency } = TEXTS[paper.language].frame;
  paragraph(doc, root, `DEKSA, ${agency}`, SMALL, { after: 22 });
  paragraph(doc, root, paper.title, TITLE, { tag: 'H1', after: 10 });
  facts(doc, root, paper.facts);
  for (const part of paper.parts) {
    await writePart(doc, root, part);
    await handOn();
  }
  doc.y += 16;
  facts(doc, root, paper.signed);
  doc.y += 10;
  for (const sentence of paper.small) paragraph(doc, root, sentence, SMALL);
}

async function writePart(doc: Document, root: Element, part: PaperPart): Promise<void> {
  const { tag, style } = HEADINGS['level' in part ? part.level : 2];
  keepTogether(doc, 60);
  doc.y += 10;
  paragraph(doc, root, part.heading, style, { tag, after: 3 });
  if ('table' in part) await writeTable(doc, root, part.table);
  else if ('facts' in part) facts(doc, root, part.facts);
  else for (const text of part.paragraphs) paragraph(doc, root, text);
}

/** Writes a paragraph or a heading, over as many pages as it needs. */
function paragraph(
  doc: Document,
  root: Element,
  text: string,
  style = BODY,
  { tag = 'P', after = 5 } = {},
): void {
  const height = lineHeight(doc, style);
  const lines = typesetLines(doc, text, style, WIDTH);
  const write = () => {
    for (const line of lines) {
      if (doc.y + height > doc.page.maxY()) doc.continueOnNewPage();
      const top = doc.y;
      drawLine(doc, line, style, MARGIN.left, top, WIDTH);
      doc.y = top + height;
    }
  };
  root.add(doc.struct(tag, {}, write));
  doc.y += after;
}

/** Writes facts that belong together as one paragraph, each on a line of its own. */
function facts(doc: Document, root: Element, all: readonly Fact[]): void {
  if (all.length === 0) return;
  paragraph(doc, root, all.map(([name, value]) => `${name}: ${value}`).join('\n'), BODY, { after: 1 });
}

/** Begins a new page where a heading would stand alone at the foot of this one. */
function keepTogether(doc: Document, height: number): void {
  if (doc.y + height > doc.page.maxY()) doc.addPage();
}

/** Writes page numbers. */
function numberPages(doc: Document, { language }: Paper): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    doc.switchToPage(start + page);
    const [label] = typesetLines(doc, TEXTS[language].letters.page(page + 1, count), SMALL, WIDTH);
    drawArtifact(doc, 'Pagination', () =>
      drawLine(doc, label!, SMALL, MARGIN.left, doc.page.height - 44, WIDTH),
    );
  }
}
