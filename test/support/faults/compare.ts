/** Comparison of what people were told with what stands in the database and the mailbox. */
import { isDeepStrictEqual } from 'node:util';
import type { Value } from '../../../domain/forms/types.ts';
import type { Facts } from './facts.ts';
import type { Entry, Ledger, Saved, Told } from './ledger.ts';

export interface Compared {
  /** Promises that were broken, each in a line. */
  violations: string[];
  /** Facts that went with a database that was put back, and is named by the repair: no violation, and not forgotten. */
  lost: { acts: number; cases: number; saves: number };
  /** E-mails that came again with the same Message-ID: allowed only where something died between 250 and commit. */
  doubleMails: number;
}

type Wrong = (what: string) => void;

/** @param forgotten ids of e-mails that were promised before an older database was put back */
export function compare(
  ledger: Pick<Ledger, 'entries' | 'lostTimes' | 'silences'>,
  facts: Facts,
  forgotten: readonly string[] = [],
): Compared {
  const violations = ledger.silences.map((request) => `a request was never answered: ${request}`);
  const wrong = (what: string) => void violations.push(what);
  const mayBeLost = (place: number) => ledger.lostTimes.some(({ from, to }) => place >= from && place < to);
  const acts = compareActs(ledger.entries, facts, mayBeLost, wrong);
  const cases = compareNumbers(ledger.entries, facts, mayBeLost, wrong);
  const saves = compareSaved(ledger.entries, facts, mayBeLost, wrong);
  compareFiles(ledger.entries, facts, mayBeLost, wrong);
  const doubleMails = compareMails(facts, forgotten, wrong);
  return { violations, lost: { acts, cases, saves }, doubleMails };
}

type MayBeLost = (place: number) => boolean;

/** Compares acts: one that was accepted is carried out once, with the text that was typed; one that was refused is not. */
function compareActs(entries: readonly Entry[], facts: Facts, mayBeLost: MayBeLost, wrong: Wrong): number {
  const commands = Map.groupBy(facts.commands, ({ id }) => id);
  const texts = Map.groupBy(facts.texts, ({ commandId }) => commandId);
  let lost = 0;
  for (const [place, entry] of entries.entries()) {
    if (entry.what !== 'told') continue;
    const rows = commands.get(entry.commandId) ?? [];
    const what = `${entry.number}: ${entry.act}, told ${entry.answer} after ${entry.presses} presses`;
    if (entry.answer === 'refused') {
      if (rows.some(({ outcome }) => outcome === 'done')) wrong(`${what}, but it was carried out`);
      if (texts.has(entry.commandId)) wrong(`${what}, but its text stands there`);
    } else if (rows.length === 0 && mayBeLost(place) && isNamed(entry, facts)) lost++;
    else if (rows.length !== 1) wrong(`${what}, but there are ${rows.length} commands`);
    else if (rows[0]!.outcome !== 'done') wrong(`${what}, but the outcome is ${rows[0]!.outcome}`);
    else compareTexts(entry, texts.get(entry.commandId) ?? [], what, wrong);
  }
  return lost;
}

const isNamed = ({ commandId, number }: Told, { lost }: Facts): boolean =>
  lost.acts.has(commandId) || lost.numbers.has(number);

function compareTexts(told: Told, texts: Facts['texts'], what: string, wrong: Wrong): void {
  if (told.text === undefined) return;
  if (texts.length !== 1) wrong(`${what}, but its text stands there ${texts.length} times`);
  else if (texts[0]!.text !== told.text)
    wrong(`${what}, but its text is ${JSON.stringify(texts[0]!.text)} and not ${JSON.stringify(told.text)}`);
}

