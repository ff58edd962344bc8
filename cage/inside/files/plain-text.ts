/** Plain text as programs write it: UTF-8, UTF-16 with a byte order mark, or Windows-1252. */
import { isUtf8 } from 'node:buffer';

/** Control characters that no text has: all but tabs, and ends of lines and of pages. */
const CONTROL = /[^\P{Cc}\s]/u;
/** Beginnings of other types of files that are made of letters: PDF and RTF. */
const OTHER = /^\s*(?:%PDF-|\{\\rtf)/;

/** Control characters among the bytes of UTF-8, found without decoding them, which takes most of the time. */
const CONTROL_BYTES = /[^\P{Cc}\s\x80-\x9f]|\xc2[\x80-\x9f]/u;
/** Bytes that are decoded to see how a text begins. */
const HEAD = 1024;

/** Tells whether the bytes of a file are plain text. */
export function isText(bytes: Buffer): boolean {
  if (isUtf8(bytes))
    return !CONTROL_BYTES.test(bytes.toString('latin1')) && !OTHER.test(bytes.toString('utf8', 0, HEAD));
  const text = decoded(bytes);
  return text !== null && !CONTROL.test(text) && !OTHER.test(text);
}

function decoded(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strict('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return strict('utf-16be', bytes);
  return new TextDecoder('windows-1252').decode(bytes);
}

function strict(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
