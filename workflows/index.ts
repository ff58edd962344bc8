/** Every workflow there is, and nothing else: each export here becomes one. */
export { accessStory } from './access.ts';
export { caseStory } from './case.ts';
export { fileStory } from './file.ts';
export { noticeStory } from './notice.ts';
export { registerRefresh } from './scheduled.ts';
