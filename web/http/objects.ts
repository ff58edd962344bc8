/** Objects that routes concern: found through the visitor's own rights, or not there at all. */
import type { RequestRow } from '../../db/access/adapter.ts';
import { findRequest } from '../../db/access/requests.ts';
import { type CaseRow, findCase, partyToSwitchTo } from '../../db/cases/cases.ts';
import type { Membership } from '../../db/login/sessions.ts';
import { isEnough, may } from '../../domain/rights/rights.ts';
import type { ObjectType, RelationTo } from '../../domain/rights/roles.ts';
import { relationRefusal } from '../../domain/rights/standing.ts';
import type { Action } from '../../domain/rights/table.ts';
import { CASE_NUMBER, UUID } from '../../domain/shared/ids.ts';
import { kindOf } from '../../kinds.ts';
import { lookerOf, type Visitor } from './context.ts';
import type { Refusal } from './refusals.ts';

/** An object of a route, and the visitor's relation to it. */
export interface RoutedObject<O extends ObjectType, R> {
  row: R;
  relation: RelationTo<O>;
  /** Tells whether the visitor may do this with the object as it stands: what buttons are shown by. */
  may: (action: Action) => boolean;
}

export type RoutedCase = RoutedObject<'case', CaseRow>;
export type RoutedRequest = RoutedObject<'request', RequestRow>;
export type RoutedOrganisation = RoutedObject<'organisation', Membership>;

/** The object of each type. */
export interface RoutedObjects {
  case: RoutedCase;
  request: RoutedRequest;
  organisation: RoutedOrganisation;
}

/** An object that was found, and the reason why the visitor may not do this to it in any state. */
export interface Found<O extends ObjectType> {
  object: RoutedObjects[O];
  /** The id under which the right to it is decided again. */
  name: string;
  /** The object's snapshot, by which its state allows an action or not. */
  snapshot: { state: string } | null;
  refusal: Refusal | null;
}

interface Finder<O extends ObjectType> {
  /** The parameter of the path that names the object. */
  parameter: string;
  /** @returns the refusal where the object does not exist for the visitor */
  find(visitor: Visitor, action: Action, id: string): Promise<Found<O> | Refusal>;
}

export const FINDERS: { readonly [O in ObjectType]: Finder<O> } = {
  case: { parameter: 'number', find: findCaseFor },
  request: { parameter: 'request', find: findRequestFor },
  organisation: { parameter: 'organisation', find: findOrganisationFor },
};

async function findCaseFor(
  visitor: Visitor,
  action: Action,
  number: string,
): Promise<Found<'case'> | Refusal> {
  if (!CASE_NUMBER.test(number) || !visitor.session) return whyNoCase(visitor, number);
  const found = await findCase(visitor.reads, lookerOf(visitor), number);
  if (!found) return whyNoCase(visitor, number);
  const { row, relation } = found;
  const { snapshot } = row;
  const enough = isEnough(action, visitor.level, kindOf(row.kind));
  return {
    object: { ...found, may: mayOn(visitor, relation, snapshot) },
    name: row.number,
    snapshot,
    refusal: enough ? relationRefusal(visitor.roles, action, relation) : 'step_up',
  };
}

/** The refusal for a case that was not found. Only those who see it for another party are told so, at the higher level. */
async function whyNoCase(visitor: Visitor, number: string): Promise<Refusal> {
  if (visitor.level !== 'high') return 'step_up';
  const asPerson = visitor.session?.kind === 'person' && CASE_NUMBER.test(number);
  const other = asPerson && (await partyToSwitchTo(visitor.reads, visitor.id, number));
  return other ? 'other_party' : 'not_found';
}

async function findRequestFor(
  visitor: Visitor,
  action: Action,
  id: string,
): Promise<Found<'request'> | Refusal> {
  if (!UUID.test(id) || !visitor.session) return 'not_found';
  const { kind, pid } = visitor.session;
  const looker = kind === 'person' ? { kind, person: visitor.id } : { kind, pid };
  const found = await findRequest(visitor.reads, looker, id);
  if (!found) return 'not_found';
  const { row, relation } = found;
  const { snapshot } = row;
  return {
    object: { ...found, may: mayOn(visitor, relation, snapshot) },
    name: id,
    snapshot,
    refusal: relationRefusal(visitor.roles, action, relation),
  };
}

/** Finds an organisation for which the visitor may act; it stands in the session. */
async function findOrganisationFor(
  visitor: Visitor,
  action: Action,
  id: string,
): Promise<Found<'organisation'> | Refusal> {
  const row = visitor.session?.organisations.find((one) => one.id === id);
  if (!row) return 'not_found';
  const relation = row.role;
  return {
    object: { row, relation, may: mayOn(visitor, relation, null) },
    name: id,
    snapshot: null,
    refusal: relationRefusal(visitor.roles, action, relation),
  };
}

const mayOn =
  ({ roles, id }: Visitor, relation: RelationTo<ObjectType>, snapshot: { state: string } | null) =>
  (action: Action): boolean =>
    may(roles, action, { relation, snapshot }, id, Date.now());
