/**
 * Every legal transition between the states of a case, as one pure table.
 * No dependency on the kind of case: its rules come with each event, as the policy.
 */

import type { Id } from '../shared/ids.ts';
import type { Moment } from '../shared/moments.ts';
import { type MachineTypes, type Seen, stateMachine, type Transitions } from '../shared/state-machine.ts';
import type { CaseCommands, CaseEventName, CaseRefusal, CaseTimer } from './commands.ts';
import type { CaseMail } from './mails.ts';
import type { CasePolicy } from './policy.ts';
import type { CaseSnapshot } from './states.ts';

export interface CaseTypes extends MachineTypes {
  snapshot: CaseSnapshot;
  commands: CaseCommands;
  timer: CaseTimer;
  policy: CasePolicy;
  refusal: CaseRefusal;
  mail: CaseMail;
}

type Changes = Partial<CaseSnapshot>;

const OPEN = ['submitted', 'under_review', 'awaiting_applicant', 'decision_proposed'] as const;
/** Refuses once a case is decided: it is no longer changed or withdrawn, and a complaint does not open it again. */
const undecided = (state: CaseSnapshot): CaseRefusal | null => (state.decision === null ? null : 'illegal');

const onlyNamed = (state: CaseSnapshot, event: { args: { decision: Id } }): CaseRefusal | null =>
  state.proposal?.id === event.args.decision ? null : 'proposal_changed';

/**
 * Lets the clock of the expected answer go on. A question that had not reached the applicant when the act was written
 * stopped nothing: the policy knows of none then.
 */
const clockGoesOn = (state: CaseSnapshot, { policy }: { policy: CasePolicy }): Changes => ({
  deadline: null,
  askedAt: null,
  expectedBy: state.askedAt === null ? state.expectedBy : (policy.expectedAfterPause ?? state.expectedBy),
});

/** A decision that stands: complaints run from now, and the case closes when nothing more happens. */
const decide = (
  state: CaseSnapshot,
  { id, version, complainable }: { id: Id; version: number; complainable: boolean },
  at: Moment,
  policy: CasePolicy,
): Changes => ({
  proposal: null,
  decision: { id, version, at },
  complainBy: complainable && !state.complained ? policy.complainBy : null,
  expectedBy: null,
  deadline: { event: 'close', at: policy.closeAt },
});

/** Puts the closing of a case at rest off, whatever happens in it. */
const putsClosingOff = (
  state: CaseSnapshot,
  { policy }: Pick<Seen<CaseTypes, CaseEventName>, 'policy'>,
): Changes => (state.deadline?.event === 'close' ? { deadline: { event: 'close', at: policy.closeAt } } : {});

