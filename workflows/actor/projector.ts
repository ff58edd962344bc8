import { ApplicationFailure, log } from '@temporalio/workflow';
import { type Id, mailId } from '../../domain/shared/ids.ts';
import {
  type AnyCommand,
  type AnyEvent,
  type Durable,
  isCommand,
  type ProjectionAnswer,
  type PromisedMail,
} from '../../domain/shared/messages.ts';
import type { Moment } from '../../domain/shared/moments.ts';
import type { Step } from '../../domain/shared/state-machine.ts';
import { local } from '../activities.ts';

/** An answer that the actor goes on with; what does not fit fails the workflow instead. */
type Projected = Exclude<ProjectionAnswer, { kind: 'conflict' }>;

/** Writes transitions to the database, each under the next place of its epoch. */
export class Projector {
  readonly #workflowId: Id;
  readonly epoch: number;
  #seq: number;

  constructor({ workflowId, epoch, seq }: { workflowId: Id; epoch: number; seq: number }) {
    this.#workflowId = workflowId;
    this.epoch = epoch;
    this.#seq = seq;
  }

  /** Place of the last transition that was written. */
  get seq(): number {
    return this.#seq;
  }

  /** The policy for a timer that would be the next transition. */
  policyAt(at: Moment): Promise<object> {
    return local.policy(this.#workflowId, this.epoch, this.#seq + 1, at);
  }

  /**
   * Writes a transition: outcome, state and the e-mails to come, in one transaction.
   * @throws {ApplicationFailure} `CONFLICT` where the database knows another transition at this place
   */
  async project(
    event: AnyEvent,
    { refused, next, mails }: Step,
    { closes, handled }: { closes: boolean } & Pick<Durable, 'handled'>,
  ): Promise<Projected> {
    const seq = this.#seq + 1;
    const answer = await local.project({
      workflowId: this.#workflowId,
      epoch: this.epoch,
      seq,
      event,
      refused,
      snapshot: next,
      closes,
      mails: mails.map((mail): PromisedMail => ({ id: mailId(this.#origin(event, seq), mail), mail })),
      handled,
    });
    if (answer.kind === 'conflict')
      throw conflict(`projection ${this.epoch}.${seq} does not fit: ${answer.found}`);
    if (answer.kind === 'done') this.#seq = seq;
    if (answer.kind === 'unknown') log.warn('a command that nobody gave', { seq });
    return answer;
  }

  /**
   * Confirms that a command handled already has its outcome in the table; silence would hide a restored database.
   * @throws {ApplicationFailure} `CONFLICT` where it has none
   */
  async confirm({ n, id }: AnyCommand): Promise<'ok' | 'superseded'> {
    const found = await local.confirm(this.#workflowId, this.epoch, n, id);
    if (found === 'conflict') throw conflict(`command ${n} was handled but has no outcome`);
    if (found === 'unknown') log.warn('a command that nobody gave', { n });
    return found === 'superseded' ? found : 'ok';
  }

  #origin(event: AnyEvent, seq: number) {
    return isCommand(event)
      ? { commandId: event.id }
      : { workflowId: this.#workflowId, epoch: this.epoch, seq };
  }
}

const conflict = (what: string) => ApplicationFailure.nonRetryable(what, 'CONFLICT');
