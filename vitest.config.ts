import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { PART_NAMES } from './dev/parts.ts';

const ON_THE_ENGINE = ['test/workflows/**/*.test.ts'];
const ON_A_STACK = ['test/integration/**/*.test.{ts,tsx}'];
/** Those in which workflows do nothing, or only what others have them do: how much a worker remembers is all the same. */
const WHATEVER_IS_REMEMBERED = [
  'test/integration/{database-driver,idporten,imports,input,kinds,lists,own-data,profile,register,reuse}.test.*',
  'test/integration/{login,login-levels,logouts,minid}.test.*',
];
const IN_A_BROWSER = ['test/e2e/**/*.test.ts'];
const UNDER_FAULTS = ['test/faults/**/*.test.ts'];
const ON_A_COPY = ['test/copy/**/*.test.ts'];

/** Cached workflows in the workers of a stack. With two, nearly every act replays a workflow from its history. */
const USUAL_CACHE = 600;
const SMALL_CACHE = 2;

/** Which tests need what around them; dev/test.ts says in which order they run. */
const projects: TestProjectConfiguration[] = [
  {
    test: {
      name: 'unit',
      include: ['test/**/*.test.{ts,tsx}'],
      exclude: [...ON_THE_ENGINE, ...ON_A_STACK, ...IN_A_BROWSER, ...UNDER_FAULTS, ...ON_A_COPY],
      testTimeout: 30_000,
    },
  },
  {
    test: {
      name: 'workflows',
      include: ON_THE_ENGINE,
      globalSetup: 'dev/test-stack.ts',
      provide: { workerCache: USUAL_CACHE, parts: ['postgres', 'temporal'] },
      testTimeout: 30_000,
      hookTimeout: 60_000,
    },
  },
  {
    test: {
      name: 'integration',
      include: ON_A_STACK,
      globalSetup: 'dev/test-stack.ts',
      provide: { workerCache: USUAL_CACHE, parts: PART_NAMES },
      testTimeout: 30_000,
      hookTimeout: 60_000,
    },
  },
  {
    test: {
      name: 'small-cache',
      include: [...ON_THE_ENGINE, ...ON_A_STACK],
      exclude: WHATEVER_IS_REMEMBERED,
      globalSetup: 'dev/test-stack.ts',
      provide: { workerCache: SMALL_CACHE, parts: PART_NAMES },
      testTimeout: 60_000,
      hookTimeout: 60_000,
    },
  },
  {
    test: {
      name: 'e2e',
      include: IN_A_BROWSER,
      globalSetup: ['dev/test-stack.ts', 'dev/test-browser.ts'],
      provide: { workerCache: USUAL_CACHE, parts: PART_NAMES },
      fileParallelism: false,
      testTimeout: 60_000,
      hookTimeout: 60_000,
    },
  },
  {
    test: {
      name: 'copy',
      include: ON_A_COPY,
      testTimeout: 120_000,
      hookTimeout: 120_000,
    },
  },
  {
    test: {
      name: 'faults',
      include: UNDER_FAULTS,
      fileParallelism: false,
      testTimeout: 600_000,
      hookTimeout: 120_000,
    },
  },
];

export default defineConfig({ test: { projects } });
