/** Ledger of what people were told while parts of the system died under them, in the order in which they were told. */
import type { Value } from '../../../domain/forms/types.ts';

/** A case was begun with the token of a form. */
export interface Begun {
  what: 'begun';
  token: string;
  number: string;
}

/** A field was saved. */
export interface Saved {
  what: 'saved';
  number: string;
  generation: number;
  path: string;
  value: Value;
}

/** A file was taken in. */
export interface Uploaded {
  what: 'uploaded';
  number: string;
  name: string;
  sha256: string;
}

/** Answer that somebody got about one act. */
export interface Told {
  what: 'told';
  number: string;
  act: string;
  commandId: string;
  /** `accepted`: led on as after an act; `refused`: told that nothing has changed. */
  answer: 'accepted' | 'refused';
  /** Number of presses until an answer came. */
  presses: number;
  /** Text that was typed with it. */
  text?: string;
  /** Generation of the form that was sent in. */
  generation?: number;
}

export type Entry = Begun | Saved | Uploaded | Told;

/** Everything that was told. Entries between a copy of the database and its return are of a time that was lost. */
export class Ledger {
  readonly entries: Entry[] = [];
  /** Requests that were taken and never answered: when, and to which address. */
  readonly silences: string[] = [];
  readonly lostTimes: { from: number; to: number }[] = [];

  note(entry: Entry): void {
    this.entries.push(entry);
  }

  /** Returns the place at which the next entry will stand. */
  get place(): number {
    return this.entries.length;
  }

  /** Notes that everything from a place on until now may be gone, since an older database was put back. */
  noteLostTime(from: number): void {
    this.lostTimes.push({ from, to: this.place });
  }

  /** Returns the answers about acts. */
  get told(): Told[] {
    return this.entries.filter((entry) => entry.what === 'told');
  }
}
