/** Paths and links in the documentation lead to what is there. */
import { existsSync, globSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HOME, PAGES, readPage } from './pages.ts';

/** Names that belong to no file of ours: what npm installs and what lies outside. */
const TOP = new Set(readdirSync(HOME).filter((name) => name !== 'node_modules'));
const FILE = /\.(ts|tsx|mjs|cjs|js|json|sql|css|md)$/;

/** Returns the texts in backticks that are paths, but for those of files that a page tells how to make. */
function pathsIn(text: string): string[] {
  const prose = text.replace(/^\s*```[\s\S]*?^\s*```/gm, '');
  return [...prose.matchAll(/`([^`\s]+)`(?! \(new\))/g)].map(([, quoted]) => quoted!).filter(isPath);
}

function isPath(quoted: string): boolean {
  if (!/^[\w.*{}@,/-]+$/.test(quoted) || quoted.startsWith('/')) return false;
  return FILE.test(quoted) || (quoted.includes('/') && TOP.has(quoted.split('/')[0]!));
}

const isThere = (path: string): boolean =>
  path.includes('*') ? globSync(path, { cwd: HOME }).length > 0 : existsSync(join(HOME, path));

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
