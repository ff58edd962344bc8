/** The text of a PDF file, as pdf.js reads it. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface Item {
  text: string;
  /** Distance from the left of the page. */
  left: number;
}

/** Returns the text of a file, with one space between words. */
export const textOf = async (bytes: Uint8Array): Promise<string> => (await pagesOf(bytes)).join('');

/** Returns the text of each page. */
export const pagesOf = async (bytes: Uint8Array): Promise<string[]> =>
  (await readPages(bytes)).map((items) =>
    items
      .map(({ text }) => text)
      .join('')
      .replace(/\s+/g, ' '),
  );

/** Returns the pieces in which a word stands. */
export const itemsWith = async (bytes: Uint8Array, word: string): Promise<Item[]> =>
  (await readPages(bytes)).flat().filter(({ text }) => text.includes(word));

async function readPages(bytes: Uint8Array): Promise<Item[][]> {
  const file = await getDocument({ data: bytes.slice() }).promise;
  return Promise.all(
    Array.from({ length: file.numPages }, async (_, page) => {
      const { items } = await (await file.getPage(page + 1)).getTextContent();
      return items.flatMap((item) =>
        'str' in item
          ? [{ text: item.str + (item.hasEOL ? ' ' : ''), left: item.transform[4] as number }]
          : [],
      );
    }),
  );
}
