/**
 * The local Maskinporten: grants and tokens as the real one has them
 * (https://docs.digdir.no/docs/Maskinporten/maskinporten_protocol_token), for the clients of this stack alone.
 */

import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import {
  createLocalJWKSet,
  decodeJwt,
  decodeProtectedHeader,
  generateKeyPair,
  type JSONWebKeySet,
  jwtVerify,
  SignJWT,
} from 'jose';

/** A client, with the scopes that it may ask for. */
export interface MaskinportenClient {
  client_id: string;
  scopes: readonly string[];
  jwks: JSONWebKeySet;
}

const GRANT_TYPE = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const ALGORITHMS = ['RS256', 'RS384', 'RS512'];
const LONGEST_GRANT_SECONDS = 120;
const CLOCKS_DIFFER_SECONDS = 10;
const TOKEN_SECONDS = 120;

/** A refusal as OAuth 2.0 writes it (RFC 6749, 5.2). */
class Refused extends Error {
  readonly code: 'invalid_grant' | 'invalid_request' | 'invalid_scope' | 'unsupported_grant_type';
  constructor(code: Refused['code'], description: string) {
    super(description);
    this.code = code;
  }
}

/** The endpoint of tokens, and the check that the registers make of one. */
export interface Maskinporten {
  app: Hono;
  /** Tells whether a request brings a token of ours for a scope. */
  admits(c: Context, scope: string): Promise<boolean>;
}

/** @param issuer its address, with a slash at its end: what grants are made out to */
export async function createMaskinporten(
  issuer: string,
  clients: readonly MaskinportenClient[],
): Promise<Maskinporten> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const usedIds = new Map<string, number>();
  const app = new Hono();

  app.post('/token', async (c) => {
    try {
      const { grant_type, assertion } = await c.req.parseBody();
      if (grant_type !== GRANT_TYPE) throw new Refused('unsupported_grant_type', 'not a JWT grant');
      if (typeof assertion !== 'string') throw new Refused('invalid_request', 'no assertion');
      const { client, scope } = await readGrant(assertion);
      const token = await new SignJWT({ scope, client_id: client, token_type: 'Bearer' })
        .setProtectedHeader({ alg: 'RS256' })
        .setIssuer(issuer)
        .setIssuedAt()
        .setJti(randomUUID())
        .setExpirationTime(`${TOKEN_SECONDS} s`)
        .sign(privateKey);
      return c.json({ access_token: token, token_type: 'Bearer', expires_in: TOKEN_SECONDS - 1, scope });
    } catch (error) {
      if (error instanceof Refused)
        return c.json({ error: error.code, error_description: error.message }, 400);
      throw error;
    }
  });

  /** Reads a grant. @throws {Refused} where the real one would refuse it */
  async function readGrant(assertion: string): Promise<{ client: string; scope: string }> {
    const client = clients.find(({ client_id }) => client_id === claimsOf(assertion).iss);
    if (!client) throw new Refused('invalid_grant', 'unknown client');
    const { payload } = await jwtVerify(assertion, createLocalJWKSet(client.jwks), {
      audience: issuer,
      algorithms: ALGORITHMS,
      clockTolerance: CLOCKS_DIFFER_SECONDS,
      requiredClaims: ['iat', 'exp', 'jti', 'scope'],
    }).catch(() => {
      throw new Refused('invalid_grant', 'signature, audience or time is wrong');
    });
    const { iat = 0, exp = 0, jti = '', scope } = payload;
    const now = Date.now() / 1000;
    if (exp - iat > LONGEST_GRANT_SECONDS) throw new Refused('invalid_grant', 'good for too long');
    if (Math.abs(now - iat) > CLOCKS_DIFFER_SECONDS) throw new Refused('invalid_grant', 'not made now');
    useOnce(jti, now);
    const scopes = String(scope).split(' ');
    if (!scopes.every((wanted) => client.scopes.includes(wanted)))
      throw new Refused('invalid_scope', 'the client may not ask for this');
    return { client: client.client_id, scope: String(scope) };
  }

  function useOnce(jti: string, now: number): void {
    for (const [id, until] of usedIds) if (until < now) usedIds.delete(id);
    if (usedIds.has(jti)) throw new Refused('invalid_grant', 'used before');
    usedIds.set(jti, now + LONGEST_GRANT_SECONDS + 2 * CLOCKS_DIFFER_SECONDS);
  }

  return {
    app,
    async admits(c, scope) {
      const token = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1] ?? '';
      const verified = await jwtVerify(token, publicKey, { issuer, algorithms: ['RS256'] }).catch(() => null);
      return String(verified?.payload.scope ?? '')
        .split(' ')
        .includes(scope);
    },
  };
}

/** Claims of a grant that is not trusted yet. @throws {Refused} where it is none */
function claimsOf(assertion: string) {
  try {
    const { kid, x5c } = decodeProtectedHeader(assertion);
    if (!kid && !x5c) throw new Error('no key is named');
    return decodeJwt(assertion);
  } catch {
    throw new Refused('invalid_grant', 'no JWT that names its key');
  }
}
