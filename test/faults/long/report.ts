/** Report of a long fault run: what people did, how long each kind of fault was felt, and what was broken. */
import type { Verdict } from '../../support/faults/check.ts';
import type { Told } from '../../support/faults/ledger.ts';
import { FAULT_KINDS, type FaultKind, type Planned } from './plan.ts';

/** A fault that struck, and the time from its end until an act was received and carried out. */
export interface Felt {
  planned: Planned;
  recoveryMs: number;
}

export interface Run {
  seed: number;
  minutes: number;
  felt: readonly Felt[];
  told: readonly Told[];
  entries: number;
  verdict: Verdict;
  /** E-mails that were being sent when something died, or of which an older database did not know. */
  mayComeTwice: number;
  violations: readonly string[];
}

/** Makes the lines for people, and one line of JSON at their end. */
export function reportOn(run: Run): string[] {
  const { verdict, violations, felt } = run;
  const figures = {
    ...{ seed: run.seed, minutes: run.minutes, faults: felt.length },
    ...{ told: run.told.length, saidInAll: run.entries, acts: countActs(run.told) },
    ...{ commands: verdict.commands, cases: verdict.cases, mails: verdict.mails },
    ...{
      doubleMails: verdict.doubleMails,
      mayComeTwice: run.mayComeTwice,
      lost: verdict.lost,
      recovery: recoveryByKind(felt),
    },
    notTried: FAULT_KINDS.filter((kind) => !felt.some(({ planned }) => planned.kind === kind)),
    violations: violations.length,
  };
  return [
    ...violations.map((what) => `VIOLATION ${what}`),
    ...table(['fault', 'times', 'median s', 'longest s'], rowsOf(figures.recovery)),
    ...table(
      ['act', 'accepted', 'refused'],
      Object.entries(figures.acts).map(([act, { accepted, refused }]) => [act, accepted, refused]),
    ),
    JSON.stringify(figures),
  ];
}

type Recovery = Partial<Record<FaultKind, { times: number; medianMs: number; longestMs: number }>>;

function recoveryByKind(felt: readonly Felt[]): Recovery {
  const recovery: Recovery = {};
  for (const [kind, some] of Map.groupBy(felt, ({ planned }) => planned.kind)) {
    const times = some.map(({ recoveryMs }) => recoveryMs).sort((a, b) => a - b);
    recovery[kind] = {
      times: times.length,
      medianMs: times[Math.floor((times.length - 1) / 2)]!,
      longestMs: times.at(-1)!,
    };
  }
  return recovery;
}

function countActs(told: readonly Told[]): Record<string, Record<Told['answer'], number>> {
  const acts: Record<string, Record<Told['answer'], number>> = {};
  for (const { act, answer } of told) {
    acts[act] ??= { accepted: 0, refused: 0 };
    acts[act][answer]++;
  }
  return acts;
}

const rowsOf = (recovery: Recovery): Cell[][] =>
  Object.entries(recovery).map(([kind, { times, medianMs, longestMs }]) => [
    ...[kind, times],
    ...[medianMs, longestMs].map((ms) => (ms / 1000).toFixed(1)),
  ]);

type Cell = string | number;

function table(head: Cell[], rows: Cell[][]): string[] {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => String(row[column]).length)));
  return [
    '',
    ...all.map((row) => row.map((cell, column) => String(cell).padEnd(widths[column]!)).join('  ')),
  ];
}
