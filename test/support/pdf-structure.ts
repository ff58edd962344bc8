/** The structure of a tagged PDF file, as @cantoo/pdf-lib reads it. */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFRef,
} from '@cantoo/pdf-lib';

/** An element of the structure. */
export interface Element {
  tag: string;
  scope: string | undefined;
  children: Element[];
  /** Its own content, each piece as the place of its page and its number there. */
  content: string[];
}

/** Returns every element of the structure, in the order in which it is read. */
export const elementsOf = (file: PDFDocument): Element[] =>
  childrenOf(file, at(file.catalog, 'StructTreeRoot') as PDFDict).flatMap(withAllBelow);

const withAllBelow = (element: Element): Element[] => [element, ...element.children.flatMap(withAllBelow)];

const childrenOf = (file: PDFDocument, node: PDFDict): Element[] =>
  kidsOf(node).flatMap((kid) =>
    kid instanceof PDFDict && kid.has(PDFName.of('S')) ? elementOf(file, kid) : [],
  );

const elementOf = (file: PDFDocument, node: PDFDict): Element => ({
  tag: String(at(node, 'S')).slice(1),
  scope: scopeOf(node),
  children: childrenOf(file, node),
  content: contentOf(file, node),
});

/** Content stands by its number alone on the page that the element names, and with its page elsewhere. */
function contentOf(file: PDFDocument, node: PDFDict): string[] {
  const pages = file.getPages().map(({ ref }) => ref);
  const placeOn = (of: PDFDict, number: PDFObject | undefined) =>
    `${pages.indexOf(of.get(PDFName.of('Pg')) as PDFRef)}:${number}`;
  return kidsOf(node).flatMap((kid) => {
    if (kid instanceof PDFNumber) return placeOn(node, kid);
    return kid instanceof PDFDict && kid.has(PDFName.of('MCID')) ? placeOn(kid, at(kid, 'MCID')) : [];
  });
}

function scopeOf(node: PDFDict): string | undefined {
  const attributes = at(node, 'A');
  const all = attributes instanceof PDFArray ? itemsOf(attributes) : [attributes];
  const found = all.find((one) => one instanceof PDFDict && one.has(PDFName.of('Scope')));
  return found instanceof PDFDict ? String(at(found, 'Scope')) : undefined;
}

function kidsOf(node: PDFDict): (PDFObject | undefined)[] {
  const kids = at(node, 'K');
  return kids instanceof PDFArray ? itemsOf(kids) : [kids];
}

export const itemsOf = (array: PDFArray): (PDFObject | undefined)[] =>
  Array.from({ length: array.size() }, (_, index) => array.lookup(index));

/** Returns what stands under a name; undefined where nothing does. */
export const at = (dictionary: PDFDict, name: string): PDFObject | undefined =>
  dictionary.lookup(PDFName.of(name));
