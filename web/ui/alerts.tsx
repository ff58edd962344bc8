import type { Child, FC } from 'hono/jsx';

/** Something that the person has to know; read out when it appears. */
export const Alert: FC<{ tone?: 'info' | 'success' | 'warning' | 'danger'; children?: Child }> = ({
  tone = 'info',
  children,
}) => (
  <div class="ds-alert" data-color={tone} role={tone === 'danger' ? 'alert' : 'status'}>
    {children}
  </div>
);
