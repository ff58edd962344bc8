/** A page that asks once more before something is done to a case. */

import type { Child, FC } from 'hono/jsx';
import type { Action } from '../../../domain/rights/table.ts';
import type { Visitor } from '../../http/context.ts';
import type { RoutedCase } from '../../http/objects.ts';
import { caseUrl, to as fill } from '../../urls.ts';
import { ButtonLink, Notice, TokenForm } from '../blocks.tsx';
import { Layout } from '../layout.tsx';
import { caseTitle } from './case-page.tsx';

/**
 * @param to the pattern of the address to which it is sent
 * @param danger whether something is lost by it
 * @param children what is sent with it
 */
export const ConfirmationPage: FC<{
  visitor: Visitor;
  case_: RoutedCase;
  action: Action;
  to: `${string}/:number/${string}`;
  title: string;
  notice: string | null;
  says: readonly string[];
  confirm: string;
  cancel: string;
  danger?: boolean;
  children?: Child;
}> = ({ visitor, case_, action, to, title, notice, says, confirm, cancel, danger = false, children }) => {
  const { number } = case_.row;
  const href = caseUrl(visitor, number);
  return (
    <Layout visitor={visitor} title={title} crumbs={[{ name: caseTitle(visitor, case_), href }]}>
      {notice && <Notice tone="danger">{notice}</Notice>}
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
