/** Spreadsheets that are made to hurt their reader. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { goodsLines } from '../../../domain/kinds/goods.ts';
import { writeXlsx } from '../../../spreadsheets/write.ts';

const GUIDE = { name: 'Veiledning', rows: [['Kolonne'], ['Beskrivelse']] };
const SHEET = 'xl/worksheets/sheet1.xml';

/** Makes a workbook whose sheet unpacks to so many zeros. */
export const bomb = (size: number): Uint8Array => zipSync({ [SHEET]: new Uint8Array(size) });

/** Makes a zip file say of every part that it unpacks to a thousand bytes. */
export function lying(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer);
  for (let at = 0; at < zip.length - 30; at += 1) {
    const signature = view.getUint32(at, true);
    if (signature === 0x02014b50) view.setUint32(at + 24, 1000, true);
    if (signature === 0x04034b50) view.setUint32(at + 22, 1000, true);
  }
  return zip;
}

/** Makes a template of one line whose sheet is changed by hand. */
export async function changed(change: (sheet: string) => string): Promise<Uint8Array> {
  const line = { description: 'Radar' };
  const parts = unzipSync(await writeXlsx({ lines: goodsLines, language: 'nb', yes: 'Ja' }, GUIDE, [line]));
  return zipSync({ ...parts, [SHEET]: strToU8(change(strFromU8(parts[SHEET]!))) });
}

export const withCellAt = (address: string): Promise<Uint8Array> =>
  changed((sheet) =>
    sheet.replace('</sheetData>', `<row r="1048576"><c r="${address}"><v>1</v></c></row></sheetData>`),
  );
