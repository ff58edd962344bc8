/** Limits that texts say, each from the constant that is enforced: whoever changes that changes every text. */

import { ATTORNEY_AGE, LAPSES_AFTER, MOST_INVITED, REMINDED_AFTER } from '../domain/access/policy.ts';
import { LINK_LIFE, LINKS_WITHIN } from '../domain/account/email-links.ts';
import { SESSION_LIFE } from '../domain/account/policy.ts';
import { DRAFT_LIFE, LATEST_DUE, REMINDER_BEFORE, REST_BEFORE_CLOSING } from '../domain/cases/policy.ts';
import { LARGEST_FILE, LARGEST_SPREADSHEET, LONGEST_CELL } from '../domain/files/file-types.ts';
import { PRODUCT_GROUPS } from '../domain/forms/dual-use-list.ts';
import { MILITARY_LIST } from '../domain/forms/military-list.ts';
import { IMPORT_LIFE, NEWEST_CASES } from '../domain/forms/policy.ts';
import type { Language } from '../domain/shared/language.ts';
import { duration, megabytes, wholeNumber } from './format.ts';

const GROUPS = Object.keys(PRODUCT_GROUPS);

/** Every limit that a text says, in the words of a language. */
export const limitsIn = (language: Language) => ({
  file: megabytes(language, LARGEST_FILE),
  spreadsheet: megabytes(language, LARGEST_SPREADSHEET),
  cell: wholeNumber(language, LONGEST_CELL),
  draft: duration(language, DRAFT_LIFE),
  draftReminder: duration(language, REMINDER_BEFORE),
  restoring: duration(language, REST_BEFORE_CLOSING),
  due: duration(language, LATEST_DUE),
  requestReminder: duration(language, REMINDED_AFTER),
  request: duration(language, LAPSES_AFTER),
  invited: wholeNumber(language, MOST_INVITED),
  attorney: duration(language, ATTORNEY_AGE),
  session: duration(language, SESSION_LIFE),
  link: duration(language, LINK_LIFE),
  linksWithin: duration(language, LINKS_WITHIN),
  import: duration(language, IMPORT_LIFE),
  earlierCases: String(NEWEST_CASES),
  militaryCategories: { first: 'ML1', last: `ML${MILITARY_LIST.length}` },
  productGroups: { first: GROUPS[0], last: GROUPS.at(-1) },
});
