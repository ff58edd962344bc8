/** Changing what was sent: begun, gone on with in the pages of the form, or thrown away. */
import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import { z } from 'zod';
import { discardChange, type OpenChange, openChange, readOpenChange } from '../../db/draft/changes.ts';
import type { State } from '../../domain/cases/transitions.ts';
import { RIGHTS } from '../../domain/rights/table.ts';
import { seeOther } from '../http/command-form.tsx';
import { turned } from '../http/error-pages.tsx';
import { carriedNumber } from '../http/form-input.ts';
import { type CaseAt, type Env, type House, type Routes, roleOf, type Visitor } from '../http/router.ts';
import { readToken } from '../http/tokens.ts';
import { purposeOf } from '../ui/blocks.tsx';
import { isUndecided } from '../ui/case/change-notice.tsx';
import { ConfirmationPage } from '../ui/case/confirmation-page.tsx';
import { Plainly } from '../ui/plain-page.tsx';
import { caseUrl } from '../urls.ts';
import { INFORMATION, tabUrl } from './form.tsx';

const DISCARDING = '/saker/:number/endring/forkasting';

export function mountChanges(routes: Routes, house: House): void {
  routes.onCase('POST', '/saker/:number/endring', 'case.change', (c, visitor, at) =>
    begin(c, visitor, at, house),
  );
  routes.onCase('GET', DISCARDING, 'change.discard', async (c, visitor, at) => {
    const change = await readOpenChange(house.sql, at.row.number);
    if (!change) return seeOther(c, caseUrl(visitor, at.row.number));
    return c.html(<DiscardPage visitor={visitor} at={at} change={change} />);
  });
  routes.onCase('POST', DISCARDING, 'change.discard', (c, visitor, at) => discard(c, visitor, at, house));
}

async function begin(c: Context<Env>, visitor: Visitor, at: CaseAt, house: House): Promise<Response> {
  const { number } = at.row;
  const { token } = tokenOnly.parse(await c.req.parseBody());
  const id = visitor.session && readToken(visitor.session, purposeOf('case.change', number), token);
  if (!id) return c.html(<OldPage visitor={visitor} at={at} />, 422);
  const begun = await openChange(
    house.sql,
    { number, person: visitor.id, role: roleOf(visitor) },
    id,
    (snapshot) => CHANGEABLE.includes(snapshot.state) && isUndecided({ snapshot }),
  );
  return begun ? seeOther(c, tabUrl(number, INFORMATION)) : turned(c, visitor, 'wrong_state', { at });
}

/** Looked at again under the case's lock. */
const CHANGEABLE: readonly State[] = RIGHTS['case.change'].states;

const tokenOnly = z.object({ token: z.string().catch('') });

const OldPage: FC<{ visitor: Visitor; at: CaseAt }> = ({ visitor, at: { row } }) => (
  <Plainly
    visitor={visitor}
    title={visitor.text.turned.wrong_state.title}
    says={[visitor.text.frame.oldPage]}
    links={[{ href: caseUrl(visitor, row.number), label: visitor.text.turned.toCase }]}
  />
);

const DiscardPage: FC<{ visitor: Visitor; at: CaseAt; change: OpenChange; notice?: string }> = ({
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
async function discard(c: Context<Env>, visitor: Visitor, at: CaseAt, house: House): Promise<Response> {
  const { number } = at.row;
  const { token, generation } = discarding.parse(await c.req.parseBody());
  const change = await readOpenChange(house.sql, number);
  if (!change) return seeOther(c, caseUrl(visitor, number));
  const id = visitor.session && readToken(visitor.session, purposeOf('change.discard', number), token);
  if (!id)
    return c.html(
      <DiscardPage visitor={visitor} at={at} change={change} notice={visitor.text.frame.oldPage} />,
      422,
    );
  await discardChange(house.sql, { number, person: visitor.id, role: roleOf(visitor) }, generation);
  return seeOther(c, caseUrl(visitor, number));
}
