import type { Id } from '../../domain/shared/ids.ts';
import type { AnyCommand } from '../../domain/shared/messages.ts';
import { background } from '../activities.ts';

/** Questions to the outside, one at a time; the activity is retried until it has an answer or nobody waits for it. */
export class Questions {
  #isAsking = false;

  get isAsking(): boolean {
    return this.#isAsking;
  }

  ask(workflowId: Id, question: string, onAnswer: (command: AnyCommand) => void): void {
    const done = (answer: AnyCommand | null) => {
      this.#isAsking = false;
      if (answer) onAnswer(answer);
    };
    this.#isAsking = true;
    background.ask
      .executeWithOptions({ summary: question }, [workflowId, question])
      .then(done, () => done(null));
  }
}
