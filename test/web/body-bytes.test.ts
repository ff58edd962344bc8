/** Bodies that are read byte by byte: how much of them, and how slowly they may come. */
import { describe, expect, it } from 'vitest';
import { paceOf, readBytes } from '../../web/http/body-bytes.ts';

const bodyOf = (...pieces: string[]): ReadableStream<Uint8Array> =>
  new Blob(pieces).stream() as ReadableStream<Uint8Array>;

describe('a body', () => {
  it('is read to its end where it is no longer than it may be', async () => {
    expect(Buffer.from((await readBytes(bodyOf('ab', 'cd'), 4)) as Uint8Array).toString()).toBe('abcd');
  });

  it('is left where it is longer', async () => {
    expect(await readBytes(bodyOf('abcde'), 4)).toBe('too_large');
  });

  it('is left where its sender breaks off', async () => {
    const broken = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.error(new Error('gone')),
    });
    expect(await readBytes(broken, 4)).toBe('unreadable');
  });
});

describe('the pace of a body', () => {
  it('leaves ten seconds to one that is short', () => {
    const pace = paceOf(1000);
    expect(pace.left(50, 1000)).toBe(10_000);
    expect(pace.left(99, 10_999)).toBe(1);
    expect(pace.left(99, 11_000)).toBe(0);
  });

  it('leaves ten seconds more with each 10 000 bytes, and thirty in all', () => {
    const pace = paceOf(0);
    expect(pace.left(10_000, 9000)).toBe(10_000);
    expect(pace.left(19_999, 18_000)).toBe(1000);
    expect(pace.left(20_000, 18_500)).toBe(10_000);
    expect(pace.left(50_000, 28_000)).toBe(2000);
    expect(pace.left(90_000, 30_000)).toBe(0);
  });
});
