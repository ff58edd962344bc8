/** The letter with PIN codes, as a file to print and post. */

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { create } from 'fontkit';
import PDFDocument from 'pdfkit';
import { toBytes } from 'pdfkit/output';
import type { Language } from '../../domain/shared/language.ts';
import { minidTextIn } from './minid-texts.ts';

const MARGIN = 64;
const SIZES = { title: 18, text: 11, codes: 13 };
const COLUMNS = 4;
const FONT = create(
  await readFile(
    fileURLToPath(import.meta.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf')),
  ),
);

interface Recipient {
  name: string;
  address: string;
}

/** Returns the text of the letter, line by line. */
export function letterLines(language: Language, to: Recipient, pins: readonly string[]): string[] {
  const { letter } = minidTextIn(language);
  return [to.name, to.address, letter.title, ...letter.paragraphs, letter.codes, ...pins, ...letter.keep];
}

/** Makes the letter as PDF. */
export function pinLetter(language: Language, to: Recipient, pins: readonly string[]): Promise<Uint8Array> {
  const { letter } = minidTextIn(language);
  const options = {
    size: 'A4',
    margin: MARGIN,
    tagged: true,
    lang: language,
    displayTitle: true,
    font: FONT,
    info: { Title: letter.title, Author: 'MinID (lokal)' },
  };
  // the published types do not know fonts that are open already
  const doc = new PDFDocument(options as object);
  const bytes = toBytes(doc);
  const root = doc.struct('Document');
  doc.addStructure(root);
  const write = (text: string, tag = 'P', size = SIZES.text, more: PDFKit.Mixins.TextOptions = {}) =>
    root.add(doc.struct(tag, {}, () => void doc.fontSize(size).text(text, { paragraphGap: 6, ...more })));
  write(to.name);
  write(to.address);
  doc.moveDown(3);
  write(letter.title, 'H1', SIZES.title);
  for (const text of letter.paragraphs) write(text);
  doc.moveDown(1);
  write(letter.codes, 'H2', SIZES.codes);
  // digits of one width, so that codes stand in columns
  for (let index = 0; index < pins.length; index += COLUMNS)
    write(pins.slice(index, index + COLUMNS).join('          '), 'P', SIZES.codes, { features: ['tnum'] });
  doc.moveDown(1);
  for (const text of letter.keep) write(text);
  root.end();
  doc.end();
  return bytes;
}
