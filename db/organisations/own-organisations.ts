/** A person's organisations as their profile shows them. */
import type { Id } from '../../domain/shared/ids.ts';
import { type ListedRequest, requestsOf } from '../access/request-lists.ts';
import type { Queries } from '../sql.ts';
import { defaultOf, membershipsOf, type OwnMembership } from './organisations.ts';

export interface OwnOrganisations {
  /** Active memberships, by the names of the organisations. */
  memberships: readonly OwnMembership[];
  /** The organisation that they chose to act for after login; null for themselves. */
  chosen: Id | null;
  /** Requests that they have sent. */
  requests: readonly ListedRequest[];
}

/** Reads the organisations of a person, the default one, and what they have asked for. */
export async function readOwnOrganisations(sql: Queries, person: Id): Promise<OwnOrganisations> {
  const [memberships, chosen, requests] = await Promise.all([
    membershipsOf(sql, person),
    defaultOf(sql, person),
    requestsOf(sql, person),
  ]);
  return { memberships: memberships.filter(({ status }) => status === 'active'), chosen, requests };
}
