/** README stays short, and the pages name the projects of tests that there are. */
import { describe, expect, it } from 'vitest';
import config from '../../vitest.config.ts';
import { namedRows, PAGES, quoted, readPage } from './pages.ts';

/** Lines that README may have, so that it is read. */
const MOST_LINES = 220;

describe('README.md', () => {
  it(`has ${MOST_LINES} lines at most`, () => {
    expect(readPage('README.md').trimEnd().split('\n').length).toBeLessThanOrEqual(MOST_LINES);
  });

  it('leads to every page of docs/', () => {
    const readme = readPage('README.md');
    for (const page of PAGES.slice(1)) expect(readme).toContain(`(${page})`);
  });
});

describe('docs/tests.md', () => {
  it('has the projects of vitest', () => {
    const projects = (config.test?.projects ?? []) as { test: { name: string } }[];
    const names = namedRows('docs/tests.md').map(([name]) => quoted(name));
    expect(names).toEqual(projects.map(({ test }) => test.name));
  });
});
