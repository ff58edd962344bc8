/** Letters in each language: what they say, and that their files can be read by those who cannot see them. */

import { type PDFDict, PDFDocument, PDFName, type PDFString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import type { DecisionText } from '../../db/cases/decisions.ts';
import { type Letter, letterOf } from '../../documents/letter.ts';
import { toPdf } from '../../documents/pdf.ts';
import { LANGUAGES, type Language } from '../../domain/shared/language.ts';
import { kindOf } from '../../kinds.ts';
import { elementsOf } from '../support/pdf-structure.ts';
import { itemsWith, pagesOf, textOf } from '../support/pdf-text.ts';
import { breachesIn } from '../support/pdf-ua.ts';

const AT = Date.UTC(2026, 10, 22, 12);
const line = (id: string, place: number, words: object) => ({
  [`goods.${id}`]: `${place}`,
  ...Object.fromEntries(Object.entries(words).map(([path, value]) => [`goods.${id}.${path}`, value])),
});
const CONTENT = {
  ...line('aaaaaaaaaaaa', 1, { description: 'Kjølerør', list_code: '6A008', quantity: '2', unit: 'pcs' }),
  ...line('bbbbbbbbbbbb', 2, {
    description: 'Łódź Ελλάς Київ',
    quantity: '0.5',
    unit: 'kg',
    value: '1250000.50',
  }),
};

const DECISION: Parameters<typeof letterOf>[0] = {
  ...{ stage: 'application', version: 1, outcome: 'partly', body: 'Første grunn.\nÅ være på øya.' },
  ...{
    legalBasis: 'Eksportkontrolloven § 1',
    conditions: '',
    addressee: 'Åse Øvrebø Sæther',
    language: 'nb',
    validUntil: '2027-11-22',
  },
  ...{ proposer: 'Marit Saksgård', lines: { aaaaaaaaaaaa: true, bbbbbbbbbbbb: false } },
};
const OCCASION = {
  ...{ number: '2600016', kind: kindOf('export-licence'), content: CONTENT },
  ...{ sent: new Date(AT), issued: new Date(AT), approver: 'Even Godkjensen', complainBy: AT },
};
const letter = (language: Language, more: Partial<DecisionText> = {}): Letter =>
  letterOf({ ...DECISION, language, ...more }, OCCASION);

const WORDS: Readonly<Record<Language, readonly string[]>> = {
  nb: ['Vedtak i sak 2600016', 'Søknaden er delvis innvilget.', 'Begrunnelse', 'Rett til å klage', '0,5 kg'],
  nn: ['Vedtak i sak 2600016', 'Søknaden er delvis innvilga.', 'Grunngiving', 'Rett til å klage', '0,5 kg'],
  en: [
    'Decision in case 2600016',
    'The application is partly granted.',
    'Reasons',
    'Right to complain',
    '0.5 kg',
  ],
};

describe.each(LANGUAGES)('a letter in %s', (language) => {
  it('is a tagged file with its language, its title, headings, and headers of rows and columns', async () => {
    const { title } = letter(language);
    const file = await PDFDocument.load(await toPdf(letter(language)), { updateMetadata: false });
    expect(file.getTitle()).toBe(title);
    const told = (name: string, of = file.catalog as PDFDict) => of.lookup(PDFName.of(name));
    expect((told('Lang') as PDFString).decodeText()).toBe(language);
    expect(String(told('DisplayDocTitle', told('ViewerPreferences') as PDFDict))).toBe('true');
    expect(String(told('Marked', told('MarkInfo') as PDFDict))).toBe('true');
    const elements = elementsOf(file);
    const counted = (tag: string) => elements.filter((element) => element.tag === tag).length;
    expect([counted('H1'), counted('Table'), counted('TR')]).toEqual([1, 1, 3]);
    expect(counted('H2')).toBe(letter(language).parts.length);
    const scopes = elements.filter(({ tag }) => tag === 'TH').map(({ scope }) => scope);
    expect(scopes).toEqual([...Array(6).fill('/Column'), '/Row', '/Row']);
    expect(await breachesIn(await toPdf(letter(language)))).toEqual([]);
  });

  it('reads right, letters of other languages too', async () => {
    const text = await textOf(await toPdf(letter(language)));
    for (const words of [...WORDS[language], 'Åse Øvrebø Sæther', 'Å være på øya.', 'Łódź Ελλάς Київ'])
      expect(text).toContain(words);
  });
});

it('reads right where a letter before it had only what the character is a part of', async () => {
  const about = (body: string) => toPdf(letter('nb', { body }));
  await about('Ώ');
  expect(await textOf(await about('Ω'))).toContain('Ω');
});

it('draws what it drew in the letter before it', async () => {
  const read = async () => textOf(await toPdf(letter('nb', { body: 'شركة الأمثلة' })));
  expect(await read()).toBe(await read());
});

it('says how to complain only where one can', () => {
  const headings = (more: Partial<DecisionText>) => letter('nb', more).parts.map(({ heading }) => heading);
  for (const outcome of ['granted', 'partly', 'refused', 'dismissed', 'not_required'] as const)
    expect(headings({ outcome })).toContain('Rett til å klage');
  for (const more of [{ outcome: 'answered' }, { stage: 'complaint' }, { stage: 'ministry' }] as const)
    expect(headings(more)).not.toContain('Rett til å klage');
});

const goods = (descriptions: readonly string[]): Letter => {
  const ids = descriptions.map((_, place) => place.toString(16).padStart(12, '0'));
  const lines = ids.map((id, place) => line(id, place + 1, { description: descriptions[place] }));
  return letterOf(
    { ...DECISION, lines: Object.fromEntries(ids.map((id) => [id, true])) },
    { ...OCCASION, content: Object.assign({}, ...lines) },
  );
};

describe('a long table', () => {
  it('runs over as many pages as it needs, its header at the top of each but read out once', async () => {
    const bytes = await toPdf(goods(Array.from({ length: 200 }, (_, place) => `Del ${place}`)));
    const pages = await pagesOf(bytes);
    expect(pages.length).toBeGreaterThan(5);
    const withRows = pages.filter((page) => /Del \d/.test(page));
    expect(withRows.map((page) => page.split('Beskrivelse').length - 1)).toEqual(withRows.map(() => 1));
    const rows = withRows.flatMap((page) => page.match(/Del \d+/g) ?? []);
    expect(rows).toEqual(Array.from({ length: 200 }, (_, place) => `Del ${place}`));
    const elements = elementsOf(await PDFDocument.load(bytes));
    const scopes = elements.filter(({ tag }) => tag === 'TH').map(({ scope }) => scope);
    expect(scopes.filter((scope) => scope === '/Column')).toHaveLength(6);
    expect(await breachesIn(bytes)).toEqual([]);
  });

  it('keeps all of a row that is longer than a page, and of a word that is wider than its column', async () => {
    const words = Array.from({ length: 900 }, (_, place) => `ord${place}`);
    const wide = 'ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ'.repeat(4);
    const bytes = await toPdf(goods(['kort', words.join(' '), wide]));
    const pages = await pagesOf(bytes);
    expect(pages.filter((page) => /ord\d/.test(page)).length).toBeGreaterThan(2);
    expect(pages.join(' ').match(/ord\d+/g)).toEqual(words);
    expect(pages.join('').replaceAll(' ', '')).toContain(wide);
    expect(await breachesIn(bytes)).toEqual([]);
  });
});

/** Leaves out spaces and joins, which readers of files find between letters that are drawn apart. */
const unspaced = (text: string) => text.replaceAll(/[ \u200D]/g, '');

describe('what was pasted', () => {
  it.each([
    ['a tab', 'a\tb', 'a b'],
    ['soft hyphens', 'eksport\u00ADlisens', 'eksportlisens'],
    ["Word's bullet", '\uF0B7 punkt', '• punkt'],
    ['a variation selector', 'ja \u2714\uFE0F', 'ja ✔'],
    ['marks that stand alone', 'cafe\u0301', 'café'],
    ['a diameter', '⌀ 25 mm', '⌀ 25 mm'],
    ['an emoji', 'hei 😀 👍🏽', '😀'],
    ['Chinese', '上海精密仪器有限公司', '上海精密仪器有限公司'],
    ['Japanese', '東京カメラ ひらがな', '東京カメラ ひらがな'],
    ['Korean', '한국전자 주식회사', '한국전자 주식회사'],
    ['Arabic', 'شركة', 'شركة'],
    ['Hebrew', 'חברה', 'חברה'],
    ['Thai, Hindi, Georgian and Armenian', 'ไทย हिन् ქართ Հայ', 'ქართ Հայ'],
    ['a control character', 'a\u0007b', 'ab'],
    ['what no font has', 'x \uE123 \u{12000} y', 'x [U+E123] [U+12000] y'],
  ])('as %s can be read, and stands without boxes', async (_what, body, reads) => {
    const bytes = await toPdf(letter('nb', { body }));
    expect(unspaced(await textOf(bytes))).toContain(unspaced(reads));
    expect(await breachesIn(bytes)).toEqual([]);
  });

  it('stands from right to left where it is read so, and what is in it as it should', async () => {
    const [item] = await itemsWith(await toPdf(letter('nb', { body: 'שלום (2026) עולם' })), '2026');
    const [first] = await itemsWith(await toPdf(letter('nb', { body: 'שלום (2026) עולם' })), 'שלום');
    expect(first!.left).toBeGreaterThan(item!.left);
  });
});

it('names what is given, and says until when', () => {
  const of = (kind: string, more: Partial<DecisionText>) =>
    letterOf({ ...DECISION, lines: {}, ...more }, { ...OCCASION, kind: kindOf(kind) });
  const given = of('import-certificate', { outcome: 'granted' });
  expect(given.parts[0]).toMatchObject({ paragraphs: ['Søknaden er innvilget. Importsertifikat er gitt.'] });
  expect(given.parts[1]).toEqual({
    heading: 'Gyldighet',
    paragraphs: ['Gyldig til og med 22. november 2027.'],
  });
  const told = of('iran-assessment', { outcome: 'answered', validUntil: null });
  expect(told.title).toBe('Forhåndsvurdering i sak 2600016');
  expect(told.parts.map(({ heading }) => heading)).not.toContain('Gyldighet');
});
