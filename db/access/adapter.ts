/** Aggregate adapter of requests for access: named by their id; an approved one becomes a membership at once. */
import { ACCESS_REQUEST } from '../../domain/access/access-request.ts';
import { ACCESS_MAILS, type AccessAudience } from '../../domain/access/mails.ts';
import { accessPolicyAt } from '../../domain/access/policy.ts';
import type { AccessKind, AccessSnapshot, AccessState } from '../../domain/access/states.ts';
import type { AccessTypes } from '../../domain/access/transitions.ts';
import type { Trouble } from '../../domain/organisations/units.ts';
import type { MemberRole } from '../../domain/rights/roles.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { Language } from '../../domain/shared/language.ts';
import { isCommand, type Projection } from '../../domain/shared/messages.ts';
import { personWithPid } from '../account/people.ts';
import type { Adapter } from '../durable/adapter.ts';
import type { Locked } from '../durable/commands.ts';
import type { Transaction } from '../sql.ts';
import { type AccessEntry, logAccess } from './log.ts';
import { administratorsOf, supportStaff } from './recipients.ts';

/** A row of `access_requests`. */
export interface RequestRow {
  id: Id;
  workflowId: Id;
  kind: AccessKind;
  /** The organisation's number, and the organisation once it is here. */
  number: string;
  organisationId: Id | null;
  requester: Id;
  /** Identity number of the person whose access it is. */
  pid: string;
  /** Typed by an administrator about somebody whom they add. */
  name: string | null;
  email: string | null;
  phone: string | null;
  language: Language | null;
  /** The role that is given, and its ticks. */
  role: MemberRole | null;
  allCases: boolean;
  reports: boolean;
  /** The member of support whose proposal stands. */
  proposedBy: Id | null;
  decidedBy: Id | null;
  /** The reason why Enhetsregisteret has not answered yet. */
  trouble: Trouble | null;
  createdAt: Date;
  sentAt: Date | null;
  lastEventAt: Date;
  snapshot: AccessSnapshot;
  state: AccessState;
  closed: boolean;
  epoch: number;
  seq: number;
}

export const ACCESS_REQUESTS: Adapter<AccessTypes, RequestRow> = {
  durable: ACCESS_REQUEST,
  key: 'id',
  policyAt: async (_sql, _row, at) => accessPolicyAt(at.getTime()),
  isOutdated: async () => false,
  recipients: (tx, row, mail) => RECIPIENTS[ACCESS_MAILS[mail]](tx, row),
  onCarriedOut: grant,
};

/** A request under its lock, as an act on it writes. */
export type LockedRequest = Locked<AccessTypes, RequestRow>;

const RECIPIENTS: Readonly<
  Record<AccessAudience, (tx: Transaction, row: RequestRow) => Promise<readonly Id[]>>
> = {
  requester: async (_tx, { requester }) => [requester],
  // the request itself holds the address
  invited: async (_tx, { id }) => [id],
  administrators: (tx, { organisationId }) => administratorsOf(tx, organisationId),
  support: (tx) => supportStaff(tx),
  seconds: async (tx, { proposedBy }) => (await supportStaff(tx)).filter((id) => id !== proposedBy),
};

/** Gives what was asked for in the transaction that says so: never a request approved without its membership. */
async function grant(
  tx: Transaction,
  row: RequestRow,
  { event, snapshot }: Projection<AccessSnapshot>,
): Promise<void> {
  if (snapshot.state === 'approved') await give(tx, row);
  if (snapshot.state === 'declined' && row.organisationId && isCommand(event))
    await logAccess(tx, { organisation: row.organisationId, ...(await declinedBy(tx, row, event.actor)) });
}

/** Entry of a request that was declined. Of somebody who wants no part in the organisation, it knows what was typed there. */
async function declinedBy(
  tx: Transaction,
  { kind, pid, name }: RequestRow,
  actor: Id,
): Promise<Omit<AccessEntry, 'organisation'>> {
  return kind === 'invitation'
    ? { actor: null, subject: null, what: 'turned_down', details: { name } }
    : { actor, subject: await personWithPid(tx, pid), what: 'declined', details: {} };
}

async function give(tx: Transaction, row: RequestRow): Promise<void> {
  const { id, pid, email, phone, kind, allCases, reports, decidedBy } = row;
  const organisation = row.organisationId ?? (await register(tx, row));
  const person = await personWithPid(tx, pid);
  if (!person) throw new Error('nobody to give access to');
  const role = row.role ?? 'administrator';
  await tx`
    insert into memberships as m (organisation_id, person_id, role, all_cases, reports, email, phone)
    values (${organisation}, ${person}, ${role}, ${allCases}, ${reports}, ${email}, ${phone})
    on conflict (organisation_id, person_id) do update
      set status = 'active', role = excluded.role, all_cases = excluded.all_cases, reports = excluded.reports,
        email = coalesce(excluded.email, m.email), phone = coalesce(excluded.phone, m.phone)
      where m.status = 'deactivated'`;
  await tx`update access_requests set organisation_id = ${organisation} where id = ${id}`;
  const details = { kind, role, allCases, reports };
  await logAccess(tx, { organisation, actor: decidedBy, subject: person, what: 'added', details });
}

/** Registers a new organisation, under the name and in the standing that the register has just told. */
async function register(tx: Transaction, { number, decidedBy }: RequestRow): Promise<Id> {
  const [there] = await tx<{ id: Id }[]>`select id from organisations where number = ${number}`;
  if (there) return there.id;
  const [made] = await tx<{ id: Id }[]>`
    with party as (insert into parties (id, kind) values (gen_random_uuid(), 'organisation') returning id)
    insert into organisations (id, number, name, status)
    select party.id, number, name, status from party, register_units where number = ${number}
    returning id`;
  const entry = { actor: decidedBy, subject: null, what: 'registered', details: {} } as const;
  await logAccess(tx, { organisation: made!.id, ...entry });
  return made!.id;
}
