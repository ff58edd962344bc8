import type { CasePageData } from '../../../db/cases/case-page.ts';
import type { Visitor } from '../../http/context.ts';
import type { RoutedCase } from '../../http/objects.ts';

/** A case, and all that its page shows of it to the visitor. */
export interface CaseShown {
  visitor: Visitor;
  case_: RoutedCase;
  read: CasePageData;
}
