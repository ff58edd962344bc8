/**
 * Files whose bytes were changed by chance: whatever a file is, looking into it comes to an answer. A seed repeats a
 * run, and a number makes it long: `FUZZ_SEED=7 FUZZ_RUNS=100000 npm test -- test/cage/fuzz`.
 */
import { describe, expect, it } from 'vitest';
import { inspectContent } from '../../cage/inside/files/content.ts';
import { parse } from '../../cage/inside/spreadsheets/parse.ts';
import { INSPECTION } from '../../cage/protocol.ts';
import { EXTENSIONS, type Extension } from '../../domain/files/file-types.ts';
import { UNREADABLE } from '../../spreadsheets/table.ts';
import { extensionOf, WRAPPINGS } from '../support/cage/wrappings.ts';
import { EICAR, madeFile } from '../support/made-files.ts';

const SEED = Number(process.env.FUZZ_SEED ?? 1);
const RUNS = Number(process.env.FUZZ_RUNS ?? 400);
/** Time for a file, on a busy machine. */
const RUN_MS = 500;

interface Sample {
  name: string;
  extension: Extension;
  bytes: Buffer;
}

/** Files of programs, and files within them. */
const CORPUS: readonly Sample[] = [
  ...EXTENSIONS.map((extension) => ({ name: extension, extension, bytes: madeFile(extension) })),
  ...(await Promise.all(
    Object.entries(WRAPPINGS).map(async ([name, wrap]) => ({
      ...{ name, extension: extensionOf(name) },
      bytes: await wrap(EICAR),
    })),
  )),
];

/** Makes numbers from 0 to 1 by chance, the same for the same seed (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Random = (below: number) => number;
type Change = (bytes: Buffer, random: Random) => Buffer;

/** Numbers at which readers count wrongly. */
const NUMBERS = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0xffffffff];

const CHANGES: readonly Change[] = [
  (bytes, random) => {
    for (let n = random(16); n >= 0; n--) bytes[random(bytes.length)] = random(256);
    return bytes;
  },
  (bytes, random) => {
    bytes.writeUInt32LE(NUMBERS[random(NUMBERS.length)]!, random(Math.max(1, bytes.length - 4)));
    return bytes;
  },
  (bytes, random) => bytes.subarray(0, random(bytes.length)),
  (bytes, random) => {
    const [from, to, length] = [random(bytes.length), random(bytes.length), random(512)];
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from, from + length), bytes.subarray(to)]);
  },
  (bytes, random) => {
    const at = random(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + random(64))]);
  },
];

/** Returns one of the corpus, changed some times. */
function sample(seed: number): Sample {
  const next = chance(seed);
  const random: Random = (below) => Math.floor(next() * below);
  const { name, extension, bytes } = CORPUS[random(CORPUS.length)]!;
  let changed = Buffer.from(bytes);
  for (let n = random(3); n >= 0 && changed.length > 8; n--)
    changed = Buffer.from(CHANGES[random(CHANGES.length)]!(changed, random));
  return { name, extension, bytes: changed };
}

describe(`${RUNS} files by chance, from the seed ${SEED}`, () => {
  it('come to an answer each', { timeout: Math.max(120_000, RUNS * RUN_MS) }, async () => {
    for (let run = 0; run < RUNS; run++) {
      const { name, extension, bytes } = sample(SEED * 1_000_003 + run);
      const what = `seed ${SEED}, run ${run}: ${name}`;
      const inspected = await inspectContent(bytes, extension, async () => {}).catch((error) => ({ error }));
      expect(INSPECTION.safeParse(inspected).error, `${what}: ${JSON.stringify(inspected)}`).toBeUndefined();
      const { table, unreadable } = await parse(bytes);
      expect(table !== undefined || UNREADABLE.includes(unreadable!), what).toBe(true);
    }
  });
});
