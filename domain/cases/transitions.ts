/**
 * Every legal transition between the states of a case, as one pure table.
 * The workflow carries transitions out; the portal asks beforehand, so that what is plainly illegal never
 * becomes a command. No clock, no input or output, no dependency on the kind of case.
 */

import {
  type CaseEvent,
  type CommandArguments,
  type EventName,
  type Id,
  isCommand,
  type MailName,
  type Moment,
  type Outcome,
  type Policy,
} from './commands.ts';
import type { CaseSnapshot, Refusal, State } from './states.ts';

export * from './states.ts';

type Changes = Partial<Omit<CaseSnapshot, 'schemaVersion' | 'state' | 'handled'>>;
/** An event as a transition sees it: timers have neither arguments nor an actor. */
type Seen<N extends EventName> = {
  at: Moment;
  actor: Id;
  args: N extends keyof CommandArguments ? CommandArguments[N] : unknown;
};

interface Transition<N extends EventName> {
  from: readonly State[];
  /** Where it leads; left out where the state stays as it is. */
  to?: State | ((state: CaseSnapshot, event: Seen<N>, policy: Policy) => State);
  refuse?: (state: CaseSnapshot, event: Seen<N>) => Refusal | null;
  change?: (state: CaseSnapshot, event: Seen<N>, policy: Policy) => Changes;
  mail?: MailName | ((state: CaseSnapshot, event: Seen<N>, policy: Policy) => MailName[]);
}

const OPEN = ['submitted', 'under_review', 'awaiting_applicant', 'decision_proposed'] as const;
/** What the applicant can complain about. */
export const COMPLAINABLE: readonly Outcome[] = ['refused', 'partly', 'dismissed'];

/** Until it is decided, the applicant may change or withdraw a case; a complaint does not open it again. */
const undecided = (state: CaseSnapshot): Refusal | null => (state.decision === null ? null : 'illegal');

const onlyNamed = (state: CaseSnapshot, event: { args: { decision: Id } }): Refusal | null =>
  state.proposal?.id === event.args.decision ? null : 'proposal_changed';

/** The clock of the expected answer stood still since the question was asked. */
const clockGoesOn = (state: CaseSnapshot, event: { at: Moment }): Changes => ({
  deadline: null,
  askedAt: null,
  expectedBy:
    state.expectedBy !== null && state.askedAt !== null
      ? state.expectedBy + Math.max(0, event.at - state.askedAt)
      : state.expectedBy,
});

/** A decision that stands: complaints run from now, and the case closes when nothing more happens. */
const decide = (
  state: CaseSnapshot,
  decision: { id: Id; version: number; outcome: Outcome },
  at: Moment,
  policy: Policy,
): Changes => ({
  proposal: null,
  decision: { id: decision.id, version: decision.version, outcome: decision.outcome, at },
  complainBy: COMPLAINABLE.includes(decision.outcome) && !state.complained ? policy.complainBy : null,
  expectedBy: null,
  deadline: { event: 'close', at: policy.closeAt },
});

/** While a case rests, whatever happens in it puts its closing off. */
const putsClosingOff = (state: CaseSnapshot, _event: unknown, policy: Policy): Changes =>
  state.deadline?.event === 'close' ? { deadline: { event: 'close', at: policy.closeAt } } : {};

