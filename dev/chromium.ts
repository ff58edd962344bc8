import { PlainError } from './plain.ts';
import { findProgram, install, mayInstall } from './programs.ts';

const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Finds a Chromium for the tests in a browser, and installs it where that is allowed.
 * @returns its path
 * @throws {PlainError} where there is none and none may be installed
 */
export async function findChromium(onProgress: (line: string) => void): Promise<string> {
  const found = process.env.CHROMIUM ?? findProgram(PROGRAMS);
  if (found) return found;
  if (mayInstall()) {
    onProgress(
      'Installing Chromium (apt-get install chromium), since the tests in a browser need it. Takes a minute.',
    );
    await install('chromium');
  }
  const installed = findProgram(PROGRAMS);
  if (installed) return installed;
  throw new PlainError(
    `The tests in a browser need Chromium: install it (on Debian: apt-get install chromium) so that one of ${PROGRAMS.join(', ')} is on PATH, or name it with CHROMIUM.`,
  );
}
