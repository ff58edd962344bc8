/** What pdfkit 0.20 can do and its published types do not say. */

declare module 'pdfkit/output' {
  /** The whole document; ask before it is ended. */
  export function toBytes(document: PDFKit.PDFDocument): Promise<Uint8Array<ArrayBuffer>>;
}

declare module 'fontkit' {
  export interface Font {
    hasGlyphForCodePoint(codePoint: number): boolean;
    /** @param features of OpenType, each on or off */
    layout(text: string, features: Readonly<Record<string, boolean>>): unknown;
  }
  export function create(file: Uint8Array): Font;
}

declare namespace PDFKit.Mixins {
  interface TableOptions {
    /** Where the table stands in the structure of a tagged document. */
    structParent?: PDFStructureElement;
  }
  interface CellOptions {
    /** What a header cell names. */
    scope?: 'Row' | 'Column';
  }
}
