/**
 * Codes of the lists of controlled goods: list I is the common military list (`ML10.a`), list II the EU's list of
 * dual-use goods (`6A003.b.4`). Both go deeper by a letter and a number in turn, written with dots or without.
 */

const DEEPER = '(?:\\.?[a-z](?:\\.?\\d{1,3}(?:\\.?[a-z](?:\\.?\\d{1,3})?)?)?)?';

export const LISTS = ['i', 'ii', 'iii', 'catch_all'] as const;
export type List = (typeof LISTS)[number];

const CODES: Readonly<Record<List, RegExp>> = {
  i: new RegExp(`^ML(?:[1-9]|1\\d|2[0-2])${DEEPER}$`, 'i'),
  ii: new RegExp(`^\\d[A-E]\\d{3}${DEEPER}$`, 'i'),
  // Lists of one country have no common form.
  iii: /^[A-Z0-9][A-Z0-9.]{0,19}$/i,
  // Goods on no list need no code; one from another list may say what they are like.
  catch_all: /^[A-Z0-9][A-Z0-9.]{0,19}$/i,
};

/** Whether a code has the form of its list's codes; before a list is chosen, that of any. */
export const fitsList = (list: string, code: string): boolean =>
  list in CODES ? CODES[list as List].test(code) : Object.values(CODES).some((form) => form.test(code));
