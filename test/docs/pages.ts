/** The pages of documentation, as the tests read them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The top of the project. */
export const HOME = join(import.meta.dirname, '../..');

/** Paths of README and of all pages of docs/. */
export const PAGES: readonly string[] = [
  'README.md',
  ...readdirSync(join(HOME, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** Returns the text of a page. */
export const readPage = (page: string): string => readFileSync(join(HOME, page), 'utf8');

/** Returns the rows of a page's tables whose first cell begins with a name in backticks, as their cells. */
export const namedRows = (page: string): string[][] =>
  readPage(page)
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );

/** Returns the first text in backticks of a cell. */
export const quoted = (cell = ''): string => /`([^`]+)`/.exec(cell)?.[1] ?? '';
