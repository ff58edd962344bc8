/**
 * Opens texts in Rich Text Format (1.9.1): objects and pictures lie in them as hexadecimal digits or raw bytes. Readers
 * forgive much there, and not the same; so what stands between the digits of an object is refused.
 */
import type { FileMark } from '../../../domain/files/file-types.ts';
import { openPackage } from './ole-native.ts';
import { NotSearchable, type Within } from './search.ts';

export const isRtf = (bytes: Buffer): boolean =>
  /^(?:\xef\xbb\xbf)?\s*\{\s*\\rt/.test(bytes.toString('latin1', 0, 64));

/** A group between braces: its text without control words, and the bytes that stand in it raw. */
interface Group {
  isObject: boolean;
  isInstruction: boolean;
  text: string[];
}

/** Most levels of groups; those of programs are some tens. */
const MOST_LEVELS = 1000;
/** Shortest run of digits that is taken for data. */
const SHORTEST_DATA = 64;

/** Control words that tell of something that happens when the text is opened. */
const MARKS: Readonly<Record<string, FileMark>> = {
  objlink: 'link',
  objautlink: 'link',
  objsub: 'link',
  template: 'template',
};
const DDE = /\bDDE(?:AUTO)?\b/i;

/** Gives the objects and pictures of a text. @throws {NotSearchable} */
export async function openRtf(bytes: Buffer, within: Within): Promise<void> {
  const rtf = bytes.toString('latin1');
  const groups: Group[] = [];
  for (const token of tokensOf(rtf)) {
    const group = groups.at(-1);
    if (group?.isObject && token.kind !== 'text' && token.kind !== 'close')
      throw new NotSearchable('unreadable');
    if (token.kind === 'open')
      groups.push({ isObject: false, isInstruction: group?.isInstruction ?? false, text: [] });
    else if (token.kind === 'close') await close(groups.pop(), groups.at(-1), within);
    else if (token.kind === 'word') note(token.text, group, within);
    else if (token.kind === 'raw') await within.part(Buffer.from(token.text, 'latin1'));
    else group?.text.push(token.text);
    if (groups.length > MOST_LEVELS) throw new NotSearchable('too_deep');
  }
  while (groups.length > 0) await close(groups.pop(), groups.at(-1), within);
}

function note(word: string, group: Group | undefined, within: Within): void {
  const mark = Object.hasOwn(MARKS, word) ? MARKS[word] : undefined;
  if (mark) within.mark(mark);
  if (!group) return;
  if (word === 'objdata') group.isObject = true;
  if (word === 'fldinst') group.isInstruction = true;
}

/** Gives what a group held, at its end; an instruction may lie in several groups within each other. */
async function close(group: Group | undefined, around: Group | undefined, within: Within): Promise<void> {
  if (!group) return;
  const text = group.text.join('');
  if (group.isInstruction) {
    if (DDE.test(text)) within.mark('link');
    around?.text.push(text);
    return;
  }
  const digits = text.replace(/\s/g, '');
  const isData = /^[0-9a-f]*$/i.test(digits);
  if (group.isObject && !isData) throw new NotSearchable('unreadable');
  if (!isData || digits.length < SHORTEST_DATA) return;
  const data = Buffer.from(digits, 'hex');
  await within.part(data);
  if (group.isObject) await openObject(data, within);
}

/** Gives the file of an object as OLE 1.0 wrote it ([MS-OLEDS] 2.2.4, 2.2.5). */
async function openObject(data: Buffer, within: Within): Promise<void> {
  const LINKED = 1;
  if (data.length < 8) return;
  if (data.readUInt32LE(4) === LINKED) return within.mark('link');
  const [kind, topic] = textAt(data, 8);
  const [, item] = textAt(data, topic);
  const [, size] = textAt(data, item);
  if (size + 4 > data.length) throw new NotSearchable('unreadable');
  const native = data.subarray(size + 4, size + 4 + data.readUInt32LE(size));
  if (/^package\0?$/i.test(kind)) await openPackage(native, within);
  else await within.part(native);
}

/** Reads a text after its length. @returns the text, and the offset after it */
function textAt(data: Buffer, offset: number): [text: string, end: number] {
  if (offset + 4 > data.length) throw new NotSearchable('unreadable');
  const end = offset + 4 + data.readUInt32LE(offset);
  return [data.toString('latin1', offset + 4, end), end];
}

interface Token {
  kind: 'open' | 'close' | 'word' | 'text' | 'raw';
  text: string;
}

/** Tokens of the format; each begins where the one before has ended. */
const TOKEN = /[{}]|\\([a-zA-Z]+)(-?\d+)? ?|\\'[0-9a-fA-F]{0,2}|\\[^a-zA-Z]|[^\\{}]+|\\$/gy;

function* tokensOf(rtf: string): Generator<Token> {
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(rtf); found; found = TOKEN.exec(rtf)) {
    const [text, word, number] = found;
    if (text === '{') yield { kind: 'open', text };
    else if (text === '}') yield { kind: 'close', text };
    else if (word === 'bin') {
      const end = TOKEN.lastIndex + Math.max(0, Number(number ?? 0));
      yield { kind: 'raw', text: rtf.slice(TOKEN.lastIndex, end) };
      TOKEN.lastIndex = end;
    } else if (word !== undefined) yield { kind: 'word', text: word };
    // a sign that stands for a letter
    else if (text.startsWith('\\')) yield { kind: 'word', text: '' };
    else yield { kind: 'text', text };
  }
}
