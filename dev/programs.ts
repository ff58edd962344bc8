/** Programs of the system, which do not come with npm. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { PlainError } from './plain.ts';

/**
 * Returns the path of the first of these programs on PATH, or in one of further folders; undefined where there is
 * none.
 */
export function findProgram(names: readonly string[], ...beside: string[]): string | undefined {
  return [...(process.env.PATH ?? '').split(delimiter), ...beside]
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(isExecutable);
}

export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Tells whether packages of the system can be installed without asking anybody. */
export const mayInstall = (): boolean => process.getuid?.() === 0 && findProgram(['apt-get']) !== undefined;

/** Installs packages with apt. @throws {PlainError} with its messages where it fails */
export async function install(...packages: string[]): Promise<void> {
  await apt('update');
  await apt('install', '--yes', '--no-install-recommends', ...packages);
}

async function apt(...what: string[]): Promise<void> {
  const child = spawn('apt-get', ['--quiet', ...what], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [[code], said] = await Promise.all([once(child, 'exit'), text(child.stderr)]);
  if (code !== 0) throw new PlainError(`apt-get ${what.join(' ')} failed: ${said.trim()}`);
}
