/**
 * Every command of a case, and what time does to one. Arguments are ids, counts and absolute dates only: they stand in
 * workflow histories, which operators read. A decision's outcome is none of them, but what follows from it is: whether
 * it can be complained about, and whether a complaint goes on to the ministry.
 */
import type { Id } from '../shared/ids.ts';
import type { Moment } from '../shared/moments.ts';
import type { Nothing } from '../shared/state-machine.ts';

/** Arguments of each command, beside who gave it and when. */
export interface CaseCommands {
  submit: { version: number };
  discard: Nothing;
  change: { version: number };
  withdraw: Nothing;
  restore: Nothing;
  take: Nothing;
  assign: { caseworker: Id };
  ask: { message: Id; due: Moment };
  answer: { message: Id };
  resume: Nothing;
  message: { message: Id };
  reply: { message: Id };
  propose: { decision: Id; version: number; complainable: boolean };
  approve: { decision: Id };
  return: { decision: Id };
  take_back: { decision: Id };
  complain: { complaint: Id };
  propose_on_complaint: { decision: Id; version: number; forwards: boolean };
  record_ministry: { decision: Id };
}
export type CaseCommandName = keyof CaseCommands;

/** Acts of time. */
export const CASE_TIMERS = ['remind', 'lapse', 'overdue', 'close'] as const;
export type CaseTimer = (typeof CASE_TIMERS)[number];
export type CaseEventName = CaseCommandName | CaseTimer;

/** Codes of refusals; each has a sentence in `text/`. */
export type CaseRefusal =
  | 'illegal'
  | 'too_late'
  | 'older_version'
  | 'own_proposal'
  | 'not_proposer'
  | 'proposal_changed'
  | 'already_complained';
