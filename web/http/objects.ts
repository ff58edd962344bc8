/** The case or the request that a route is about, as far as it exists for the visitor. */

import { findRequest } from '../../db/access/requests.ts';
import { findCase, partyToSwitchTo } from '../../db/cases/cases.ts';
import type { Sql } from '../../db/sql.ts';
import { isEnough } from '../../domain/rights/levels.ts';
import { type Action, may, mayAsk, mayKnow, mayNow } from '../../domain/rights/table.ts';
import { CASE_NUMBER, UUID } from '../../domain/shared/ids.ts';
import { kindOf } from '../../kinds.ts';
import { lookerOf, type Visitor } from './context.ts';
import type { CaseAt, RequestAt, Turned } from './router.ts';

/** What was found, and why the visitor may not do this to it in any state. */
export interface Found<At> {
  at: At;
  /** What the audit calls it. */
  object: string;
  why: Turned | null;
  /** The case that the page for those who are turned away leads to. */
  shown?: CaseAt;
}

/** @returns why the visitor is turned away where the case does not exist for them */
export async function findCaseFor(
  sql: Sql,
  visitor: Visitor,
  action: Action,
  number: string,
): Promise<Found<CaseAt> | Turned> {
  if (!CASE_NUMBER.test(number) || !visitor.session) return whyNoCase(sql, visitor, number);
  const found = await findCase(sql, lookerOf(visitor), number);
  if (!found) return whyNoCase(sql, visitor, number);
  const { row, relation } = found;
  const at: CaseAt = {
    ...found,
    may: (action) => may(visitor.roles, action, { relation, state: row.state }),
  };
  const enough = isEnough(action, visitor.level, kindOf(row.kind));
  const why = enough ? whyNever(relation, mayKnow(visitor.roles, action, relation)) : 'step_up';
  return { at, object: row.number, why, shown: at };
}

/** Only to somebody who may see a case is it said that it belongs to another party, and at the higher level alone. */
async function whyNoCase(sql: Sql, visitor: Visitor, number: string): Promise<Turned> {
  if (visitor.level !== 'high') return 'step_up';
  const asPerson = visitor.session?.kind === 'person' && CASE_NUMBER.test(number);
  const other = asPerson && (await partyToSwitchTo(sql, visitor.id, number));
  return other ? 'other_party' : 'not_found';
}

/** @returns why the visitor is turned away where the request does not exist for them */
export async function findRequestFor(
  sql: Sql,
  visitor: Visitor,
  action: Action,
  id: string,
): Promise<Found<RequestAt> | Turned> {
  if (!UUID.test(id) || !visitor.session) return 'not_found';
  const { kind, pid } = visitor.session;
  const looker = kind === 'person' ? { kind, person: visitor.id } : { kind, pid };
  const found = await findRequest(sql, looker, id);
  if (!found) return 'not_found';
  const { row, relation } = found;
  const at: RequestAt = {
    ...found,
    may: (action) => mayNow(visitor.roles, action, { relation, snapshot: row.snapshot }),
  };
  return { at, object: id, why: whyNever(relation, mayAsk(visitor.roles, action, relation)) };
}

/** Staff who are a party to something have no part in it, whatever their roles. */
const whyNever = (relation: string, allowed: boolean): Turned | null =>
  relation === 'staff_party' ? 'party' : allowed ? null : 'forbidden';
