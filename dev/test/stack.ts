/** The stack that all tests share which need one: the real parts, on free ports, started once for a run. */
import type { TestProject } from 'vitest/node';
import type { StackAddresses } from '../addresses.ts';
import { findFreePorts } from '../ports.ts';
import { type Stack, startStack } from '../stack.ts';
import { makeTestFolder } from './folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    stack: { addresses: StackAddresses; environment: Readonly<Record<string, string>>; data: string };
  }
}

interface Shared {
  stack: Promise<Stack>;
  folder: ReturnType<typeof makeTestFolder>;
  users: number;
}

/** Each project of vitest loads this file anew, so what they share lies where all of them find it. */
const holder = globalThis as { minSideStack?: Shared };

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  holder.minSideStack ??= begin();
  const shared = holder.minSideStack;
  shared.users += 1;
  const { addresses, environment } = await shared.stack;
  project.provide('stack', { addresses, environment, data: shared.folder.path });
  return async () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    await (await shared.stack).stop();
    shared.folder.remove();
  };
}

function begin(): Shared {
  const folder = makeTestFolder('stack');
  return { folder, users: 0, stack: start(folder.path) };
}

const start = async (data: string): Promise<Stack> =>
  startStack({
    data,
    ports: Number(process.env.TEST_PORTS) || (await findFreePorts()),
    timeSkipping: true,
    isVolatile: true,
    onProgress: (line) => console.log(`[stack] ${line}`),
  });
