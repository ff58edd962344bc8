/**
 * A client of KRR, the register in which people say how public bodies reach them:
 * https://docs.digdir.no/docs/Kontaktregisteret/oauth2-rest
 */

import { z } from 'zod';
import type { Language } from '../domain/shared/language.ts';
import type { Tokens } from './maskinporten.ts';
import { ask, read } from './requests.ts';

/** The ways in which somebody wants to be reached. */
export interface RegisteredContact {
  /** They want their post from public bodies on paper. */
  isReserved: boolean;
  /** Address for notices; null where they have given none, or not confirmed it for long. */
  email: string | null;
  phone: string | null;
  /** Null where they have chosen none, or one that the portal does not speak. */
  language: Language | null;
}

export const CONTACT_SCOPE = 'krr:global/kontaktinformasjon.read';

const LANGUAGES: Readonly<Record<string, Language>> = { nb: 'nb', nn: 'nn', en: 'en' };

const answer = z.object({
  personer: z.array(
    z.object({
      personidentifikator: z.string(),
      status: z.enum(['AKTIV', 'SLETTET', 'IKKE_REGISTRERT']),
      reservasjon: z.enum(['JA', 'NEI']).nullish(),
      varslingsstatus: z.enum(['KAN_VARSLES', 'KAN_IKKE_VARSLES']).nullish(),
      kontaktinformasjon: z
        .object({ epostadresse: z.email().nullish(), mobiltelefonnummer: z.string().nullish() })
        .nullish(),
      spraak: z.string().nullish(),
    }),
  ),
});

/** Asks about a person by their identity number; null where the register does not have them. */
export type ContactRegister = (pid: string, signal: AbortSignal) => Promise<RegisteredContact | null>;

/** Opens a client. @param url base address below which `/rest/v2/personer` lies, without a slash at its end */
export const openContactRegister =
  (url: string, tokens: Tokens): ContactRegister =>
  async (pid, signal) => {
    const request = {
      method: 'POST',
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
        authorization: `Bearer ${await tokens(CONTACT_SCOPE, signal)}`,
      },
      body: JSON.stringify({ personidentifikatorer: [pid] }),
    };
    const { personer } = await read(await ask(`${url}/rest/v2/personer`, request, signal), answer);
    const person = personer.find(({ personidentifikator }) => personidentifikator === pid);
    if (person?.status !== 'AKTIV') return null;
    const { varslingsstatus, kontaktinformasjon, reservasjon, spraak } = person;
    const reached = varslingsstatus === 'KAN_VARSLES' ? kontaktinformasjon : null;
    return {
      isReserved: reservasjon === 'JA',
      email: reached?.epostadresse ?? null,
      phone: reached?.mobiltelefonnummer ?? null,
      language: LANGUAGES[spraak ?? ''] ?? null,
    };
  };
