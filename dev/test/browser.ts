/** Gives tests the path of a Chromium, by `inject('chromium')`. */
import type { TestProject } from 'vitest/node';
import { findChromium } from '../chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    chromium: string;
  }
}

export default async function setUp(project: TestProject): Promise<void> {
  project.provide('chromium', await findChromium(console.log));
}
