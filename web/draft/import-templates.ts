/** What a spreadsheet for lines is filled in by: the words of its second sheet. */

import type { Field, FieldType, Lines } from '../../domain/forms/types.ts';
import type { Guide } from '../../spreadsheets/write.ts';
import type { Visitor } from '../http/context.ts';
import { orderWords, requiredWords } from './form-labels.tsx';

/** A row for each field: its name, whether it is needed, what it takes, its help. */
export function guideTo(visitor: Visitor, { fields }: Lines): Guide {
  const { text, language } = visitor;
  const { guide } = text.imports;
  return {
    name: guide.sheet,
    rows: [
      [guide.column, guide.required, guide.allowed, guide.help],
      ...fields.map((field) => [
        field.label[language],
        requiredWords(visitor, field, fields),
        allowedIn(visitor, field),
        [field.help?.[language], orderWords(visitor, field, fields)].filter(Boolean).join(' '),
      ]),
    ],
  };
}

const allowedIn = (visitor: Visitor, field: Field): string => ALLOWED[field.type](visitor, field);

type Allowed = (visitor: Visitor, field: Field) => string;
const text: Allowed = ({ text, language }, field) =>
  'max' in field ? text.imports.guide.text(field.max.toLocaleString(language)) : '';
const number: Allowed = ({ text }) => text.imports.guide.number;
const options: Allowed = ({ language }, field) =>
  ('options' in field ? field.options : []).map(({ label }) => label[language]).join('; ');
/** The field's own help says it. */
const nothing: Allowed = () => '';

const ALLOWED: { readonly [T in FieldType]: Allowed } = {
  text,
  long_text: text,
  choice: options,
  ticks: (visitor, field) => visitor.text.imports.guide.ticks + options(visitor, field),
  confirmation: ({ text }) => text.imports.guide.confirmation,
  date: ({ text }) => text.imports.guide.date,
  own_case: nothing,
  country: ({ text }) => text.imports.guide.country,
  currency: ({ text }) => text.imports.guide.currency,
  money: number,
  quantity: number,
  list_code: nothing,
  tariff_number: nothing,
  organisation_number: nothing,
};
