/** Every legal transition between the states of a request for access, as one pure table. */
import { type MachineTypes, stateMachine, type Transitions } from '../shared/state-machine.ts';
import type { AccessCommands, AccessRefusal, AccessTimer } from './commands.ts';
import type { AccessMail } from './mails.ts';
import type { AccessPolicy } from './policy.ts';
import { type AccessKind, type AccessSnapshot, isRegisterAsked } from './states.ts';

export interface AccessTypes extends MachineTypes {
  snapshot: AccessSnapshot;
  commands: AccessCommands;
  timer: AccessTimer;
  policy: AccessPolicy;
  refusal: AccessRefusal;
  mail: AccessMail;
}

/** Tells whether a request lapses; one that DEKSA is slow with does not: support is reminded week after week. */
const lapses = ({ kind }: AccessSnapshot): boolean => kind !== 'new_organisation';

/** E-mails when a request is sent, when nobody has answered it for a while, and when it lapses. */
const MAILS: Readonly<
  Record<AccessKind, Readonly<Record<'sent' | 'again' | 'lapsed', readonly AccessMail[]>>>
> = {
  new_organisation: {
    sent: ['access_received', 'access_to_approve'],
    again: ['access_to_approve_again'],
    lapsed: [],
  },
  join: {
    sent: ['access_received', 'access_asked'],
    again: ['access_asked_again'],
    lapsed: ['access_lapsed'],
  },
  invitation: { sent: ['access_invited'], again: ['access_invited_again'], lapsed: ['access_unused'] },
  power_of_attorney: {
    sent: ['access_attorney'],
    again: ['access_attorney_again'],
    lapsed: ['access_lapsed'],
  },
};

const isInvitation = ({ kind }: AccessSnapshot): boolean => kind === 'invitation';
/** The e-mails by which those are reminded who are waited for. */
function remindsOf({ kind, state, uploaded, proposedBy }: AccessSnapshot): readonly AccessMail[] {
  if (state === 'proposed') return ['access_proposed_again'];
  // a proposal was returned: what was proposed on lies there
  return uploaded || (kind === 'power_of_attorney' && proposedBy === null)
    ? ['access_attorney_came_again']
    : MAILS[kind].again;
}

const ended = (): Partial<AccessSnapshot> => ({ deadline: null, lapseAt: null });

/** Refuses where the request is not such a one. */
const onlyIf =
  (isSuch: (state: AccessSnapshot) => boolean) =>
  (state: AccessSnapshot): AccessRefusal | null =>
    isSuch(state) ? null : 'illegal';

/** Every way between the states. */
const TRANSITIONS: Transitions<AccessTypes> = {
  send: {
    from: ['draft'],
    to: 'open',
    change: (state, { policy }) => ({
      lapseAt: lapses(state) ? policy.lapseAt : null,
      deadline: { event: 'remind', at: policy.remindAt },
    }),
    mails: ({ kind }) => MAILS[kind].sent,
  },
  found: {
    from: ['draft', 'open', 'proposed', 'checking'],
    refuse: onlyIf(isRegisterAsked),
    to: ({ state }) => (state === 'checking' ? 'approved' : state),
    change: ({ state }) => ({ register: 'answered', ...(state === 'checking' && ended()) }),
    mails: ({ state }) => (state === 'checking' ? ['access_given'] : []),
  },
  missing: {
    from: ['draft', 'open', 'proposed', 'checking'],
    refuse: onlyIf(isRegisterAsked),
    to: 'impossible',
    change: (_, { args }) => ({ ...ended(), register: 'answered', obstacle: args.why }),
    mails: ({ state }) => (state === 'draft' ? [] : ['access_impossible']),
  },
  upload: {
    from: ['open'],
    refuse: onlyIf(({ kind, uploaded }) => kind === 'power_of_attorney' && !uploaded),
    // from here on it is support that is waited for
    change: (_, { policy }) => ({
      uploaded: true,
      lapseAt: null,
      deadline: { event: 'remind', at: policy.remindAt },
    }),
    mails: ['access_attorney_came'],
  },
  propose: {
    from: ['draft', 'open'],
    // on a power of attorney that came by post, nobody asked beforehand
    refuse: onlyIf(
      ({ kind, state }) => kind === 'power_of_attorney' || (kind === 'new_organisation' && state === 'open'),
    ),
    to: 'proposed',
    change: (_, { actor, policy }) => ({
      proposedBy: actor,
      lapseAt: null,
      deadline: { event: 'remind', at: policy.remindAt },
    }),
    mails: ['access_proposed'],
  },
  return: {
    from: ['proposed'],
    to: 'open',
    // it is support that is waited for, also where the one who asked was before
    change: (_, { policy }) => ({ proposedBy: null, deadline: { event: 'remind', at: policy.remindAt } }),
  },
  approve: {
    from: ['open', 'proposed'],
    // administrators let people in by themselves; of support, nobody approves what they have proposed
    refuse: ({ kind, state, proposedBy }, { actor }) =>
      (state === 'proposed' ? proposedBy !== actor : kind === 'join') ? null : 'illegal',
    // what the register said when the request began may be weeks old
    to: ({ kind }) => (kind === 'new_organisation' ? 'checking' : 'approved'),
    change: ({ kind }) => ({ ...ended(), register: kind === 'new_organisation' ? 'asked' : null }),
    mails: ({ kind }) => (kind === 'new_organisation' ? [] : ['access_given']),
  },
  accept: { from: ['open'], refuse: onlyIf(isInvitation), to: 'approved', change: ended },
  // by those who decide, or by the one who is invited
  decline: {
    from: ['open', 'proposed'],
    to: 'declined',
    change: ended,
    mails: (state) => [isInvitation(state) ? 'access_turned_down' : 'access_declined'],
  },
  withdraw: { from: ['draft', 'open', 'proposed'], to: 'withdrawn', change: ended },
  remind: {
    from: ['open', 'proposed'],
    change: ({ lapseAt }, { policy }) => ({
      deadline: lapseAt === null ? { event: 'remind', at: policy.remindAt } : { event: 'lapse', at: lapseAt },
    }),
    mails: remindsOf,
  },
  lapse: {
    from: ['draft', 'open'],
    to: 'lapsed',
    change: ended,
    mails: ({ kind, state }) => (state === 'open' ? MAILS[kind].lapsed : []),
  },
};

export const ACCESS_MACHINE = stateMachine(TRANSITIONS, [
  'approved',
  'declined',
  'withdrawn',
  'lapsed',
  'impossible',
]);
