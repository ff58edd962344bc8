/** Words that occur nowhere else: written into fields, and searched for where they must not be. */
import { randomBytes } from 'node:crypto';

export class Marks {
  readonly #words = new Map<string, string>();

  /** Makes a word to stand in a field. */
  of(field: string): string {
    const word = `zq${field.toLowerCase().replace(/\W|_/g, '')}${randomBytes(6).toString('hex')}`;
    this.#words.set(field, word);
    return word;
  }

  /** Adds a word that is secret as it is. */
  add(field: string, word: string): void {
    this.#words.set(field, word);
  }

  get(field: string): string | undefined {
    return this.#words.get(field);
  }

  get fields(): string[] {
    return [...this.#words.keys()];
  }

  /** Returns the fields whose words stand in a text: as they are, or as base64 at any offset. */
  foundIn(text: string): string[] {
    return [...this.#words]
      .filter(([, word]) => waysToWrite(word).some((way) => text.includes(way)))
      .map(first);
  }
}

const first = ([field]: [string, string]): string => field;

const waysToWrite = (word: string): string[] => [word, ...[0, 1, 2].map((offset) => asBase64(word, offset))];

/** Returns the part of a word's base64 that does not depend on what stands before and after it. */
function asBase64(word: string, offset: number): string {
  const padded = Buffer.from(' '.repeat(offset) + word).toString('base64');
  return padded.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + word.length) * 8) / 6));
}
