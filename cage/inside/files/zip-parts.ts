/** Parts of documents of Office (ISO/IEC 29500) and OpenDocument (ISO/IEC 26300) that tell of locks, macros and links. */
import { SaxesParser } from 'saxes';
import type { FileMark } from '../../../domain/files/file-types.ts';
import { NotSearchable, type Within } from './search.ts';

/** An element as it is met, with names that have lost their prefixes. */
interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
}
type OnElement = (element: Element, within: Within) => void;

/** Reads a part by its name. @throws {NotSearchable} where it is locked, or is no XML */
export function readPart(name: string, bytes: Buffer, within: Within): void {
  if (MACROS_NAMED.test(name)) within.mark('macros');
  const reader = READERS.find(([named]) => named.test(name))?.[1];
  if (!reader) return;
  const { instructions } = eachElement(bytes, (element) => reader(element, within));
  if (DDE.test(instructions)) within.mark('link');
}

/** Names of parts with macros: Visual Basic, sheets of macros of Excel before 1997, Basic and scripts of OpenDocument. */
const MACROS_NAMED = /vbaproject\.bin$|^xl\/macrosheets\/|^Basic\/.*\/script-l[bc]\.xml$|^Scripts\/./i;

/** Fields that fetch their value from another program. */
const DDE = /\bDDE(?:AUTO)?\b/i;

/** Relationships by the end of their type, whatever edition of the standard names them. */
const RELATED: readonly [type: RegExp, mark: FileMark, where: 'anywhere' | 'outside'][] = [
  [/\/(?:vbaProject|wordVbaData|xlMacrosheet|xlIntlMacrosheet)$/i, 'macros', 'anywhere'],
  [/\/attachedTemplate$/i, 'template', 'outside'],
  [/\/externalLink(?:Path)?$/i, 'link', 'anywhere'],
  [/\/(?:oleObject|package|frame|subDocument|control)$/i, 'link', 'outside'],
];

const readRelationship: OnElement = ({ name, attributes }, { mark }) => {
  if (name !== 'Relationship') return;
  const isOutside = /^external$/i.test(attributes.TargetMode ?? '');
  for (const [type, found, where] of RELATED)
    if (type.test(attributes.Type ?? '') && (where === 'anywhere' || isOutside)) mark(found);
};

const readType: OnElement = ({ attributes }, { mark }) => {
  if (MACROS_LISTED.test(attributes.ContentType ?? '')) mark('macros');
};
const MACROS_LISTED = /ms-office\.vbaProject|ms-excel\.(?:intl)?macrosheet/i;

const readManifest: OnElement = ({ name }) => {
  if (name === 'encryption-data') throw new NotSearchable('encrypted');
};

const readOpenDocument: OnElement = ({ name, attributes }, { mark }) => {
  if (name === 'event-listener') mark('macros');
  if (name === 'dde-source' || name === 'dde-connection-decl') mark('link');
  const isObject = name === 'object' || name === 'object-ole' || name === 'section-source';
  if (isObject && /^(?:[a-z][a-z0-9+.-]*:|\/\/|\.\.)/i.test(attributes.href ?? '')) mark('link');
};

const readWord: OnElement = ({ name, attributes }, { mark }) => {
  if (name === 'fldSimple' && DDE.test(attributes.instr ?? '')) mark('link');
};

const READERS: readonly [named: RegExp, reader: OnElement][] = [
  [/\.rels$/i, readRelationship],
  [/^\[Content_Types\]\.xml$/i, readType],
  [/^META-INF\/manifest\.xml$/, readManifest],
  [/^(?:.*\/)?(?:content|styles)\.xml$/, readOpenDocument],
  [/^word\/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/i, readWord],
];

/** Reads XML element by element; what is none throws an error. @returns the instructions of Word's fields, which may lie in pieces */
function eachElement(bytes: Buffer, on: (element: Element) => void): { instructions: string } {
  const parser = new SaxesParser();
  let isInstruction = false;
  let instructions = '';
  parser.on('opentag', ({ name, attributes }) => {
    isInstruction = local(name) === 'instrText';
    on({ name: local(name), attributes: withLocalNames(attributes as Record<string, string>) });
  });
  parser.on('closetag', () => {
    isInstruction = false;
  });
  parser.on('text', (text) => {
    if (isInstruction) instructions += text;
  });
  parser.write(decoded(bytes)).close();
  return { instructions };
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);
const withLocalNames = (attributes: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [local(name), value]));

/** Decodes UTF-16 with its mark, or else UTF-8. @throws {NotSearchable} */
function decoded(bytes: Buffer): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new NotSearchable('unreadable');
  }
}
