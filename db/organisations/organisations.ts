/** Organisations as those see them who act for them, and what somebody is in each. */

import type { OrganisationStatus, Unit } from '../../domain/organisations/units.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { MemberStatus } from '../access/memberships.ts';
import type { Given } from '../access/requests.ts';
import type { Queries } from '../sql.ts';

/** An organisation as those who may act for it see it. */
export interface OrganisationRow {
  id: Id;
  number: string;
  name: string;
  status: OrganisationStatus;
  ended: boolean;
  /** What Enhetsregisteret told last; null where it was never asked. */
  unit: Unit | null;
  /** Whether anybody can let others in. */
  administered: boolean;
}

const organisations = (sql: Queries) => sql`
  select o.id, o.number, o.name, o.status, o.ended, u.unit,
    exists (select from memberships m
      where m.organisation_id = o.id and m.role = 'administrator' and m.status = 'active') as administered
  from organisations o left join register_units u on u.number = o.number`;

/** An organisation that is here, by its id. */
export async function readOrganisation(sql: Queries, id: Id): Promise<OrganisationRow> {
  const [row] = await sql<OrganisationRow[]>`${organisations(sql)} where o.id = ${id}`;
  return row!;
}

/** An organisation by its number; null where it is not here. */
export async function organisationOf(sql: Queries, number: string): Promise<OrganisationRow | null> {
  const [row] = await sql<OrganisationRow[]>`${organisations(sql)} where o.number = ${number}`;
  return row ?? null;
}

/** What somebody is in the organisations that they may act for, or could before. */
export interface OwnMembership extends Given {
  id: Id;
  number: string;
  name: string;
  ended: boolean;
  status: MemberStatus;
  /** How the organisation reaches them. */
  email: string;
  phone: string;
}

/** Those that are active first, each by name. */
export const membershipsOf = (sql: Queries, person: Id): Promise<OwnMembership[]> => sql<OwnMembership[]>`
  select o.id, o.number, o.name, o.ended, m.role, m.all_cases, m.reports, m.status,
    coalesce(m.email, p.email) as email, coalesce(m.phone, p.phone) as phone
  from memberships m join organisations o on o.id = m.organisation_id join persons p on p.id = m.person_id
  where m.person_id = ${person} order by m.status, o.name, o.id`;

/** For whom a person acts after login; null for themselves. */
export async function chooseDefault(sql: Queries, person: Id, organisation: Id | null): Promise<void> {
  await sql`update persons set default_organisation_id = ${organisation} where id = ${person}`;
}

/**
 * The organisation that somebody chose to act for after login, whether or not they may still; null for
 * themselves.
 */
export async function defaultOf(sql: Queries, person: Id): Promise<Id | null> {
  const [row] = await sql<{ id: Id | null }[]>`
    select default_organisation_id as id from persons where id = ${person}`;
  return row?.id ?? null;
}
