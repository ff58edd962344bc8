/** Forms that carry a one-time token: sent twice, each is one act. */
import type { Child, FC } from 'hono/jsx';
import type { Action } from '../../domain/rights/table.ts';
import type { Visitor } from '../http/context.ts';
import { newToken, purposeOf } from '../http/tokens.ts';
import type { Variant } from './buttons.tsx';

interface TokenFormProps {
  visitor: Visitor;
  action: Action;
  /** The object that the token is bound to: a case's number, the id of a request, or of the party of a new case. */
  number?: string;
  to: string;
  children?: Child;
}

/** A form that gives one act on a case, or one change elsewhere. */
export const TokenForm: FC<TokenFormProps> = ({ visitor, action, number, to, children }) => (
  <form method="post" action={to} class="stack" novalidate>
    {visitor.session && (
      <input type="hidden" name="token" value={newToken(visitor.session, purposeOf(action, number))} />
    )}
    {children}
  </form>
);

/** A form of nothing but a button. */
export const TokenButton: FC<TokenFormProps & { variant?: Variant }> = ({
  variant = 'primary',
  children,
  ...form
}) => (
  <TokenForm {...form}>
    <button type="submit" class="ds-button" data-variant={variant}>
      {children}
    </button>
  </TokenForm>
);
