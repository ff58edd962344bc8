/** Files to attach: those in `made/`, and others that are made of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Extension } from '../../domain/files/file-types.ts';

const FOLDER = join(import.meta.dirname, 'made-files');
const PACKED: readonly Extension[] = ['ppt', 'pps'];

/** Returns the file of a type, which a real program made. */
export const madeFile = (extension: Extension): Buffer =>
  PACKED.includes(extension)
    ? gunzipSync(readFileSync(join(FOLDER, `vedlegg.${extension}.gz`)))
    : named(`vedlegg.${extension}`);

export const named = (name: string): Buffer => readFileSync(join(FOLDER, name));

/** The file that every virus scanner tells of (eicar.org); in two halves, so that none takes this one for it. */
export const EICAR = Buffer.from(
  `X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-${'ANTIVIRUS-TEST-FILE'}!$H+H*`,
);

/** Returns a zip file with one more part. */
const withPart = (zip: Buffer, name: string, bytes: Uint8Array): Buffer =>
  Buffer.from(zipSync({ ...unzipSync(zip), [name]: bytes }));

export const eicarInDocx = (): Buffer => withPart(madeFile('docx'), 'word/media/image1.png', EICAR);

/** Makes a PDF to which EICAR is attached, as PDF 1.7 (ISO 32000-1) says in 7.11.4. */
export function eicarInPdf(): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [(vedlegg.com) 4 0 R] >> >> >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>',
    '<< /Type /Filespec /F (vedlegg.com) /EF << /F 5 0 R >> >>',
    `<< /Type /EmbeddedFile /Length ${EICAR.length} >>\nstream\n${EICAR}\nendstream`,
  ];
  let pdf = '%PDF-1.7\n';
  const places = objects.map((object, at) => {
    const place = pdf.length;
    pdf += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const start = pdf.length;
  return Buffer.from(
    `${pdf}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
  );
}

/** Makes a PDF with files attached as programs do it: packed, and with dates beside them. */
export async function pdfWith(...files: readonly Uint8Array[]): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  const told = { mimeType: 'application/octet-stream', creationDate: new Date(0) };
  for (const [at, bytes] of files.entries()) await pdf.attach(bytes, `vedlegg-${at}.com`, told);
  return Buffer.from(await pdf.save());
}

/** The head of a program for Windows, and zeros. */
export const PROGRAM = Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), Buffer.alloc(4096)]);

/** Returns a document in which a part is so large that a scanner cannot search it to the end. */
export const tooDeepDocx = (): Buffer => gunzipSync(named('too-deep.docx.gz'));

/** Makes a document in today's format that holds a project in Visual Basic. */
export const docmWithMacros = (): Buffer => {
  const project = unzipSync(madeFile('xlsm'))['xl/vbaProject.bin']!;
  return withPart(madeFile('docm'), 'word/vbaProject.bin', project);
};

/** Makes an OpenDocument text as LibreOffice locks it: its list of parts says how each is encrypted. */
export function lockedOdt(): Buffer {
  const parts = unzipSync(madeFile('odt'));
  const list = Buffer.from(parts['META-INF/manifest.xml']!).toString();
  const locked = list.replace(
    /(<manifest:file-entry [^>]*content\.xml"[^>]*?)\/>/,
    '$1><manifest:encryption-data manifest:checksum="AA=="/></manifest:file-entry>',
  );
  return Buffer.from(zipSync({ ...parts, 'META-INF/manifest.xml': strToU8(locked) }));
}
