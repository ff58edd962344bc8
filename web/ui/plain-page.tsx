import type { Child, FC } from 'hono/jsx';
import type { Visitor } from '../http/context.ts';
import { ButtonLink } from './buttons.tsx';
import { Layout } from './layout.tsx';

export interface WayOn {
  href: string;
  label: string;
}

/** A page that says something in plain sentences and leads on. @param links the ways on, the most likely first */
export const PlainPage: FC<{
  visitor: Visitor;
  title: string;
  says: readonly string[];
  links: readonly WayOn[];
  children?: Child;
}> = ({ visitor, title, says, links, children }) => (
  <Layout visitor={visitor} title={title}>
    {says.map((sentence) => (
      <p>{sentence}</p>
    ))}
    {children}
    <p class="buttons">
      {links.map(({ href, label }, place) => (
        <ButtonLink href={href} variant={place === 0 ? 'primary' : 'secondary'}>
          {label}
        </ButtonLink>
      ))}
    </p>
  </Layout>
);

/** A page for a button that has none of its own: the reason why nothing was done, and the way back. */
export const NotDonePage: FC<{ visitor: Visitor; notice: string | null; back: WayOn }> = ({
  visitor,
  notice,
  back,
}) => (
  <PlainPage
    visitor={visitor}
    title={visitor.text.errors.wrong_state.title}
    says={notice ? [notice] : []}
    links={[back]}
  />
);
