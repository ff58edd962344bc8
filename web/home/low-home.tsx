/** Forside for a login at the lower level: what it is enough for, and the way to the higher one. */

import type { FC } from 'hono/jsx';
import type { OwnCase } from '../../db/cases/own-cases.ts';
import { kindOf } from '../../kinds.ts';
import type { Visitor } from '../http/context.ts';
import { ButtonLink } from '../ui/buttons.tsx';
import { CaseState } from '../ui/case/states.tsx';
import { Layout } from '../ui/layout.tsx';
import { StepUp } from '../ui/step-up.tsx';
import { WaitingEmailNotice } from '../ui/waiting-email.tsx';
import { to, URLS } from '../urls.ts';

/**
 * @param cases those that such a login shows, the newest first
 * @param waiting the e-mail address that waits to be confirmed
 */
export const LowHome: FC<{ visitor: Visitor; cases: readonly OwnCase[]; waiting: string | null }> = ({
  visitor,
  cases,
  waiting,
}) => {
  const { home, sessions } = visitor.text;
  const { low } = sessions;
  return (
    <Layout visitor={visitor} title={home.greeting(visitor.name)}>
      <WaitingEmailNotice visitor={visitor} email={waiting} />
      <p>{home.lead}</p>
      <p>{low.lead}</p>
      <p class="buttons">
        <ButtonLink href={URLS.kinds}>{low.write}</ButtonLink>
      </p>
      <section class="stack" aria-labelledby="henvendelser">
        <h2 class="ds-heading" data-size="md" id="henvendelser">
          {low.cases}
        </h2>
        {cases.length === 0 && <p>{low.none}</p>}
        <ul class="items">
          {cases.map(({ number, kind, state, outcome }) => (
            <li>
              <a class="ds-link" href={to(URLS.case, { number })}>
                {`${number}: ${kindOf(kind).short[visitor.language]}`}
              </a>{' '}
              <CaseState visitor={visitor} state={state} outcome={outcome} received={false} />
            </li>
          ))}
        </ul>
      </section>
      <StepUp visitor={visitor} til={URLS.home} />
    </Layout>
  );
};
