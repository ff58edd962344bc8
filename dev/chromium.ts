import { PlainError } from './plain.ts';
import { findProgram, install, mayInstall } from './programs.ts';

/** Chromium without its own windows, which needs half the time of a whole one. */
const SHELLS = ['chromium-headless-shell', 'chrome-headless-shell'];
const PROGRAMS = [...SHELLS, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Packages of Debian, the better one first. */
const PACKAGES = ['chromium-headless-shell', 'chromium'];

/**
 * Finds a Chromium for the tests in a browser, and installs it where that is allowed.
 * @returns its path
 * @throws {PlainError} where there is none and none may be installed
 */
export async function findChromium(onProgress: (line: string) => void): Promise<string> {
  const named = process.env.CHROMIUM ?? findProgram(SHELLS);
  if (named) return named;
  for (const name of mayInstall() ? PACKAGES : []) {
    onProgress(`Installing ${name} (apt-get), since the tests in a browser need it. Takes a minute.`);
    await install(name).catch(({ message }: Error) => onProgress(message));
    const installed = findProgram(PROGRAMS);
    if (installed) return installed;
  }
  const found = findProgram(PROGRAMS);
  if (found) return found;
  throw new PlainError(
    `The tests in a browser need Chromium: install it (on Debian: apt-get install chromium-headless-shell) so that one of ${PROGRAMS.join(', ')} is on PATH, or name it with CHROMIUM.`,
  );
}
