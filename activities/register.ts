/** What is asked of Enhetsregisteret: about a unit that a request waits for, and what has changed in ours. */

import { randomUUID } from 'node:crypto';
import { heartbeat } from '@temporalio/activity';
import { ACCESS_REQUESTS, type RequestRow } from '../db/access/adapter.ts';
import { noteTrouble, requestOfWorkflow } from '../db/access/requests.ts';
import { openCommands, recordAct } from '../db/durable/commands.ts';
import { unsentOrganisationMails } from '../db/durable/mails.ts';
import {
  feedPlace,
  keepUnit,
  knownUnit,
  neverAsked,
  noteFeedPlace,
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

/**
 * What is asked of Enhetsregisteret for workflows; fails for as long as it gives no answer that means
 * something.
 */
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
        return await give(sql, request, answer, known?.status ?? 'unknown');
      } catch (error) {
        const trouble = troubleIn(error);
        if (trouble) await noteTrouble(sql, request.id, trouble);
        throw error;
      }
    },

    async refresh() {
      const untold = [...(await neverAsked(sql)), ...(await subUnitsToAsk(sql))];
      for (const number of untold) await askAgain(sql, register, number);
      for (;;) {
        const changes = await register.changes(await feedPlace(sql));
        const last = changes.at(-1);
        if (!last) return unsentOrganisationMails(sql);
        const numbers = [...new Set(changes.map(({ organisasjonsnummer }) => organisasjonsnummer))];
        for (const number of await oursAmong(sql, numbers)) await askAgain(sql, register, number);
        await noteFeedPlace(sql, last.oppdateringsid);
        heartbeat();
      }
    },
  };
}

/** The answer is kept and given to the request in one transaction. @returns the command, for the workflow at once */
async function give(
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
  // an attempt before this one gave the answer, and died before it said so
  const open = await openCommands(sql, workflowId, snapshot.handled);
  return open.find(({ name }) => name === 'found' || name === 'missing') ?? null;
}

const troubleIn = (error: unknown): Trouble | undefined =>
  TROUBLES.find((trouble) => TROUBLE_CODES[trouble] === codeOf(error));

async function askAgain(sql: Sql, register: RegisterClient, number: string): Promise<void> {
  const known = await knownUnit(sql, number);
  const answer = await register.unit(number, known?.etag ?? null);
  await sql.begin((tx) => keepUnit(tx, number, answer));
  heartbeat();
}
