import { defineConfig, type TestProjectConfiguration } from 'vitest/config';

const ON_THE_ENGINE = ['test/workflows/**/*.test.ts'];
const ON_A_STACK = ['test/integration/**/*.test.{ts,tsx}'];
const IN_A_BROWSER = ['test/e2e/**/*.test.ts'];
const AFTERWARDS = ['test/replay/**/*.test.ts'];
const UNDER_FAULTS = ['test/faults/*.test.ts'];

/** Files at a time, also on a small machine: those on a stack mostly wait. */
const AT_A_TIME = 4;

/** Setup that lets a file's modules begin anew, in a process that goes on from file to file. */
const FRESH = ['test/support/fresh.ts'];

/** Limits of time for a busy machine; what others do in their own time is seen as soon as it is there. */
const PATIENT = {
  testTimeout: 120_000,
  hookTimeout: 240_000,
  expect: { poll: { timeout: 30_000, interval: 50 } },
  maxWorkers: AT_A_TIME,
  // starting a process, and loading packages in it, takes as long as many a file
  isolate: false,
  setupFiles: FRESH,
  sequence: { setupFiles: 'list' as const },
};

/** Tests by what they need around them. Those on the stack share one; each fault test has its own. */
const projects: TestProjectConfiguration[] = [
  {
    test: {
      ...PATIENT,
      name: 'unit',
      include: ['test/**/*.test.{ts,tsx}'],
      exclude: [...ON_THE_ENGINE, ...ON_A_STACK, ...IN_A_BROWSER, ...AFTERWARDS, ...UNDER_FAULTS],
    },
  },
  {
    test: {
      ...PATIENT,
      name: 'workflows',
      include: ON_THE_ENGINE,
      globalSetup: 'dev/test/stack.ts',
      // Temporal's runtime is installed once for a process
      isolate: true,
    },
  },
  {
    test: {
      ...PATIENT,
      name: 'integration',
      include: ON_A_STACK,
      globalSetup: 'dev/test/stack.ts',
      setupFiles: [...FRESH, 'test/support/setup.ts'],
    },
  },
  {
    test: {
      ...PATIENT,
      name: 'e2e',
      include: IN_A_BROWSER,
      globalSetup: ['dev/test/stack.ts', 'dev/test/browser.ts'],
      setupFiles: [...FRESH, 'test/support/setup.ts'],
    },
  },
  {
    test: {
      ...PATIENT,
      name: 'replay',
      include: AFTERWARDS,
      globalSetup: 'dev/test/stack.ts',
      sequence: { ...PATIENT.sequence, groupOrder: 1 },
    },
  },
  {
    test: { ...PATIENT, name: 'faults', include: UNDER_FAULTS, testTimeout: 600_000 },
  },
];

export default defineConfig({ test: { projects } });
