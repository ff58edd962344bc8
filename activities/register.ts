/**
 * Activities that ask Enhetsregisteret: about a unit that a request for access waits for, and about changes of our
 * organisations.
 */

import { randomUUID } from 'node:crypto';
import { heartbeat } from '@temporalio/activity';
import { ACCESS_REQUESTS, type RequestRow } from '../db/access/adapter.ts';
import { noteTrouble, requestOfWorkflow } from '../db/access/requests.ts';
import { openCommands, recordAct } from '../db/durable/commands.ts';
import {
  feedPosition,
  keepUnit,
  knownUnit,
  neverAsked,
  noteFeedPosition,
  oursAmong,
  subUnitsToAsk,
} from '../db/organisations/register.ts';
import type { Sql } from '../db/sql.ts';
import { ACCESS_REQUEST } from '../domain/access/access-request.ts';
import { REGISTER_OBSTACLES } from '../domain/access/commands.ts';
import { TROUBLES, type Trouble, type UnitAnswer, type UnitStatus } from '../domain/organisations/units.ts';
import { SYSTEM } from '../domain/shared/ids.ts';
import type { AnyCommand, QuestionActivities, RegisterActivities } from '../domain/shared/messages.ts';
import { codeOf } from '../log.ts';
import { type RegisterClient, TROUBLE_CODES } from './register/client.ts';

/** Makes the activities. They fail for as long as the register gives no answer that can be understood. */
export function makeRegisterActivities(
  sql: Sql,
  register: RegisterClient,
): QuestionActivities & RegisterActivities {
  return {
    async ask(workflowId, what) {
      const request = await requestOfWorkflow(sql, workflowId);
      if (!request || ACCESS_REQUEST.waitsFor(request.snapshot) !== what) return null;
      try {
        const known = await knownUnit(sql, request.number);
        const answer = await register.unit(request.number, known?.etag ?? null);
        return await recordAnswer(sql, request, answer, known?.status ?? 'unknown');
      } catch (error) {
        const trouble = troubleIn(error);
        if (trouble) await noteTrouble(sql, request.id, trouble);
        throw error;
      }
    },

    async refresh() {
      const unread = [...(await neverAsked(sql)), ...(await subUnitsToAsk(sql))];
      for (const number of unread) await refreshUnit(sql, register, number);
      for (;;) {
        const changes = await register.changes(await feedPosition(sql));
        const last = changes.at(-1);
        if (!last) return;
        const numbers = [...new Set(changes.map(({ organisasjonsnummer }) => organisasjonsnummer))];
        for (const number of await oursAmong(sql, numbers)) await refreshUnit(sql, register, number);
        await noteFeedPosition(sql, last.oppdateringsid);
        heartbeat();
      }
    },
  };
}

/**
 * Writes the answer down and records it as a command of the request, in one transaction.
 * @param known status of the unit by the earlier answer
 * @returns the command, which the workflow takes at once
 */
async function recordAnswer(
  sql: Sql,
  { id, workflowId, number, snapshot }: RequestRow,
  answer: UnitAnswer,
  known: UnitStatus,
): Promise<AnyCommand | null> {
  const status = answer.kind === 'unchanged' ? known : answer.status;
  const why = REGISTER_OBSTACLES.find((obstacle) => obstacle === status);
  const actor = { id: SYSTEM, role: 'register', party: null };
  const common = { object: id, id: randomUUID(), actor, action: 'register.answer' } as const;
  const recorded = why
    ? await recordAct(sql, ACCESS_REQUESTS, {
        ...{ ...common, name: 'missing' },
        write: (tx) => keepUnit(tx, number, answer).then(() => ({ why })),
      })
    : await recordAct(sql, ACCESS_REQUESTS, {
        ...{ ...common, name: 'found' },
        write: (tx) => keepUnit(tx, number, answer).then(() => ({})),
      });
  if (!('refused' in recorded)) return recorded.command;
  // an earlier attempt recorded the answer, and died before it returned the command
  const open = await openCommands(sql, workflowId, snapshot.handled);
  return open.find(({ name }) => name === 'found' || name === 'missing') ?? null;
}

const troubleIn = (error: unknown): Trouble | undefined =>
  TROUBLES.find((trouble) => TROUBLE_CODES[trouble] === codeOf(error));

async function refreshUnit(sql: Sql, register: RegisterClient, number: string): Promise<void> {
  const known = await knownUnit(sql, number);
  const answer = await register.unit(number, known?.etag ?? null);
  await sql.begin((tx) => keepUnit(tx, number, answer));
  heartbeat();
}