/** What each event does, from which states, and when it is refused all the same. */
export const TRANSITIONS: { readonly [N in EventName]: Transition<N> } = {
  submit: {
    from: ['draft'],
    to: 'submitted',
    change: (_, { args }, policy) => ({
      version: args.version,
      deadline: null,
      expectedBy: policy.expectedBy,
    }),
    mail: 'received',
  },
  discard: { from: ['draft'], to: 'discarded', change: () => ({ deadline: null }) },
  change: {
    from: OPEN,
    to: (state) => (state.state === 'submitted' ? 'submitted' : 'under_review'),
    refuse: (state, { args }) => undecided(state) ?? (args.version > state.version ? null : 'older_version'),
    change: (state, event) => ({ ...clockGoesOn(state, event), version: event.args.version, proposal: null }),
    mail: 'received',
  },
  withdraw: {
    from: OPEN,
    to: 'withdrawn',
    refuse: undecided,
    change: (state, event, policy) => ({
      ...clockGoesOn(state, event),
      proposal: null,
      deadline: { event: 'close', at: policy.closeAt },
    }),
  },
  restore: {
    from: ['withdrawn'],
    to: (state) => (state.caseworker ? 'under_review' : 'submitted'),
    refuse: (state, { at }) => (state.deadline && at > state.deadline.at ? 'too_late' : null),
    change: () => ({ deadline: null }),
  },
  take: { from: ['submitted'], to: 'under_review', change: (_, { actor }) => ({ caseworker: actor }) },
  assign: {
    from: ['submitted', 'under_review', 'awaiting_applicant', 'decision_proposed'],
    to: (state) => (state.state === 'submitted' ? 'under_review' : state.state),
    change: (_, { args }) => ({ caseworker: args.caseworker }),
  },
  ask: {
    from: ['under_review'],
    to: 'awaiting_applicant',
    refuse: (_, { args, at }) => (args.due > at ? null : 'too_late'),
    change: (_, { args, at }) => ({ askedAt: at, deadline: { event: 'overdue', at: args.due } }),
    mail: 'asked',
  },
  answer: { from: ['awaiting_applicant'], to: 'under_review', change: clockGoesOn },
  resume: { from: ['awaiting_applicant'], to: 'under_review', change: clockGoesOn },
  message: {
    from: [...OPEN, 'decided', 'withdrawn', 'appealed', 'forwarded'],
    change: putsClosingOff,
  },
  reply: {
    from: [...OPEN, 'decided', 'withdrawn', 'appealed', 'forwarded'],
    change: putsClosingOff,
    mail: 'message',
  },
  propose: {
    from: ['under_review'],
    to: (_state, _event, policy) => (policy.fourEyes ? 'decision_proposed' : 'decided'),
    refuse: (state, { args }) => (args.version === state.version ? null : 'older_version'),
    change: (state, { args, actor, at }, policy) =>
      policy.fourEyes
        ? {
            proposal: {
              id: args.decision,
              version: args.version,
              proposer: actor,
              outcome: args.outcome,
              onComplaint: false,
            },
          }
        : decide(state, { id: args.decision, version: args.version, outcome: args.outcome }, at, policy),
    mail: (_state, _event, policy) => (policy.fourEyes ? [] : ['answered']),
  },
  approve: {
    from: ['decision_proposed'],
    to: (state) => (state.proposal?.outcome === 'forward' ? 'forwarded' : 'decided'),
    refuse: (state, event) =>
      onlyNamed(state, event) ??
      (state.proposal?.proposer === event.actor ? 'own_proposal' : null) ??
      (state.proposal?.version === state.version ? null : 'older_version'),
    change: ({ proposal, ...state }, { at }, policy) =>
      proposal === null || proposal.outcome === 'forward'
        ? { proposal: null }
        : decide({ proposal, ...state }, { ...proposal, outcome: proposal.outcome }, at, policy),
    mail: () => ['answered'],
  },
  return: {
    from: ['decision_proposed'],
    to: (state) => (state.proposal?.onComplaint ? 'appealed' : 'under_review'),
    refuse: onlyNamed,
    change: () => ({ proposal: null }),
  },
  take_back: {
    from: ['decision_proposed'],
    to: (state) => (state.proposal?.onComplaint ? 'appealed' : 'under_review'),
    refuse: (state, event) =>
      onlyNamed(state, event) ?? (state.proposal?.proposer === event.actor ? null : 'not_proposer'),
    change: () => ({ proposal: null }),
  },
  complain: {
    from: ['decided'],
    to: 'appealed',
    refuse: (state, { at }) =>
      state.complained
        ? 'already_complained'
        : state.complainBy === null
          ? 'illegal'
          : at > state.complainBy
            ? 'too_late'
            : null,
    change: () => ({ complained: true, complainBy: null, deadline: null }),
    mail: 'received',
  },
  propose_on_complaint: {
    from: ['appealed'],
    to: 'decision_proposed',
    refuse: (state, { args }) => (args.version === state.version ? null : 'older_version'),
    change: (_, { args, actor }) => ({
      proposal: {
        id: args.decision,
        version: args.version,
        proposer: actor,
        outcome: args.outcome,
        onComplaint: true,
      },
    }),
  },
  record_ministry: {
    from: ['forwarded'],
    to: 'decided',
    change: (state, { args, at }, policy) =>
      decide(state, { id: args.decision, version: state.version, outcome: args.outcome }, at, policy),
    mail: 'answered',
  },
  remind: {
    from: ['draft'],
    change: (_, { at }, policy) => ({
      deadline:
        policy.remindAt > at
          ? { event: 'remind', at: policy.remindAt }
          : { event: 'lapse', at: policy.lapseAt },
    }),
    mail: (_, { at }, policy) => (policy.remindAt > at ? [] : ['draft_lapses']),
  },
  lapse: {
    from: ['draft'],
    to: (_, { at }, policy) => (policy.lapseAt > at ? 'draft' : 'discarded'),
    change: (_, { at }, policy) => ({
      deadline: policy.lapseAt > at ? { event: 'remind', at: policy.remindAt } : null,
    }),
  },
  overdue: {
    from: ['awaiting_applicant'],
    change: () => ({ deadline: null }),
    mail: () => ['overdue', 'overdue_staff'],
  },
  close: {
    from: ['decided', 'withdrawn'],
    to: 'closed',
    change: () => ({ deadline: null, complainBy: null }),
  },
};

export interface Step {
  /** Null where the event was carried out. */
  refused: Refusal | null;
  next: CaseSnapshot;
  mails: MailName[];
}

/**
 * The one transition function. Refusals change nothing but the count of handled commands.
 * @param event with the time of its row, or the deadline itself for what time does
 */
export function step(state: CaseSnapshot, event: CaseEvent): Step {
  const handled = isCommand(event) ? event.n : state.handled;
  const transition = TRANSITIONS[event.name] as Transition<EventName>;
  const seen: Seen<EventName> = { actor: '', args: {}, ...event };
  const { policy } = event;
  const refused = transition.from.includes(state.state)
    ? (transition.refuse?.(state, seen) ?? null)
    : 'illegal';
  if (refused) return { refused, next: { ...state, handled }, mails: [] };
  const to =
    typeof transition.to === 'function' ? transition.to(state, seen, policy) : (transition.to ?? state.state);
  const mails =
    typeof transition.mail === 'function'
      ? transition.mail(state, seen, policy)
      : [transition.mail ?? []].flat();
  return {
    refused,
    next: { ...state, ...transition.change?.(state, seen, policy), state: to, handled },
    mails,
  };
}
