import type { Child, FC } from 'hono/jsx';
import type { Visitor } from '../http/context.ts';
import type { PlainPage } from '../login/logins.tsx';
import { ButtonLink } from './blocks.tsx';
import { Layout } from './layout.tsx';

interface Plain {
  visitor: Visitor;
  title: string;
  says: readonly string[];
  /** The ways on, the most likely first. */
  links: readonly { href: string; label: string }[];
  children?: Child;
}

/** A page that says something plainly and leads on. */
export const Plainly: FC<Plain> = ({ visitor, title, says, links, children }) => (
  <Layout visitor={visitor} title={title}>
    {says.map((sentence) => (
      <p>{sentence}</p>
    ))}
    {children}
    <p class="buttons">
      {links.map(({ href, label }, at) => (
        <ButtonLink href={href} variant={at === 0 ? 'primary' : 'secondary'}>
          {label}
        </ButtonLink>
      ))}
    </p>
  </Layout>
);

/** The same, as the answer to a request. */
export const plainPage: PlainPage = (c, visitor, { link, status, ...page }) =>
  c.html(<Plainly visitor={visitor} links={[link]} {...page} />, status);
