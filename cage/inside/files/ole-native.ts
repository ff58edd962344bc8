/** Files that were put into a document as they are, by the Packager of Windows ([MS-OLEDS] 2.3.6). */
import type { Within } from './search.ts';

/** Gives the file of a stream `Ole10Native`: its size, then what the Packager wrote. */
export async function openNative(stream: Buffer, within: Within): Promise<void> {
  await openPackage(stream.subarray(4), within);
}

/**
 * Gives what the Packager wrote, whatever it is, and the file in it: names and a path come before it, the path with its
 * length before it and a NUL at its end, of which readers go by either.
 */
export async function openPackage(bytes: Buffer, within: Within): Promise<void> {
  await within.part(bytes);
  const path = afterText(bytes, afterText(bytes, 2)) + 8;
  if (path < 8 || path > bytes.length) return;
  for (const begin of new Set([afterText(bytes, path), path + bytes.readUInt32LE(path - 4)]))
    if (begin > 0 && begin + 4 <= bytes.length)
      await within.part(bytes.subarray(begin + 4, begin + 4 + bytes.readUInt32LE(begin)));
}

/** Returns the offset after a text that begins at another; -1 where it has no end. */
function afterText(bytes: Buffer, begin: number): number {
  const end = begin < 1 ? -1 : bytes.indexOf(0, begin);
  return end < 0 ? -1 : end + 1;
}
