/** `npm run audit:verify`: reads the audit of the stack on the data folder against its chain. */
import { useStack } from './on-stack.ts';

useStack('audit-verify');
await import('../audit-verify.ts');
