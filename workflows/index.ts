/** Every workflow there is, and nothing else: each export here becomes one. */
export { caseStory } from './case.ts';
export { fileStory } from './file.ts';
