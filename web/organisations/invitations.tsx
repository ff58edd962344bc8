/** *Ny bruker*: an administrator invites somebody, who gets access once they have accepted. */

import type { FC } from 'hono/jsx';
import { invite } from '../../acts/access/invite.ts';
import { commandForm } from '../http/command-form.tsx';
import type { Visitor } from '../http/context.ts';
import type { FormState } from '../http/form-input.ts';
import type { RoutedOrganisation } from '../http/objects.ts';
import type { Routes } from '../http/router.ts';
import { given, identityNumber, personName, reached } from '../ui/access/inputs.ts';
import { RoleFields } from '../ui/access/role-fields.tsx';
import { Alert } from '../ui/alerts.tsx';
import { ErrorSummary, TextInput } from '../ui/fields.tsx';
import { TokenForm } from '../ui/forms.tsx';
import { Layout } from '../ui/layout.tsx';
import { to, URLS } from '../urls.ts';
import { memberCrumbs } from './member-crumbs.ts';
import { savedUrl } from './members.tsx';

const action = 'access.manage';
const input = reached.extend({ name: personName, pid: identityNumber }).extend(given.shape);

const boundTo = ({ row }: RoutedOrganisation): string => `${row.id} new`;

export function mountInvitations(routes: Routes): void {
  const { show, take } = commandForm({
    action,
    input,
    boundTo,
    page: (visitor, organisation, typed) => <InvitationPage {...{ visitor, organisation, typed }} />,
    act: ({ acts, id, actor, input: { pid, ...typed }, visitor: { language } }, { row }) =>
      invite(acts, { id, actor, organisation: row, pid, added: { ...typed, language } }),
    refusals: ({ text: { access } }) => ({
      member: access.adding.member,
      already: access.adding.asked,
      too_many: access.adding.tooMany,
      illegal: access.adding.asked,
    }),
    refusalStatus: 422,
    leadsTo: (_visitor, { row }) => savedUrl(row.id),
  });
  routes.on('organisation', 'GET', URLS.newMember, action, show);
  routes.on('organisation', 'POST', URLS.newMember, action, take, { budget: 'invitations' });
}

const InvitationPage: FC<{ visitor: Visitor; organisation: RoutedOrganisation; typed: FormState }> = ({
  visitor,
  organisation,
  typed,
}) => {
  const { adding, manage } = visitor.text.access;
  const { name, email, phone, pid } = adding;
  const form = { visitor, typed };
  return (
    <Layout visitor={visitor} title={adding.title} crumbs={memberCrumbs(visitor, organisation)}>
      <ErrorSummary visitor={visitor} typed={typed} labels={{ name, email, phone, pid, role: manage.role }} />
      {typed.notice && <Alert tone="danger">{typed.notice}</Alert>}
      <p>{adding.lead}</p>
      <TokenForm
        visitor={visitor}
        action={action}
        number={boundTo(organisation)}
        to={to(URLS.newMember, { organisation: organisation.row.id })}
      >
        <TextInput {...form} name="name" label={name} autocomplete="off" />
        <TextInput {...form} name="email" label={email} type="email" autocomplete="off" />
        <TextInput {...form} name="phone" label={phone} type="tel" autocomplete="off" />
        <TextInput {...form} name="pid" label={pid} help={adding.pidHelp} autocomplete="off" />
        <RoleFields {...form} />
        <div class="buttons">
          <button type="submit" class="ds-button">
            {adding.save}
          </button>
        </div>
      </TokenForm>
    </Layout>
  );
};
