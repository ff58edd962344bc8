/** Every workflow there is, and nothing else: each export here becomes one. */
export { accessWorkflow } from './access.ts';
export { caseWorkflow } from './case.ts';
export { fileWorkflow } from './file.ts';
export { housekeepingWorkflow } from './housekeeping.ts';
export { mailWorkflow } from './mail.ts';
export { reconciliationWorkflow } from './reconciliation.ts';
export { registerRefreshWorkflow } from './register-refresh.ts';
export { sealingWorkflow } from './sealing.ts';
