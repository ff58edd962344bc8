/**
 * Every command that a case knows, with its types, beside what all durable things share. Arguments are ids, counts,
 * codes and absolute dates only: they stand in workflow histories, which operators read.
 */

import type { Id, Moment } from '../shared/durable.ts';

export * from '../shared/durable.ts';

/** How a decision can end, for the applicant. */
export const OUTCOMES = ['granted', 'partly', 'refused', 'dismissed', 'not_required', 'answered'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What each command says, beside who gave it and when. */
export interface CommandArguments {
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
  propose: { decision: Id; version: number; outcome: Outcome };
  approve: { decision: Id };
  return: { decision: Id };
  take_back: { decision: Id };
  complain: { complaint: Id };
  propose_on_complaint: { decision: Id; version: number; outcome: Outcome | 'forward' };
  record_ministry: { decision: Id; outcome: Outcome };
}
type Nothing = Record<string, never>;

export type CommandName = keyof CommandArguments;

/** What time itself does to a case. */
export const TIMER_NAMES = ['remind', 'lapse', 'overdue', 'close'] as const;
export type TimerName = (typeof TIMER_NAMES)[number];
export type EventName = CommandName | TimerName;

/** A command as the signal carries it: number `n` within its case, the time of its row, and the policy then. */
export type Command<N extends CommandName = CommandName> = {
  [K in N]: { n: number; id: Id; name: K; args: CommandArguments[K]; actor: Id; at: Moment; policy: Policy };
}[N];

export type TimerEvent = { name: TimerName; at: Moment; policy: Policy };
export type CaseEvent = Command | TimerEvent;

/** E-mails about a case. */
export const MAIL_NAMES = [
  'received',
  'message',
  'asked',
  'overdue',
  'overdue_staff',
  'answered',
  'draft_lapses',
] as const;
export type MailName = (typeof MAIL_NAMES)[number];

/** Mails that go to the caseworker; all others go to the applicant. */
export const STAFF_MAILS: readonly MailName[] = ['overdue_staff'];

/**
 * What a case's kind and the rules about time mean at one moment, as absolute dates. Written with each command,
 * read by an activity for timers, never compiled into a workflow.
 */
export interface Policy {
  fourEyes: boolean;
  /** When an answer can be expected. */
  expectedBy: Moment;
  /** Until when a decision can be complained about. */
  complainBy: Moment;
  /** When a case in which nothing happens is closed. */
  closeAt: Moment;
  /** When the owner of an untouched draft is reminded, and when the draft lapses. */
  remindAt: Moment;
  lapseAt: Moment;
}
