import type { Child, FC } from 'hono/jsx';
import type { ActionOn } from '../../../domain/rights/table.ts';
import type { Visitor } from '../../http/context.ts';
import type { RoutedCase } from '../../http/objects.ts';
import { type CaseUrl, caseUrl, to as fill } from '../../urls.ts';
import { Alert } from '../alerts.tsx';
import { ButtonLink } from '../buttons.tsx';
import { TokenForm } from '../forms.tsx';
import { Layout } from '../layout.tsx';
import { caseTitle } from './case-page.tsx';

/** A page that asks once more before something is done to a case. */
export const ConfirmationPage: FC<{
  visitor: Visitor;
  case_: RoutedCase;
  action: ActionOn<'case'>;
  /** Pattern of the address to which it is sent. */
  to: CaseUrl;
  title: string;
  notice: string | null;
  says: readonly string[];
  confirm: string;
  cancel: string;
  /** Something is lost by it. */
  danger?: boolean;
  /** Fields that are sent with it. */
  children?: Child;
}> = ({ visitor, case_, action, to, title, notice, says, confirm, cancel, danger = false, children }) => {
  const { number } = case_.row;
  const href = caseUrl(visitor, number);
  return (
    <Layout visitor={visitor} title={title} crumbs={[{ name: caseTitle(visitor, case_), href }]}>
      {notice && <Alert tone="danger">{notice}</Alert>}
      {says.map((sentence) => (
        <p>{sentence}</p>
      ))}
      <TokenForm visitor={visitor} action={action} number={number} to={fill(to, { number })}>
        {children}
        <div class="buttons">
          <button type="submit" class="ds-button" data-color={danger ? 'danger' : undefined}>
            {confirm}
          </button>
          <ButtonLink href={href} variant="secondary">
            {cancel}
          </ButtonLink>
        </div>
      </TokenForm>
    </Layout>
  );
};
