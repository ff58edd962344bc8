/** Changing what was sent: begun, gone on with in the pages of the form, or thrown away. */

import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import { z } from 'zod';
import { discardChange, type OpenChange, openChange, readOpenChange } from '../../db/draft/changes.ts';
import type { State } from '../../domain/cases/states.ts';
import { RIGHTS } from '../../domain/rights/table.ts';
import type { Services } from '../http/context.ts';
import { actorOf, type Env, type Visitor } from '../http/context.ts';
import { errorPage } from '../http/error-pages.tsx';
import { carriedNumber } from '../http/form-input.ts';
import type { RoutedCase } from '../http/objects.ts';
import { seeOther } from '../http/redirects.ts';
import type { Routes } from '../http/router.ts';
import { purposeOf, readToken } from '../http/tokens.ts';
import { isUndecided } from '../ui/case/change-notice.tsx';
import { ConfirmationPage } from '../ui/case/confirmation-page.tsx';
import { Plainly } from '../ui/plain-page.tsx';
import { caseUrl } from '../urls.ts';
import { INFORMATION, tabUrl } from './form.tsx';

const DISCARDING = '/saker/:number/endring/forkasting';

export function mountChanges(routes: Routes, services: Services): void {
  routes.onCase('POST', '/saker/:number/endring', 'case.change', (c, visitor, at) =>
    begin(c, visitor, at, services),
  );
  routes.onCase('GET', DISCARDING, 'change.discard', async (c, visitor, at) => {
    const change = await readOpenChange(services.sql, at.row.number);
    if (!change) return seeOther(c, caseUrl(visitor, at.row.number));
    return c.html(<DiscardPage visitor={visitor} at={at} change={change} />);
  });
  routes.onCase('POST', DISCARDING, 'change.discard', (c, visitor, at) => discard(c, visitor, at, services));
}

async function begin(
  c: Context<Env>,
  visitor: Visitor,
  at: RoutedCase,
  services: Services,
): Promise<Response> {
  const { number } = at.row;
  const { token } = tokenOnly.parse(await c.req.parseBody());
  const id = visitor.session && readToken(visitor.session, purposeOf('case.change', number), token);
  if (!id) return c.html(<OldPage visitor={visitor} at={at} />, 422);
  const begun = await openChange(
    services.sql,
    { number, person: visitor.id, role: actorOf(visitor) },
    id,
    (snapshot) => CHANGEABLE.includes(snapshot.state) && isUndecided({ snapshot }),
  );
  return begun ? seeOther(c, tabUrl(number, INFORMATION)) : errorPage(c, visitor, 'wrong_state', { at });
}

/** Looked at again under the case's lock. */
const CHANGEABLE: readonly State[] = RIGHTS['case.change'].states;

const tokenOnly = z.object({ token: z.string().catch('') });

const OldPage: FC<{ visitor: Visitor; at: RoutedCase }> = ({ visitor, at: { row } }) => (
  <Plainly
    visitor={visitor}
    title={visitor.text.errors.wrong_state.title}
    says={[visitor.text.frame.oldPage]}
    links={[{ href: caseUrl(visitor, row.number), label: visitor.text.errors.toCase }]}
  />
);

const DiscardPage: FC<{ visitor: Visitor; at: RoutedCase; change: OpenChange; notice?: string }> = ({
  visitor,
  at,
  change,
  notice = null,
}) => {
  const { versions, frame } = visitor.text;
  return (
    <ConfirmationPage
      {...{ visitor, at, notice }}
      action="change.discard"
      to="endring/forkasting"
      title={versions.discardTitle}
      says={[versions.discardBody]}
      confirm={versions.discard}
      cancel={frame.cancel}
      danger
    >
      <input type="hidden" name="generation" value={change.generation} />
    </ConfirmationPage>
  );
};

const discarding = tokenOnly.extend({ generation: carriedNumber });

/** Only the change that the page asked about: one that was begun since stays. */
async function discard(
  c: Context<Env>,
  visitor: Visitor,
  at: RoutedCase,
  services: Services,
): Promise<Response> {
  const { number } = at.row;
  const { token, generation } = discarding.parse(await c.req.parseBody());
  const change = await readOpenChange(services.sql, number);
  if (!change) return seeOther(c, caseUrl(visitor, number));
  const id = visitor.session && readToken(visitor.session, purposeOf('change.discard', number), token);
  if (!id)
    return c.html(
      <DiscardPage visitor={visitor} at={at} change={change} notice={visitor.text.frame.oldPage} />,
      422,
    );
  await discardChange(services.sql, { number, person: visitor.id, role: actorOf(visitor) }, generation);
  return seeOther(c, caseUrl(visitor, number));
}
