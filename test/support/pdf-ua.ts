/**
 * Rules of PDF/UA-1 (ISO 14289-1, the Matterhorn protocol) that a document without pictures, links and forms can break.
 * A whole validator is a program for Java, which a machine that runs the tests need not have.
 */
import {
  decodePDFRawStream,
  type PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  type PDFPage,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { at, type Element, elementsOf, itemsOf } from './pdf-structure.ts';

/** Returns every breach of the rules in a file, in words. */
export async function breachesIn(bytes: Uint8Array): Promise<string[]> {
  const file = await PDFDocument.load(bytes.slice(), { updateMetadata: false });
  const elements = elementsOf(file);
  const pages = file.getPages();
  return [
    ...ofTheFile(file),
    ...pages.flatMap(ofFonts),
    ...ofContent(
      pages.map(linesOn),
      elements.flatMap(({ content }) => content),
    ),
    ...ofHeadings(elements),
    ...elements.flatMap(ofTables),
  ];
}

function ofTheFile({ catalog }: PDFDocument): string[] {
  const within = (outer: string, inner: string) => {
    const found = at(catalog, outer);
    return found instanceof PDFDict ? String(at(found, inner)) : '';
  };
  const metadata = textOf(at(catalog, 'Metadata'));
  const holds = {
    'has a language': wordsOf(at(catalog, 'Lang')) !== '',
    'is tagged': within('MarkInfo', 'Marked') === 'true',
    'shows its title': within('ViewerPreferences', 'DisplayDocTitle') === 'true',
    'has a title': /<dc:title>.*<rdf:li[^>]*>[^<]+</s.test(metadata),
    'says that it is PDF/UA': /<pdfuaid:part>1</.test(metadata),
  };
  return Object.entries(holds).flatMap(([rule, kept]) => (kept ? [] : [`not kept: it ${rule}`]));
}

/** Each font is in the file, with the text that its glyphs stand for, and without a list of glyphs that may be wrong. */
function ofFonts(page: PDFPage): string[] {
  const fonts = at(page.node.Resources()!, 'Font') as PDFDict | undefined;
  return (fonts?.keys() ?? []).flatMap((name) => {
    const font = fonts!.lookup(name, PDFDict);
    const [descendant] = itemsOf(at(font, 'DescendantFonts') as PDFArray) as [PDFDict];
    const descriptor = at(descendant, 'FontDescriptor') as PDFDict;
    const breaches = {
      'is not in the file': !(at(descriptor, 'FontFile2') || at(descriptor, 'FontFile3')),
      'does not tell its text': !at(font, 'ToUnicode'),
      'has a list of glyphs': at(descriptor, 'CIDSet') !== undefined,
    };
    return Object.entries(breaches).flatMap(([breach, found]) =>
      found ? [`font ${at(font, 'BaseFont')} ${breach}`] : [],
    );
  });
}

const DRAWS = /(^| )(Tj|TJ|S|s|f|F|B|b|f\*|B\*|b\*|Do|sh)$/;
const GLYPH_OF_NOTHING = /<(?:[0-9a-f]{4})*?0000/;

/** All that is drawn is an artifact or the content of just one element; and no glyph is that for a missing one. */
function ofContent(pages: readonly string[][], claimed: readonly string[]): string[] {
  const breaches: string[] = [];
  const places: string[] = [];
  for (const [page, lines] of pages.entries()) {
    const open: string[] = [];
    for (const line of lines) {
      if (/B[DM]C$/.test(line)) {
        if (open.includes('Artifact')) breaches.push(`page ${page}: content in an artifact`);
        const tag = /^\/(\w+)/.exec(line)?.[1] ?? '';
        if (tag === 'Artifact' && open.length > 0) breaches.push(`page ${page}: an artifact in content`);
        open.push(tag);
      }
      const number = /\/MCID (\d+)/.exec(line)?.[1];
      if (number) places.push(`${page}:${number}`);
      if (line === 'EMC') open.pop();
      if (DRAWS.test(line) && open.length === 0)
        breaches.push(`page ${page}: neither content nor artifact: ${line}`);
      if (/TJ$/.test(line) && GLYPH_OF_NOTHING.test(line)) breaches.push(`page ${page}: a missing glyph`);
    }
    if (open.length > 0) breaches.push(`page ${page}: content without an end`);
  }
  if (places.toSorted().join() !== claimed.toSorted().join())
    breaches.push('content and elements do not belong to each other');
  return breaches;
}

/** The lines of what is drawn on a page: pdfkit writes one operator on each, and a dictionary on several. */
const linesOn = (page: PDFPage): string[] =>
  textOf(page.node.Contents())
    .replaceAll(/<<.*?>>/gs, (dictionary) => dictionary.replaceAll('\n', ' '))
    .split('\n');

/** The first heading is the title, and none skips a level. */
function ofHeadings(elements: readonly Element[]): string[] {
  const levels = elements.flatMap(({ tag }) => (/^H\d$/.test(tag) ? [Number(tag[1])] : []));
  return levels.flatMap((level, index) =>
    level > (levels[index - 1] ?? 0) + 1 ? [`H${level} after ${levels[index - 1] ?? 'nothing'}`] : [],
  );
}

/** Tables have rows of cells alone, as many in each, and each header says what it is the header of. */
function ofTables({ tag, scope, children }: Element): string[] {
  const only = (tags: readonly string[]) =>
    children.every((child) => tags.includes(child.tag)) ? [] : [`${tag} with others`];
  if (tag === 'TH') return /^\/(Row|Column)$/.test(scope ?? '') ? [] : ['TH without scope'];
  if (tag === 'TR') return only(['TH', 'TD']);
  if (tag !== 'Table') return [];
  const counts = new Set(children.map((row) => row.children.length));
  return [...only(['TR']), ...(counts.size === 1 ? [] : ['rows of different lengths'])];
}

const wordsOf = (value: unknown): string =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';

const textOf = (stream: unknown): string =>
  stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1') : '';
