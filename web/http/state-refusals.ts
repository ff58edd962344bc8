import { stateRefusal } from '../../domain/rights/rights.ts';
import type { ActionOn } from '../../domain/rights/table.ts';
import type { Services } from './context.ts';
import { refusalPages } from './error-pages.tsx';
import type { CaseHandler } from './router.ts';

/**
 * Answers a form that its case does not allow as it stands. A reason of its own, such as a deadline, is told by the
 * form's page, with all that was typed; where the state allows nothing of the kind, it is a plain page.
 * @param take the handler of the form, whose act is refused again
 */
export const tellReason =
  (services: Services, action: ActionOn<'case'>, take: CaseHandler): CaseHandler =>
  (c, visitor, case_) =>
    stateRefusal(action, case_.row.snapshot, visitor.id, Date.now()) === 'illegal'
      ? refusalPages(services)(c, visitor, 'wrong_state', case_)
      : take(c, visitor, case_);
