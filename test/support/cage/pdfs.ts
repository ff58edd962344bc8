/** PDFs that are written by hand, with a table that says where each object lies. */

/** Makes an object with data: packed with Flate unless something else is said. */
export const stream = (
  dictionary: string,
  data: Buffer,
  word = 'stream\n',
  filter = '/FlateDecode',
): Buffer =>
  Buffer.concat([
    Buffer.from(`<< ${dictionary} ${filter && `/Filter ${filter}`} /Length ${data.length} >>\n${word}`),
    data,
    Buffer.from('\nendstream'),
  ]);

interface Beside {
  /** Entries of the page. */
  page?: string;
  /** Entries of the trailer. */
  trailer?: string;
  /** Bytes behind the objects, unknown to the table. */
  after?: string;
  /** Number of the object that stands in a comment, for all but those who go by the table. */
  commented?: number;
}

/** Makes a PDF of a page. @param catalog what is said of the document @param more objects from number 4 on */
export function pdfOf(
  catalog: string,
  more: readonly (string | Buffer)[],
  { page = '', trailer = '', after = '', commented }: Beside = {},
): Buffer {
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] ${page} >>`,
    ...more,
  ];
  let pdf = Buffer.from('%PDF-1.7\n');
  const places = objects.map((object, at) => {
    if (at + 1 === commented) pdf = Buffer.concat([pdf, Buffer.from('%')]);
    const place = pdf.length;
    pdf = Buffer.concat([
      pdf,
      Buffer.from(`${at + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ]);
    return place;
  });
  pdf = Buffer.concat([pdf, Buffer.from(after)]);
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return Buffer.concat([
    pdf,
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer << /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${pdf.length}\n%%EOF\n`,
    ),
  ]);
}
