/** The registers that know people: each is there where its address is set, and nobody waits long for one. */

import type { Logger } from 'pino';
import { keepFacts, type RegisterAnswers } from '../db/account/person-facts.ts';
import type { Sql } from '../db/sql.ts';
import { codeOf } from '../log.ts';
import type { Settings } from '../settings.ts';
import { type ContactRegister, openContactRegister } from './contact-register.ts';
import { type Folkeregisteret, openFolkeregisteret } from './folkeregisteret.ts';
import { openMaskinporten } from './maskinporten.ts';

export interface PersonRegisters {
  folkeregisteret: Folkeregisteret | null;
  contacts: ContactRegister | null;
}

/** Longest time for both answers, tokens included: somebody waits for their login. */
const ANSWER_WITHIN_MS = 2000;

type RegisterSettings = Pick<
  Settings,
  | 'FOLKEREGISTERET_URL'
  | 'KRR_URL'
  | 'MASKINPORTEN_ISSUER'
  | 'MASKINPORTEN_CLIENT_ID'
  | 'MASKINPORTEN_PRIVATE_JWK'
>;

/** Opens those registers whose addresses are set. */
export function openPersonRegisters(settings: RegisterSettings): PersonRegisters {
  const { FOLKEREGISTERET_URL, KRR_URL, MASKINPORTEN_ISSUER } = settings;
  const { MASKINPORTEN_CLIENT_ID: clientId, MASKINPORTEN_PRIVATE_JWK: jwk } = settings;
  if (!clientId || !jwk) return { folkeregisteret: null, contacts: null };
  const tokens = openMaskinporten({ issuer: MASKINPORTEN_ISSUER, clientId, jwk });
  return {
    folkeregisteret: FOLKEREGISTERET_URL ? openFolkeregisteret(FOLKEREGISTERET_URL, tokens) : null,
    contacts: KRR_URL ? openContactRegister(KRR_URL, tokens) : null,
  };
}

/**
 * Asks both registers about somebody, and keeps what they tell. What one of them does not tell stays as it was, and
 * nothing fails for it.
 * @returns false where neither answered
 */
export async function askAbout(
  { sql, log }: { sql: Sql; log: Pick<Logger, 'warn'> },
  { folkeregisteret, contacts }: PersonRegisters,
  pid: string,
): Promise<boolean> {
  if (!folkeregisteret && !contacts) return false;
  const told = (register: string) => (error: unknown) => {
    log.warn({ register, code: codeOf(error) }, 'a register gave no answer');
    return undefined;
  };
  const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
  const [person, contact] = await Promise.all([
    folkeregisteret?.(pid, signal).catch(told('folkeregisteret')),
    contacts?.(pid, signal).catch(told('krr')),
  ]);
  const answers: RegisterAnswers = {
    ...(person !== undefined && { registry: person ?? { name: null, address: null } }),
    ...(contact !== undefined && {
      contact: {
        reserved: contact?.isReserved ?? null,
        email: contact?.email ?? null,
        phone: contact?.phone ?? null,
        language: contact?.language ?? null,
      },
    }),
  };
  await keepFacts(sql, pid, answers).catch(told('database'));
  return Object.keys(answers).length > 0;
}
