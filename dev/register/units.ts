/** The synthetic units and their changes, kept in a file, so that ids in the feed never go back. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import synthetic from './units.json' with { type: 'json' };

/** A unit as the register answers with it; any field but the number may be missing. */
export type UnitRecord = { organisasjonsnummer: string } & Record<string, unknown>;

export interface UnitEntry {
  unit: UnitRecord;
  /** The unit is a sub-unit, which has another path. */
  sub?: boolean;
  /** The unit was removed for legal reasons. */
  removed?: boolean;
}

export interface FeedChange {
  oppdateringsid: number;
  dato: string;
  organisasjonsnummer: string;
  endringstype: string;
}

interface Changed {
  entries: UnitEntry[];
  changes: FeedChange[];
}

/** First id of the feed: ids in the real one are large, and have gaps. */
const FIRST_ID = 20_000_000;

export class Units {
  readonly #file: string;
  readonly #entries = new Map<string, UnitEntry>();
  #changed: Changed = { entries: [], changes: [] };

  constructor(file: string) {
    this.#file = file;
    if (existsSync(file)) this.#changed = JSON.parse(readFileSync(file, 'utf8')) as Changed;
    for (const entry of [...(synthetic as UnitEntry[]), ...this.#changed.entries])
      this.#entries.set(entry.unit.organisasjonsnummer, entry);
  }

  find(number: string): UnitEntry | undefined {
    return this.#entries.get(number);
  }

  /** Returns the main units that are neither deleted nor removed, by a part of their name. */
  search(name: string): UnitRecord[] {
    const wanted = name.toUpperCase();
    return [...this.#entries.values()]
      .filter(({ unit, sub, removed }) => !sub && !removed && !unit.slettedato)
      .map(({ unit }) => unit)
      .filter(({ navn }) => String(navn).includes(wanted));
  }

  /** Returns changes of main units from an id and a moment on; the real feed has no changes of sub-units. */
  changesFrom(id: number, since: string): FeedChange[] {
    return this.#changed.changes.filter(
      ({ oppdateringsid, dato, organisasjonsnummer }) =>
        oppdateringsid >= id && dato >= since && !this.#entries.get(organisasjonsnummer)?.sub,
    );
  }

  /** Changes a unit, or makes a new one. @param fields null removes a field */
  change(
    number: string,
    fields: Record<string, unknown>,
    more: Pick<UnitEntry, 'sub' | 'removed'>,
  ): FeedChange {
    const before = this.#entries.get(number) ?? { unit: { organisasjonsnummer: number } };
    const unit = { ...before.unit, ...fields, organisasjonsnummer: number };
    const kept = Object.fromEntries(Object.entries(unit).filter(([, value]) => value !== null)) as UnitRecord;
    const entry = { ...before, ...more, unit: kept };
    this.#entries.set(number, entry);
    const entries = this.#changed.entries.filter((other) => other.unit.organisasjonsnummer !== number);
    const change = {
      oppdateringsid: (this.#changed.changes.at(-1)?.oppdateringsid ?? FIRST_ID) + 3,
      dato: new Date().toISOString(),
      organisasjonsnummer: number,
      endringstype: entry.removed ? 'Fjernet' : kept.slettedato ? 'Sletting' : 'Endring',
    };
    this.#changed = { entries: [...entries, entry], changes: [...this.#changed.changes, change] };
    writeFileSync(`${this.#file}.new`, JSON.stringify(this.#changed));
    renameSync(`${this.#file}.new`, this.#file);
    return change;
  }
}
