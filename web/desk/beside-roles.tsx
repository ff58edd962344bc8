import type { FC } from 'hono/jsx';
import type { Visitor } from '../http/context.ts';

/** The place of the roles of Enhetsregisteret on a page: they come by themselves, or by the link without JavaScript. */
export const BesideRoles: FC<{ visitor: Visitor; href: string }> = ({ visitor, href }) => {
  const { title, see } = visitor.text.unitRoles;
  return (
    <section class="stack" aria-labelledby="roller">
      <h2 class="ds-heading" data-size="md" id="roller">
        {title}
      </h2>
      <div class="stack" hx-get={href} hx-trigger="load" aria-live="polite">
        <p>
          <a class="ds-link" href={href}>
            {see}
          </a>
        </p>
      </div>
    </section>
  );
};
