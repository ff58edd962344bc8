/** Types of pdfkit 0.20 and fontkit that the published ones leave out. */

declare module 'pdfkit/output' {
  /** Returns the bytes of the whole document; has to be called before the document is ended. */
  export function toBytes(document: PDFKit.PDFDocument): Promise<Uint8Array<ArrayBuffer>>;
}

declare module 'fontkit' {
  export interface Font {
    /** Code points of all characters that the font has. */
    characterSet: readonly number[];
    glyphForCodePoint(codePoint: number): unknown;
    hasGlyphForCodePoint(codePoint: number): boolean;
    /** @param features of OpenType, each on or off */
    layout(text: string, features: Readonly<Record<string, boolean>>): unknown;
  }
  export function create(file: Uint8Array): Font;
}

declare namespace PDFKit.Mixins {
  interface TableOptions {
    /** Parent of the table in the structure of a tagged document. */
    structParent?: PDFStructureElement;
  }
  interface CellOptions {
    /** Row or column that a header cell names. */
    scope?: 'Row' | 'Column';
  }
}
