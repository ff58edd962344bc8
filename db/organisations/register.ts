/** Answers of Enhetsregisteret: the last one about each unit, and its consequences for organisations here. */

import { randomUUID } from 'node:crypto';
import {
  addressLine,
  addressOf,
  ENDED_STATUSES,
  type FeedPosition,
  type OrganisationStatus,
  type Unit,
  type UnitAnswer,
  type UnitStatus,
} from '../../domain/organisations/units.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { logAccess } from '../access/log.ts';
import { administratorsOf, supportStaff } from '../access/recipients.ts';
import { promiseMails } from '../durable/mails.ts';
import { json, type Queries, type Sql, type Transaction } from '../sql.ts';

/** A unit as the register told of it last. */
export interface KnownUnit {
  number: string;
  status: UnitStatus;
  name: string;
  unit: Unit;
  etag: string | null;
  askedAt: Date;
}

/** The last answer about a number; null where the register was never asked. */
export async function knownUnit(sql: Queries, number: string): Promise<KnownUnit | null> {
  const [row] = await sql<KnownUnit[]>`
    select number, status, name, unit, etag, asked_at from register_units where number = ${number}`;
  return row ?? null;
}

/** Keeps an answer. An organisation that is here follows it with its name and its standing, and its end is told. */
export async function keepUnit(tx: Transaction, number: string, answer: UnitAnswer): Promise<void> {
  const before = await knownUnit(tx, number);
  if (answer.kind === 'unchanged') {
    await tx`update register_units set asked_at = clock_timestamp() where number = ${number}`;
    return;
  }
  const unit = answer.kind === 'unit' ? answer.unit : (before?.unit ?? { organisasjonsnummer: number });
  const name = unit.navn ?? before?.name ?? number;
  const etag = answer.kind === 'unit' ? answer.etag : null;
  const { status } = answer;
  await tx`
    insert into register_units (number, status, name, unit, etag)
    values (${number}, ${status}, ${name}, ${json(tx, unit)}, ${etag})
    on conflict (number) do update set status = excluded.status, name = excluded.name, unit = excluded.unit,
      etag = excluded.etag, asked_at = clock_timestamp()`;
  if (status !== 'unknown') await follow(tx, { number, name, status, unit }, before?.unit ?? null);
}

interface Told {
  number: string;
  name: string;
  status: OrganisationStatus;
  unit: Unit;
}

async function follow(tx: Transaction, { number, name, status, unit }: Told, before: Unit | null) {
  const [organisation] = await tx<{ id: Id; name: string; status: OrganisationStatus }[]>`
    select id, name, status from organisations where number = ${number} for update`;
  if (!organisation) return;
  const { id } = organisation;
  const noted = { organisation: id, actor: null, subject: null };
  const [from, to] = [addressLine(before ? addressOf(before) : undefined), addressLine(addressOf(unit))];
  if (organisation.name !== name)
    await logAccess(tx, { ...noted, what: 'renamed', details: { from: organisation.name, to: name } });
  if (before && to && from !== to) await logAccess(tx, { ...noted, what: 'moved', details: { from, to } });
  if (organisation.status !== status) await logAccess(tx, { ...noted, what: status, details: {} });
  await tx`update organisations set name = ${name}, status = ${status} where id = ${id}`;
  if (ENDED_STATUSES.includes(status) && !ENDED_STATUSES.includes(organisation.status))
    await tellOfEnd(tx, id);
}

/** Tells its administrators and DEKSA's support that an organisation has ended. */
async function tellOfEnd(tx: Transaction, organisation: Id): Promise<void> {
  const about = { workflowId: 'register-refresh', organisation };
  const told = [
    ['organisation_ended', await administratorsOf(tx, organisation)],
    ['organisation_ended_support', await supportStaff(tx)],
  ] as const;
  for (const [mail, recipients] of told)
    await promiseMails(tx, about, { id: `organisation.${randomUUID()}`, mail }, recipients);
}

/** Organisations about which the register was never asked, some at a time. */
export async function neverAsked(sql: Sql): Promise<string[]> {
  const rows = await sql<{ number: string }[]>`
    select number from organisations o
    where not exists (select from register_units u where u.number = o.number)
    order by created_at limit 200`;
  return rows.map(({ number }) => number);
}

/** Sub-units among our organisations, of which the feed of main units does not tell: each is asked about once a day. */
export async function subUnitsToAsk(sql: Sql): Promise<string[]> {
  const rows = await sql<{ number: string }[]>`
    select number from organisations join register_units u using (number)
    where u.unit ? 'overordnetEnhet' and u.asked_at < clock_timestamp() - interval '1 day'
    order by u.asked_at limit 200`;
  return rows.map(({ number }) => number);
}

/** Those of some numbers that belong to organisations here. */
export async function oursAmong(sql: Sql, numbers: readonly string[]): Promise<string[]> {
  const rows = await sql<{ number: string }[]>`
    select number from organisations where number = any (${numbers}) order by number`;
  return rows.map(({ number }) => number);
}

/** The place up to which the feed was read. */
export async function feedPosition(sql: Sql): Promise<FeedPosition> {
  const [row] = await sql<{ since: Date; lastId: string | null }[]>`select since, last_id from register_feed`;
  return row!.lastId === null ? { since: row!.since } : { lastId: Number(row!.lastId) };
}

/** Notes the place up to which the feed was read; never backwards, whoever else reads at the same time. */
export async function noteFeedPosition(sql: Sql, lastId: number): Promise<void> {
  await sql`update register_feed set last_id = greatest(last_id, ${lastId})`;
}
