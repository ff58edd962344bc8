/** Addresses of the lines of a form, and of their list after something was done to them. */
import type { Lines, Section } from '../../domain/forms/types.ts';
import { tabUrl, to, URLS } from '../urls.ts';

/** The page of one line. @param path of the line */
export const lineUrl = (number: string, { id: tab }: Section, path: string): string =>
  to(URLS.draftLine, { number, tab, line: path });

/** The page on which lines are imported from a spreadsheet. */
export const importUrl = (number: string, { path: lines }: Pick<Lines, 'path'>): string =>
  to(URLS.import, { number, lines });

/** The page of the list on which a line stands. */
export const listAt = (number: string, section: Section, path: string): string =>
  `${tabUrl(number, section.id)}?linje=${path}#${path}`;

/** The list to which lines came from elsewhere, at the first of them. */
export const listWithNew = (number: string, section: Section, first: string): string =>
  `${tabUrl(number, section.id)}?linje=${first}&lagt-til=${first}#${first.split('.')[0]}`;

/** The list after that was undone. */
export const listAfterUndo = (number: string, section: Section, { path }: Pick<Lines, 'path'>): string =>
  `${tabUrl(number, section.id)}?angret=${path}#${path}`;

/** The list from which a line was removed, and where it can be restored. */
export const listWithout = (number: string, section: Section, path: string): string =>
  `${tabUrl(number, section.id)}?fjernet=${path}#${path.split('.')[0]}`;
