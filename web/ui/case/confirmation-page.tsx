/** A page that asks once more before something is done to a case. */
import type { Child, FC } from 'hono/jsx';
import type { Action } from '../../../domain/rights/table.ts';
import type { CaseAt, Visitor } from '../../http/router.ts';
import { caseUrl } from '../../urls.ts';
import { ButtonLink, Notice, TokenForm } from '../blocks.tsx';
import { Layout } from '../layout.tsx';
import { caseTitle } from './case-page.tsx';

/**
 * @param to the rest of the address below the case's own, to which it is sent
 * @param danger whether something is lost by it
 * @param children what is sent with it
 */
export const ConfirmationPage: FC<{
  visitor: Visitor;
  at: CaseAt;
  action: Action;
  to: string;
  title: string;
  notice: string | null;
  says: readonly string[];
  confirm: string;
  cancel: string;
  danger?: boolean;
  children?: Child;
}> = ({ visitor, at, action, to, title, notice, says, confirm, cancel, danger = false, children }) => {
  const { number } = at.row;
  const href = caseUrl(visitor, number);
  return (
    <Layout visitor={visitor} title={title} crumbs={[{ name: caseTitle(visitor, at), href }]}>
      {notice && <Notice tone="danger">{notice}</Notice>}
      {says.map((sentence) => (
        <p>{sentence}</p>
      ))}
      <TokenForm visitor={visitor} action={action} number={number} to={`${href}/${to}`}>
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
