/** The code of the workflows as workers load it, bundled once for each state of its sources: that takes seconds. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, type WorkflowBundlePath } from '@temporalio/worker';

const HOME = new URL('../', import.meta.url);
const KEPT = new URL('node_modules/.cache/min-side/', HOME);
/** All that a workflow may import; `domain/kinds` is not among it. */
const SOURCES = ['workflows/', 'domain/'];

/** Returns the path of the bundle, which is made anew if a source or the SDK has changed. */
export async function workflowBundle(): Promise<WorkflowBundlePath> {
  const file = new URL(`workflows-${await fingerprint()}.js`, KEPT);
  if (!existsSync(file)) {
    const { code } = await bundleWorkflowCode({
      workflowsPath: fileURLToPath(new URL('workflows/index.ts', HOME)),
      logger: new DefaultLogger('ERROR'),
    });
    await mkdir(KEPT, { recursive: true });
    const unfinished = new URL(`${process.pid}.unfinished`, KEPT);
    await writeFile(unfinished, code);
    await rename(unfinished, file);
  }
  return { codePath: fileURLToPath(file) };
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256').update(
    await readFile(createRequire(import.meta.url).resolve('@temporalio/worker/package.json')),
  );
  for (const folder of SOURCES) {
    const names = await readdir(new URL(folder, HOME), { recursive: true });
    for (const name of names.filter((name) => name.endsWith('.ts')).sort())
      hash.update(name).update(await readFile(new URL(folder + name, HOME)));
  }
  return hash.digest('hex').slice(0, 16);
}
