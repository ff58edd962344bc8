import type { FC } from 'hono/jsx';
import type { Visitor } from '../http/context.ts';
import { loginUrl } from '../urls.ts';
import { ButtonLink } from './buttons.tsx';

/** Says what the lower level of login is not enough for, and leads to the higher one. @param til the way back */
export const StepUp: FC<{ visitor: Visitor; til: string }> = ({ visitor, til }) => {
  const { low } = visitor.text.sessions;
  return (
    <>
      <p>{low.more}</p>
      <p class="buttons">
        <ButtonLink href={loginUrl('person', til)} variant="secondary">
          {low.stepUp}
        </ButtonLink>
      </p>
    </>
  );
};
