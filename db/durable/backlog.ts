/** Work that waits to be carried out: numbers alone, for those who watch over the processes. */
import type { Queries } from '../sql.ts';

export interface Waiting {
  count: number;
  /** Age of the oldest, in seconds; null where none waits. */
  oldest: number | null;
}

/** Commands without an outcome, and promised e-mails that are not sent. */
export interface Backlog {
  commands: Waiting;
  mails: Waiting;
}

/**
 * Reads what waits, in one statement. E-mails that can never be delivered have their alarm, and wait no more; those
 * that are held wait for their recipient. */
export async function readBacklog(sql: Queries): Promise<Backlog> {
  const [row] = await sql<Backlog[]>`
    select
      (select jsonb_build_object('count', count(*), 'oldest', floor(extract(epoch from clock_timestamp() - min(at))))
        from commands where outcome is null) as commands,
      (select jsonb_build_object('count', count(*),
          'oldest', floor(extract(epoch from clock_timestamp() - min(created_at))))
        from mails where sent_at is null and failed is null and not held) as mails`;
  return row!;
}
