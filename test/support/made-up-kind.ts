/** A kind that nobody can apply for: small, with all that a form can have, for tests of what forms do. */
import type { Field, FormChange, Kind, Localised, Section } from '../../domain/forms/types.ts';

export const said = (words: string): Localised => ({ nb: words, nn: words, en: words });

export const text = (path: string, more: Partial<Field> = {}): Field =>
  ({ path, type: 'text', max: 100, label: said(path), ...more }) as Field;

const option = (id: string) => ({ id, label: said(id) });

/** Sections: the answer to `about` decides on the one for goods; a reason is required where there is no paper. */
const SECTIONS: readonly Section[] = [
  {
    id: 'om',
    name: said('Om'),
    fields: [
      {
        path: 'about',
        type: 'choice',
        label: said('about'),
        required: true,
        options: ['goods', 'people'].map(option),
      },
      text('amount'),
      text('currency', { required: { given: 'amount' } }),
      text('why_no_paper', { required: { without: 'paper' } }),
    ],
    files: [
      { path: 'paper', label: said('Paper'), max: 2 },
      { path: 'proof', label: said('Proof'), max: 1, required: { field: 'about', is: ['people'] } },
    ],
  },
  {
    id: 'varer',
    name: said('Varer'),
    when: { field: 'about', is: ['goods'] },
    fields: [text('origin', { required: true })],
    lines: [
      {
        path: 'goods',
        label: said('Goods'),
        one: said('Item'),
        required: true,
        max: 10,
        columns: ['name'],
        fields: [
          text('name', { required: true }),
          text('price'),
          text('unit', { required: { given: 'price' } }),
        ],
      },
    ],
  },
  { id: 'slutt', name: said('Slutt'), fields: [text('reference')] },
];

export const madeUp = (changes: readonly FormChange[] = []): Kind => ({
  id: 'made-up',
  edition: changes.length + 1,
  changes,
  name: said('Made up'),
  short: said('Made up'),
  about: said('Nothing'),
  group: 'enquiries',
  applicants: 'any',
  weeks: 1,
  fourEyes: false,
  gives: 'answer',
  information: [],
  sections: SECTIONS,
});
