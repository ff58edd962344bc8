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
import { AllLink } from '../ui/all-link.tsx';
import { ErrorSummary } from '../ui/fields.tsx';
import { Layout } from '../ui/layout.tsx';
import { to, URLS } from '../urls.ts';
import { AccessLog } from './access-log.tsx';
import { MemberList } from './member-list.tsx';
import { Invitations, JoinRequests } from './member-requests.tsx';

/** Most rows of each list on the page, until all are asked for. */
const SHOWN = 50;

interface Organisation {
  id: Id;
  name: string;
}

/** Everything that has just happened on the page. */
interface Happened {
  notice?: string | null;
  /** A change was made. */
  saved?: boolean;
  /** Lists are shown whole. */
  all?: boolean;
  /** The request whose form was sent, and what was typed there. */
  request?: Id | null;
  typed?: FormState;
}

/** Reads and makes the page of an organisation's members. */
export async function membersPage(
  visitor: Visitor,
  { id, name }: Organisation,
  { notice = null, saved = false, all = false, request = null, typed = untouched }: Happened,
) {
  const most = all ? null : SHOWN + 1;
  const [members, asking, added, log] = await Promise.all([
    membersOf(visitor.reads, id, most),
    openRequestsIn(visitor.reads, id, 'join', most),
    openRequestsIn(visitor.reads, id, 'invitation', most),
    accessLogOf(visitor.reads, id, most),
  ]);
  const happened = { notice, saved, all, request, typed };
  return <MembersPage {...{ visitor, organisation: { id, name }, members, asking, added, log, happened }} />;
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
  asking: readonly ListedRequest[];
  added: readonly ListedRequest[];
  log: readonly LoggedAccess[];
  happened: Required<Happened>;
}> = ({ visitor, organisation, members, asking, added, log, happened }) => {
  const { manage, organisations } = visitor.text.access;
  const { notice, saved, all, request, typed } = happened;
  const shown = <Row,>(rows: readonly Row[]) => (all ? rows : rows.slice(0, SHOWN));
  const isCut = !all && [members, asking, added, log].some(({ length }) => length > SHOWN);
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
      <MemberList {...{ visitor, organisation }} members={shown(members)} />
      <JoinRequests
        visitor={visitor}
        requests={shown(asking)}
        typedFor={(id) => (id === request ? typed : untouched)}
      />
      <Invitations visitor={visitor} requests={shown(added)} />
      <AccessLog visitor={visitor} log={shown(log)} />
      {isCut && (
        <AllLink visitor={visitor} href={`${to(URLS.members, { organisation: organisation.id })}?vis=alle`} />
      )}
    </Layout>
  );
};
