/** Makes a letter with as many lines as the command line says, or its text alone with pdfkit, and tells what it took. */
import PDFDocument from 'pdfkit';
import { toBytes } from 'pdfkit/output';
import { openFont } from '../documents/fonts.ts';
import type { Paper } from '../documents/paper.ts';
import { toPdf } from '../documents/pdf.ts';
import { timed } from './compare.ts';

export interface Made {
  /** Milliseconds, without the start of the process. */
  ms: number;
  /** Megabytes that the process grew by at most. */
  mb: number;
}

const [, , document, lines] = process.argv;

const rows = Array.from({ length: Number(lines) }, (_, place) => [
  `${place + 1}`,
  `Kjølerør nummer ${place + 1} med ventil og flens`,
  '6A008',
  '12,5 kg',
  '1 250 000,50',
  'Innvilget',
]);
const columns = ['Nr.', 'Beskrivelse', 'Listekode', 'Mengde', 'Verdi (NOK)', 'Resultat'];
const paper: Paper = {
  language: 'nb',
  title: 'Vedtak i sak 2600016',
  facts: [],
  parts: [{ heading: 'Linjene i søknaden', table: { columns, rows } }],
  signed: [],
  small: [],
};

const MAKE: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  letter: () => toPdf(paper),
  text: () => {
    const options = { font: openFont('regular'), fontSize: 9 };
    const doc = new PDFDocument(options as object);
    const bytes = toBytes(doc);
    for (const row of [columns, ...rows]) doc.text(row.join('   '));
    doc.end();
    return bytes;
  },
};

openFont('regular');
const before = process.memoryUsage().rss / 1024;
const ms = await timed(MAKE[document!]!);
const mb = Math.max(1, (process.resourceUsage().maxRSS - before) / 1024);
console.log(JSON.stringify({ ms, mb } satisfies Made));
