/** Gives tests the path of a Chromium, by `inject('chromium')`. */
import type { TestProject } from 'vitest/node';
import { findChromium } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    chromium: string;
  }
}

export default function setUp(project: TestProject): void {
  project.provide('chromium', findChromium(console.log));
}
