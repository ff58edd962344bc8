/** The pages of documentation, as the tests read them. */
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };

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

/** Names that belong to no file of ours: what npm installs and what lies outside. */
const TOP = new Set(readdirSync(HOME).filter((name) => name !== 'node_modules'));
const FILE = /\.(ts|tsx|mjs|cjs|js|json|sql|css|md)$/;

/** Returns the texts in backticks that are paths, but for those of files that a page tells how to make. */
export function pathsIn(text: string): string[] {
  const prose = text.replace(/^\s*```[\s\S]*?^\s*```/gm, '');
  return [...prose.matchAll(/`([^`\s]+)`(?! \(new\))/g)].map(([, quoted]) => quoted!).filter(isPath);
}

/** Packages, some of whose names look like files. */
const PACKAGES: ReadonlySet<string> = new Set(Object.keys(manifest.dependencies));

function isPath(quoted: string): boolean {
  if (PACKAGES.has(quoted)) return false;
  if (!/^[\w.*{}@,/-]+$/.test(quoted) || quoted.startsWith('/')) return false;
  return FILE.test(quoted) || (quoted.includes('/') && TOP.has(quoted.split('/')[0]!));
}

/** Tells whether a path, or a pattern of paths, leads to something. */
export const isThere = (path: string): boolean =>
  path.includes('*') ? globSync(path, { cwd: HOME }).length > 0 : existsSync(join(HOME, path));
