/** *Endre*: role, ticks and contact of one member. */

import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import { changeMember } from '../../acts/access/change-member.ts';
import { type MemberRow, membersAmong } from '../../db/access/memberships.ts';
import { UUID } from '../../domain/shared/ids.ts';
import { commandForm } from '../http/command-form.tsx';
import type { Env, Visitor } from '../http/context.ts';
import type { FormState } from '../http/form-input.ts';
import type { RoutedOrganisation } from '../http/objects.ts';
import type { OrganisationHandler, Routes } from '../http/router.ts';
import { given, reached } from '../ui/access/inputs.ts';
import { RoleFields } from '../ui/access/role-fields.tsx';
import { Alert } from '../ui/alerts.tsx';
import { ErrorSummary, TextInput } from '../ui/fields.tsx';
import { TokenForm } from '../ui/forms.tsx';
import { Layout } from '../ui/layout.tsx';
import { to, URLS } from '../urls.ts';
import { memberCrumbs } from './member-crumbs.ts';
import { savedUrl, whyNotChanged } from './members.tsx';

const action = 'access.manage';
const input = reached.extend(given.shape);

/** A member, and the organisation. */
interface Membership {
  organisation: RoutedOrganisation;
  member: MemberRow;
}

const boundTo = ({ organisation, member }: Membership): string => `${organisation.row.id} ${member.id}`;

export function mountMemberChanges(routes: Routes): void {
  const { show, take } = commandForm({
    action,
    input,
    boundTo,
    initial: (_c, _visitor, { member }) => valuesOf(member),
    page: (visitor, membership, typed) => <ChangePage {...{ visitor, ...membership, typed }} />,
    act: ({ acts, actor, input: to }, { organisation, member }) =>
      changeMember(acts, { actor, organisation: organisation.row.id, person: member.id, to }),
    refusals: whyNotChanged,
    leadsTo: (visitor, { organisation, member }, _answer, { role }) =>
      savedUrl(organisation.row.id, member.id === visitor.id && role !== 'administrator'),
  });
  routes.on('organisation', 'GET', URLS.member, action, ofMember(show));
  routes.on('organisation', 'POST', URLS.member, action, ofMember(take));

  /** Finds the member whose id stands in the address. */
  function ofMember(
    handler: (c: Context<Env>, visitor: Visitor, membership: Membership) => Promise<Response>,
  ): OrganisationHandler {
    return async (c, visitor, organisation) => {
      const person = c.req.param('person') ?? '';
      if (!UUID.test(person)) return c.notFound();
      const [member] = await membersAmong(visitor.reads, organisation.row.id, [person]);
      return member ? handler(c, visitor, { organisation, member }) : c.notFound();
    };
  }
}

const valuesOf = ({ role, email, phone, allCases, reports }: MemberRow): FormState['values'] => ({
  ...{ role, email, phone },
  ...(allCases && { allCases: 'yes' }),
  ...(reports && { reports: 'yes' }),
});

const ChangePage: FC<Membership & { visitor: Visitor; typed: FormState }> = ({
  visitor,
  typed,
  ...membership
}) => {
  const { organisation, member } = membership;
  const { changing, adding, manage } = visitor.text.access;
  const { email, phone } = adding;
  const form = { visitor, typed };
  return (
    <Layout
      visitor={visitor}
      title={changing.title(member.name)}
      crumbs={memberCrumbs(visitor, organisation)}
    >
      <ErrorSummary visitor={visitor} typed={typed} labels={{ email, phone, role: manage.role }} />
      {typed.notice && <Alert tone="danger">{typed.notice}</Alert>}
      <p>{changing.lead}</p>
      <TokenForm
        visitor={visitor}
        action={action}
        number={boundTo(membership)}
        to={to(URLS.member, { organisation: organisation.row.id, person: member.id })}
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
