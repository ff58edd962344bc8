import type { FC } from 'hono/jsx';
import { type ReceivedInvitation, readInvitation } from '../../db/access/invitations.ts';
import { isoDateInOslo } from '../../text/dates.ts';
import type { Visitor } from '../http/context.ts';
import type { FormState } from '../http/form-input.ts';
import type { RoutedRequest } from '../http/objects.ts';
import { NameStanding, someoneCalled } from '../ui/access/identity.tsx';
import { roleWords } from '../ui/access/role-fields.tsx';
import { Alert } from '../ui/alerts.tsx';
import { TokenButton } from '../ui/forms.tsx';
import { Layout } from '../ui/layout.tsx';
import { to, URLS } from '../urls.ts';

interface Shown {
  visitor: Visitor;
  request: RoutedRequest;
  invitation: ReceivedInvitation;
  typed: FormState;
}

/** Reads and makes the page of an invitation for the one who is invited: by whom, to what, in which role. */
export async function receivedInvitationPage(visitor: Visitor, request: RoutedRequest, typed: FormState) {
  const invitation = await readInvitation(visitor.reads, request.row.id);
  return <ReceivedInvitationPage {...{ visitor, request, invitation, typed }} />;
}

const ReceivedInvitationPage: FC<Shown> = (shown) => {
  const { visitor, request, invitation, typed } = shown;
  const { access, inbox } = visitor.text;
  const { invited: says } = access;
  const { state } = request.row;
  const who = { name: invitation.inviter, isVerified: invitation.isVerified };
  return (
    <Layout
      visitor={visitor}
      title={says.title(invitation.organisation)}
      crumbs={[{ name: inbox.title, href: URLS.inbox }]}
    >
      {typed.notice && <Alert tone="danger">{typed.notice}</Alert>}
      <Standing {...shown} />
      <p>{says.invites(someoneCalled(visitor.text, who), invitation.organisation)}</p>
      <NameStanding visitor={visitor} named={who} />
      <Facts {...shown} />
      {state === 'open' && !invitation.isAnswered && <Answers {...shown} />}
    </Layout>
  );
};

const TONES: Readonly<Record<string, 'success' | 'warning'>> = {
  approved: 'success',
  withdrawn: 'warning',
  lapsed: 'warning',
};

/** Says how the invitation stands, once it does not wait for an answer. */
const Standing: FC<Shown> = ({ visitor, request, invitation }) => {
  const { access, frame } = visitor.text;
  const { state } = request.row;
  if (state in access.invited.states)
    return (
      <Alert tone={TONES[state] ?? 'info'}>
        {access.invited.states[state as keyof typeof access.invited.states]}
      </Alert>
    );
  return invitation.isAnswered ? <Alert>{frame.receivedShort}</Alert> : null;
};

/** The organisation and the role; and apart from them what was typed there of the one who is invited. */
const Facts: FC<Shown> = ({ visitor, request, invitation }) => {
  const { invited: says, adding, manage } = visitor.text.access;
  const { number, name, email, phone, role, allCases, reports, sentAt } = request.row;
  return (
    <>
      <FactList
        facts={[
          [says.organisation, `${invitation.organisation}, ${number}`],
          [manage.role, role && roleWords(visitor, { role, allCases, reports })],
          [says.sent, sentAt && isoDateInOslo(sentAt)],
        ]}
      />
      <h2 class="ds-heading" data-size="sm">
        {says.typed}
      </h2>
      <FactList
        facts={[
          [adding.name, name],
          [adding.email, email],
          [adding.phone, phone],
        ]}
      />
    </>
  );
};

const FactList: FC<{ facts: readonly (readonly [what: string, value: string | null])[] }> = ({ facts }) => (
  <dl class="facts">
    {facts.map(([what, value]) => (
      <div>
        <dt>{what}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

const Answers: FC<Shown> = ({ visitor, request }) => {
  const { invited: says } = visitor.text.access;
  const { id } = request.row;
  const form = { visitor, number: id };
  return (
    <>
      <p>{says.means}</p>
      <p>{says.unknown}</p>
      <div class="buttons">
        <TokenButton {...form} action="invitation.accept" to={to(URLS.invitationAcceptance, { request: id })}>
          {says.accept}
        </TokenButton>
        <TokenButton
          {...form}
          action="invitation.decline"
          to={to(URLS.invitationRefusal, { request: id })}
          variant="secondary"
        >
          {says.decline}
        </TokenButton>
      </div>
    </>
  );
};
