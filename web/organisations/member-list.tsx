import type { FC } from 'hono/jsx';
import type { MemberRow } from '../../db/access/memberships.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { Visitor } from '../http/context.ts';
import { roleWords } from '../ui/access/role-fields.tsx';
import { ButtonLink } from '../ui/buttons.tsx';
import { TokenForm } from '../ui/forms.tsx';
import { to, URLS } from '../urls.ts';

/** *Brukere*: everybody in an organisation, to be chosen for a change. */
export const MemberList: FC<{
  visitor: Visitor;
  organisation: { id: Id; name: string };
  members: readonly MemberRow[];
}> = ({ visitor, organisation: { id: organisation, name }, members }) => {
  const { manage } = visitor.text.access;
  const { columns } = manage;
  return (
    <section class="stack" aria-labelledby="brukere">
      <h2 class="ds-heading" data-size="md" id="brukere">
        {manage.users}
      </h2>
      <p class="buttons">
        <ButtonLink href={to(URLS.newMember, { organisation })} variant="secondary">
          {manage.add}
        </ButtonLink>
      </p>
      <TokenForm
        visitor={visitor}
        action="access.manage"
        number={organisation}
        to={to(URLS.members, { organisation })}
      >
        <section class="scroll rows" tabindex={0} aria-label={manage.title(name)}>
          <table class="ds-table" data-border data-color="neutral">
            <caption class="ds-sr-only">{manage.users}</caption>
            <thead>
              <tr>
                <th scope="col">{columns.choose}</th>
                <th scope="col">{columns.name}</th>
                <th scope="col">{columns.phone}</th>
                <th scope="col">{columns.email}</th>
                <th scope="col">{columns.role}</th>
                <th scope="col">{columns.status}</th>
              </tr>
            </thead>
            <tbody>
              {members.map((member) => (
                <Member visitor={visitor} member={member} />
              ))}
            </tbody>
          </table>
        </section>
        <div class="buttons">
          <button type="submit" class="ds-button" name="do" value="change">
            {manage.change}
          </button>
          <button type="submit" class="ds-button" data-variant="secondary" name="do" value="deactivate">
            {manage.deactivate}
          </button>
          <button type="submit" class="ds-button" data-variant="secondary" name="do" value="activate">
            {manage.activate}
          </button>
        </div>
      </TokenForm>
    </section>
  );
};

const Member: FC<{ visitor: Visitor; member: MemberRow }> = ({ visitor, member }) => {
  const { manage, statuses } = visitor.text.access;
  const { columns } = manage;
  return (
    <tr>
      <td data-label={columns.choose}>
        <input
          class="ds-input"
          type="checkbox"
          name="person"
          value={member.id}
          aria-label={manage.chooseOne(member.name)}
        />
      </td>
      <th scope="row">{member.name}</th>
      <td class="whole" data-label={columns.phone}>
        {member.phone}
      </td>
      <td data-label={columns.email}>{member.email}</td>
      <td data-label={columns.role}>{roleWords(visitor, member)}</td>
      <td data-label={columns.status}>{statuses[member.status]}</td>
    </tr>
  );
};
