/**
 * A request for access to an organisation: its states and every legal transition between them, as
 * one pure table. The workflow carries transitions out; the portal asks beforehand. No clock, no input or output.
 */
import {
  type AnyEvent,
  type Durable,
  type Id,
  isCommand,
  type Moment,
  type Stepped,
} from '../shared/durable.ts';

/**
 * How somebody comes to act for an organisation: it is new here and support approves it; its administrators let them
 * in; an administrator adds them; or support activates them on a written power of attorney.
 */
export const ACCESS_KINDS = ['new_organisation', 'join', 'invitation', 'power_of_attorney'] as const;
export type AccessKind = (typeof ACCESS_KINDS)[number];

/** `checking`: approved, and the register is asked once more. `impossible`: by what the register told. */
export const ACCESS_STATES = [
  'draft',
  'open',
  'checking',
  'approved',
  'declined',
  'withdrawn',
  'lapsed',
  'impossible',
] as const;
export type AccessState = (typeof ACCESS_STATES)[number];

/** Why an organisation cannot be registered, as Enhetsregisteret tells it. */
export const OBSTACLES = ['unknown', 'removed', 'deleted', 'bankrupt'] as const;
export type Obstacle = (typeof OBSTACLES)[number];

/** What each command says, beside who gave it and when. */
export interface AccessCommands {
  send: Nothing;
  found: Nothing;
  missing: { why: Obstacle };
  upload: Nothing;
  approve: Nothing;
  accept: Nothing;
  decline: Nothing;
  withdraw: Nothing;
}
type Nothing = Record<string, never>;
export type AccessCommandName = keyof AccessCommands;

/** What time itself does to a request. */
export const ACCESS_TIMERS = ['remind', 'lapse'] as const;
export type AccessTimer = (typeof ACCESS_TIMERS)[number];
export type AccessEventName = AccessCommandName | AccessTimer;

/** Dates that follow from the rules, at one moment. */
export interface AccessPolicy {
  remindAt: Moment;
  lapseAt: Moment;
}

export type AccessCommand = {
  [N in AccessCommandName]: {
    n: number;
    id: Id;
    name: N;
    args: AccessCommands[N];
    actor: Id;
    at: Moment;
    policy: AccessPolicy;
  };
}[AccessCommandName];
export type AccessEvent = AccessCommand | { name: AccessTimer; at: Moment; policy: AccessPolicy };

/** Who an e-mail goes to: the one who asks, one who was added, those who decide. */
export type Told = 'requester' | 'invited' | 'administrators' | 'support';

/** What is told by e-mail, and to whom. */
export const ACCESS_MAILS = {
  access_received: 'requester',
  access_asked: 'administrators',
  access_asked_again: 'administrators',
  access_to_approve: 'support',
  access_to_approve_again: 'support',
  access_invited: 'invited',
  access_invited_again: 'invited',
  access_attorney: 'requester',
  access_attorney_again: 'requester',
  access_attorney_came: 'support',
  access_attorney_came_again: 'support',
  access_given: 'requester',
  access_declined: 'requester',
  access_impossible: 'requester',
  access_lapsed: 'requester',
  access_unused: 'requester',
} as const satisfies Record<string, Told>;
export type AccessMail = keyof typeof ACCESS_MAILS;

/** The whole state of a request, as plain JSON with codes and dates only. */
export interface AccessSnapshot extends Durable {
  schemaVersion: 1;
  kind: AccessKind;
  state: AccessState;
  /** Whether Enhetsregisteret has still to answer; null where it is not asked. */
  register: 'asked' | 'answered' | null;
  obstacle: Obstacle | null;
  /** A power of attorney was uploaded. Requests from before this was kept have no such key. */
  uploaded?: true;
  /** When it lapses once it is open; null where it does not. */
  lapseAt: Moment | null;
  deadline: { event: AccessTimer; at: Moment } | null;
}

/** Why an event was refused. */
export type AccessRefusal = 'illegal';

/** A request as it begins: not sent yet. A new organisation is looked up at once, so that its facts can be checked. */
export const newRequest = (kind: AccessKind, policy: AccessPolicy): AccessSnapshot => ({
  schemaVersion: 1,
  kind,
  state: 'draft',
  handled: 0,
  register: kind === 'new_organisation' ? 'asked' : null,
  obstacle: null,
  lapseAt: null,
  deadline: { event: 'lapse', at: policy.lapseAt },
});

interface Transition {
  from: readonly AccessState[];
  /** What else has to be so. */
  when?: (state: AccessSnapshot) => boolean;
  /** Left out where the state stays as it is. */
  to?: AccessState | ((state: AccessSnapshot) => AccessState);
  change?: (state: AccessSnapshot, event: AccessEvent) => Partial<AccessSnapshot>;
  mails?: (state: AccessSnapshot) => readonly AccessMail[];
}

