/** Runs before each file of tests: modules of ours begin anew, as in a process of its own; packages stay loaded. */
import { vi } from 'vitest';

vi.resetModules();
