/** Comparisons of ours with the least that could do the same, so that a figure means something on any machine. */

export interface Comparison {
  /** Name in the results, and on the command line. */
  name: string;
  /** Sentence that says what is compared with what. */
  says: string;
  unit: 'ms' | 'MB' | 'MB/s';
  /** The ratio that is aimed at: not above it (`at most`), or not below it (`at least`). */
  goal: { is: 'at most' | 'at least'; ratio: number };
  /** Rounds of four measurements each. */
  rounds: number;
  ours(): Promise<number>;
  raw(): Promise<number>;
  /** Ends what was opened for it. */
  close?(): Promise<void>;
}

export interface Result {
  name: string;
  says: string;
  unit: string;
  ours: number;
  raw: number;
  /** Ours divided by raw. */
  ratio: number;
  goal: string;
  met: boolean;
}

/**
 * Measures both sides interleaved, A B B A, so that what slows the machine down for a while slows both. The first
 * round warms up and does not count.
 * @returns the medians, and their ratio
 */
export async function compare({ name, says, unit, goal, rounds, ours, raw }: Comparison): Promise<Result> {
  const figures = { ours: [] as number[], raw: [] as number[] };
  for (let round = 0; round <= rounds; round++)
    for (const side of ['ours', 'raw', 'raw', 'ours'] as const) {
      const figure = await (side === 'ours' ? ours() : raw());
      if (round > 0) figures[side].push(figure);
    }
  const medians = { ours: median(figures.ours), raw: median(figures.raw) };
  const ratio = round2(medians.ours / medians.raw);
  return {
    ...{ name, says, unit, ours: round2(medians.ours), raw: round2(medians.raw), ratio },
    goal: `${goal.is} ${goal.ratio}`,
    met: goal.is === 'at most' ? ratio <= goal.ratio : ratio >= goal.ratio,
  };
}

/** Runs something and tells how many milliseconds it took. */
export async function timed(run: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await run();
  return performance.now() - begun;
}

const median = (figures: readonly number[]): number =>
  figures.toSorted((one, other) => one - other)[Math.floor(figures.length / 2)] ?? Number.NaN;

const round2 = (figure: number): number => Math.round(figure * 100) / 100;
