/** Plain text as programs write it: UTF-8, UTF-16 with a byte order mark, or Windows-1252. */

/** Control characters that no text has: all but tabs, and ends of lines and of pages. */
const CONTROL = /[^\P{Cc}\s]/u;
/** Beginnings of other types of files that are made of letters: PDF and RTF. */
const OTHER = /^\s*(?:%PDF-|\{\\rtf)/;

/** Tells whether the bytes of a file are plain text. */
export function isText(bytes: Uint8Array): boolean {
  const text = decoded(bytes);
  return text !== null && !CONTROL.test(text) && !OTHER.test(text);
}

function decoded(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strict('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return strict('utf-16be', bytes);
  return strict('utf-8', bytes) ?? new TextDecoder('windows-1252').decode(bytes);
}

function strict(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
