/** Reads a PDF with pdf.js, as viewers do. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { NotSearchable, type Within } from './search.ts';

/** Pages whose notes are looked at; files that lie in notes of later ones are found object by object. */
const MOST_PAGES = 1000;

/** Gives the files that a viewer offers. @throws {NotSearchable} */
export async function openAsViewers(bytes: Buffer, within: Within): Promise<void> {
  const pdf = await opened(bytes);
  for (const { content } of Object.values((await pdf.getAttachments()) ?? {}) as Attached[])
    if (content) await within.part(content);
  if ((await pdf.hasJSActions()) || (await pdf.getJSActions())) within.mark('script');
  for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number++) {
    const page = await pdf.getPage(number);
    for (const { file } of (await page.getAnnotations()) as { file?: Attached }[])
      if (file?.content) await within.part(file.content);
    if (await page.getJSActions()) within.mark('script');
    page.cleanup();
  }
}

interface Attached {
  content?: Uint8Array;
}

async function opened(bytes: Buffer): Promise<PDFDocumentProxy> {
  const { getDocument, VerbosityLevel } = await loaded();
  const options = {
    // a copy, since it is taken away from whoever gives it
    ...{ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS, isEvalSupported: false },
    ...{ useSystemFonts: false, disableFontFace: true, useWorkerFetch: false, useWasm: false },
  };
  try {
    return await getDocument(options).promise;
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new NotSearchable(isLocked ? 'encrypted' : 'unreadable');
  }
}

/** Loads pdf.js, which looks for a package with which to draw; nothing is drawn here. */
async function loaded() {
  const nothing = class {};
  Object.assign(globalThis, { DOMMatrix: nothing, ImageData: nothing, Path2D: nothing });
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}
