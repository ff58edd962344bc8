import type { Child, FC } from 'hono/jsx';

export type Variant = 'primary' | 'secondary' | 'tertiary';

/** A link that looks like a button. */
export const ButtonLink: FC<{ href: string; variant?: Variant; children?: Child }> = ({
  href,
  variant = 'primary',
  children,
}) => (
  <a class="ds-button" data-variant={variant} href={href}>
    {children}
  </a>
);
