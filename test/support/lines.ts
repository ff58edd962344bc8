/** Lines of a form on the real stack, as people without JavaScript work with them. */
import { readDraft } from '../../db/draft/drafts.ts';
import type { Sql } from '../../db/sql.ts';
import { linesOf } from '../../domain/forms/content.ts';
import type { Page } from './browser.ts';
import { type Fields, fieldsOf, numberIn, type PortalUser } from './portal.ts';

export const tabOf = (number: string, tab: string): string => `/saker/${number}/skjema/${tab}`;

/** Begins a case of a kind. @returns its number */
export async function beginKind(user: PortalUser, kind: string): Promise<string> {
  const page = await user.open('/ny');
  // each kind has a form of its own there; any of their tokens begins any kind
  const { url } = await user.send({ ...fieldsOf(page, '/saker'), kind }, '/saker');
  return numberIn(url);
}

/** Sends a page's form with these values of fields and this button. */
export async function press(
  user: PortalUser,
  path: string,
  values: Fields,
  go: string,
  more: Fields = {},
): Promise<Page> {
  const form = await user.formOn(path, path);
  const named = Object.entries(values).map(([name, value]) => [`value.${name}`, value]);
  return user.press({ ...form, ...Object.fromEntries(named) }, path, { go, ...more });
}

/** Returns the descriptions of the goods lines that stand in a draft, in their order. */
export async function goodsIn(sql: Sql, number: string): Promise<string[]> {
  const { content } = await readDraft(sql, number);
  return linesOf(content, { path: 'goods' }).map(({ values }) => String(values.description ?? ''));
}
