/** A route as the router's table lists it. */
import type { Context } from 'hono';
import type { SessionKind } from '../../db/login/sessions.ts';
import type { Action } from '../../domain/rights/table.ts';
import type { Verb } from '../../domain/shared/budgets.ts';
import type { Env, Visitor } from './context.ts';
import type { RoutedCase } from './objects.ts';
import type { Refusal } from './refusals.ts';

export type Method = 'GET' | 'POST';

export interface RouteOptions {
  /** The page asks by itself, so the session is not extended. */
  passive?: true;
  /** No session is looked up: the answer is the same for everybody. */
  sessionless?: true;
  /** The answer waits for more than the database, which is held in no snapshot for so long. */
  snapshotless?: true;
  /** The form has texts of more than a few lines, and room for them. */
  texts?: 'long';
  /** The form may bring files, which are read as they arrive. */
  brings?: 'files';
  /** The form comes from a login provider, which signs what it sends. */
  signed?: true;
  /** The budget against which a request counts, or each file that it brings. */
  budget?: Verb;
}

export interface RouteEntry extends RouteOptions {
  method: Method;
  path: string;
  action: Action;
  /** DEKSA's own pages have a session of their own. */
  side: SessionKind;
}

/** Makes the page for a request that was refused. @param case_ the case that the page leads to, where there is one */
export type RefusalPage = (
  c: Context<Env>,
  visitor: Visitor,
  refusal: Refusal,
  case_?: RoutedCase,
) => Response | Promise<Response>;
