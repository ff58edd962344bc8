import type { Id } from '../../domain/shared/ids.ts';
import type { AnyCommand, Effect } from '../../domain/shared/messages.ts';
import { background, mail } from '../activities.ts';

/** Activities that follow from transitions; each is retried until it is done, and waited for before the end. */
export class Effects {
  readonly #pending = new Map<Id, Effect>();
  /** The question that is being asked outside, by its name. */
  #question: string | null = null;

  constructor(effects: readonly Effect[] = []) {
    for (const effect of effects) this.start(effect);
  }

  start(effect: Effect): void {
    const done = () => void this.#pending.delete(effect.id);
    this.#pending.set(effect.id, effect);
    mail.mail.executeWithOptions({ summary: effect.mail }, [effect]).then(done, done);
  }

  /** Asks outside what a state waits for; one question at a time. The activity ends where nobody waits for it. */
  ask(workflowId: Id, question: string, onAnswer: (command: AnyCommand) => void): void {
    const done = (answer: AnyCommand | null) => {
      this.#question = null;
      if (answer) onAnswer(answer);
    };
    this.#question = question;
    background.ask
      .executeWithOptions({ summary: question }, [workflowId, question])
      .then(done, () => done(null));
  }

  get isAsking(): boolean {
    return this.#question !== null;
  }

  get isIdle(): boolean {
    return this.#pending.size === 0 && !this.isAsking;
  }

  list(): Effect[] {
    return [...this.#pending.values()];
  }
}
