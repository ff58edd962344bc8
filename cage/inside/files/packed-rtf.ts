/** Texts of e-mails as Outlook packs them ([MS-OXRTFCP]). */
import { NotSearchable } from './search.ts';

const HEAD = 16;
const COMPRESSED = 0x75465a4c;
const UNCOMPRESSED = 0x414c454d;
const WINDOW = 4096;
/** Content of the window at the beginning (2.1.2.1). */
const KNOWN = Buffer.from(
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx',
);

/** Tells whether a stream of an e-mail holds such a text, by its name. */
export const isCompressedRtf = (name: string): boolean => /^__substg1\.0_10090102$/i.test(name);

/** Unpacks a text. @param most bytes that it may have @throws {NotSearchable} */
export function unpackedRtf(stream: Buffer, most: number): Buffer {
  if (stream.length < HEAD) return Buffer.alloc(0);
  const size = stream.readUInt32LE(4);
  const kind = stream.readUInt32LE(8);
  if (kind === UNCOMPRESSED) return stream.subarray(HEAD);
  if (kind !== COMPRESSED) throw new NotSearchable('unreadable');
  if (size > most) throw new NotSearchable('too_deep');
  return unpacked(stream.subarray(HEAD), size);
}

function unpacked(data: Buffer, size: number): Buffer {
  const window = Buffer.alloc(WINDOW);
  KNOWN.copy(window);
  const text = Buffer.alloc(size);
  let at = KNOWN.length;
  let written = 0;
  const put = (byte: number) => {
    window[at] = byte;
    at = (at + 1) % WINDOW;
    if (written < size) text[written++] = byte;
  };
  for (let read = 0; read < data.length && written < size; ) {
    const control = data[read++]!;
    for (let bit = 0; bit < 8 && read < data.length && written < size; bit++) {
      if ((control & (1 << bit)) === 0) {
        put(data[read++]!);
        continue;
      }
      const reference = ((data[read] ?? 0) << 8) | (data[read + 1] ?? 0);
      read += 2;
      const offset = reference >> 4;
      // a reference to the place that is written next ends the text
      if (offset === at) return text.subarray(0, written);
      for (let n = 0; n < (reference & 0xf) + 2; n++) put(window[(offset + n) % WINDOW]!);
    }
  }
  return text.subarray(0, written);
}
