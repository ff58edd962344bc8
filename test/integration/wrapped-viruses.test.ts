/** Viruses in wrappings, before the real scanner: each is found in the part that comes out of them. */
import { Readable } from 'node:stream';
import { describe, expect, inject, it } from 'vitest';
import { inspectContent } from '../../cage/inside/files/content.ts';
import { scanStream } from '../../files/clamd.ts';
import { extensionOf, NESTED, WRAPPINGS } from '../support/cage/wrappings.ts';
import { EICAR } from '../support/made-files.ts';

const clamd = { address: inject('stack').environment.CLAMD_ADDRESS!, patienceMs: 60_000 };
const HARMLESS = Buffer.from('Et notat som ingen trenger å være redd for');

/** Looks into a file and lets the scanner see each part. @returns what it has found */
async function found(name: string, bytes: Buffer): Promise<(string | null)[]> {
  const all: (string | null)[] = [];
  const { why } = await inspectContent(bytes, extensionOf(name), async (part) => {
    const open = async () => Readable.from([Buffer.from(part)]);
    all.push(await scanStream(clamd, open, new AbortController().signal));
  });
  expect(why).toBeNull();
  return all;
}

describe('a virus', () => {
  it.each(Object.entries({ ...WRAPPINGS, ...NESTED }))('%s: is found', async (name, wrap) => {
    expect(await found(name, await wrap(EICAR))).toContainEqual(expect.stringContaining('Eicar'));
    expect((await found(name, await wrap(HARMLESS))).every((one) => one === null)).toBe(true);
  });
});
