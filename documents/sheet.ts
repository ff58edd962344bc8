/** The sheets of a PDF document: text on them line by line, in any font, and what is not read out. */
import { type FontName, type OwnFont, openFont } from './fonts.ts';
import { type Line, typeset } from './typesetting.ts';

export type Document = PDFKit.PDFDocument;
export type Element = PDFKit.PDFStructureElement;

export const MARGIN = { top: 64, bottom: 72, left: 64, right: 64 };
const A4_WIDTH = 595.28;
/** Width between the margins. */
export const WIDTH = A4_WIDTH - MARGIN.left - MARGIN.right;
const LINE_GAP = 2.5;

export interface Style {
  font: OwnFont;
  size: number;
  color: string;
}

/** Returns the height of a line, which is that of our own font whatever else stands on it. */
export const lineHeight = (doc: Document, { font, size }: Style): number =>
  use(doc, font, size).currentLineHeight(true) + LINE_GAP;

/** Sets a text in lines of a width. */
export const typesetLines = (doc: Document, text: string, { font, size }: Style, width: number): Line[] =>
  typeset(text, font, width, (part, name) => use(doc, name, size).widthOfString(part));

/** Returns the width of a text on one line. */
export const widthOfText = (doc: Document, text: string, style: Style): number =>
  Math.max(
    ...typesetLines(doc, text, style, Number.POSITIVE_INFINITY).map((line) => widthOfLine(doc, line, style)),
  );

const widthOfLine = (doc: Document, { runs }: Line, { size }: Style): number =>
  runs.reduce((sum, { text, font }) => sum + use(doc, font, size).widthOfString(text), 0);

/** Draws a line, from its top left in a space of the given width. */
export function drawLine(
  doc: Document,
  line: Line,
  style: Style,
  left: number,
  top: number,
  width: number,
): void {
  const { ascent, unitsPerEm } = openFont(style.font);
  const baseline = top + (ascent / unitsPerEm) * style.size;
  doc.fillColor(style.color);
  doc.x = line.fromRight ? left + width - widthOfLine(doc, line, style) : left;
  for (const { text, font } of line.runs)
    use(doc, font, style.size).text(text, doc.x, baseline, { lineBreak: false, baseline: 'alphabetic' });
}

/** Draws what is of no use to those who have the document read out. */
export function drawArtifact(doc: Document, type: 'Layout' | 'Pagination', draw: () => void): void {
  doc.markContent('Artifact', { type });
  draw();
  doc.endMarkedContent();
}

/** Chooses a font, which goes into the file once it is used. */
function use(doc: Document, name: FontName, size: number): Document {
  doc.registerFont(name, openFont(name) as unknown as Buffer);
  return doc.font(name).fontSize(size);
}

/** Lets pdfkit hand on the bytes that it has made, which takes the longer the more of them wait. */
export const handOn = (): Promise<void> => Promise.resolve();
