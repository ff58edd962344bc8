/**
 * One-time tokens of forms. Each rendered form carries a new one, and it is the id of the command that the form
 * gives: sent twice, it is one act. Signed with the session's own secret for one purpose, so none can be forged or
 * used elsewhere.
 */

import { createHmac, createSecretKey, type KeyObject, randomUUID, timingSafeEqual } from 'node:crypto';
import type { Action } from '../../domain/rights/table.ts';
import type { Id } from '../../domain/shared/ids.ts';

/** Makes a token. @param purpose the action and the object that the form is for, such as `case.withdraw 2600016` */
export function newToken(session: { secret: Buffer }, purpose: string): string {
  const id = randomUUID();
  return `${id}.${signature(session, id, purpose)}`;
}

/** The id that a token carries, or null where it was not made here for this session and purpose. */
export function readToken(session: { secret: Buffer }, purpose: string, token: unknown): Id | null {
  if (typeof token !== 'string') return null;
  const [id = '', given = ''] = token.split('.');
  const expected = Buffer.from(signature(session, id, purpose));
  const found = Buffer.from(given);
  return expected.length === found.length && timingSafeEqual(expected, found) ? id : null;
}

const signature = (session: { secret: Buffer }, id: string, purpose: string): string =>
  createHmac('sha256', keyOf(session)).update(`${id} ${purpose}`).digest('base64url');

/** Keys of the sessions of requests under way: a page has many forms, and a key costs more than a signature. */
const keys = new WeakMap<object, KeyObject>();

function keyOf(session: { secret: Buffer }): KeyObject {
  const key = keys.get(session) ?? createSecretKey(session.secret);
  keys.set(session, key);
  return key;
}

/** The purpose of a form's token. @param boundTo the object that the form is about, where it is about one */
export const purposeOf = (action: Action, boundTo?: string): string =>
  boundTo === undefined ? action : `${action} ${boundTo}`;
