/** Written powers of attorney: the news that one has come, and those on which somebody was activated. */
import type { Id } from '../../domain/shared/ids.ts';
import { recordAct } from '../durable/commands.ts';
import type { Queries, Sql, Transaction } from '../sql.ts';
import { ACCESS_REQUESTS } from './adapter.ts';

/**
 * Tells a request that waits for a power of attorney that one lies with it, once a file of the one who asks is found
 * clean: support is written to from there. Told already, of whichever file, it is not told again. What support lays
 * there itself is no news to them.
 */
export async function noteUpload(sql: Sql, file: Id): Promise<void> {
  const [come] = await sql<{ object: Id; uploader: Id }[]>`
    select r.id as object, f.uploaded_by as uploader
    from request_files l join files f on f.id = l.file_id join access_requests r on r.id = l.request_id
    where f.id = ${file} and f.state = 'clean' and f.side = 'applicant'
      and r.sent_at is not null and not r.closed and r.snapshot -> 'uploaded' is null`;
  if (!come) return;
  const actor = { id: come.uploader, role: 'person', party: null };
  // the file is the act: looked into again, it is the same one
  const act = { object: come.object, id: file, actor, name: 'upload', action: 'request.attorney' } as const;
  await recordAct(sql, ACCESS_REQUESTS, { ...act, write: async () => ({}) });
}

/** A written power of attorney, as support read it. */
export interface Attorney {
  principal: string;
  agent: string;
  /** ISO date. */
  signedOn: string;
  /** Place where the document is kept; null where it was uploaded here. */
  document: string | null;
}

/**
 * Keeps the power of attorney on which it is proposed to activate somebody, and by whom. Written by acts, inside their
 * command. @param id of the proposal
 */
export async function keepAttorney(
  tx: Transaction,
  id: Id,
  { request, by, attorney }: { request: Id; by: Id; attorney: Attorney },
): Promise<void> {
  await tx`insert into powers_of_attorney ${tx({ id, requestId: request, proposedBy: by, ...attorney })}`;
}

/** The power of attorney of the last proposal in a request; null where there was none. */
export async function attorneyOf(sql: Queries, request: Id): Promise<Attorney | null> {
  const [kept] = await sql<Attorney[]>`
    select principal, agent, signed_on::text as signed_on, document from powers_of_attorney
    where request_id = ${request} order by at desc, id limit 1`;
  return kept ?? null;
}
