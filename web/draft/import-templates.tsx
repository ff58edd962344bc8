/** Templates by which a spreadsheet for lines is filled in, with a guide to every column on a second sheet. */

import { create as contentDisposition } from 'content-disposition';
import { readDraft } from '../../db/draft/drafts.ts';
import { linesOf } from '../../domain/forms/content.ts';
import type { Field, FieldType, Lines } from '../../domain/forms/types.ts';
import { type Guide, writeCsv, writeXlsx } from '../../spreadsheets/write.ts';
import { wholeNumber } from '../../text/format.ts';
import type { Visitor } from '../http/context.ts';
import type { Routes } from '../http/router.ts';
import { URLS } from '../urls.ts';
import { orderWords, requiredWords } from './field-labels.tsx';
import { onLines, toCase } from './import.tsx';

const XLSX = {
  type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  extension: 'xlsx',
} as const;

/** Templates by their names in addresses; `linjer` is one with the lines that stand in the form. */
const TEMPLATES = {
  xlsx: XLSX,
  linjer: XLSX,
  csv: { type: 'text/csv; charset=utf-8', extension: 'csv' },
} as const;

export function mountImportTemplates(routes: Routes): void {
  const give = onLines(async (c, visitor, { case_, found: { lines } }) => {
    const name = c.req.param('template') ?? '';
    if (!Object.hasOwn(TEMPLATES, name)) return c.notFound();
    const { type, extension } = TEMPLATES[name as keyof typeof TEMPLATES];
    const { text, language } = visitor;
    const template = { lines, language, yes: text.imports.guide.yes };
    const standing =
      name === 'linjer'
        ? linesOf((await readDraft(visitor.reads, case_.row.number)).content, lines).map(
            ({ values }) => values,
          )
        : [];
    const bytes =
      name === 'csv' ? writeCsv(template) : await writeXlsx(template, guideTo(visitor, lines), standing);
    return c.body(new Uint8Array(Buffer.from(bytes)), 200, {
      'content-type': type,
      'content-disposition': contentDisposition(`${lines.label[language]}.${extension}`, {
        type: 'attachment',
      }),
    });
  });
  routes.on('case', 'GET', URLS.importTemplate, 'draft.read', give, {
    instead: toCase,
    snapshotless: true,
  });
}

/** A row for each field: its name, whether it is needed, the values that it takes, its help. */
function guideTo(visitor: Visitor, { fields }: Lines): Guide {
  const { text, language } = visitor;
  const { guide } = text.imports;
  return {
    name: guide.sheet,
    rows: [
      [guide.column, guide.required, guide.allowed, guide.help],
      ...fields.map((field) => [
        field.label[language],
        requiredWords(visitor, field, fields),
        ALLOWED[field.type](visitor, field),
        [field.help?.[language], orderWords(visitor, field, fields)].filter(Boolean).join(' '),
      ]),
    ],
  };
}

type Allowed = (visitor: Visitor, field: Field) => string;
const text: Allowed = ({ text, language }, field) =>
  'max' in field ? text.imports.guide.text(wholeNumber(language, field.max)) : '';
const number: Allowed = ({ text }) => text.imports.guide.number;
const options: Allowed = ({ language }, field) =>
  ('options' in field ? field.options : []).map(({ label }) => label[language]).join('; ');
/** No words, for fields whose own help says what they take. */
const nothing: Allowed = () => '';

/** The values that each type of field takes. */
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
