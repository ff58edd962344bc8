import type { AnyCommand } from '../../domain/shared/messages.ts';

/** Commands that came by signal and were not handled yet, to be taken strictly in the order of their numbers. */
export class CommandInbox {
  readonly #waiting: Map<number, AnyCommand>;
  /** Commands that came again after they were handled, to be confirmed against the table. */
  readonly #repeated: AnyCommand[] = [];

  constructor(commands: readonly AnyCommand[] = []) {
    this.#waiting = new Map(commands.map((command) => [command.n, command]));
  }

  /** @param handled number of the last command handled */
  receive(command: AnyCommand, handled: number): void {
    if (command.n <= handled) this.#repeated.push(command);
    else if (!this.#waiting.has(command.n)) this.#waiting.set(command.n, command);
  }

  /** Puts in commands as the table of commands has them. */
  replace(commands: readonly AnyCommand[]): void {
    for (const command of commands) this.#waiting.set(command.n, command);
  }

  remove(n: number): void {
    this.#waiting.delete(n);
  }

  /** The command after the last one handled; null while it has not come. */
  next(handled: number): AnyCommand | null {
    return this.#waiting.get(handled + 1) ?? null;
  }

  takeRepeated(): AnyCommand | undefined {
    return this.#repeated.shift();
  }

  get hasRepeated(): boolean {
    return this.#repeated.length > 0;
  }

  list(): AnyCommand[] {
    return [...this.#waiting.values()];
  }
}
