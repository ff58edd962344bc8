/** The page of settings says what `settings.ts` reads. */
import { describe, expect, it } from 'vitest';
import { SETTINGS } from '../../settings.ts';
import { namedRows, quoted } from './pages.ts';

const rows = namedRows('docs/settings.md');

/** Returns the default of a setting as the table writes it. */
function defaultOf(name: keyof typeof SETTINGS.shape): string {
  const { success, data } = SETTINGS.shape[name].safeParse(undefined);
  if (!success) return 'required';
  return data === undefined ? 'none' : `\`${data}\``;
}

describe('the table of settings', () => {
  it('has every setting once, and no other', () => {
    const names = rows.map(([name]) => quoted(name));
    expect(names.sort()).toEqual(Object.keys(SETTINGS.shape).sort());
  });

  it('has their defaults', () => {
    const told = Object.fromEntries(rows.map(([name, , standard]) => [quoted(name), standard]));
    const names = Object.keys(SETTINGS.shape) as (keyof typeof SETTINGS.shape)[];
    expect(told).toEqual(Object.fromEntries(names.map((name) => [name, defaultOf(name)])));
  });
});
