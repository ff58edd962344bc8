/** Rules for everybody who asks for an organisation, be it here already or new. */
import type { Actor } from '../../db/audit.ts';
import { membershipsOf, type OrganisationRow } from '../../db/organisations/organisations.ts';
import type { Sql } from '../../db/sql.ts';
import type { Id } from '../../domain/shared/ids.ts';

/** An act by which somebody asks for access to an organisation for themselves. */
export interface Ask {
  /** Id from the form's one-time token: given twice, it begins one request. */
  id: Id;
  actor: Actor;
  /** Their own identity number. */
  pid: string;
  /** The organisation's number. */
  number: string;
}

/** The reason why somebody cannot get access to an organisation that is here; null where they can. */
export async function refusalIn(
  sql: Sql,
  { actor }: Ask,
  { id, ended }: OrganisationRow,
): Promise<'member' | 'ended' | null> {
  const memberships = await membershipsOf(sql, actor.id);
  if (memberships.some((own) => own.id === id && own.status === 'active')) return 'member';
  return ended ? 'ended' : null;
}
