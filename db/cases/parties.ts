/** The people on both sides of a case, as pages and letters name them. */

import { documentLanguage } from '../../domain/kinds/common.ts';
import type { Language } from '../../domain/shared/language.ts';
import type { Queries } from '../sql.ts';

/** Reads the names on both sides of a case. @throws {Error} where there is no such case */
export async function partiesTo(
  sql: Queries,
  number: string,
): Promise<{ applicant: string; caseworker: string | null }> {
  const [names] = await sql<{ applicant: string; caseworker: string | null }[]>`
    select p.name as applicant, s.name as caseworker
    from cases c join party_names p on p.id = c.party_id left join staff s on s.id = c.caseworker_id
    where c.number = ${number}`;
  if (!names) throw new Error('a case without its applicant');
  return names;
}

/**
 * Reads the addressee of letters about a case, and their language: the one chosen in the version in force, else that
 * of the person who began the case.
 * @throws {Error} where there is no such case
 */
export async function letterParties(
  sql: Queries,
  number: string,
): Promise<{ addressee: string; language: Language }> {
  const [parties] = await sql<{ addressee: string; language: Language }[]>`
    select p.name as addressee,
      coalesce(nullif(v.content #>> ${['fields', documentLanguage.path]}, ''), w.language) as language
    from cases c join party_names p on p.id = c.party_id join persons w on w.id = c.created_by
      left join versions v on v.case_number = c.number and v.version = (c.snapshot ->> 'version')::int
    where c.number = ${number}`;
  if (!parties) throw new Error('a case without its applicant');
  return parties;
}
