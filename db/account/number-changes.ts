/** Changes of somebody's national identity number, as when a D-number becomes a birth number. */

import type { Id } from '../../domain/shared/ids.ts';
import type { Language } from '../../domain/shared/language.ts';
import { promiseNotice } from '../durable/mails.ts';
import type { Queries, Transaction } from '../sql.ts';
import { forgetPerson, readDeletion } from './deletion.ts';

/** A proposal that waits for another one of support. */
export interface NumberChange {
  id: Id;
  personId: Id;
  oldPid: string;
  newPid: string;
  /** Document in which the change was seen. */
  ground: string;
  proposedBy: Id;
  proposedAt: Date;
}

/** A proposal as support sees it: whom it is about, and who made it. */
export interface ListedNumberChange extends NumberChange {
  name: string;
  isVerified: boolean;
  proposer: string;
}

/** Reads the proposals that wait, the oldest first. */
export const openNumberChanges = (sql: Queries): Promise<ListedNumberChange[]> => sql<ListedNumberChange[]>`
  select c.id, c.person_id, c.old_pid, c.new_pid, c.ground, c.proposed_by, c.proposed_at, p.name,
    p.name_verified_at is not null as is_verified, s.name as proposer
  from number_changes c join persons p on p.id = c.person_id join staff s on s.id = c.proposed_by
  where c.decided_at is null order by c.proposed_at, c.id`;

/** `no_person`: nobody has the old number here; `waiting`: a proposal about them waits already. */
export type ProposedNumberRefusal = 'no_person' | 'waiting';

/** Proposes a change. @returns the reason why it is not proposed; null where it is */
export async function proposeNumber(
  tx: Transaction,
  change: Pick<NumberChange, 'id' | 'oldPid' | 'newPid' | 'ground' | 'proposedBy'>,
): Promise<ProposedNumberRefusal | null> {
  const [person] = await tx<{ id: Id }[]>`select id from persons where pid = ${change.oldPid} for share`;
  if (!person) return 'no_person';
  const [made] = await tx`
    insert into number_changes ${tx({ ...change, personId: person.id })} on conflict do nothing returning id`;
  if (made) return null;
  const [same] = await tx`select from number_changes where id = ${change.id}`;
  return same ? null : 'waiting';
}

/** `gone`: it is decided already; `own`: who proposed it does not approve it; `both_used`: both numbers have a user. */
export type DecidedNumberRefusal = 'gone' | 'own' | 'both_used';

/** Locks a proposal that waits; null where it is decided. */
async function lockWaiting(tx: Transaction, id: Id): Promise<NumberChange | null> {
  const [change] = await tx<NumberChange[]>`
    select id, person_id, old_pid, new_pid, ground, proposed_by, proposed_at from number_changes
    where id = ${id} and decided_at is null for update`;
  return change ?? null;
}

/** Declines a proposal, or takes it back. @returns the reason why it is not; null where it is */
export async function declineNumber(tx: Transaction, id: Id, by: Id): Promise<'gone' | null> {
  if (!(await lockWaiting(tx, id))) return 'gone';
  await markNumberDecided(tx, id, by, false);
  return null;
}

const markNumberDecided = (tx: Transaction, id: Id, by: Id, approved: boolean) => tx`
  update number_changes set decided_by = ${by}, decided_at = clock_timestamp(), approved = ${approved}
  where id = ${id}`;

/**
 * Gives a person their new number: from their next login with it everything of theirs is there. Somebody who has come
 * with it already is forgotten where they have nothing here yet. All their sessions end.
 * @returns the reason why nothing has changed; null where it has
 */
export async function approveNumber(tx: Transaction, id: Id, by: Id): Promise<DecidedNumberRefusal | null> {
  const change = await lockWaiting(tx, id);
  if (!change) return 'gone';
  if (change.proposedBy === by) return 'own';
  const { personId, oldPid, newPid } = change;
  await tx`select from persons where pid in (${oldPid}, ${newPid}) order by id for update`;
  if (!(await makeRoom(tx, newPid))) return 'both_used';
  const [person] = await tx<{ language: Language; address: string | null }[]>`
    update persons p set pid = ${newPid} where p.id = ${personId} and p.pid = ${oldPid}
    returning p.language, coalesce((select f.email from person_facts f where f.pid = ${oldPid}),
      case when p.email_confirmed_at is not null then p.email end) as address`;
  if (!person) return 'gone';
  await tx`update access_requests set pid = ${newPid} where pid = ${oldPid}`;
  await tx`delete from sessions where kind = 'person' and pid in (${oldPid}, ${newPid})`;
  await tx`delete from person_facts where pid = ${oldPid}`;
  await markNumberDecided(tx, id, by, true);
  const { language, address } = person;
  if (address)
    await promiseNotice(tx, {
      ...{ id: `${id}.number_changed`, mail: 'number_changed', recipient: personId },
      ...{ address, language },
    });
  return null;
}

/** Forgets whoever has come with a number and has nothing here. @returns false where there is something */
async function makeRoom(tx: Transaction, pid: string): Promise<boolean> {
  const [other] = await tx<{ id: Id }[]>`select id from persons where pid = ${pid}`;
  if (other) {
    const { obstacles, drafts, memberships } = await readDeletion(tx, { id: other.id, pid });
    if (obstacles.length + drafts.length + memberships.length > 0) return false;
    await forgetPerson(tx, { id: other.id, pid, tokenHash: Buffer.alloc(0) });
  }
  const requests = await tx`select from access_requests where pid = ${pid} and not closed`;
  return requests.length === 0;
}