/** Each event: from which states, to which, what it changes, and when it is refused all the same. */
const TRANSITIONS: Transitions<CaseTypes> = {
  submit: {
    from: ['draft'],
    to: 'submitted',
    change: (_, { args, policy }) => ({
      version: args.version,
      deadline: null,
      expectedBy: policy.expectedBy,
    }),
    mails: ['received'],
  },
  discard: { from: ['draft'], to: 'discarded', change: () => ({ deadline: null }) },
  change: {
    from: OPEN,
    to: (state) => (state.state === 'submitted' ? 'submitted' : 'under_review'),
    refuse: undecided,
    refuseArguments: (state, { args }) => (args.version > state.version ? null : 'older_version'),
    change: (state, event) => ({ ...clockGoesOn(state, event), version: event.args.version, proposal: null }),
    mails: ['received'],
  },
  withdraw: {
    from: OPEN,
    to: 'withdrawn',
    refuse: undecided,
    change: (state, event) => ({
      ...clockGoesOn(state, event),
      proposal: null,
      deadline: { event: 'close', at: event.policy.closeAt },
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
    from: [...OPEN, 'appealed', 'forwarded'],
    to: (state) => (state.state === 'submitted' ? 'under_review' : state.state),
    change: (_, { args }) => ({ caseworker: args.caseworker }),
  },
  ask: {
    from: ['under_review'],
    to: 'awaiting_applicant',
    refuseArguments: (_, { args, at }) => (args.due > at ? null : 'too_late'),
    change: (_, { args, at }) => ({ askedAt: at, deadline: { event: 'overdue', at: args.due } }),
    mails: ['asked'],
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
    mails: ['message'],
  },
  propose: {
    from: ['under_review'],
    to: (_, { policy }) => (policy.fourEyes ? 'decision_proposed' : 'decided'),
    refuseArguments: (state, { args }) => (args.version === state.version ? null : 'older_version'),
    change: (state, { args, actor, at, policy }) =>
      policy.fourEyes
        ? {
            proposal: {
              id: args.decision,
              version: args.version,
              proposer: actor,
              complainable: args.complainable,
              ...{ forwards: false, onComplaint: false },
            },
          }
        : decide(state, { id: args.decision, ...args }, at, policy),
    mails: (_, { policy }) => (policy.fourEyes ? [] : ['answered']),
  },
  approve: {
    from: ['decision_proposed'],
    to: (state) => (state.proposal?.forwards ? 'forwarded' : 'decided'),
    refuse: ({ proposal, version }, { actor }) =>
      (proposal?.proposer === actor ? 'own_proposal' : null) ??
      (proposal?.version === version ? null : 'older_version'),
    refuseArguments: onlyNamed,
    change: ({ proposal, ...state }, { at, policy }) =>
      proposal === null || proposal.forwards
        ? { proposal: null }
        : decide({ proposal, ...state }, proposal, at, policy),
    mails: ['answered'],
  },
  return: {
    from: ['decision_proposed'],
    to: (state) => (state.proposal?.onComplaint ? 'appealed' : 'under_review'),
    refuseArguments: onlyNamed,
    change: () => ({ proposal: null }),
  },
  take_back: {
    from: ['decision_proposed'],
    to: (state) => (state.proposal?.onComplaint ? 'appealed' : 'under_review'),
    refuse: (state, { actor }) => (state.proposal?.proposer === actor ? null : 'not_proposer'),
    refuseArguments: onlyNamed,
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
    mails: ['received'],
  },
  propose_on_complaint: {
    from: ['appealed'],
    to: 'decision_proposed',
    refuseArguments: (state, { args }) => (args.version === state.version ? null : 'older_version'),
    change: (_, { args, actor }) => ({
      proposal: {
        id: args.decision,
        version: args.version,
        proposer: actor,
        forwards: args.forwards,
        ...{ complainable: false, onComplaint: true },
      },
    }),
  },
  record_ministry: {
    from: ['forwarded'],
    to: 'decided',
    change: (state, { args, at, policy }) =>
      decide(state, { id: args.decision, version: state.version, complainable: false }, at, policy),
    mails: ['answered'],
  },
  remind: {
    from: ['draft'],
    change: (_, { at, policy }) => ({
      deadline:
        policy.remindAt > at
          ? { event: 'remind', at: policy.remindAt }
          : { event: 'lapse', at: policy.lapseAt },
    }),
    mails: (_, { at, policy }) => (policy.remindAt > at ? [] : ['draft_lapses']),
  },
  lapse: {
    from: ['draft'],
    to: (_, { at, policy }) => (policy.lapseAt > at ? 'draft' : 'discarded'),
    change: (_, { at, policy }) => ({
      deadline: policy.lapseAt > at ? { event: 'remind', at: policy.remindAt } : null,
    }),
  },
  overdue: {
    from: ['awaiting_applicant'],
    change: () => ({ deadline: null }),
    mails: ['overdue', 'overdue_staff'],
  },
  close: {
    from: ['decided', 'withdrawn'],
    to: 'closed',
    change: () => ({ deadline: null, complainBy: null }),
  },
};

export const CASE_MACHINE = stateMachine(TRANSITIONS, ['closed', 'discarded']);
