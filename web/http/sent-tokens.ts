import type { Context } from 'hono';
import type { Id } from '../../domain/shared/ids.ts';
import { noteAttempt } from './attempts.ts';
import type { Env, Visitor } from './context.ts';
import { readToken } from './tokens.ts';

/** The id that the token of a sent form carries; null, with a line in the log, where it was not made here for the form. */
export function takeToken(
  c: Context<Env>,
  visitor: Visitor,
  purpose: string,
  token: string | undefined,
): Id | null {
  const id = visitor.session && readToken(visitor.session, purpose, token);
  if (!id) noteAttempt(c, visitor, 'foreign_token');
  return id;
}
