/** Every command of a request for access, and what time does to one. */
import type { Nothing } from '../shared/state-machine.ts';

/** Reasons why an organisation cannot be registered, as Enhetsregisteret tells it. */
export const REGISTER_OBSTACLES = ['unknown', 'removed', 'deleted', 'bankrupt'] as const;
export type RegisterObstacle = (typeof REGISTER_OBSTACLES)[number];

/** Arguments of each command, beside who gave it and when. */
export interface AccessCommands {
  send: Nothing;
  found: Nothing;
  missing: { why: RegisterObstacle };
  upload: Nothing;
  propose: Nothing;
  return: Nothing;
  approve: Nothing;
  accept: Nothing;
  decline: Nothing;
  withdraw: Nothing;
}
export type AccessCommandName = keyof AccessCommands;

/** Acts of time. */
export const ACCESS_TIMERS = ['remind', 'lapse'] as const;
export type AccessTimer = (typeof ACCESS_TIMERS)[number];
export type AccessEventName = AccessCommandName | AccessTimer;

/** Codes of refusals. */
export type AccessRefusal = 'illegal';
