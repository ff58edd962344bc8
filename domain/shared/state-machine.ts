/**
 * The one engine for the states of every durable thing. A durable thing gives a table of transitions; the engine says
 * what an event does and whether it is allowed. The workflow carries transitions out, and the portal asks beforehand,
 * so that what is plainly illegal never becomes a command. No clock, no input or output.
 */
import type { Id } from './ids.ts';
import { type AnyEvent, type Durable, isCommand } from './messages.ts';
import type { Moment } from './moments.ts';

/** Types of one durable thing. */
export interface MachineTypes {
  snapshot: Durable & { state: string };
  /** Arguments of each command, by its name. */
  commands: object;
  /** Names of what time does. */
  timer: string;
  /** Absolute dates and choices that follow from the rules at one moment. */
  policy: object;
  /** Codes of refusals. */
  refusal: string;
  /** Names of e-mails. */
  mail: string;
}

/** Arguments of a command that says nothing beside who gave it and when. */
export type Nothing = Record<string, never>;

type State<T extends MachineTypes> = T['snapshot']['state'];
export type CommandName<T extends MachineTypes> = keyof T['commands'] & string;
export type EventName<T extends MachineTypes> = CommandName<T> | T['timer'];

export type Command<T extends MachineTypes, N extends CommandName<T> = CommandName<T>> = {
  [K in N]: {
    n: number;
    id: Id;
    name: K;
    args: T['commands'][K];
    actor: Id;
    at: Moment;
    policy: T['policy'];
  };
}[N];
export type Timer<T extends MachineTypes> = { name: T['timer']; at: Moment; policy: T['policy'] };
export type MachineEvent<T extends MachineTypes> = Command<T> | Timer<T>;

/** Actor and time of something that is wanted. */
export interface Attempt {
  actor: Id;
  at: Moment;
}

/** An event as a transition sees it: timers have neither arguments nor an actor. */
export interface Seen<T extends MachineTypes, N extends EventName<T>> extends Attempt {
  args: N extends CommandName<T> ? T['commands'][N] : Nothing;
  policy: T['policy'];
}

export interface Transition<T extends MachineTypes, N extends EventName<T>> {
  from: readonly State<T>[];
  /** The state it leads to; left out where the state stays as it is. */
  to?: State<T> | ((state: T['snapshot'], event: Seen<T, N>) => State<T>);
  /** Refuses by how the thing stands, by who asks and when: what buttons are shown by. */
  refuse?: (state: T['snapshot'], attempt: Attempt) => T['refusal'] | 'illegal' | null;
  /** Refuses by what the command says, beside that. */
  refuseArguments?: (state: T['snapshot'], event: Seen<T, N>) => T['refusal'] | 'illegal' | null;
  change?: (state: T['snapshot'], event: Seen<T, N>) => Partial<T['snapshot']>;
  mails?: readonly T['mail'][] | ((state: T['snapshot'], event: Seen<T, N>) => readonly T['mail'][]);
}

export type Transitions<T extends MachineTypes> = { readonly [N in EventName<T>]: Transition<T, N> };

/** A refusal of the thing's own, or that the state does not allow the event at all. */
export type RefusalOf<T extends MachineTypes> = T['refusal'] | 'illegal';

/** Outcome of an event: null as refusal where it was carried out. */
export interface Step<T extends MachineTypes = MachineTypes> {
  refused: RefusalOf<T> | null;
  next: T['snapshot'];
  mails: readonly T['mail'][];
}

export interface StateMachine<T extends MachineTypes> {
  transitions: Transitions<T>;
  /** Tells whether nothing more can happen: the workflow ends. */
  isOver(state: T['snapshot']): boolean;
  /** The reason why an event would be refused, whatever its arguments say; null where it would not. */
  refusalOf(state: T['snapshot'], event: EventName<T>, actor: Id, now: Moment): RefusalOf<T> | null;
  /** Tells whether an event is allowed, as far as it does not depend on its arguments. */
  allows(state: T['snapshot'], event: EventName<T>, actor: Id, now: Moment): boolean;
  /**
   * The one transition function. A refusal changes nothing but the number of the last handled command.
   * @param event with the time of its row, or the deadline itself for what time does; the table of commands vouches
   *   that its name is one that the machine knows
   */
  step(state: T['snapshot'], event: AnyEvent): Step<T>;
}

/** Makes a machine of a table. @param over states in which nothing more can happen */
export function stateMachine<T extends MachineTypes>(
  transitions: Transitions<T>,
  over: readonly State<T>[],
): StateMachine<T> {
  // which of the names it is does not matter to the engine
  const transitionOf = (name: EventName<T>) => transitions[name] as Transition<T, EventName<T>>;

  function refusalOf(state: T['snapshot'], name: EventName<T>, actor: Id, at: Moment): RefusalOf<T> | null {
    const { from, refuse } = transitionOf(name);
    return from.includes(state.state) ? (refuse?.(state, { actor, at }) ?? null) : 'illegal';
  }

  function step(state: T['snapshot'], event: AnyEvent): Step<T> {
    const name = event.name as EventName<T>;
    const handled = isCommand(event) ? event.n : state.handled;
    const seen = { actor: '', args: {}, ...event } as unknown as Seen<T, EventName<T>>;
    const { to, refuseArguments, change, mails } = transitionOf(name);
    const refused = refusalOf(state, name, seen.actor, seen.at) ?? refuseArguments?.(state, seen) ?? null;
    if (refused) return { refused, next: { ...state, handled }, mails: [] };
    const next = { ...state, ...change?.(state, seen), handled };
    next.state = typeof to === 'function' ? to(state, seen) : (to ?? state.state);
    return { refused, next, mails: typeof mails === 'function' ? mails(state, seen) : (mails ?? []) };
  }

  return {
    transitions,
    isOver: ({ state }) => over.includes(state),
    refusalOf,
    allows: (...asked) => refusalOf(...asked) === null,
    step,
  };
}
