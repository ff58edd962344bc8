/** The one registration of a durable thing: all that differs between a case and whatever else lives in a workflow. */
import type { Id } from './ids.ts';
import type { SearchAttributes } from './search-attributes.ts';
import type { MachineTypes, StateMachine } from './state-machine.ts';

export interface DurableType<T extends MachineTypes = MachineTypes> {
  /** Begins the ids of its workflows. */
  prefix: string;
  /** The type of its workflow, and the title that operators see. */
  workflow: string;
  title: string;
  /** The table in which its rows lie. */
  table: string;
  machine: StateMachine<T>;
  /** Its e-mails, and to whom each goes. */
  mails: Readonly<Record<T['mail'], string>>;
  /** Returns the name of the thing outside that the state waits for, as its activity knows it; null where for nothing. */
  waitsFor(state: T['snapshot']): string | null;
  /** One line for operators, without content. */
  details(state: T['snapshot']): string;
  /** Search attributes beside those that every durable thing has. */
  searchAttributes(workflowId: Id): Partial<SearchAttributes>;
}

type Optional = 'waitsFor' | 'searchAttributes';

/** Defines a durable thing. What is left out is nothing: it waits for nothing outside, and has no attributes of its own. */
export const defineDurable = <T extends MachineTypes>(
  definition: Omit<DurableType<T>, Optional> & Partial<Pick<DurableType<T>, Optional>>,
): DurableType<T> => ({ waitsFor: () => null, searchAttributes: () => ({}), ...definition });
