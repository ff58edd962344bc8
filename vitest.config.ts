import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { PART_NAMES } from './dev/parts.ts';

const ON_THE_ENGINE = ['test/workflows/**/*.test.ts'];
const ON_A_STACK = ['test/integration/**/*.test.{ts,tsx}'];
/** Those in which workflows do nothing, or only what others have them do: how much a worker remembers is all the same. */
const WHATEVER_IS_REMEMBERED = [
  'test/integration/{asking,audit,conditions,database-driver,drafts,editions,idporten,imports,input}.test.*',
  'test/integration/{kinds,lists,login,login-levels,logouts,minid,own-data,privacy,profile}.test.*',
  'test/integration/{register,reordered-lines,reuse,rights,rights-access}.test.*',
];
const IN_A_BROWSER = ['test/e2e/**/*.test.ts'];
const UNDER_FAULTS = ['test/faults/**/*.test.ts'];
const ON_A_COPY = ['test/copy/**/*.test.ts'];

/** Files at a time, also on a small machine, where each has a database and a namespace of its own: they mostly wait. */
const AT_A_TIME = 3;

/** As long as a busy machine may take; what others do in their own time is seen as soon as it is there. */
const PATIENT = {
  testTimeout: 120_000,
  hookTimeout: 240_000,
  expect: { poll: { timeout: 30_000, interval: 50 } },
};

/** Cached workflows in the workers of a stack. With two, nearly every act replays a workflow from its history. */
const USUAL_CACHE = 600;
const SMALL_CACHE = 2;

/** Which tests need what around them; dev/test.ts says in which order and what side by side. */
const projects: TestProjectConfiguration[] = [
  {
    test: {
      ...PATIENT,
      name: 'unit',
      include: ['test/**/*.test.{ts,tsx}'],
      exclude: [...ON_THE_ENGINE, ...ON_A_STACK, ...IN_A_BROWSER, ...UNDER_FAULTS, ...ON_A_COPY],
    },
  },
  {
    test: {
      ...PATIENT,
      name: 'workflows',
      include: ON_THE_ENGINE,
      globalSetup: 'dev/test/stack.ts',
      provide: { workerCache: USUAL_CACHE, parts: ['postgres', 'temporal'] },
      maxWorkers: AT_A_TIME,
    },
  },
  {
    test: {
      ...PATIENT,
      name: 'integration',
      include: ON_A_STACK,
      globalSetup: 'dev/test/stack.ts',
      provide: { workerCache: USUAL_CACHE, parts: PART_NAMES },
    },
  },
  {
    test: {
      ...PATIENT,
      name: 'small-cache',
      include: [...ON_THE_ENGINE, ...ON_A_STACK],
      exclude: WHATEVER_IS_REMEMBERED,
      globalSetup: 'dev/test/stack.ts',
      provide: { workerCache: SMALL_CACHE, parts: PART_NAMES },
    },
  },
  {
    test: {
      ...PATIENT,
      name: 'e2e',
      include: IN_A_BROWSER,
      globalSetup: ['dev/test/stack.ts', 'dev/test/browser.ts'],
      provide: { workerCache: USUAL_CACHE, parts: PART_NAMES },
      fileParallelism: false,
    },
  },
  {
    test: {
      ...PATIENT,
      name: 'copy',
      include: ON_A_COPY,
    },
  },
  {
    test: {
      ...PATIENT,
      name: 'faults',
      include: UNDER_FAULTS,
      fileParallelism: false,
      testTimeout: 600_000,
    },
  },
];

export default defineConfig({ test: { projects } });
