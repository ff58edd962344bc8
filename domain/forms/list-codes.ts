/**
 * Codes of the lists of controlled goods: list I is the common military list (`ML10.a`), list II the EU's list of
 * dual-use goods (`6A003.b.4`). Both go deeper by a letter and a number in turn, written with dots or without.
 */
import type { Language } from '../shared/language.ts';
import { CATEGORIES, PRODUCT_GROUPS } from './dual-use-list.ts';
import { MILITARY_LIST } from './military-list.ts';

const DEEPER = '(?:\\.?[a-z](?:\\.?\\d{1,3}(?:\\.?[a-z](?:\\.?\\d{1,3})?)?)?)?';

export const LISTS = ['i', 'ii', 'iii', 'catch_all'] as const;
export type List = (typeof LISTS)[number];

const MILITARY = new RegExp(`^ML(0|[1-9]\\d?)${DEEPER}$`, 'i');
const DUAL_USE = new RegExp(`^(\\d)([A-Z])\\d{3}${DEEPER}$`, 'i');
/**
 * Lists of one country have no common form. Goods on no list need no code; somebody may give that of similar goods.
 */
const ANY = /^[A-Z0-9][A-Z0-9.]{0,19}$/i;

const FORMS: ReadonlyMap<string, RegExp> = new Map<List, RegExp>([
  ['i', MILITARY],
  ['ii', DUAL_USE],
  ['iii', ANY],
  ['catch_all', ANY],
]);

export type CodeProblem = 'list_code' | 'military_category' | 'product_group';

/**
 * Returns the problem of a code on a list, or null. Before a list is chosen, and for an unknown one, any form of code
 * will do.
 */
export function codeProblem(list: string, code: string): CodeProblem | null {
  const form = FORMS.get(list) ?? ANY;
  if (!form.test(code)) return 'list_code';
  if (form === ANY || titleOf(code, 'en')) return null;
  return form === MILITARY ? 'military_category' : 'product_group';
}

/**
 * Returns the title of the category to which a code belongs: `ML10: Luftfartøyer …`, `6A: Sensorer og lasere – …`.
 */
export function titleOf(code: string, language: Language): string | null {
  const military = MILITARY.exec(code)?.[1];
  if (military !== undefined) return titleOfMilitary(Number(military), language);
  const [, category, group] = DUAL_USE.exec(code) ?? DUAL_USE_BEGINNING.exec(code) ?? [];
  return category !== undefined && group !== undefined
    ? titleOfDualUse(Number(category), group.toUpperCase(), language)
    : null;
}

const DUAL_USE_BEGINNING = /^(\d)([A-Z])$/i;

const titleOfMilitary = (number: number, language: Language): string | null => {
  const title = MILITARY_LIST[number - 1];
  return title ? `ML${number}: ${title[language]}` : null;
};

const titleOfDualUse = (category: number, group: string, language: Language): string | null => {
  const [title, products] = [CATEGORIES[category], PRODUCT_GROUPS[group]];
  return title && products ? `${category}${group}: ${title[language]} – ${products[language]}` : null;
};

/** Returns the beginnings that codes of a list can have; none where its codes have no common form. */
export const beginningsOn = (list: string): readonly string[] => BEGINNINGS.get(list) ?? [];

const BEGINNINGS: ReadonlyMap<string, readonly string[]> = new Map<List, readonly string[]>([
  ['i', MILITARY_LIST.map((_title, index) => `ML${index + 1}`)],
  [
    'ii',
    CATEGORIES.flatMap((_title, category) =>
      Object.keys(PRODUCT_GROUPS).map((group) => `${category}${group}`),
    ),
  ],
]);
