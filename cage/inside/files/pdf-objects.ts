/** Reads a PDF object by object, those too that no table names any more. */
import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFInvalidObject,
  PDFName,
  type PDFObject,
  PDFParser,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { NotSearchable, type Within } from './search.ts';

/** Everything that stands in a PDF: the objects, and the first of two with the same number too. */
interface Found {
  context: PDFContext;
  objects: readonly (readonly [number: PDFRef, object: PDFObject])[];
}

/** Gives the files and scripts among the objects of a PDF. @throws {NotSearchable} */
export async function openObjects(bytes: Buffer, within: Within): Promise<void> {
  const { context, objects } = await read(bytes);
  const dictionaries = objects.flatMap(([, object]) => [...dictionariesIn(object)]);
  const attached = new Set(dictionaries.flatMap((dictionary) => filesNamedBy(dictionary, context)));
  for (const dictionary of dictionaries) await note(dictionary, context, within);
  for (const [number, object] of objects)
    if (object instanceof PDFRawStream && (isFile(object.dict) || attached.has(number)))
      await within.part(contentOf(object));
}

async function read(bytes: Buffer): Promise<Found> {
  const objects: [PDFRef, PDFObject][] = [];
  const parser = PDFParser.forBytesWithOptions(bytes, Number.POSITIVE_INFINITY);
  const { context } = parser as unknown as { context: PDFContext };
  const assign = context.assign.bind(context);
  context.assign = (ref, object) => {
    objects.push([ref, object]);
    assign(ref, object);
  };
  await parser.parseDocument();
  if (objects.some(([, object]) => object instanceof PDFInvalidObject)) throw new NotSearchable('unreadable');
  return context.trailerInfo.Encrypt ? await readLocked(bytes) : { context, objects };
}

/** Reads a PDF that anybody may open, although it is encrypted: some rights are kept from its readers. */
async function readLocked(bytes: Buffer): Promise<Found> {
  const { context } = await PDFDocument.load(bytes, { password: '', updateMetadata: false }).catch(() => {
    throw new NotSearchable('encrypted');
  });
  return { context, objects: context.enumerateIndirectObjects() };
}

const named = PDFName.of;
const [TYPE, SUBJECT, SCRIPT, FILES, FORM] = ['Type', 'S', 'JS', 'EF', 'XFA'].map(named) as [
  PDFName,
  PDFName,
  PDFName,
  PDFName,
  PDFName,
];

/** Yields the dictionaries of an object, however deep. */
function* dictionariesIn(object: PDFObject): Generator<PDFDict> {
  const waiting: PDFObject[] = [object];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const dictionary = next instanceof PDFStream ? next.dict : next;
    if (dictionary instanceof PDFDict) {
      yield dictionary;
      waiting.push(...dictionary.values());
    } else if (dictionary instanceof PDFArray) waiting.push(...dictionary.asArray());
  }
}

/** Returns the numbers of the streams that a file specification names (7.11.3). */
function filesNamedBy(dictionary: PDFDict, context: PDFContext): PDFRef[] {
  const files = context.lookup(dictionary.get(FILES));
  return files instanceof PDFDict ? files.values().filter((file) => file instanceof PDFRef) : [];
}

/** Tells whether a stream is an attached file: by its type, which may be left out, or by parameters, which no other has (7.11.4). */
const isFile = (dictionary: PDFDict): boolean =>
  dictionary.get(TYPE) === named('EmbeddedFile') || dictionary.has(named('Params'));

/** Notes what happens when a PDF is opened or used, and gives the scripts. */
async function note(dictionary: PDFDict, context: PDFContext, within: Within): Promise<void> {
  const what = context.lookup(dictionary.get(SUBJECT));
  if (what === named('Launch')) within.mark('launch');
  if (what === named('JavaScript') || dictionary.has(SCRIPT) || dictionary.has(FORM)) within.mark('script');
  for (const key of [SCRIPT, FORM]) await giveTexts(dictionary.get(key), context, within);
}

/** Gives a text that stands in a string, in a stream, or in the pieces of an array. */
async function giveTexts(value: PDFObject | undefined, context: PDFContext, within: Within): Promise<void> {
  const object = value instanceof PDFRef ? context.lookup(value) : value;
  if (object instanceof PDFRawStream) await within.part(contentOf(object));
  if (object instanceof PDFString || object instanceof PDFHexString) await within.part(object.asBytes());
  if (object instanceof PDFArray)
    for (const piece of object.asArray()) await giveTexts(piece, context, within);
}

/** Unpacks a stream. @throws {NotSearchable} where it is packed in a way that is not known here, or lies elsewhere */
function contentOf(stream: PDFRawStream): Uint8Array {
  const { dict } = stream;
  if (dict.has(named('F')) || dict.has(named('FFilter')) || isPredicted(dict))
    throw new NotSearchable('unreadable');
  return decodePDFRawStream(stream).decode();
}

/** Tells whether a stream was made ready for packing by a predictor, as images are (7.4.4.4). */
const isPredicted = (dictionary: PDFDict): boolean =>
  [...dictionariesIn(dictionary)].some((parameters) => parameters.has(named('Predictor')));
