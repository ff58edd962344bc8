import { ACCESS_REQUESTS, type LockedRequest } from '../../db/access/adapter.ts';
import { type Attorney, keepAttorney } from '../../db/access/powers-of-attorney.ts';
import { markProposed, sendOnce } from '../../db/access/requests.ts';
import { type Refused, refused } from '../../db/durable/commands.ts';
import { statesOfFiles } from '../../db/files/request-files.ts';
import type { Transaction } from '../../db/sql.ts';
import { ATTORNEY_AGE } from '../../domain/access/policy.ts';
import { dateInOslo, deadlineAfter } from '../../domain/shared/calendar.ts';
import type { Moment } from '../../domain/shared/moments.ts';
import type { Nothing } from '../../domain/shared/state-machine.ts';
import { perform } from '../perform.ts';
import type { ActServices } from '../services.ts';
import type { Begun } from './act.ts';
import { requestToActivate, type ToActivate, type ToActivateRefusal } from './activation.ts';

interface ActivationAct extends ToActivate {
  attorney: Attorney;
}

type ActivationRefusal = ToActivateRefusal | 'signed_long_ago' | 'waiting_file' | 'no_document' | 'illegal';

const ADMINISTRATOR = { role: 'administrator', allCases: false, reports: false } as const;

/** Tells whether a power of attorney of this date (ISO 8601) is young enough, and of no day to come. */
export const isSignedInTime = (date: string, now: Moment): boolean =>
  date <= dateInOslo(now) && now <= deadlineAfter(ATTORNEY_AGE, date);

/**
 * Proposes to activate somebody as administrator on a power of attorney, which is kept with the name of whoever does it.
 * Another one of support approves it.
 */
export async function activate(
  services: ActServices,
  activation: ActivationAct,
): Promise<Begun<ActivationRefusal>> {
  const { id, actor, attorney } = activation;
  if (!isSignedInTime(attorney.signedOn, Date.now())) return { kind: 'refused', refused: 'signed_long_ago' };
  const begun = await requestToActivate(services, activation);
  if (begun.kind === 'refused') return begun;
  const { request } = begun;
  const answer = await perform(services, ACCESS_REQUESTS, {
    ...{ id, actor },
    object: request,
    name: 'propose',
    action: 'review.activate',
    write: (tx, locked) => decide(tx, locked, activation),
  });
  if (answer.kind !== 'refused') return { kind: answer.kind, request };
  return { kind: 'refused', refused: answer.refused === 'already' ? 'illegal' : answer.refused };
}

/** A request that began with the document itself is sent with the proposal. */
async function decide(
  tx: Transaction,
  locked: LockedRequest,
  { id: proposal, actor, attorney }: ActivationAct,
): Promise<Nothing | Refused<'already' | 'waiting_file' | 'no_document'>> {
  const { id, sentAt } = locked.row;
  const sent = sentAt ? {} : await sendOnce(tx, locked);
  if ('refused' in sent) return sent;
  const states = await statesOfFiles(tx, id);
  if (states.has('quarantined')) return refused('waiting_file');
  if (!attorney.document && !states.has('clean')) return refused('no_document');
  await keepAttorney(tx, proposal, { request: id, by: actor.id, attorney });
  await markProposed(tx, id, actor.id, ADMINISTRATOR);
  return {};
}
