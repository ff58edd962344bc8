/**
 * Fields of a form as a browser sends them. Each field comes with a stamp of what its page saw: the revision it
 * was saved with and a digest of its value, so that what nobody touched is never written over somebody's change.
 */
import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { FieldChange } from '../../acts/draft/save.ts';
import { plainDecimal } from '../../domain/forms/numbers.ts';
import type { Field, FieldType, Value } from '../../domain/forms/types.ts';
import { cleanText } from '../../domain/shared/characters.ts';

/** Names of a field and its stamp in a form. */
export const valueName = (path: string): string => `value.${path}`;
export const stampName = (path: string): string => `seen.${path}`;

/** A field as a page brought it. */
export interface PostedField extends FieldChange {
  stamp: string;
  /** False where the field still holds what the page was made with. */
  touched: boolean;
}

/** The body of a form, with every value of each name. */
export type Body = Awaited<ReturnType<typeof readBody>>;
export const readBody = (c: Context) => c.req.parseBody({ all: true });

/** Fields as the page brought them; those that it did not have are left out. */
export const readFields = (body: Body, fields: readonly Field[]): PostedField[] =>
  fields.flatMap((field) => {
    const [stamp = ''] = textsOf(body, stampName(field.path));
    return STAMP.test(stamp) ? [posted(field, fromBrowser(body, field), stamp)] : [];
  });

/** The texts that came under a name; files are none. */
export const textsOf = (body: Body, name: string): string[] =>
  [body[name] ?? []].flat().filter((value) => typeof value === 'string');

/** A value together with the stamp that its page saw. */
export function posted(field: Field, value: Value, stamp: string): PostedField {
  const [revision = '0', before] = stamp.split('.');
  return { field, value, stamp, seen: Number(revision), touched: digest(value) !== before };
}

/** Shape of a stamp: a revision and a digest. */
export const STAMP = /^\d{1,9}\.[\w-]{12}$/;
export const stampOf = (value: Value, revision: number): string => `${revision}.${digest(value)}`;

const digest = (value: Value): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 12);

const fromBrowser = (body: Body, { path, type }: Field): Value =>
  READ[type](textsOf(body, valueName(path)).map(cleanText));

type Read = (texts: readonly string[]) => Value;
const first: Read = ([text]) => text ?? '';
/** Reads codes and numbers that people write in groups. */
const unspaced: Read = ([text]) => (text ?? '').replace(/\s/g, '');
const decimal: Read = ([text]) => plainDecimal(text ?? '');
const READ: { readonly [T in FieldType]: Read } = {
  text: first,
  long_text: first,
  choice: first,
  date: first,
  own_case: ([text]) => (text ?? '').trim(),
  country: first,
  currency: first,
  money: decimal,
  quantity: decimal,
  list_code: unspaced,
  tariff_number: unspaced,
  organisation_number: unspaced,
  ticks: (texts) => texts,
  confirmation: (texts) => texts.length > 0,
};

/** The value that a browser sends of a field that is left alone. */
export const untouchedValue = ({ type }: Field): Value => READ[type]([]);
