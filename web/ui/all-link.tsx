import type { FC } from 'hono/jsx';
import type { Visitor } from '../http/context.ts';

/** *Vis alle*: the way to the rest of a list of which only so much is shown. */
export const AllLink: FC<{ visitor: Visitor; href: string }> = ({ visitor, href }) => (
  <p>
    <a class="ds-link" href={href}>
      {visitor.text.frame.all}
    </a>
  </p>
);
