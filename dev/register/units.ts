/** The synthetic units, and how they changed here: kept in a file, so that ids in the feed never go back. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import synthetic from './units.json' with { type: 'json' };

/** As the register answers with it; any field may be missing. */
export type Unit = { organisasjonsnummer: string } & Record<string, unknown>;

export interface Entry {
  unit: Unit;
  /** A sub-unit, which has addresses of its own. */
  sub?: boolean;
  /** Removed for legal reasons. */
  removed?: boolean;
}

export interface Change {
  oppdateringsid: number;
  dato: string;
  organisasjonsnummer: string;
  endringstype: string;
}

interface Changed {
  entries: Entry[];
  changes: Change[];
}

/** Ids in the real feed are large, and have gaps. */
const FIRST_ID = 20_000_000;

export class Units {
  readonly #file: string;
  readonly #entries = new Map<string, Entry>();
  #changed: Changed = { entries: [], changes: [] };

  constructor(file: string) {
    this.#file = file;
    if (existsSync(file)) this.#changed = JSON.parse(readFileSync(file, 'utf8')) as Changed;
    for (const entry of [...(synthetic as Entry[]), ...this.#changed.entries])
      this.#entries.set(entry.unit.organisasjonsnummer, entry);
  }

  find(number: string): Entry | undefined {
    return this.#entries.get(number);
  }

  /** Main units that live, by a part of their name. */
  search(name: string): Unit[] {
    const wanted = name.toUpperCase();
    return [...this.#entries.values()]
      .filter(({ unit, sub, removed }) => !sub && !removed && !unit.slettedato)
      .map(({ unit }) => unit)
      .filter(({ navn }) => String(navn).includes(wanted));
  }

  /** Changes of main units with this id or a later one, and not before a moment; the real feed has no others. */
  changesFrom(id: number, since: string): Change[] {
    return this.#changed.changes.filter(
      ({ oppdateringsid, dato, organisasjonsnummer }) =>
        oppdateringsid >= id && dato >= since && !this.#entries.get(organisasjonsnummer)?.sub,
    );
  }

  /** Changes a unit, or makes one; null takes a field away. */
  change(number: string, fields: Record<string, unknown>, more: Pick<Entry, 'sub' | 'removed'>): Change {
    const before = this.#entries.get(number) ?? { unit: { organisasjonsnummer: number } };
    const unit = { ...before.unit, ...fields, organisasjonsnummer: number };
    const kept = Object.fromEntries(Object.entries(unit).filter(([, value]) => value !== null)) as Unit;
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
