import type { FC } from 'hono/jsx';
import type { LoggedAccess } from '../../db/access/log.ts';
import type { MemberRow } from '../../db/access/memberships.ts';
import type { ListedRequest } from '../../db/access/requests.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { Visitor } from '../http/context.ts';
import { type Typed, untouched } from '../http/form-input.ts';
import { ButtonLink, ErrorSummary, Notice, TokenForm } from '../ui/blocks.tsx';
import { isoDate } from '../ui/format.ts';
import { Layout } from '../ui/layout.tsx';
import { AccessLog } from './access-log.tsx';
import { RoleFields, roleWords } from './role-fields.tsx';
import { MANAGED, membersUrl, organisationUrl, requestUrl } from './urls.ts';

interface Shown {
  visitor: Visitor;
  organisation: { id: Id; name: string };
}
/** What was typed in the form of one request. */
interface TypedFor {
  request: Id | null;
  typed: Typed;
}

/** *Tilgangsstyring for {virksomhet}*. */
export const MembersPage: FC<
  Shown & {
    members: MemberRow[];
    requests: ListedRequest[];
    log: LoggedAccess[];
    notice: string | null;
    saved: boolean;
    typed: TypedFor;
  }
> = ({ members, requests, log, notice, saved, typed, ...shown }) => {
  const { visitor, organisation } = shown;
  const { manage, organisations } = visitor.text.access;
  const crumbs = [
    { name: organisations.title, href: MANAGED },
    { name: organisation.name, href: organisationUrl(organisation.id) },
  ];
  return (
    <Layout visitor={visitor} title={manage.title(organisation.name)} crumbs={crumbs}>
      <ErrorSummary
        visitor={visitor}
        problems={typed.typed.problems.map(({ problem }) => ({ field: `role${typed.request}`, problem }))}
        labels={{ [`role${typed.request}`]: manage.role }}
      />
      {notice && <Notice tone="danger">{notice}</Notice>}
      {saved && <Notice tone="success">{manage.done}</Notice>}
      <p>{manage.lead}</p>
      <Members {...shown} members={members} />
      <Requests {...shown} requests={requests.filter(({ kind }) => kind === 'join')} typed={typed} />
      <Invitations {...shown} requests={requests.filter(({ kind }) => kind === 'invitation')} />
      <AccessLog visitor={visitor} log={log} />
    </Layout>
  );
};

const Members: FC<Shown & { members: MemberRow[] }> = ({ visitor, organisation, members }) => {
  const { manage, statuses } = visitor.text.access;
  const { columns } = manage;
  return (
    <section class="stack" aria-labelledby="brukere">
      <h2 class="ds-heading" data-size="md" id="brukere">
        {manage.users}
      </h2>
      <p class="buttons">
        <ButtonLink href={organisationUrl(organisation.id, 'ny-bruker')} variant="secondary">
          {manage.add}
        </ButtonLink>
      </p>
      <TokenForm
        visitor={visitor}
        action="access.manage"
        number={organisation.id}
        to={membersUrl(organisation.id)}
      >
        <section class="scroll rows" tabindex={0} aria-label={manage.title(organisation.name)}>
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

/** People who ask to be let in. */
const Requests: FC<Shown & { requests: ListedRequest[]; typed: TypedFor }> = ({
  visitor,
  requests,
  typed,
}) => {
  const { access } = visitor.text;
  const { manage, request: says } = access;
  return (
    <section class="stack" aria-labelledby="foresporsler">
      <h2 class="ds-heading" data-size="md" id="foresporsler">
        {manage.requests}
      </h2>
      {requests.length === 0 && <p>{manage.noRequests}</p>}
      <ul class="items">
        {requests.map(({ id, name, email, phone, sentAt, decided }) => (
          <li class="stack">
            <h3 class="ds-heading" data-size="xs" id={`hvem${id}`}>
              {manage.asks(name)}
            </h3>
            <p class="quiet">
              {email}. <span class="whole">{phone}.</span>{' '}
              {sentAt && <span class="whole">{says.sent(isoDate(sentAt))}</span>}
            </p>
            {decided && <p>{visitor.text.frame.receivedShort}</p>}
            <TokenForm
              visitor={visitor}
              action="request.approve"
              number={id}
              to={requestUrl(id, 'godkjenning')}
            >
              <RoleFields visitor={visitor} typed={typed.request === id ? typed.typed : untouched} id={id} />
              <div class="buttons">
                <button type="submit" class="ds-button" aria-describedby={`hvem${id}`}>
                  {manage.approve}
                </button>
              </div>
            </TokenForm>
            <TokenForm visitor={visitor} action="request.decline" number={id} to={requestUrl(id, 'avslag')}>
              <button type="submit" class="ds-button" data-variant="secondary" aria-describedby={`hvem${id}`}>
                {manage.decline}
              </button>
            </TokenForm>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** People who were added and have never logged in. */
const Invitations: FC<Shown & { requests: ListedRequest[] }> = ({ visitor, requests }) => {
  const { manage, request: says } = visitor.text.access;
  const { roles } = visitor.text.grants;
  if (requests.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="lagt-til">
      <h2 class="ds-heading" data-size="md" id="lagt-til">
        {manage.invitations}
      </h2>
      <ul class="items">
        {requests.map(({ id, name, email, role, sentAt }) => (
          <li class="stack">
            <strong id={`hvem${id}`}>{name}</strong>
            <span class="quiet">
              {`${email}. ${role ? roles[role] : ''}. ${sentAt ? says.sent(isoDate(sentAt)) : ''}`}
            </span>
            <TokenForm
              visitor={visitor}
              action="request.withdraw"
              number={id}
              to={requestUrl(id, 'trekking')}
            >
              <button type="submit" class="ds-button" data-variant="secondary" aria-describedby={`hvem${id}`}>
                {manage.takeBack}
              </button>
            </TokenForm>
          </li>
        ))}
      </ul>
    </section>
  );
};
