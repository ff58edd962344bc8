/** Types of packages for algorithms of Unicode, which have none of their own. */

declare module 'bidi-js' {
  interface Bidi {
    /** Returns the level of each UTF-16 unit, odd where it is read from right to left, and that of each paragraph. */
    getEmbeddingLevels(text: string): { levels: Uint8Array; paragraphs: { level: number }[] };
    /** Returns the character to show instead where it is read from right to left; null where it is the same. */
    getMirroredCharacter(character: string): string | null;
  }
  export default function bidiFactory(): Bidi;
}

declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string);
    /** Returns the next place where a line may end; null at the end of the text. */
    nextBreak(): { position: number; required: boolean } | null;
  }
}
