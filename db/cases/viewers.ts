import type { Queries } from '../sql.ts';

/** Somebody at DEKSA who has opened a case. */
export interface Viewer {
  name: string;
  first: Date;
  last: Date;
}

/** Reads who at DEKSA has opened a case, its files or its letters among it, the latest on top. */
export function viewersOf(sql: Queries, number: string): Promise<Viewer[]> {
  return sql<Viewer[]>`
    select s.name, min(a.at) as first, max(a.at) as last
    from audit a join staff s on s.id = a.actor
    where a.object = ${number} and a.result = 'allowed'
    group by s.id, s.name order by last desc, s.name collate norwegian`;
}
