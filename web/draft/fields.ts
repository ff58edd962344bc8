/**
 * Fields of a form as a browser sends them. Each field comes with a stamp of what its page saw: the revision it
 * was saved with and a digest of its value, so that what nobody touched is never written over somebody's change.
 */
import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { Draft, DraftField } from '../../db/draft/drafts.ts';
import { plainDecimal } from '../../domain/forms/numbers.ts';
import type { Field, FieldType, Value } from '../../domain/forms/types.ts';
import type { Problem } from '../../domain/forms/values.ts';

/** What a field and its stamp are called in a form. */
export const valueName = (path: string): string => `value.${path}`;
export const stampName = (path: string): string => `seen.${path}`;

/** What a page brought for one field. */
export interface Posted {
  field: Field;
  value: Value;
  stamp: string;
  /** The revision that the page saw; 0 where the field was never saved. */
  seen: number;
  /** False where the field still holds what the page was made with. */
  touched: boolean;
}

/** The body of a form, with every value of each name. */
export type Body = Awaited<ReturnType<typeof readBody>>;
export const readBody = (c: Context) => c.req.parseBody({ all: true });

/** What the page brought for these fields; those that it did not have are left out. */
export const readFields = (body: Body, fields: readonly Field[]): Posted[] =>
  fields.flatMap((field) => {
    const [stamp = ''] = textsOf(body, stampName(field.path));
    return STAMP.test(stamp) ? [posted(field, fromBrowser(body, field), stamp)] : [];
  });

/** The texts that came under a name; files, and what is not there, are none. */
export const textsOf = (body: Body, name: string): string[] =>
  [body[name] ?? []].flat().filter((value) => typeof value === 'string');

/** A value together with what its page saw. */
export function posted(field: Field, value: Value, stamp: string): Posted {
  const [revision = '0', before] = stamp.split('.');
  return { field, value, stamp, seen: Number(revision), touched: digest(value) !== before };
}

/** What a stamp looks like: a revision and a digest. */
export const STAMP = /^\d{1,9}\.[\w-]{12}$/;
export const stampOf = (value: Value, revision: number): string => `${revision}.${digest(value)}`;

const digest = (value: Value): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 12);

/** Browsers send CR LF for line breaks. */
const fromBrowser = (body: Body, { path, type }: Field): Value =>
  READ[type](textsOf(body, valueName(path)).map((text) => text.replace(/\r\n?/g, '\n')));

type Read = (texts: readonly string[]) => Value;
const first: Read = ([text]) => text ?? '';
/** Codes and numbers that people write in groups. */
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

/** A field as it stands in the draft; one that was never saved holds what a browser sends when it is left alone. */
export function standing(draft: Draft, { path, type }: Field): { value: Value; stamp: string } {
  const { value, revision } = draft.fields.get(path) ?? { value: READ[type]([]), revision: 0 };
  return { value, stamp: stampOf(value, revision) };
}

/** A field as a page shows it: what it holds or what was typed, and what there is to say about it. */
export interface FieldState {
  field: Field;
  value: Value;
  /** What the page saw of it. */
  stamp: string;
  problem?: Problem;
  /** What somebody else saved meanwhile, and its stamp. */
  theirs?: DraftField & { stamp: string };
}
