/** The tables of the OWASP ASVS: each number once, with a status, and counts as the page says them. */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXTENSIONS } from '../../domain/files/file-types.ts';
import { BUDGETS, type Budget, SPENDERS, VERBS } from '../../domain/shared/budgets.ts';
import { LEVEL_ONE, LEVEL_TWO } from './asvs.ts';
import { HOME, isThere, pathsIn, readPage } from './pages.ts';

const PAGE = 'docs/security.md';
const TABLES = readdirSync(join(HOME, 'docs/security')).map((name) => `docs/security/${name}`);
const STATUSES = ['met', 'not applicable', 'open'] as const;

interface Row {
  number: string;
  level: string;
  requirement: string;
  status: string;
  says: string;
}

/** Returns the rows of a table whose first cell is a number. */
const rowsOf = (page: string): Row[] =>
  readPage(page)
    .split('\n')
    .filter((line) => /^\| \d+\.\d+\.\d+ \|/.test(line))
    .map((line) => {
      const [number = '', level = '', requirement = '', status = '', ...says] = line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim());
      return { number, level, requirement, status, says: says.join('|') };
    });

const rows = TABLES.flatMap(rowsOf);

/** Returns the heading of a page as links name it. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\w\s-]/g, '')
    .replaceAll(' ', '-');

it('the page lists the types of files that are taken', () => {
  expect(readPage(PAGE).replaceAll(/\s+/g, ' ')).toContain(
    `Types: ${[...EXTENSIONS].sort().join(', ')}, with`,
  );
});

it('the page has the budgets as they are', () => {
  const rows = VERBS.map((verb) => {
    const { most, minutes, uncounted }: Budget = BUDGETS[verb];
    const numbers = SPENDERS.map((spender) => most[spender] ?? '–');
    return `| ${[`\`${verb}\``, ...numbers, minutes, uncounted].join(' | ')} |`;
  });
  expect(readPage(PAGE)).toContain(rows.join('\n'));
});

describe('the tables of the ASVS', () => {
  it('have every requirement of levels 1 and 2 once, and no other', () => {
    expect(rows.map(({ number }) => number).sort()).toEqual([...LEVEL_ONE, ...LEVEL_TWO].sort());
    expect(
      rows
        .filter(({ level }) => level === '1')
        .map(({ number }) => number)
        .sort(),
    ).toEqual([...LEVEL_ONE].sort());
  });

  it('say of each what it asks, how it stands, and why', () => {
    for (const { number, requirement, status, says } of rows) {
      expect(STATUSES, number).toContain(status);
      expect(requirement, number).toMatch(/^\S+( \S+)+$/);
      expect(says, number).toMatch(/\w/);
    }
  });

  it('name a test, or a check, for each that is met', () => {
    for (const { number, says } of rows.filter(({ status }) => status === 'met'))
      expect(says, number).toMatch(/`test\/[^`]+\.test\.ts`|`npm run check`/);
  });

  it('quote tests by words that stand in them', () => {
    for (const { number, says } of rows)
      for (const [, path = '', quoted = ''] of says.matchAll(/`(test\/[^`]+)` \(([^)]*)\)/g))
        for (const [, words = ''] of quoted.matchAll(/[*`]([^*`]+)[*`]/g))
          expect(readPage(path).includes(words), `${number}: ${words}`).toBe(true);
  });

  it.each(TABLES)('%s: every path and link leads somewhere', (page) => {
    const text = readPage(page);
    expect(pathsIn(text).filter((path) => !isThere(path))).toEqual([]);
    for (const [, link = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      const [path = '', anchor] = link.split('#');
      const file = join(dirname(page), path);
      expect(existsSync(join(HOME, file)), link).toBe(true);
      if (anchor)
        expect(
          [...readPage(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading)),
          link,
        ).toContain(anchor);
    }
  });

  it('are counted on their page', () => {
    const count = (level: string, status: string) =>
      rows.filter((row) => row.level === level && row.status === status).length;
    const table = ['1', '2'].map(
      (level) => `| ${level} | ${STATUSES.map((status) => count(level, status)).join(' | ')} |`,
    );
    expect(readPage(PAGE)).toContain(table.join('\n'));
    for (const page of TABLES) expect(readPage(PAGE)).toContain(`(${page.slice('docs/'.length)})`);
  });
});
