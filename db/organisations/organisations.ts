/** Organisations as those see them who act for them, and the memberships of a person. */

import type { OrganisationStatus, Unit } from '../../domain/organisations/units.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { MemberStatus, Reached } from '../access/memberships.ts';
import type { Queries, Transaction } from '../sql.ts';

/** An organisation as those who may act for it see it. */
export interface OrganisationRow {
  id: Id;
  number: string;
  name: string;
  status: OrganisationStatus;
  ended: boolean;
  /** The last answer of Enhetsregisteret; null where it was never asked. */
  unit: Unit | null;
  /** Tells whether anybody can let others in. */
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

/** A person's own membership in an organisation that they may act for, or could before. */
export interface OwnMembership extends Reached {
  id: Id;
  number: string;
  name: string;
  ended: boolean;
  status: MemberStatus;
}

/** A person's memberships: those that are active first, each by name. */
export const membershipsOf = (sql: Queries, person: Id): Promise<OwnMembership[]> => sql<OwnMembership[]>`
  select o.id, o.number, o.name, o.ended, m.role, m.all_cases, m.reports, m.status,
    coalesce(m.email, p.email) as email, coalesce(m.phone, p.phone) as phone
  from memberships m join organisations o on o.id = m.organisation_id join persons p on p.id = m.person_id
  where m.person_id = ${person} order by m.status, o.name collate norwegian, o.id`;

/** Notes the party for whom a person acts after login: an organisation where they may, else themselves. */
export async function chooseDefault(tx: Transaction, person: Id, organisation: Id | null): Promise<void> {
  await tx`
    update persons set default_organisation_id = (
      select organisation_id from memberships
      where organisation_id = ${organisation} and person_id = ${person} and status = 'active')
    where id = ${person}`;
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
