/**
 * The loop that every durable thing shares. An actor takes its commands strictly in order, asks its story what each
 * one does, and projects: one local activity writes the outcome, the whole state and the effects to come, in one
 * transaction. No locks, no two transitions at once; timers are just another event.
 */

import type { SearchAttributeUpdatePair } from '@temporalio/common';
import {
  ApplicationFailure,
  CancellationScope,
  condition,
  continueAsNew,
  defineQuery,
  defineSignal,
  log,
  proxyActivities,
  proxyLocalActivities,
  setCurrentDetails,
  setHandler,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import {
  type AnyCommand,
  type AnyEvent,
  type Durable,
  type Effect,
  type Id,
  isCommand,
  type LocalActivities,
  type MailActivities,
  QUERY,
  type RegisterActivities,
  SIGNAL,
  type Start,
  type StateAnswer,
  type Stepped,
  TASK_QUEUES,
} from '../domain/shared/durable.ts';
import { effectId } from '../domain/shared/ids.ts';

/** What tells one durable thing from another: pure functions of its state. */
export interface Story<S extends Durable> {
  /** The table of commands is what vouches that an event is one that this story knows. */
  step(state: S, event: AnyEvent): Stepped<S>;
  /** Nothing more can happen. */
  isOver(state: S): boolean;
  /** Whether Enhetsregisteret has to be asked in this state; its answer comes as a command. */
  asksRegister?(state: S): boolean;
  /** One line for operators, without content. */
  details(state: S): string;
  searchAttributes(state: S, seq: number): SearchAttributeUpdatePair[];
}

/** How a run ended. A superseded one was replaced by a run with a higher epoch. */
export type Ending = 'over' | 'superseded';

const RUN_AT_MOST_MS = 90 * 24 * 3600 * 1000;
/** Many deadlines are the end of the same day: waking up a little later, each at its own time, leaves people room. */
const WAKE_WITHIN_MS = 5 * 60 * 1000;

/** Plays a story from its start to its end; cancel requests are ignored, for nobody may lose a case by one. */
export function play<S extends Durable>(story: Story<S>, start: Start<S>): Promise<Ending> {
  return CancellationScope.nonCancellable(() => new Actor(story, start).run());
}

class Actor<S extends Durable> {
  readonly #story: Story<S>;
  readonly #workflowId: Id;
  readonly #epoch: number;
  #seq: number;
  #state: S;
  /** Commands that came and were not handled, by number. */
  readonly #inbox = new Map<number, AnyCommand>();
  /** Commands that came again after they were handled, to be confirmed against the table. */
  readonly #repeated: AnyCommand[] = [];
  /** Effects that are under way, by id. */
  readonly #pending = new Map<Id, Effect>();
  /** Whether Enhetsregisteret is being asked. */
  #asking = false;
  /** Once it is over: the last command that has still to be refused. */
  #last: number;
  readonly #wakesLater = Math.floor(Math.random() * WAKE_WITHIN_MS);
  readonly #runEnds = workflowInfo().runStartTime.getTime() + RUN_AT_MOST_MS;

  constructor(story: Story<S>, start: Start<S>) {
    this.#story = story;
    this.#workflowId = start.workflowId;
    this.#epoch = start.epoch;
    this.#seq = start.seq;
    this.#state = start.snapshot;
    this.#last = start.last ?? Number.POSITIVE_INFINITY;
    for (const command of start.inbox ?? []) this.#inbox.set(command.n, command);
    for (const effect of start.effects ?? []) this.#do(effect);
  }

  async run(): Promise<Ending> {
    setHandler(defineSignal<[AnyCommand]>(SIGNAL), (command) => this.#receive(command));
    setHandler(defineQuery<StateAnswer<S>>(QUERY), () => this.#answer());
    this.#show();
    while (!this.#isFinished()) {
      this.#askRegister();
      const repeated = this.#repeated.shift();
      if (repeated) {
        if ((await this.#confirm(repeated)) === 'superseded') return 'superseded';
      } else if (this.#mayContinueAsNew()) {
        await this.#continueAsNew();
      } else {
        const next = await this.#next();
        if (!next) await this.#rest();
        else if ((await this.#carryOut(next)) === 'superseded') return 'superseded';
      }
    }
    await condition(() => this.#pending.size === 0 && !this.#asking);
    return 'over';
  }

  #receive(command: AnyCommand): void {
    if (command.n <= this.#state.handled) this.#repeated.push(command);
    else if (!this.#inbox.has(command.n)) this.#inbox.set(command.n, command);
  }

  #answer(): StateAnswer<S> {
    return {
      epoch: this.#epoch,
      seq: this.#seq,
      snapshot: this.#state,
      inbox: [...this.#inbox.keys()],
      pending: [...this.#pending.keys()],
    };
  }

  #isFinished(): boolean {
    return (
      this.#story.isOver(this.#state) && this.#state.handled >= this.#last && this.#repeated.length === 0
    );
  }

  /** A command handled already must have its outcome in the table; silence would hide a restored database. */
  async #confirm({ n, id }: AnyCommand): Promise<'ok' | 'superseded'> {
    const found = await local.confirm(this.#workflowId, this.#epoch, n, id);
    if (found === 'conflict') throw conflict(`command ${n} was handled but has no outcome`);
    if (found === 'unknown') log.warn('a command that nobody gave', { n });
    return found === 'superseded' ? found : 'ok';
  }

  #mayContinueAsNew(): boolean {
    const long = workflowInfo().continueAsNewSuggested || Date.now() >= this.#runEnds;
    return long && !this.#story.isOver(this.#state);
  }

  async #continueAsNew(): Promise<never> {
    return continueAsNew<(start: Start<S>) => Promise<Ending>>({
      workflowId: this.#workflowId,
      epoch: this.#epoch,
      seq: this.#seq,
      snapshot: this.#state,
      inbox: [...this.#inbox.values()],
      effects: [...this.#pending.values()],
    });
  }

  /**
   * The next event: the next command, unless its row was written after the deadline. With a command present the
   * workflow goes by the row's time, never by its own clock.
   */
  async #next(): Promise<AnyEvent | null> {
    const command = this.#inbox.get(this.#state.handled + 1) ?? null;
    const { deadline } = this.#state;
    const due = deadline !== null && (command ? command.at > deadline.at : Date.now() >= deadline.at);
    if (!due) return command;
    const policy = await local.policy(this.#workflowId, this.#epoch, this.#seq + 1, deadline.at);
    return { name: deadline.event, at: deadline.at, policy };
  }

  /** Waits for the next command, the deadline, or the time to continue as new. */
  async #rest(): Promise<void> {
    const wakesFor = () =>
      this.#repeated.length > 0 ||
      this.#inbox.has(this.#state.handled + 1) ||
      this.#mustAsk() ||
      this.#mayContinueAsNew();
    if (this.#story.isOver(this.#state)) return condition(wakesFor);
    const { deadline } = this.#state;
    const until = Math.min(deadline ? deadline.at + this.#wakesLater : this.#runEnds, this.#runEnds);
    const summary = deadline && deadline.at <= this.#runEnds ? deadline.event : 'next run';
    await condition(wakesFor, Math.max(1, until - Date.now()), { summary });
  }

  async #carryOut(event: AnyEvent): Promise<'ok' | 'superseded'> {
    const { refused, next, mails } = this.#story.step(this.#state, event);
    const seq = this.#seq + 1;
    const origin = isCommand(event)
      ? { commandId: event.id }
      : { workflowId: this.#workflowId, epoch: this.#epoch, seq };
    const effects = mails.map((mail): Effect => ({ id: effectId(origin, mail), mail }));
    const answer = await local.project({
      workflowId: this.#workflowId,
      epoch: this.#epoch,
      seq,
      event,
      refused,
      snapshot: next,
      closes: this.#story.isOver(next),
      effects,
      handled: this.#state.handled,
    });
    switch (answer.kind) {
      case 'superseded':
        return 'superseded';
      case 'conflict':
        throw conflict(`projection ${this.#epoch}.${seq} does not fit: ${answer.found}`);
      case 'touched':
        return 'ok';
      case 'late':
        for (const command of answer.commands) this.#inbox.set(command.n, command);
        return 'ok';
      case 'unknown':
        log.warn('a command that nobody gave', { seq });
        if (isCommand(event)) this.#inbox.delete(event.n);
        return 'ok';
    }
    this.#state = next;
    this.#seq = seq;
    if (isCommand(event)) this.#inbox.delete(event.n);
    if (this.#story.isOver(next)) this.#last = answer.last;
    this.#show();
    for (const effect of effects) this.#do(effect);
    return 'ok';
  }

  /** Starts an effect; it is retried until it is done, and waited for before the end. */
  #do(effect: Effect): void {
    const done = () => void this.#pending.delete(effect.id);
    this.#pending.set(effect.id, effect);
    outside.mail.mail.executeWithOptions({ summary: effect.mail }, [effect]).then(done, done);
  }

  /** Follows from the state alone, so it is asked again after a loss. The activity ends where nobody waits for it. */
  #askRegister(): void {
    if (!this.#mustAsk()) return;
    const done = (answer: AnyCommand | null) => {
      this.#asking = false;
      if (answer) this.#receive(answer);
    };
    this.#asking = true;
    outside.register.lookUp
      .executeWithOptions({ summary: 'register' }, [this.#workflowId])
      .then(done, () => done(null));
  }

  #mustAsk(): boolean {
    return !this.#asking && (this.#story.asksRegister?.(this.#state) ?? false);
  }

  #show(): void {
    setCurrentDetails(this.#story.details(this.#state));
    upsertSearchAttributes(this.#story.searchAttributes(this.#state, this.#seq));
  }
}

/** Local activities share the workflow task's time: short database writes, retried for as long as it takes. */
const local = proxyLocalActivities<LocalActivities<unknown>>({
  startToCloseTimeout: '5s',
  localRetryThreshold: '20s',
  retry: { initialInterval: '100ms', backoffCoefficient: 2, maximumInterval: '2s' },
});

/** What reaches the outside is retried for as long as that is away. */
const retry = { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '1m' } as const;
const outside = {
  mail: proxyActivities<MailActivities>({ taskQueue: TASK_QUEUES.mail, startToCloseTimeout: '20s', retry }),
  register: proxyActivities<RegisterActivities>({
    taskQueue: TASK_QUEUES.background,
    startToCloseTimeout: '30s',
    retry,
  }),
};

const conflict = (what: string) => ApplicationFailure.nonRetryable(what, 'CONFLICT');
