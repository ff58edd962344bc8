import { Readable } from 'node:stream';

/** Few enough for a worker that people wait for at the same time. */
const AT_A_TIME = 8;

/** Hears how many of a sort have been looked at so far. */
export type OnProgress = (sort: 'things' | 'files' | 'executions' | 'histories', looked: number) => void;

/** Looks at each of many, several at a time. @returns everything that was found, in the order in which they came */
export async function lookAtEach<T, F>(
  sort: Parameters<OnProgress>[0],
  many: Iterable<T> | AsyncIterable<T>,
  look: (one: T) => Promise<readonly F[]>,
  onProgress: OnProgress,
): Promise<{ looked: number; found: F[] }> {
  let looked = 0;
  const counted = async (one: T) => {
    const found = await look(one);
    onProgress(sort, ++looked);
    return found;
  };
  const found: F[] = await Readable.from(many).flatMap(counted, { concurrency: AT_A_TIME }).toArray();
  return { looked, found };
}
