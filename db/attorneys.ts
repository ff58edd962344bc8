/** Written powers of attorney: who waits for one, and what somebody was activated on. */
import type { Id } from '../domain/durable.ts';
import type { Queries, Transaction } from './sql.ts';

/** What waits for a power of attorney for one person: what they have sent, or what support has begun for them. */
export async function waitingForAttorney(sql: Queries, number: string, pid: string): Promise<Id | null> {
  const [row] = await sql<{ id: Id }[]>`
    select id from access_requests
    where number = ${number} and pid = ${pid} and kind = 'power_of_attorney' and not closed
    order by sent_at nulls last, created_at limit 1`;
  return row?.id ?? null;
}

/** A written power of attorney, as support read it. */
export interface Attorney {
  principal: string;
  agent: string;
  /** ISO date. */
  signedOn: string;
  /** Where the document is kept; null where it was uploaded here. */
  document: string | null;
}

/** Keeps what somebody was activated on, and by whom. */
export async function keepAttorney(tx: Transaction, request: Id, by: Id, attorney: Attorney): Promise<void> {
  await tx`insert into powers_of_attorney ${tx({ requestId: request, activatedBy: by, ...attorney })}`;
}

/** The same as it was kept, for those who look it up later. */
export interface KeptAttorney extends Attorney {
  activatedBy: string;
  at: Date;
}

/** What somebody was activated on; null where nobody was on this request. */
export async function keptAttorney(sql: Queries, request: Id): Promise<KeptAttorney | null> {
  const [kept] = await sql<KeptAttorney[]>`
    select a.principal, a.agent, a.signed_on::text, a.document, s.name as activated_by, a.at
    from powers_of_attorney a join staff s on s.id = a.activated_by
    where a.request_id = ${request}`;
  return kept ?? null;
}
