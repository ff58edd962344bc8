/** The page of dependencies says what `package.json` asks for. */
import { describe, expect, it } from 'vitest';
import project from '../../package.json' with { type: 'json' };
import { namedRows, quoted, readPage } from './pages.ts';

const PAGE = 'docs/dependencies.md';
const DEVELOPMENT = 'For development and tests alone:';

describe('the tables of dependencies', () => {
  it('have every package once, and no other', () => {
    const names = namedRows(PAGE).map(([name]) => quoted(name));
    const { dependencies, devDependencies, optionalDependencies } = project;
    const asked = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect(names.sort()).toEqual(asked.sort());
  });

  it('tell those for production from those for development', () => {
    const [production = '', development = ''] = readPage(PAGE).split(DEVELOPMENT);
    for (const name of Object.keys(project.dependencies)) expect(production).toContain(`| \`${name}\` |`);
    for (const name of Object.keys(project.devDependencies)) expect(development).toContain(`| \`${name}\` |`);
  });

  it('give each a purpose and a licence', () => {
    for (const [name, purpose, licence] of namedRows(PAGE)) {
      expect(purpose, name).toBeTruthy();
      expect(licence, name).toMatch(/^[A-Z0-9]/);
    }
  });
});
