/** *Slett brukeren min*: for those who have no cases; one confirmation, and then they are gone. */

import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import { z } from 'zod';
import { deletePerson, type Farewell, type Leaving, readFarewell } from '../../db/account/deletion.ts';
import { CASES } from '../../db/cases/adapter.ts';
import type { DeletionObstacle } from '../../domain/account/deletion.ts';
import { kindOf } from '../../kinds.ts';
import type { Services } from '../http/context.ts';
import { actorOf, type Env, type Visitor } from '../http/context.ts';
import { readForm, type Typed, untouched } from '../http/form-input.ts';
import type { Routes } from '../http/router.ts';
import { purposeOf, readToken } from '../http/tokens.ts';
import { MANAGED } from '../organisations/urls.ts';
import { ButtonLink, ErrorSummary, Notice, Problems, TokenForm } from '../ui/blocks.tsx';
import { Layout } from '../ui/layout.tsx';
import { FAREWELL, LOGIN_URLS, PROFILE } from '../urls.ts';

const ACTION = 'profile.delete';
const input = z.object({ confirm: z.literal('yes', 'confirm') });

export function mountFarewells(routes: Routes, services: Services): void {
  const { sql, acts } = services;
  routes.page('GET', FAREWELL, ACTION, (c, visitor) => show(c, visitor, untouched, 200));

  routes.page('POST', FAREWELL, ACTION, async (c, visitor) => {
    const sent = await readForm(c, input);
    const token = visitor.session && readToken(visitor.session, purposeOf(ACTION), sent.token);
    if (!token) return show(c, visitor, { ...untouched, notice: visitor.text.frame.oldPage }, 422);
    if (sent.problems) return show(c, visitor, { ...untouched, problems: sent.problems }, 422);
    const { obstacles, drafts } = await readFarewell(sql, leavingOf(visitor));
    if (obstacles.length > 0) return show(c, visitor, untouched, 409);
    for (const { number } of drafts) await throwAway(visitor, number);
    const deleted = await deletePerson(sql, leavingOf(visitor), actorOf(visitor), `${token}.user_deleted`);
    const { waiting } = visitor.text.own.farewell;
    if (!deleted) return show(c, visitor, { ...untouched, notice: waiting }, 409);
    // the session of nobody any more is ended as any other: here, and at the provider
    return c.redirect(LOGIN_URLS.person.logout, 307);
  });

  const throwAway = (visitor: Visitor, number: string) =>
    acts.perform(CASES, {
      ...{ object: number, id: randomUUID(), name: 'discard', action: 'case.discard' },
      ...{ actor: actorOf(visitor) },
      write: async () => ({}),
    });

  async function show(
    c: Context<Env>,
    visitor: Visitor,
    typed: Typed,
    status: 200 | 409 | 422,
  ): Promise<Response> {
    const farewell = await readFarewell(sql, leavingOf(visitor));
    return c.html(<FarewellPage visitor={visitor} farewell={farewell} typed={typed} />, status);
  }
}

const leavingOf = ({ id, session }: Visitor): Leaving => ({
  id,
  pid: session!.pid,
  tokenHash: session!.tokenHash,
});

const FarewellPage: FC<{ visitor: Visitor; farewell: Farewell; typed: Typed }> = ({
  visitor,
  farewell,
  typed,
}) => {
  const { profile, own } = visitor.text;
  const crumbs = [{ name: profile.title, href: PROFILE }];
  return (
    <Layout visitor={visitor} title={own.farewell.title} crumbs={crumbs}>
      <ErrorSummary
        visitor={visitor}
        problems={typed.problems}
        labels={{ confirm: own.farewell.confirmLabel }}
      />
      {typed.notice && <Notice tone="danger">{typed.notice}</Notice>}
      <p>{own.farewell.lead}</p>
      {farewell.obstacles.length > 0 ? (
        <Obstacles visitor={visitor} obstacles={farewell.obstacles} />
      ) : (
        <Confirmation visitor={visitor} farewell={farewell} typed={typed} />
      )}
    </Layout>
  );
};

/** Where one can do something about what stands in the way. */
const WAYS: Partial<Record<DeletionObstacle, string>> = {
  cases: '/saker',
  last_administrator: MANAGED,
  requests: `${PROFILE}#virksomheter`,
};

const Obstacles: FC<{ visitor: Visitor; obstacles: readonly DeletionObstacle[] }> = ({
  visitor,
  obstacles,
}) => {
  const { farewell } = visitor.text.own;
  return (
    <>
      <h2 class="ds-heading" data-size="sm">
        {farewell.impossible}
      </h2>
      <ul class="ds-list">
        {obstacles.map((obstacle) => (
          <li>
            {farewell.obstacles[obstacle]}{' '}
            {WAYS[obstacle] && (
              <a class="ds-link" href={WAYS[obstacle]}>
                {farewell.ways[obstacle]}
              </a>
            )}
          </li>
        ))}
      </ul>
    </>
  );
};

const Confirmation: FC<{ visitor: Visitor; farewell: Farewell; typed: Typed }> = ({
  visitor,
  farewell: { drafts, memberships },
  typed,
}) => {
  const { frame, own } = visitor.text;
  const { farewell } = own;
  return (
    <>
      <List items={farewell.happens} />
      {drafts.length > 0 && (
        <List
          says={farewell.drafts}
          items={drafts.map(({ number, kind }) => `${number}: ${kindOf(kind).short[visitor.language]}`)}
        />
      )}
      {memberships.length > 0 && (
        <List says={farewell.memberships} items={memberships.map(({ name }) => name)} />
      )}
      <p>{farewell.stays}</p>
      <TokenForm visitor={visitor} action={ACTION} to={FAREWELL}>
        <fieldset class="ds-fieldset">
          <legend class="ds-label" data-weight="medium">
            {farewell.confirm}
          </legend>
          <div class="ds-field">
            <input
              class="ds-input"
              type="checkbox"
              id="confirm"
              name="confirm"
              value="yes"
              aria-describedby="confirm-feil"
            />
            <label class="ds-label" for="confirm" data-weight="regular">
              {farewell.confirmLabel}
            </label>
            <Problems visitor={visitor} name="confirm" typed={typed} />
          </div>
        </fieldset>
        <div class="buttons">
          <button type="submit" class="ds-button" data-color="danger">
            {farewell.button}
          </button>
          <ButtonLink href={PROFILE} variant="secondary">
            {frame.cancel}
          </ButtonLink>
        </div>
      </TokenForm>
    </>
  );
};

const List: FC<{ says?: string; items: readonly string[] }> = ({ says, items }) => (
  <>
    {says && <p>{says}</p>}
    <ul class="ds-list">
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  </>
);
