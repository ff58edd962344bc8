/** *Gi tilgang*: single members of an organisation are given single cases, and lose them again. */

import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import { z } from 'zod';
import {
  type Grant,
  giveAccess,
  grantsOf,
  type Member,
  membersWithout,
  takeAccess,
} from '../../db/cases/sharing.ts';
import type { Services } from '../http/context.ts';
import { actorOf, type Env, type Visitor } from '../http/context.ts';
import { readForm } from '../http/form-input.ts';
import type { RoutedCase } from '../http/objects.ts';
import { seeOther } from '../http/redirects.ts';
import type { Routes } from '../http/router.ts';
import { purposeOf, readToken } from '../http/tokens.ts';
import { Notice, TokenForm } from '../ui/blocks.tsx';
import { caseTitle } from '../ui/case/case-page.tsx';
import { isoDate } from '../ui/format.ts';
import { Layout } from '../ui/layout.tsx';

const ACTION = 'case.share';
const PATH = '/saker/:number/tilgang';
const input = z.object({ person: z.uuid() });

export function mountGrants(routes: Routes, services: Services): void {
  routes.onCase('GET', PATH, ACTION, (c, visitor, at) => show(c, visitor, at));
  routes.onCase('POST', PATH, ACTION, (c, visitor, at) =>
    change(c, visitor, at, (person) => giveAccess(services.sql, sharing(visitor, at, person))),
  );
  routes.onCase('POST', `${PATH}/tilbake`, ACTION, (c, visitor, at) =>
    change(c, visitor, at, async (person) => {
      await takeAccess(services.sql, sharing(visitor, at, person));
      return true;
    }),
  );

  async function show(c: Context<Env>, visitor: Visitor, at: RoutedCase, notice?: string): Promise<Response> {
    const [grants, members] = await Promise.all([
      grantsOf(services.sql, at.row),
      membersWithout(services.sql, at.row),
    ]);
    const page = <GrantsPage visitor={visitor} at={at} grants={grants} members={members} notice={notice} />;
    return c.html(page, notice ? 422 : 200);
  }

  async function change(
    c: Context<Env>,
    visitor: Visitor,
    at: RoutedCase,
    carryOut: (person: string) => Promise<boolean>,
  ): Promise<Response> {
    const sent = await readForm(c, input);
    const { number } = at.row;
    const { text, session } = visitor;
    if (!session || !readToken(session, purposeOf(ACTION, number), sent.token))
      return show(c, visitor, at, text.frame.oldPage);
    const done = sent.input !== null && (await carryOut(sent.input.person));
    return done ? seeOther(c, pageOf(number)) : show(c, visitor, at, text.grants.notMember);
  }
}

const pageOf = (number: string): string => PATH.replace(':number', number);

const sharing = (visitor: Visitor, { row }: RoutedCase, person: string) => ({
  row,
  person,
  by: visitor.id,
  role: actorOf(visitor),
});

interface Shown {
  visitor: Visitor;
  at: RoutedCase;
}

const GrantsPage: FC<Shown & { grants: Grant[]; members: Member[]; notice: string | undefined }> = (
  props,
) => {
  const { visitor, at, grants, members, notice } = props;
  const { grants: says } = visitor.text;
  const crumb = { name: caseTitle(visitor, at), href: `/saker/${at.row.number}` };
  return (
    <Layout visitor={visitor} title={says.title} crumbs={[crumb]}>
      {notice && <Notice tone="danger">{notice}</Notice>}
      <p>{says.lead}</p>
      <p>{says.others}</p>
      <Give visitor={visitor} at={at} members={members} />
      <Given visitor={visitor} at={at} grants={grants} />
    </Layout>
  );
};

const Give: FC<Shown & { members: Member[] }> = ({ visitor, at, members }) => {
  const { grants: says } = visitor.text;
  const { number } = at.row;
  if (members.length === 0) return <p>{says.nobody}</p>;
  return (
    <TokenForm visitor={visitor} action={ACTION} number={number} to={pageOf(number)}>
      <div class="ds-field">
        <label class="ds-label" for="person" data-weight="medium">
          {says.person}
        </label>
        <select class="ds-input" id="person" name="person" required>
          <option value="">{says.choose}</option>
          {members.map(({ id, name, role }) => (
            <option value={id}>{`${name} (${says.roles[role]})`}</option>
          ))}
        </select>
      </div>
      <div class="buttons">
        <button type="submit" class="ds-button">
          {says.give}
        </button>
      </div>
    </TokenForm>
  );
};

const Given: FC<Shown & { grants: Grant[] }> = ({ visitor, at, grants }) => {
  const { grants: says } = visitor.text;
  const { number } = at.row;
  return (
    <section class="stack" aria-labelledby="gitt">
      <h2 class="ds-heading" data-size="md" id="gitt">
        {says.given}
      </h2>
      {grants.length === 0 && <p>{says.none}</p>}
      <ul class="items">
        {grants.map(({ id, name, role, at: since, by }) => (
          <li class="stack">
            <strong>{`${name} (${says.roles[role]})`}</strong>
            <span class="quiet">{says.since(isoDate(since), by)}</span>
            <TokenForm visitor={visitor} action={ACTION} number={number} to={`${pageOf(number)}/tilbake`}>
              <input type="hidden" name="person" value={id} />
              <button type="submit" class="ds-button" data-variant="secondary">
                {says.take(name)}
              </button>
            </TokenForm>
          </li>
        ))}
      </ul>
    </section>
  );
};
