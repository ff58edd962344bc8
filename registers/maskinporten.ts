/**
 * A client of Maskinporten, which gives machines access to the registers of others:
 * https://docs.digdir.no/docs/Maskinporten/maskinporten_guide_apikonsument
 */

import { randomUUID } from 'node:crypto';
import { importJWK, type JWK, SignJWT } from 'jose';
import { z } from 'zod';
import { ask, read } from './requests.ts';

export interface MaskinportenOptions {
  /** The issuer, with a slash at its end; also the audience of what is sent there. */
  issuer: string;
  clientId: string;
  jwk: JWK;
}

/** Gives an access token for a scope. */
export type Tokens = (scope: string, signal: AbortSignal) => Promise<string>;

/** Time that a grant is good for; Maskinporten takes 120 seconds at most. */
const GRANT_SECONDS = 60;
/** Time before its end from which a token is not used any more. */
const SPARE_MS = 10_000;

const answer = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });

/** Opens a client. A token is used again until shortly before it ends. */
export function openMaskinporten({ issuer, clientId, jwk }: MaskinportenOptions): Tokens {
  const kept = new Map<string, { token: string; until: number }>();
  return async (scope, signal) => {
    const known = kept.get(scope);
    if (known && known.until > Date.now()) return known.token;
    const body = new URLSearchParams({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      assertion: await grantFor({ issuer, clientId, jwk }, scope),
    });
    const { access_token: token, expires_in } = await read(
      await ask(new URL('token', issuer).href, { method: 'POST', body }, signal),
      answer,
    );
    kept.set(scope, { token, until: Date.now() + expires_in * 1000 - SPARE_MS });
    return token;
  };
}

/** Signs the grant, whose id (`jti`) counts once. */
async function grantFor({ issuer, clientId, jwk }: MaskinportenOptions, scope: string): Promise<string> {
  const { alg = 'RS256', kid } = jwk;
  return new SignJWT({ scope })
    .setProtectedHeader({ alg, ...(kid && { kid }) })
    .setIssuer(clientId)
    .setAudience(issuer)
    .setIssuedAt()
    .setExpirationTime(`${GRANT_SECONDS} s`)
    .setJti(randomUUID())
    .sign(await importJWK(jwk, alg));
}
