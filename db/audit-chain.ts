/**
 * The chain over the audit. Rows are put into it a little later, by one job at a time, so that no act waits for another:
 * each place of the chain holds the hash of its row and of the hash before it.
 */

import { createHash } from 'node:crypto';
import { json, type Queries, type Sql, type Transaction } from './sql.ts';

/** Head of the chain at some moment, as it is kept outside the database. */
export interface Anchor {
  place: number;
  /** In hexadecimal digits. */
  hash: string;
}

/** A way in which the audit is not what was written. */
export interface Breach {
  what: 'changed' | 'removed' | 'missing place' | 'cut off' | 'not what was anchored' | 'not in the chain';
  /** The place in the chain, or the id of a row that is in none. */
  at: number;
}

/** A row of the audit as it is hashed: its columns as texts, in an order that stays. */
type Hashed = readonly (string | null)[];

const BEGINNING: Anchor = { place: 0, hash: '0'.repeat(64) };
const PAGE = 5000;
/** Key of the advisory lock under which one job at a time makes the chain longer. */
const LOCK = 78_240_113;
/** Rows whose numbers were given so long ago are written by now, or never. */
const STRAGGLERS = 100_000;

const columns = (sql: Queries) => sql`
  array[a.id::text, extract(epoch from a.at)::text, a.actor::text, a.role, a.party::text, a.action, a.object,
    a.subject::text, a.result, a.session, a.address, a.browser, a.detail]`;

const hashOf = (before: string, row: Hashed): string =>
  createHash('sha256').update(Buffer.from(before, 'hex')).update(JSON.stringify(row)).digest('hex');

/** Puts every row that is in no place yet into the chain. @returns its head; null where nothing was added */
export async function sealAudit(sql: Sql): Promise<Anchor | null> {
  let head: Anchor | null = null;
  for (;;) {
    const next = await sql.begin(sealPage);
    if (!next) return head;
    head = next;
  }
}

async function sealPage(tx: Transaction): Promise<Anchor | null> {
  await tx`select pg_advisory_xact_lock(${LOCK})`;
  const [last = BEGINNING] = await tx<Anchor[]>`
    select place::int, encode(hash, 'hex') as hash from audit_chain order by place desc limit 1`;
  const rows = await tx<{ id: string; row: Hashed }[]>`
    select a.id, ${columns(tx)} as row from audit a
    where a.id > coalesce((select max(audit_id) from audit_chain), 0) - ${STRAGGLERS}
      and not exists (select from audit_chain c where c.audit_id = a.id)
    order by a.id limit ${PAGE}`;
  if (rows.length === 0) return null;
  let { place, hash } = last;
  const links = rows.map(({ id, row }) => {
    place += 1;
    hash = hashOf(hash, row);
    return { place, audit_id: id, hash };
  });
  await tx`
    insert into audit_chain (place, audit_id, hash)
    select place, audit_id, decode(hash, 'hex')
    from jsonb_to_recordset(${json(tx, links)}) as links (place bigint, audit_id bigint, hash text)`;
  return { place, hash };
}

/** Reads the whole audit against its chain, and the chain against its anchors. @returns the number of places as well */
export async function verifyAudit(
  sql: Queries,
  anchors: readonly Anchor[],
): Promise<{ places: number; breaches: Breach[] }> {
  const anchored = new Map(anchors.map(({ place, hash }) => [place, hash]));
  const breaches: Breach[] = [];
  let last = BEGINNING;
  for await (const { place, hash, row } of linksOf(sql)) {
    if (place !== last.place + 1) breaches.push({ what: 'missing place', at: last.place + 1 });
    else if (!row) breaches.push({ what: 'removed', at: place });
    else if (hashOf(last.hash, row) !== hash) breaches.push({ what: 'changed', at: place });
    const kept = anchored.get(place);
    if (kept !== undefined && kept !== hash) breaches.push({ what: 'not what was anchored', at: place });
    last = { place, hash };
  }
  const furthest = Math.max(0, ...anchored.keys());
  if (furthest > last.place) breaches.push({ what: 'cut off', at: last.place + 1 });
  const loose = await sql<{ id: number }[]>`
    select id::int from audit a
    where at < clock_timestamp() - interval '10 minutes'
      and not exists (select from audit_chain c where c.audit_id = a.id)
    order by id limit 100`;
  return {
    places: last.place,
    breaches: [...breaches, ...loose.map(({ id }): Breach => ({ what: 'not in the chain', at: id }))],
  };
}

async function* linksOf(sql: Queries): AsyncGenerator<Anchor & { row: Hashed | null }> {
  for (let last = 0; ; ) {
    const page = await sql<(Anchor & { row: Hashed | null })[]>`
      select c.place::int, encode(c.hash, 'hex') as hash, case when a.id is not null then ${columns(sql)} end as row
      from audit_chain c left join audit a on a.id = c.audit_id
      where c.place > ${last} order by c.place limit ${PAGE}`;
    yield* page;
    if (page.length < PAGE) return;
    last = page[PAGE - 1]!.place;
  }
}
