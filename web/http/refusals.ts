import type { Context } from 'hono';
import type { Env, Visitor } from './context.ts';
import type { RoutedCase } from './objects.ts';

/** Reasons why a request is refused before its handler; each is a plain page. */
export type Refusal =
  | 'login'
  | 'step_up'
  | 'onboarding'
  | 'forbidden'
  | 'party'
  | 'party_ended'
  | 'not_found'
  | 'wrong_state'
  | 'other_party';

/** Makes the page for a request that was refused. @param case_ the case that the page leads to, where there is one */
export type RefusalPage = (
  c: Context<Env>,
  visitor: Visitor,
  refusal: Refusal,
  case_?: RoutedCase,
) => Response | Promise<Response>;
