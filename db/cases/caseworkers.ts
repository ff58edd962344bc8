/** Members of staff who can be responsible for a case. */
import type { Id } from '../../domain/shared/ids.ts';
import type { Queries } from '../sql.ts';
import type { CaseRow } from './cases.ts';

export interface Caseworker {
  id: Id;
  name: string;
  /** Number of open cases that they are responsible for now; `MOST_COUNTED` where there are so many, or more. */
  openCases: number;
}

/** Number up to which cases are counted: beyond it, nobody has time for another one. */
export const MOST_COUNTED = 100;

/** Caseworkers to whom a case can be given, by name: all but those who are a party to it. */
export const caseworkersFor = (sql: Queries, number: string): Promise<Caseworker[]> => sql<Caseworker[]>`
  select s.id, s.name,
    (select count(*)::int from (
      select from cases own where own.caseworker_id = s.id and own.shelf = 'active' limit ${MOST_COUNTED}) open) as open_cases
  from staff s join cases c on c.number = ${number}
  where 'caseworker' = any (s.roles) and not is_party(c.created_by, c.party_id, s.pid)
  order by s.name collate norwegian, s.id`;

/** Tells why somebody cannot be responsible for a case; null where they can. */
export async function caseworkerRefusal(
  sql: Queries,
  { number }: Pick<CaseRow, 'number'>,
  staff: Id,
): Promise<'no_caseworker' | 'party' | null> {
  const [found] = await sql<{ isParty: boolean }[]>`
    select is_party(c.created_by, c.party_id, s.pid) from staff s join cases c on c.number = ${number}
    where s.id = ${staff} and 'caseworker' = any (s.roles)`;
  if (!found) return 'no_caseworker';
  return found.isParty ? 'party' : null;
}
