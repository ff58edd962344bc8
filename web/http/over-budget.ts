import type { Overspent } from '../../db/budgets.ts';

/** Reading of files that stops at the first one that is too many. */
export class OverBudget extends Error {
  /** Name of that file, as its sender gives it. */
  readonly file: string;
  readonly over: Overspent;
  constructor(file: string, over: Overspent) {
    super('over budget');
    this.file = file;
    this.over = over;
  }
}
