/** *Endre*: role, ticks and contact of one member. */

import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import { changeMember, type MemberRow, membersOf } from '../../db/access/memberships.ts';
import type { Membership } from '../../db/login/sessions.ts';
import type { Env, Services, Visitor } from '../http/context.ts';
import { readForm, type Typed, untouched } from '../http/form-input.ts';
import { seeOther } from '../http/redirects.ts';
import type { Routes } from '../http/router.ts';
import { purposeOf, readToken } from '../http/tokens.ts';
import { ErrorSummary, Notice, TextInput, TokenForm } from '../ui/blocks.tsx';
import { Layout } from '../ui/layout.tsx';
import { given, givenFrom, reached } from './inputs.ts';
import { savedUrl, whyNot } from './members.tsx';
import { RoleFields } from './role-fields.tsx';
import { MANAGED, membersUrl, organisationUrl } from './urls.ts';

const ACTION = 'access.manage';
const PATH = `${MANAGED}/:organisation/brukere/:person`;
const input = reached.extend(given.shape);

export function mountMemberChanges(routes: Routes, { sql }: Services): void {
  routes.onOrganisation('GET', PATH, ACTION, async (c, visitor, organisation) => {
    const member = await memberIn(c, organisation);
    return member
      ? show(c, visitor, organisation, member, { ...untouched, values: asTyped(member) })
      : c.notFound();
  });

  routes.onOrganisation('POST', PATH, ACTION, async (c, visitor, organisation) => {
    const member = await memberIn(c, organisation);
    if (!member) return c.notFound();
    const sent = await readForm(c, input);
    const again = (typed: Partial<Typed>, status: 409 | 422 = 422) =>
      show(c, visitor, organisation, member, { ...untouched, values: sent.values, ...typed }, status);
    const token =
      visitor.session &&
      readToken(visitor.session, purposeOf(ACTION, tokenOf(organisation, member)), sent.token);
    if (!token) return again({ notice: visitor.text.frame.oldPage });
    if (sent.problems) return again({ problems: sent.problems });
    const { email, phone } = sent.input;
    const to = { email, phone, ...givenFrom(sent.input) };
    const changed = await changeMember(sql, { organisation: organisation.id, by: visitor.id }, member.id, to);
    if (changed !== 'done') return again({ notice: whyNot(visitor, changed) }, 409);
    const leaves = member.id === visitor.id && to.role !== 'administrator';
    return seeOther(c, savedUrl(organisation.id, leaves));
  });

  async function memberIn(c: Context, { id }: Membership): Promise<MemberRow | undefined> {
    const person = c.req.param('person');
    return (await membersOf(sql, id)).find((member) => member.id === person);
  }

  function show(
    c: Context<Env>,
    visitor: Visitor,
    organisation: Membership,
    member: MemberRow,
    typed: Typed,
    status: 200 | 409 | 422 = 200,
  ): Response | Promise<Response> {
    const shown = { visitor, organisation, member, typed };
    return c.html(<ChangePage {...shown} />, status);
  }
}

const asTyped = ({ role, email, phone, allCases, reports }: MemberRow): Record<string, string> => ({
  ...{ role, email, phone },
  ...(allCases && { allCases: 'yes' }),
  ...(reports && { reports: 'yes' }),
});

const tokenOf = (organisation: Membership, member: MemberRow): string => `${organisation.id} ${member.id}`;

const ChangePage: FC<{ visitor: Visitor; organisation: Membership; member: MemberRow; typed: Typed }> = ({
  visitor,
  organisation,
  member,
  typed,
}) => {
  const { changing, adding, manage, organisations } = visitor.text.access;
  const { email, phone } = adding;
  const form = { visitor, typed };
  const crumbs = [
    { name: organisations.title, href: MANAGED },
    { name: manage.title(organisation.name), href: membersUrl(organisation.id) },
  ];
  return (
    <Layout visitor={visitor} title={changing.title(member.name)} crumbs={crumbs}>
      <ErrorSummary
        visitor={visitor}
        problems={typed.problems}
        labels={{ email, phone, role: manage.role }}
      />
      {typed.notice && <Notice tone="danger">{typed.notice}</Notice>}
      <p>{changing.lead}</p>
      <TokenForm
        visitor={visitor}
        action={ACTION}
        number={tokenOf(organisation, member)}
        to={organisationUrl(organisation.id, `brukere/${member.id}`)}
      >
        <RoleFields {...form} />
        <TextInput {...form} name="email" label={email} type="email" autocomplete="off" />
        <TextInput {...form} name="phone" label={phone} type="tel" autocomplete="off" />
        <div class="buttons">
          <button type="submit" class="ds-button">
            {changing.save}
          </button>
        </div>
      </TokenForm>
    </Layout>
  );
};
