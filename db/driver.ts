/**
 * Check of the database driver, which is never used as it is published: a lost connection could end the process, and
 * what was left of a lost transaction could reach the next one. `npm ci --ignore-scripts` leaves patches/ out in silence.
 */
import { readdirSync, readFileSync } from 'node:fs';

const HOME = new URL('../', import.meta.url);
const PATCHES = new URL('patches/', HOME);

/** Error of an installation in which the driver is not patched, or by an earlier patch. */
class DriverNotPatched extends Error {
  override name = 'DriverNotPatched';
  override message =
    'The database driver is installed without its patch (patches/): install with "npm ci", without --ignore-scripts.';
}

let checked = false;

/** Checks once for each process that what patches/ adds to the driver is there. @throws {DriverNotPatched} */
export function requirePatchedDriver(): void {
  if (!checked && !isPatched()) throw new DriverNotPatched();
  checked = true;
}

function isPatched(): boolean {
  const patch = readdirSync(PATCHES).find((name) => /^postgres\+.+\.patch$/.test(name));
  if (!patch) return false;
  return filesOf(readFileSync(new URL(patch, PATCHES), 'utf8')).every(({ path, added }) => {
    const lines = new Set(readFileSync(new URL(path, HOME), 'utf8').split('\n'));
    return added.every((line) => lines.has(line));
  });
}

/** Returns the files that a patch changes, each with the lines that it adds. */
function filesOf(patch: string): { path: string; added: string[] }[] {
  return patch
    .split(/^\+\+\+ b\//m)
    .slice(1)
    .map((part) => part.split('\n'))
    .map(([path = '', ...lines]) => ({
      path,
      added: lines.filter((line) => line.startsWith('+')).map((line) => line.slice(1)),
    }));
}
