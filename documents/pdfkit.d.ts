/** Types of pdfkit 0.20 and fontkit that the published ones leave out. */

declare module 'pdfkit/output' {
  /** Returns the bytes of the whole document; has to be called before the document is ended. */
  export function toBytes(document: PDFKit.PDFDocument): Promise<Uint8Array<ArrayBuffer>>;
}

declare module 'fontkit' {
  export interface Font {
    /** Code points of all characters that the font has. */
    characterSet: readonly number[];
    /** Height of its letters above the line, in units of which there are so many in its size. */
    ascent: number;
    unitsPerEm: number;
    glyphForCodePoint(codePoint: number): unknown;
    hasGlyphForCodePoint(codePoint: number): boolean;
    /** @param features of OpenType, each on or off */
    layout(text: string, features?: Readonly<Record<string, boolean>>): GlyphRun;
  }
  interface GlyphRun {
    readonly glyphs: readonly Glyph[];
    readonly positions: readonly GlyphPosition[];
    readonly advanceWidth: number;
  }
  export interface Glyph {
    readonly id: number;
    readonly advanceWidth: number;
    /** The characters that it stands for. */
    readonly codePoints: readonly number[];
  }
  export interface GlyphPosition {
    xAdvance: number;
  }
  export function create(file: Uint8Array): Font;
}

declare namespace PDFKit {
  interface PDFPage {
    /** Height between the margins. */
    contentHeight: number;
  }
  interface PDFKitReference {
    /** Bytes that were written to it, in pieces as they came. */
    buffer: Uint8Array[];
  }
  interface PDFDocument {
    /** Begins a page on which what is marked goes on. */
    continueOnNewPage(): this;
  }
  namespace Mixins {
    interface StructureElementOptions {
      /** Row or column that a header cell names. */
      scope?: 'Row' | 'Column';
    }
  }
}
