/** Letters in each language: what they say, and that their files can be read by those who cannot see them. */

import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef, type PDFString } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { DecisionText } from '../../db/cases/decisions.ts';
import { type Letter, letterOf } from '../../documents/letter.ts';
import { toPdf } from '../../documents/pdf.ts';
import { LANGUAGES, type Language } from '../../domain/shared/language.ts';
import { kindOf } from '../../kinds.ts';

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
    const elements = elementsIn(told('StructTreeRoot') as PDFDict);
    const counted = (tag: string) => elements.filter((element) => element.tag === tag).length;
    expect([counted('H1'), counted('Table'), counted('TR')]).toEqual([1, 1, 3]);
    expect(counted('H2')).toBe(letter(language).parts.length);
    const scopes = elements.filter(({ tag }) => tag === 'TH').map(({ scope }) => scope);
    expect(scopes).toEqual([...Array(6).fill('/Column'), '/Row', '/Row']);
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

it('says how to complain only where one can', () => {
  const headings = (more: Partial<DecisionText>) => letter('nb', more).parts.map(({ heading }) => heading);
  expect(headings({ outcome: 'refused' })).toContain('Rett til å klage');
  for (const more of [{ outcome: 'granted' }, { stage: 'complaint' }, { stage: 'ministry' }] as const)
    expect(headings(more)).not.toContain('Rett til å klage');
});

it('runs over as many pages as it needs', async () => {
  const ids = Array.from({ length: 200 }, (_, place) => place.toString(16).padStart(12, '0'));
  const goods = letterOf(
    { ...DECISION, lines: Object.fromEntries(ids.map((id) => [id, true])) },
    {
      ...OCCASION,
      content: Object.assign(
        {},
        ...ids.map((id, place) => line(id, place + 1, { description: `Del ${place}` })),
      ),
    },
  );
  const file = await getDocument({ data: await toPdf(goods) }).promise;
  expect(file.numPages).toBeGreaterThan(5);
});

interface Element {
  tag: string;
  scope: string | undefined;
}

/** Returns every element of the structure, in the order in which it is read. */
function elementsIn(node: PDFDict): Element[] {
  const kids = node.lookup(PDFName.of('K'));
  const children = kids instanceof PDFArray ? kids.asArray() : [kids];
  return children.flatMap((child) => {
    const element = child instanceof PDFRef ? node.context.lookup(child) : child;
    if (!(element instanceof PDFDict) || !element.has(PDFName.of('S'))) return [];
    const tag = String(element.lookup(PDFName.of('S'))).slice(1);
    return [{ tag, scope: scopeOf(element) }, ...elementsIn(element)];
  });
}

function scopeOf(element: PDFDict): string | undefined {
  const attributes = element.lookup(PDFName.of('A'));
  const all = attributes instanceof PDFArray ? attributes.asArray() : [attributes];
  const found = all
    .map((one) => (one instanceof PDFRef ? element.context.lookup(one) : one))
    .find((one) => one instanceof PDFDict && one.has(PDFName.of('Scope')));
  return found instanceof PDFDict ? String(found.lookup(PDFName.of('Scope'))) : undefined;
}

async function textOf(data: Uint8Array): Promise<string> {
  const file = await getDocument({ data }).promise;
  const pages = await Promise.all(
    Array.from({ length: file.numPages }, async (_, page) => (await file.getPage(page + 1)).getTextContent()),
  );
  return pages
    .flatMap(({ items }) => items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')))
    .join('')
    .replace(/\s+/g, ' ');
}

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
