/** What Enhetsregisteret has told: the last answer about each unit, and what it means for organisations here. */

import { randomUUID } from 'node:crypto';
import {
  ENDED,
  type FeedPlace,
  lineOf,
  type OrganisationStatus,
  placeOf,
  type Unit,
  type UnitAnswer,
  type UnitStatus,
} from '../../domain/organisations/units.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { logAccess } from '../access/log.ts';
import { administratorsOf, supportStaff } from '../access/memberships.ts';
import { promiseMails } from '../durable/mails.ts';
import { json, type Queries, type Sql, type Transaction } from '../sql.ts';

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

/** Keeps an answer. Where the organisation is here it follows: its name, its standing, and who has to know. */
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
  const [from, to] = [lineOf(before ? placeOf(before) : undefined), lineOf(placeOf(unit))];
  if (organisation.name !== name)
    await logAccess(tx, { ...noted, what: 'renamed', details: { from: organisation.name, to: name } });
  if (before && to && from !== to) await logAccess(tx, { ...noted, what: 'moved', details: { from, to } });
  if (organisation.status !== status) await logAccess(tx, { ...noted, what: status, details: {} });
  await tx`update organisations set name = ${name}, status = ${status} where id = ${id}`;
  if (ENDED.includes(status) && !ENDED.includes(organisation.status)) await tellOfEnd(tx, id);
}

/** Its administrators and DEKSA's support. */
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

/** How far the feed was read. */
export async function feedPlace(sql: Sql): Promise<FeedPlace> {
  const [row] = await sql<{ since: Date; lastId: string | null }[]>`select since, last_id from register_feed`;
  return row!.lastId === null ? { since: row!.since } : { lastId: Number(row!.lastId) };
}

/** Never backwards, whoever else reads at the same time. */
export async function noteFeedPlace(sql: Sql, lastId: number): Promise<void> {
  await sql`update register_feed set last_id = greatest(last_id, ${lastId})`;
}
