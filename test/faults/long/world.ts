/** World that faults strike, and results that they tell. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Sql } from '../../../db/sql.ts';
import { HOME } from '../../../dev/options.ts';
import type { Workplace } from '../../support/faults/person.ts';
import type { LaunchedStack } from './launched-stack.ts';
import type { Planned } from './plan.ts';
import type { Room } from './room.ts';

export interface World {
  stack: LaunchedStack;
  room: Room;
  sql: Sql;
  workplace: Workplace;
  /** Tells the people who look on. */
  say(line: string): void;
  /** File in which the observer of a process finds whom to kill at which point. */
  order: string;
  /** Ids of e-mails that were promised before an older database was put back. */
  forgotten: string[];
  /** E-mails that may come twice, since an older database did not know that they were sent. */
  mayComeTwice: number;
}

/** A fault: how it strikes, and how it is healed where the stack does not come back by itself. */
export interface Fault {
  strike(world: World, planned: Planned): Promise<void>;
  heal?(world: World, planned: Planned): Promise<void>;
}

/** Runs the operators' tool. @returns its exit code and all that it said */
export async function reconcile(
  { stack, room }: Pick<World, 'stack' | 'room'>,
  ...flags: string[]
): Promise<{ code: number; said: string }> {
  const program = ['--import', import.meta.resolve('tsx/esm'), `${HOME}/reconcile.ts`, ...flags];
  const child = spawn(process.execPath, program, {
    cwd: room.folder,
    env: { ...process.env, ...stack.opened.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  const [code] = await once(child, 'close');
  return { code: code ?? -1, said };
}