/** Nobody loses a request because DEKSA is slow: support is reminded instead, week after week. */
const lapses = ({ kind }: AccessSnapshot): boolean => kind !== 'new_organisation';

/** What is told when a request is sent, when nobody has answered it for a while, and when it lapses. */
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
const isAsked = ({ register }: AccessSnapshot): boolean => register === 'asked';
const ended = (): Partial<AccessSnapshot> => ({ deadline: null, lapseAt: null });

/** Every way between the states. */
export const ACCESS_TRANSITIONS: { readonly [N in AccessEventName]: Transition } = {
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
    from: ['draft', 'open', 'checking'],
    when: isAsked,
    to: ({ state }) => (state === 'checking' ? 'approved' : state),
    change: ({ state }) => ({ register: 'answered', ...(state === 'checking' && ended()) }),
    mails: ({ state }) => (state === 'checking' ? ['access_given'] : []),
  },
  missing: {
    from: ['draft', 'open', 'checking'],
    when: isAsked,
    to: 'impossible',
    change: (_, event) => ({
      ...ended(),
      register: 'answered',
      obstacle: event.name === 'missing' ? event.args.why : null,
    }),
    mails: ({ state }) => (state === 'draft' ? [] : ['access_impossible']),
  },
  upload: {
    from: ['open'],
    when: ({ kind, uploaded }) => kind === 'power_of_attorney' && !uploaded,
    // from here on it is support that is waited for
    change: (_, { policy }) => ({
      uploaded: true,
      lapseAt: null,
      deadline: { event: 'remind', at: policy.remindAt },
    }),
    mails: () => ['access_attorney_came'],
  },
  approve: {
    from: ['draft', 'open'],
    // on a power of attorney that came by post, nobody asked beforehand
    when: ({ kind, state }) => kind === 'power_of_attorney' || (kind !== 'invitation' && state === 'open'),
    // what the register said when the request began may be weeks old
    to: ({ kind }) => (kind === 'new_organisation' ? 'checking' : 'approved'),
    change: ({ kind }) => ({ ...ended(), register: kind === 'new_organisation' ? 'asked' : null }),
    mails: ({ kind }) => (kind === 'new_organisation' ? [] : ['access_given']),
  },
  accept: { from: ['open'], when: isInvitation, to: 'approved', change: ended },
  decline: {
    from: ['open'],
    when: (state) => !isInvitation(state),
    to: 'declined',
    change: ended,
    mails: () => ['access_declined'],
  },
  withdraw: { from: ['draft', 'open'], to: 'withdrawn', change: ended },
  remind: {
    from: ['open'],
    change: ({ lapseAt }, { policy }) => ({
      deadline: lapseAt === null ? { event: 'remind', at: policy.remindAt } : { event: 'lapse', at: lapseAt },
    }),
    mails: ({ kind, uploaded }) => (uploaded ? ['access_attorney_came_again'] : MAILS[kind].again),
  },
  lapse: {
    from: ['draft', 'open'],
    to: 'lapsed',
    change: ended,
    mails: ({ kind, state }) => (state === 'open' ? MAILS[kind].lapsed : []),
  },
};

/** Whether the table allows an event in a state. */
export function isLegal(state: AccessSnapshot, event: AccessEventName): boolean {
  const { from, when } = ACCESS_TRANSITIONS[event];
  return from.includes(state.state) && (when?.(state) ?? true);
}

/** The one transition function. */
export function stepAccess(state: AccessSnapshot, event: AnyEvent): AccessStep {
  const known = event as AccessEvent;
  const handled = isCommand(event) ? event.n : state.handled;
  if (!isLegal(state, known.name)) return { refused: 'illegal', next: { ...state, handled }, mails: [] };
  const { to, change, mails } = ACCESS_TRANSITIONS[known.name];
  const next = { ...state, ...change?.(state, known), handled };
  next.state = typeof to === 'function' ? to(state) : (to ?? state.state);
  return { refused: null, next, mails: mails?.(state) ?? [] };
}
interface AccessStep extends Stepped<AccessSnapshot> {
  refused: AccessRefusal | null;
}

/** Nothing more can happen; the workflow ends. */
export const isAccessOver = ({ state }: AccessSnapshot): boolean =>
  state !== 'draft' && state !== 'open' && state !== 'checking';

/** Whether Enhetsregisteret has still to be asked. */
export const asksRegister = (state: AccessSnapshot): boolean => isAsked(state) && !isAccessOver(state);
