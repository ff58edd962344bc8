/** Receipts: all that was sent, in each language, made beside the portal's own work. */

import { type PDFDict, PDFDocument, PDFName, type PDFString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { makePdf } from '../../documents/make-pdf.ts';
import { receiptOf, type SentVersion } from '../../documents/receipt.ts';
import type { Content } from '../../domain/forms/types.ts';
import { LANGUAGES, type Language } from '../../domain/shared/language.ts';
import { kindOf } from '../../kinds.ts';
import { textOf } from '../support/pdf-text.ts';
import { breachesIn } from '../support/pdf-ua.ts';

const SUM = 'a3'.repeat(32);
const CONTENT: Content = {
  what: ['goods'],
  kind_of_export: 'permanent',
  buyer_name: 'Køperen Łódź',
  end_use: 'Første linje\nAndre linje',
  'goods.aaaaaaaaaaaa': '1',
  'goods.aaaaaaaaaaaa.description': 'Kjølerør',
  'attachments.bbbbbbbbbbbb': '1',
  'attachments.bbbbbbbbbbbb.file': 'id-of-the-file',
};

const sending = (language: Language, content = CONTENT): SentVersion => ({
  language,
  kind: kindOf('export-licence'),
  content,
  title: 'Kvittering 2600016',
  facts: [['Tid', '22. november 2026']],
  versions: [['Versjon 2', 'i dag']],
  files: new Map([
    [
      'id-of-the-file',
      [
        ['ordre.pdf', '12 kB'],
        ['SHA-256', SUM],
      ],
    ],
  ]),
  inWords: (_field, value) => `«${value}»`,
});

describe.each(LANGUAGES)('a receipt in %s', (language) => {
  it('is a tagged file in its language and says all that was sent', async () => {
    const bytes = await makePdf(receiptOf(sending(language)));
    const { catalog } = await PDFDocument.load(bytes.slice());
    expect((catalog.lookup(PDFName.of('Lang')) as PDFString).decodeText()).toBe(language);
    expect(String((catalog.lookup(PDFName.of('MarkInfo')) as PDFDict).lookup(PDFName.of('Marked')))).toBe(
      'true',
    );
    const text = await textOf(bytes);
    const { sections } = kindOf('export-licence');
    const labels = sections
      .filter(({ when }) => !when)
      .flatMap(({ name, fields }) => [name, ...fields.map(({ label }) => label)]);
    for (const label of labels)
      expect(text.replaceAll(' ', '')).toContain(label[language].replaceAll(' ', ''));
    for (const words of [
      '«Køperen Łódź»',
      '«Første linje',
      'Andre linje»',
      '«Kjølerør»',
      'ordre.pdf: 12 kB',
      SUM,
      'Versjon 2',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('\uFFFD');
    expect(await breachesIn(bytes)).toEqual([]);
  });
});

it('does not keep the portal from its other work, however long it is', async () => {
  const lines = Array.from({ length: 300 }, (_, at) => at.toString(16).padStart(12, '0'));
  const content = Object.fromEntries(
    lines.flatMap((id, at) => [
      [`goods.${id}`, `${at + 1}`],
      [`goods.${id}.description`, `Del ${at}`],
    ]),
  );
  let turns = 0;
  const working = setInterval(() => {
    turns += 1;
  }, 5);
  const text = await textOf(
    await makePdf(receiptOf(sending('nb', content))).finally(() => clearInterval(working)),
  );
  expect(turns).toBeGreaterThan(10);
  expect(text).toContain('«Del 299»');
});
