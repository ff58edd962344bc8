/** Deletion of a person: obstacles to it, what goes with them, and what stays without their name. */

import { DELETION_OBSTACLES, type DeletionObstacle } from '../../domain/account/deletion.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { logAccess } from '../access/log.ts';
import { withdrawInvitations } from '../access/withdrawals.ts';
import { type Actor, recordAudit } from '../audit.ts';
import { promiseNotice } from '../durable/mails.ts';
import type { Queries, Sql, Transaction } from '../sql.ts';
import { readPerson } from './people.ts';

/** Somebody who wants to be deleted, and the session in which they say so. */
export interface Leaving {
  id: Id;
  pid: string;
  tokenHash: Buffer;
}

/** A deletion as it would be done now. */
export interface Deletion {
  /** Reasons why it is not possible; none where it is. */
  obstacles: DeletionObstacle[];
  /** Drafts of their own, which have to be discarded first. */
  drafts: { number: string; kind: string }[];
  /** Organisations that they may act for now, and lose. */
  memberships: { id: Id; name: string }[];
}

/** Reads what a deletion would meet with and take along; changes nothing. */
export async function readDeletion(
  sql: Queries,
  { id, pid }: Pick<Leaving, 'id' | 'pid'>,
): Promise<Deletion> {
  const [[found], drafts, memberships] = await Promise.all([
    sql<{ is: Record<DeletionObstacle, boolean> }[]>`
    select jsonb_build_object(
      'staff', exists (select from staff where pid = ${pid}),
      'cases', exists (select from cases c where c.party_id = ${id} and (
        c.state not in ('draft', 'discarded')
        or exists (select from versions v where v.case_number = c.number))),
      'acts', exists (select from commands k join cases c using (workflow_id)
        where k.actor = ${id} and c.party_id <> ${id} and c.state <> 'discarded'),
      'organisation_drafts', exists (select from cases
        where created_by = ${id} and party_id <> ${id} and state = 'draft'),
      'last_administrator', exists (select from memberships m
        where m.person_id = ${id} and m.role = 'administrator' and m.status = 'active' and not exists (
          select from memberships o
          where o.organisation_id = m.organisation_id and o.person_id <> m.person_id
            and o.role = 'administrator' and o.status = 'active')),
      'requests', exists (select from access_requests
        where requester = ${id} and kind <> 'invitation' and sent_at is not null and not closed)) as is`,
    sql<Deletion['drafts']>`
      select number, kind from cases where party_id = ${id} and state = 'draft' order by number`,
    sql<Deletion['memberships']>`
      select o.id, o.name from memberships m join organisations o on o.id = m.organisation_id
      where m.person_id = ${id} and m.status = 'active' order by o.name collate norwegian, o.id`,
  ]);
  return { obstacles: DELETION_OBSTACLES.filter((obstacle) => found!.is[obstacle]), drafts, memberships };
}

/**
 * Deletes a person, all at once: what is left of them is an id without name, number or address. Their last session
 * stays, so that they can be logged out of it at the provider too.
 * @param noticeId id of the e-mail that tells them, the same for the same sending of the form
 * @returns false where there is an obstacle, or a draft is still there; nothing has changed then
 */
export function deletePerson(sql: Sql, leaving: Leaving, actor: Actor, noticeId: Id): Promise<boolean> {
  const { id } = leaving;
  return sql.begin(async (tx) => {
    await lock(tx, leaving);
    const { obstacles, drafts, memberships } = await readDeletion(tx, leaving);
    if (obstacles.length > 0 || drafts.length > 0) return false;
    const { email: address, language, waitingEmail } = await readPerson(tx, id);
    for (const { id: organisation } of memberships) {
      await logAccess(tx, { organisation, actor: id, subject: id, what: 'deactivated', details: {} });
      await withdrawInvitations(tx, { organisation, person: id, actor, action: 'profile.delete' });
    }
    await forgetPerson(tx, leaving);
    // nobody has said that an address is theirs which was never confirmed
    if (waitingEmail !== address)
      await promiseNotice(tx, { id: noticeId, mail: 'user_deleted', recipient: id, address, language });
    await recordAudit(tx, actor, { action: 'profile.delete', object: null, result: 'given' });
    return true;
  });
}

/** Locks the person, their sessions and their organisations: no act of theirs is under way, nobody begins a case meanwhile, and no two administrators leave at once. */
async function lock(tx: Transaction, { id, pid }: Leaving): Promise<void> {
  await tx`select from sessions where kind = 'person' and pid = ${pid} order by token_hash for update`;
  await tx`select from persons where id = ${id} for update`;
  await tx`
    select from organisations
    where id in (select organisation_id from memberships where person_id = ${id}) order by id for no key update`;
}

/** Deletes all that tells of the person. A power of attorney stays with its request: it is kept as documentation. */
export async function forgetPerson(tx: Transaction, { id, pid, tokenHash }: Leaving): Promise<void> {
  await tx`delete from case_access where person_id = ${id}`;
  await tx`delete from memberships where person_id = ${id}`;
  await tx`
    delete from draft_fields where case_number in (
      select number from cases where party_id = ${id} and state = 'discarded')`;
  await tx`delete from imports where person_id = ${id}`;
  await tx`
    update files set name = '' where case_number in (
      select number from cases where party_id = ${id} and state = 'discarded')`;
  await tx`
    update access_requests r set pid = '', name = null, email = null, phone = null
    where r.pid = ${pid} and (r.closed or r.sent_at is null)
      and not exists (select from powers_of_attorney p where p.request_id = r.id)`;
  await tx`
    delete from mails
    where recipient = ${id} and sent_at is null and (address is null or mail = 'email_confirm')`;
  await tx`delete from sessions where kind = 'person' and pid = ${pid} and token_hash <> ${tokenHash}`;
  await tx`delete from logouts_everywhere where pid = ${pid}`;
  await tx`delete from person_facts where pid = ${pid}`;
  await tx`delete from email_confirmations where person_id = ${id}`;
  await tx`
    update persons
    set pid = null, deleted_at = clock_timestamp(), name = ${NOBODY}, address = '', email = '', phone = '',
      name_verified_at = null, address_verified_at = null, email_confirmed_at = null, new_email = null, mails_off = '{}', default_organisation_id = null
    where id = ${id}`;
}

/** Sign in place of a name, in every language. */
const NOBODY = '–';
