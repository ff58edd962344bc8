/**
 * The loop that every durable thing shares. An actor takes its commands strictly in order, asks its state machine what
 * each one does, and projects: one local activity writes the outcome, the whole state and the e-mails to come, in one
 * transaction. No locks, no two transitions at once; timers are just another event.
 */
import {
  CancellationScope,
  condition,
  continueAsNew,
  defineQuery,
  setCurrentDetails,
  setDefaultSignalHandler,
  setHandler,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import type { DurableType } from '../../domain/shared/durable.ts';
import type { Id } from '../../domain/shared/ids.ts';
import {
  type AnyCommand,
  type AnyEvent,
  isCommand,
  QUERY,
  type Start,
  type StateAnswer,
  signalName,
} from '../../domain/shared/messages.ts';
import type { MachineTypes } from '../../domain/shared/state-machine.ts';
import { searchAttributePairs } from '../search-attributes.ts';
import { Alarm } from './alarm.ts';
import { CommandInbox } from './inbox.ts';
import { Projector } from './projector.ts';
import { Questions } from './questions.ts';

/** The end of a run. A superseded one was replaced by a run with a higher epoch. */
export type Ending = 'over' | 'superseded';

const RUN_AT_MOST_MS = 90 * 24 * 3600 * 1000;
/** Many deadlines are the end of the same day: waking up a little later, each at its own time, leaves people room. */
const WAKE_WITHIN_MS = 5 * 60 * 1000;

/** Runs a durable thing from its start to its end; cancel requests are ignored, for nobody may lose a case by one. */
export function runActor<T extends MachineTypes>(
  durable: DurableType<T>,
  start: Start<T['snapshot']>,
): Promise<Ending> {
  return CancellationScope.nonCancellable(() => new Actor(durable, start).run());
}

class Actor<T extends MachineTypes> {
  readonly #durable: DurableType<T>;
  readonly #workflowId: Id;
  readonly #inbox: CommandInbox;
  readonly #projector: Projector;
  readonly #questions = new Questions();
  #state: T['snapshot'];
  /** The last command that has still to be refused, once it is over. */
  #last: number;
  readonly #alarm = new Alarm();
  readonly #wakesLater = Math.floor(Math.random() * WAKE_WITHIN_MS);
  readonly #runEnd = workflowInfo().runStartTime.getTime() + RUN_AT_MOST_MS;

  constructor(durable: DurableType<T>, start: Start<T['snapshot']>) {
    this.#durable = durable;
    this.#workflowId = start.workflowId;
    this.#inbox = new CommandInbox(start.inbox);
    this.#projector = new Projector(start);
    this.#state = start.snapshot;
    this.#last = start.last ?? Number.POSITIVE_INFINITY;
  }

  async run(): Promise<Ending> {
    setDefaultSignalHandler((name, command) => this.#receiveSignal(name, command as AnyCommand));
    setHandler(defineQuery<StateAnswer<T['snapshot']>>(QUERY), () => this.#answer());
    this.#show();
    while (!this.#isFinished()) {
      this.#askOutside();
      const repeated = this.#inbox.takeRepeated();
      if (repeated) {
        if ((await this.#projector.confirm(repeated)) === 'superseded') return 'superseded';
      } else if (this.#mayContinueAsNew()) {
        await this.#continueAsNew();
      } else {
        const next = await this.#next();
        if (!next) await this.#rest();
        else if ((await this.#carryOut(next)) === 'superseded') return 'superseded';
      }
    }
    await condition(() => !this.#questions.isAsking);
    return 'over';
  }

  /** Takes what is named as a command; an operator may signal anything. */
  #receiveSignal(name: string, command: AnyCommand | undefined): void {
    if (command && name === signalName(command)) this.#receive(command);
  }

  #receive(command: AnyCommand): void {
    this.#inbox.receive(command, this.#state.handled);
  }

  #answer(): StateAnswer<T['snapshot']> {
    return {
      epoch: this.#projector.epoch,
      seq: this.#projector.seq,
      snapshot: this.#state,
      inbox: this.#inbox.list().map(({ n }) => n),
    };
  }

  get #isOver(): boolean {
    return this.#durable.machine.isOver(this.#state);
  }

  #isFinished(): boolean {
    return this.#isOver && this.#state.handled >= this.#last && !this.#inbox.hasRepeated;
  }

  #mayContinueAsNew(): boolean {
    const isLong = workflowInfo().continueAsNewSuggested || Date.now() >= this.#runEnd;
    return isLong && !this.#isOver;
  }

  async #continueAsNew(): Promise<never> {
    return continueAsNew<(start: Start<T['snapshot']>) => Promise<Ending>>({
      workflowId: this.#workflowId,
      epoch: this.#projector.epoch,
      seq: this.#projector.seq,
      snapshot: this.#state,
      inbox: this.#inbox.list(),
    });
  }

  /**
   * The next event: the next command, unless its row was written after the deadline. With a command present the
   * workflow goes by the row's time, never by its own clock.
   */
  async #next(): Promise<AnyEvent | null> {
    const command = this.#inbox.next(this.#state.handled);
    const { deadline } = this.#state;
    const due = deadline !== null && (command ? command.at > deadline.at : Date.now() >= deadline.at);
    if (!due) return command;
    return { name: deadline.event, at: deadline.at, policy: await this.#projector.policyAt(deadline.at) };
  }

  /** Waits for the next command, the deadline, or the time to continue as new. */
  async #rest(): Promise<void> {
    const { deadline } = this.#state;
    if (!this.#isOver) {
      const dueAt = deadline === null ? Number.POSITIVE_INFINITY : deadline.at + this.#wakesLater;
      this.#alarm.ringBy(Math.min(dueAt, this.#runEnd), 'next deadline or run');
    }
    await condition(
      () =>
        this.#inbox.hasRepeated ||
        this.#inbox.next(this.#state.handled) !== null ||
        this.#question() !== null ||
        this.#mayContinueAsNew() ||
        !(this.#alarm.isSet || this.#isOver),
    );
  }

  async #carryOut(event: AnyEvent): Promise<'ok' | 'superseded'> {
    const { machine } = this.#durable;
    const step = machine.step(this.#state, event);
    const closes = machine.isOver(step.next);
    const { handled } = this.#state;
    const answer = await this.#projector.project(event, step, { closes, handled });
    switch (answer.kind) {
      case 'superseded':
        return 'superseded';
      case 'touched':
        return 'ok';
      case 'late':
        this.#inbox.replace(answer.commands);
        return 'ok';
      case 'unknown':
        if (isCommand(event)) this.#inbox.remove(event.n);
        return 'ok';
    }
    this.#state = step.next;
    if (isCommand(event)) this.#inbox.remove(event.n);
    if (closes) this.#last = answer.last;
    this.#show();
    return 'ok';
  }

  /** Follows from the state alone, so it is asked again after a loss. */
  #askOutside(): void {
    const question = this.#question();
    if (question) this.#questions.ask(this.#workflowId, question, (answer) => this.#receive(answer));
  }

  /** The question that has to be asked and is not being asked. */
  #question(): string | null {
    return this.#questions.isAsking ? null : this.#durable.waitsFor(this.#state);
  }

  #show(): void {
    const { state, deadline } = this.#state;
    setCurrentDetails(this.#durable.details(this.#state));
    upsertSearchAttributes(
      searchAttributePairs({
        ...this.#durable.searchAttributes(this.#workflowId),
        State: state,
        Due: deadline ? new Date(deadline.at) : null,
        Seq: this.#projector.seq,
      }),
    );
  }
}