/** Every token has begun one case, and every number was given once. */
function compareNumbers(entries: readonly Entry[], facts: Facts, mayBeLost: MayBeLost, wrong: Wrong): number {
  const there = new Set(facts.cases.map(({ number }) => number));
  const numbersOf = new Map<string, string>();
  const tokensOf = new Map<string, string>();
  const lost = new Set<string>();
  for (const [place, entry] of entries.entries()) {
    if (entry.what !== 'begun') continue;
    const { token, number } = entry;
    if ((numbersOf.get(token) ?? number) !== number)
      wrong(`${number}: begun with the same token as ${numbersOf.get(token)}`);
    if ((tokensOf.get(number) ?? token) !== token) wrong(`${number}: given twice`);
    numbersOf.set(token, number);
    tokensOf.set(number, token);
    if (there.has(number)) continue;
    // a case whose start never got to the engine is in no list
    if (mayBeLost(place)) lost.add(number);
    else wrong(`${number}: begun, but not there`);
  }
  return lost.size;
}

/** Every field has the value that was saved last, in the draft and in the version that was made of it. */
function compareSaved(entries: readonly Entry[], facts: Facts, mayBeLost: MayBeLost, wrong: Wrong): number {
  const stands = new Map(facts.fields.map((field) => [placeOf(field), field.value]));
  const sent = new Map(facts.versions.map((version) => [formOf(version), version.fields]));
  let lost = 0;
  for (const [at, { entry, kept, isLost }] of lastSaved(entries, mayBeLost)) {
    const value = stands.get(at);
    const isThere = isDeepStrictEqual(value, entry.value);
    if (!isThere && isLost && kept.some((one) => isDeepStrictEqual(one, value))) lost++;
    else if (!isThere) wrong(`${at}: saved as ${inWords(entry.value)}, but ${inWords(value)} stands there`);
    const version = sent.get(formOf(entry));
    if (version && !isDeepStrictEqual(version[entry.path], value))
      wrong(`${at}: sent as ${inWords(version[entry.path])}, but ${inWords(value)} stands there`);
  }
  return lost;
}

interface LastSaved {
  entry: Saved;
  /** It was saved in a time that was lost. */
  isLost: boolean;
  /** Values that may stand there then: those saved in that time, and those that it may have held before. */
  kept: (Value | undefined)[];
}

function lastSaved(entries: readonly Entry[], mayBeLost: MayBeLost): Map<string, LastSaved> {
  const saved = new Map<string, LastSaved>();
  for (const [place, entry] of entries.entries()) {
    if (entry.what !== 'saved') continue;
    const at = placeOf(entry);
    const isLost = mayBeLost(place);
    // a change begins as a copy of what was sent before
    const sent = saved.get(placeOf({ ...entry, generation: entry.generation - 1 }))?.kept ?? [];
    const before = saved.get(at)?.kept ?? [undefined, ...sent];
    saved.set(at, { entry, isLost, kept: isLost ? [...before, entry.value] : [entry.value] });
  }
  return saved;
}

const formOf = ({ number, generation }: { number: string; generation: number }): string =>
  `${number}, form ${generation}`;
const placeOf = ({ path, ...form }: { number: string; generation: number; path: string }): string =>
  `${formOf(form)}, ${path}`;
const inWords = (value: Value | undefined): string => JSON.stringify(value) ?? 'nothing';

/** Every file that was taken in is there with its bytes, and was looked into. */
function compareFiles(entries: readonly Entry[], facts: Facts, mayBeLost: MayBeLost, wrong: Wrong): void {
  for (const [place, entry] of entries.entries()) {
    if (entry.what !== 'uploaded') continue;
    const { number, name, sha256 } = entry;
    const found = facts.files.filter((file) => file.number === number && file.name === name);
    if (found.length === 0 && !mayBeLost(place)) wrong(`${number}: ${name} was taken in, but is not there`);
    for (const file of found) {
      if (file.sha256 !== sha256) wrong(`${number}: ${name} has other bytes`);
      if (!['clean', 'removed'].includes(file.state)) wrong(`${number}: ${name} is ${file.state}`);
    }
  }
}

/** Each promised e-mail came, and none that nobody promised. @returns how many came again */
function compareMails({ mails }: Facts, forgotten: readonly string[], wrong: Wrong): number {
  const came = new Set(mails.came);
  const promised = new Set([...mails.promised, ...forgotten]);
  for (const id of mails.promised) if (!came.has(id)) wrong(`a mail never came: ${id}`);
  for (const id of came) if (!promised.has(id)) wrong(`a mail that nobody promised: ${id}`);
  return mails.came.length - came.size;
}
