/** *Tilgangsstyring for {virksomhet}*: members, requests, invitations, and the log of changes. */

import type { FC } from 'hono/jsx';
import { accessLogOf, type LoggedAccess } from '../../db/access/log.ts';
import { type MemberRow, membersOf } from '../../db/access/memberships.ts';
import { type ListedRequest, openRequestsIn } from '../../db/access/request-lists.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { Visitor } from '../http/context.ts';
import { type FormState, untouched } from '../http/form-input.ts';
import type { RoutedRequest } from '../http/objects.ts';
import { Alert } from '../ui/alerts.tsx';
import { ErrorSummary } from '../ui/fields.tsx';
import { Layout } from '../ui/layout.tsx';
import { to, URLS } from '../urls.ts';
import { AccessLog } from './access-log.tsx';
import { MemberList } from './member-list.tsx';
import { Invitations, JoinRequests } from './member-requests.tsx';

interface Organisation {
  id: Id;
  name: string;
}

/** Everything that has just happened on the page. */
interface Happened {
  notice?: string | null;
  /** A change was made. */
  saved?: boolean;
  /** The request whose form was sent, and what was typed there. */
  request?: Id | null;
  typed?: FormState;
}

/** Reads and makes the page of an organisation's members. */
export async function membersPage(
  visitor: Visitor,
  { id, name }: Organisation,
  { notice = null, saved = false, request = null, typed = untouched }: Happened,
) {
  const [members, requests, log] = await Promise.all([
    membersOf(visitor.reads, id),
    openRequestsIn(visitor.reads, id),
    accessLogOf(visitor.reads, id),
  ]);
  const happened = { notice, saved, request, typed };
  return <MembersPage {...{ visitor, organisation: { id, name }, members, requests, log, happened }} />;
}

/** Makes the page of members on which the form of one request was sent. The visitor administers its organisation. */
export const membersPageOf = (visitor: Visitor, { row }: RoutedRequest, typed: FormState) => {
  const organisation = visitor.session!.organisations.find(({ id }) => id === row.organisationId)!;
  return membersPage(visitor, organisation, { notice: typed.notice, request: row.id, typed });
};

const MembersPage: FC<{
  visitor: Visitor;
  organisation: Organisation;
  members: readonly MemberRow[];
  requests: readonly ListedRequest[];
  log: readonly LoggedAccess[];
  happened: Required<Happened>;
}> = ({ visitor, organisation, members, requests, log, happened }) => {
  const { manage, organisations } = visitor.text.access;
  const { notice, saved, request, typed } = happened;
  const role = `role${request}`;
  const crumbs = [
    { name: organisations.title, href: URLS.organisations },
    { name: organisation.name, href: to(URLS.organisation, { organisation: organisation.id }) },
  ];
  return (
    <Layout visitor={visitor} title={manage.title(organisation.name)} crumbs={crumbs}>
      <ErrorSummary
        visitor={visitor}
        typed={{ ...typed, problems: typed.problems.map(({ problem }) => ({ field: role, problem })) }}
        labels={{ [role]: manage.role }}
      />
      {notice && <Alert tone="danger">{notice}</Alert>}
      {saved && <Alert tone="success">{manage.done}</Alert>}
      <p>{manage.lead}</p>
      <MemberList {...{ visitor, organisation, members }} />
      <JoinRequests
        visitor={visitor}
        requests={requests.filter(({ kind }) => kind === 'join')}
        typedFor={(id) => (id === request ? typed : untouched)}
      />
      <Invitations visitor={visitor} requests={requests.filter(({ kind }) => kind === 'invitation')} />
      <AccessLog visitor={visitor} log={log} />
    </Layout>
  );
};
