import type { FC } from 'hono/jsx';
import type { Visitor } from '../http/context.ts';
import { URLS } from '../urls.ts';
import { Alert } from './alerts.tsx';

/** Tells somebody on their first page that their address waits for its link; nothing where none does. */
export const WaitingEmailNotice: FC<{ visitor: Visitor; email: string | null }> = ({ visitor, email }) => {
  const { unconfirmed, confirming } = visitor.text.identity;
  if (email === null) return null;
  return (
    <Alert tone="warning">
      <strong>{unconfirmed.title}</strong>
      <p>{unconfirmed.says(email)}</p>
      <a class="ds-link" href={URLS.profile}>
        {confirming.profile}
      </a>
    </Alert>
  );
};
