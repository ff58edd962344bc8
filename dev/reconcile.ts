/** `npm run reconcile`: runs the reconciliation with the settings of the stack on the data folder. */
import { useStack } from './on-stack.ts';

useStack('reconcile');
await import('../reconcile.ts');
