import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A folder for what one sort of tests leaves behind: below the one that `npm test` has for all of them (and which it
 * removes, unless it was named with --data), or one by itself where these tests are run alone.
 */
export function makeTestFolder(name: string): { path: string; remove(): void } {
  const common = process.env.TEST_DATA;
  if (!common) {
    const path = mkdtempSync(join(tmpdir(), `min-side-${name}-`));
    return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
  }
  const path = join(common, name);
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  return { path, remove: () => undefined };
}
