/** Gives the tests of a vitest project a stack of their own: the real parts, on free ports, in a folder of its own. */
import type { TestProject } from 'vitest/node';
import type { StackAddresses } from '../addresses.ts';
import type { PartName } from '../parts.ts';
import { findFreePorts } from '../ports.ts';
import { startStack } from '../stack.ts';
import { makeTestFolder } from './folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    stack: { addresses: StackAddresses; environment: Readonly<Record<string, string>>; data: string };
    /** How many workflows a worker may remember. */
    workerCache: number;
    /** What the stack consists of. */
    parts: readonly PartName[];
  }
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const { workerCache, parts } = project.getProvidedContext();
  const folder = makeTestFolder(project.name);
  const stack = await startStack({
    data: folder.path,
    ports: Number(process.env.TEST_PORTS) || (await findFreePorts()),
    parts,
    env: { worker: { WORKER_CACHE: `${workerCache}` } },
    timeSkipping: true,
    onProgress: (line) => console.log(`[${project.name}] ${line}`),
  });
  const { addresses, environment } = stack;
  project.provide('stack', { addresses, environment, data: folder.path });
  return async () => {
    await stack.stop();
    folder.remove();
  };
}
