/** Paths and links in the documentation lead to what is there. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HOME, isThere, PAGES, pathsIn, readPage } from './pages.ts';

describe.each(PAGES)('%s', (page) => {
  it('names no path that is not there', () => {
    expect(pathsIn(readPage(page)).filter((path) => !isThere(path))).toEqual([]);
  });

  it('has no link that leads nowhere', () => {
    const links = [...readPage(page).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, link]) => link!);
    const ours = links.filter((link) => !/^[a-z]+:/.test(link));
    expect(ours.filter((link) => !existsSync(join(HOME, dirname(page), link)))).toEqual([]);
  });
});
