/** Open requests on the page of an organisation's members: of those who ask to be let in, and of those who are invited. */

import type { FC } from 'hono/jsx';
import type { ListedRequest } from '../../db/access/request-lists.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { isoDateInOslo } from '../../text/dates.ts';
import type { Visitor } from '../http/context.ts';
import type { FormState } from '../http/form-input.ts';
import { capitalised, knownBy, NameStanding, someoneCalled } from '../ui/access/identity.tsx';
import { RoleFields } from '../ui/access/role-fields.tsx';
import { TokenForm } from '../ui/forms.tsx';
import { to, URLS } from '../urls.ts';

interface Listed {
  visitor: Visitor;
  requests: readonly ListedRequest[];
}
/** Reads what was typed in the form of one request. */
type TypedFor = (request: Id) => FormState;

/** People who ask to be let in. */
export const JoinRequests: FC<Listed & { typedFor: TypedFor }> = ({ visitor, requests, typedFor }) => {
  const { manage } = visitor.text.access;
  return (
    <section class="stack" aria-labelledby="foresporsler">
      <h2 class="ds-heading" data-size="md" id="foresporsler">
        {manage.requests}
      </h2>
      {requests.length === 0 && <p>{manage.noRequests}</p>}
      <ul class="items">
        {requests.map((request) => (
          <JoinRequest visitor={visitor} request={request} typed={typedFor(request.id)} />
        ))}
      </ul>
    </section>
  );
};

const JoinRequest: FC<{ visitor: Visitor; request: ListedRequest; typed: FormState }> = ({
  visitor,
  request,
  typed,
}) => {
  const { manage, request: says } = visitor.text.access;
  const { id, email, phone, sentAt, decided } = request;
  const form = { visitor, number: id };
  const heading = headingOf(id);
  return (
    <li class="stack">
      <h3 class="ds-heading" data-size="xs" id={heading}>
        {manage.asks(someoneCalled(visitor.text, request))}
      </h3>
      <p>{`${capitalised(knownBy(visitor.text, request.pid))}.`}</p>
      <NameStanding visitor={visitor} named={request} />
      <p class="quiet">
        {email}. <span class="whole">{phone}.</span>{' '}
        {sentAt && <span class="whole">{says.sent(isoDateInOslo(sentAt))}</span>}
      </p>
      {decided && <p>{visitor.text.frame.receivedShort}</p>}
      <TokenForm {...form} action="request.approve" to={to(URLS.requestApproval, { request: id })}>
        <RoleFields visitor={visitor} typed={typed} id={id} />
        <div class="buttons">
          <button type="submit" class="ds-button" aria-describedby={heading}>
            {manage.approve}
          </button>
        </div>
      </TokenForm>
      <TokenForm {...form} action="request.decline" to={to(URLS.requestRefusal, { request: id })}>
        <button type="submit" class="ds-button" data-variant="secondary" aria-describedby={heading}>
          {manage.decline}
        </button>
      </TokenForm>
    </li>
  );
};

/** People who were invited and have not answered, as the one who invited them typed it. */
export const Invitations: FC<Listed> = ({ visitor, requests }) => {
  const { manage } = visitor.text.access;
  if (requests.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="lagt-til">
      <h2 class="ds-heading" data-size="md" id="lagt-til">
        {manage.invitations}
      </h2>
      <p>{manage.invitationsHelp}</p>
      <ul class="items">
        {requests.map((request) => (
          <Invitation visitor={visitor} request={request} />
        ))}
      </ul>
    </section>
  );
};

const Invitation: FC<{ visitor: Visitor; request: ListedRequest }> = ({ visitor, request }) => {
  const { manage, request: says } = visitor.text.access;
  const { roles } = visitor.text.sharing;
  const { id, name, email, role, sentAt } = request;
  const heading = headingOf(id);
  return (
    <li class="stack">
      <strong id={heading}>{name}</strong>
      <span class="quiet">
        {`${email}. ${role ? roles[role] : ''}. ${sentAt ? says.sent(isoDateInOslo(sentAt)) : ''}`}
      </span>
      <TokenForm
        visitor={visitor}
        action="request.withdraw"
        number={id}
        to={to(URLS.requestWithdrawal, { request: id })}
      >
        <button type="submit" class="ds-button" data-variant="secondary" aria-describedby={heading}>
          {manage.takeBack}
        </button>
      </TokenForm>
    </li>
  );
};

const headingOf = (request: Id): string => `hvem${request}`;
