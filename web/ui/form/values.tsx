/** Values of fields as people read them. */

import type { FC } from 'hono/jsx';
import { countryName } from '../../../domain/forms/countries.ts';
import { currencyName } from '../../../domain/forms/currencies.ts';
import { titleOf } from '../../../domain/forms/list-codes.ts';
import type { Field, FieldType, Value } from '../../../domain/forms/types.ts';
import { isEmpty } from '../../../domain/forms/values.ts';
import { date } from '../../../text/dates.ts';
import { amount, number } from '../../../text/format.ts';
import type { Visitor } from '../../http/context.ts';

/** A value in words; one that is empty is said to be. */
export const ValueText: FC<{ visitor: Visitor; field: Field; value: Value }> = ({ visitor, field, value }) =>
  isEmpty(value) ? (
    <span class="quiet">{visitor.text.form.empty}</span>
  ) : (
    <span class="written">{inWords(visitor, field, value)}</span>
  );

/** A value in words; nothing where it is empty. */
export const inWords = (visitor: Visitor, field: Field, value: Value): string =>
  isEmpty(value) ? '' : (WORDS[field.type] as InWords)(visitor, field, value);

type InWords<F extends Field = Field> = (visitor: Visitor, field: F, value: Value) => string;
const asTyped: InWords = (_visitor, _field, value) => String(value);
const byOption: InWords = ({ language }, field, value) =>
  ('options' in field ? field.options : [])
    .filter(({ id }) => [value].flat().includes(id))
    .map(({ label }) => label[language])
    .join(', ');

const WORDS: { readonly [T in FieldType]: InWords<Extract<Field, { type: T }>> } = {
  text: asTyped,
  long_text: asTyped,
  choice: byOption,
  ticks: byOption,
  confirmation: ({ text }) => text.form.yes,
  date: ({ language }, _field, value) => date(language, new Date(`${value}T12:00:00Z`)),
  own_case: asTyped,
  country: ({ language }, _field, value) => countryName(String(value), language),
  currency: ({ language }, _field, value) => currencyName(String(value), language),
  money: ({ language }, { currency }, value) => amount(language, String(value), currency),
  quantity: ({ language }, _field, value) => number(language, String(value)),
  list_code: ({ language }, _field, value) => {
    const title = titleOf(String(value), language);
    return title ? `${value} (${title})` : String(value);
  },
  tariff_number: asTyped,
  organisation_number: asTyped,
};
