import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A folder for what tests of one sort leave behind. It is removed after them, except below the folder that
 * was named with --data, where it stays to be looked at.
 */
export function makeTestFolder(name: string): { path: string; remove(): void } {
  const chosen = process.env.TEST_DATA;
  if (!chosen) {
    const path = mkdtempSync(join(tmpdir(), `min-side-${name}-`));
    return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
  }
  const path = join(chosen, name);
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  return { path, remove: () => undefined };
}
