/** Maskinporten: what the local one demands, as the real one does, and that the portal's client keeps to it. */
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generateKeyPair, importJWK, SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, inject, it } from 'vitest';
import { openMaskinporten } from '../../registers/maskinporten.ts';
import { readSettings } from '../../settings.ts';

const settings = readSettings(inject('stack').environment);
const { MASKINPORTEN_ISSUER: issuer, FOLKEREGISTERET_URL, KRR_URL } = settings;
const jwk = settings.MASKINPORTEN_PRIVATE_JWK!;
const SCOPE = 'krr:global/kontaktinformasjon.read';
const soon = () => AbortSignal.timeout(5000);
const now = () => Math.floor(Date.now() / 1000);

type Claims = Record<string, unknown>;
const right = (): Claims => ({
  ...{ iss: 'min-side', aud: issuer, scope: SCOPE, iat: now(), exp: now() + 60, jti: randomUUID() },
});

async function sign(claims: Claims, { alg = 'RS256', kid = jwk.kid } = {}): Promise<string> {
  const key = await importJWK({ ...jwk, alg }, alg);
  return new SignJWT(claims).setProtectedHeader({ alg, ...(kid && { kid }) }).sign(key);
}

async function ask(assertion: string, grant_type = 'urn:ietf:params:oauth:grant-type:jwt-bearer') {
  const body = new URLSearchParams({ grant_type, assertion });
  const response = await fetch(`${issuer}token`, { method: 'POST', body });
  const answer = (await response.json()) as Record<string, string>;
  return { status: response.status, ...answer } as Record<string, string> & { status: number };
}

describe('the local Maskinporten', () => {
  it('gives a token for a right grant, once', async () => {
    const grant = await sign(right());
    expect(await ask(grant)).toMatchObject({ status: 200, token_type: 'Bearer', scope: SCOPE });
    expect(await ask(grant)).toMatchObject({ status: 400, error: 'invalid_grant' });
  });

  it.each<[string, Claims, string]>([
    ['good for more than 120 seconds', { exp: now() + 180 }, 'invalid_grant'],
    ['made too long ago', { iat: now() - 60, exp: now() + 30 }, 'invalid_grant'],
    ['made in the future', { iat: now() + 300, exp: now() + 400 }, 'invalid_grant'],
    ['run out', { iat: now() - 100, exp: now() - 50 }, 'invalid_grant'],
    ['made out to somebody else', { aud: 'https://example.org/' }, 'invalid_grant'],
    ['of an unknown client', { iss: 'somebody-else' }, 'invalid_grant'],
    ['without an id', { jti: undefined }, 'invalid_grant'],
    ['without a scope', { scope: undefined }, 'invalid_grant'],
    ['for a scope that is not the client’s', { scope: 'skatteetaten:alt' }, 'invalid_scope'],
  ])('refuses a grant that is %s', async (_, claims, error) => {
    expect(await ask(await sign({ ...right(), ...claims }))).toMatchObject({ status: 400, error });
  });

  it('refuses a grant that is signed by another key, by none, or in another way', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    const header = { alg: 'RS256', kid: jwk.kid };
    const others = [
      await new SignJWT(right()).setProtectedHeader(header).sign(privateKey),
      new UnsecuredJWT(right()).encode(),
      await sign(right(), { alg: 'PS256' }),
      await sign(right(), { kid: '' }),
    ];
    for (const grant of others)
      expect(await ask(grant)).toMatchObject({ status: 400, error: 'invalid_grant' });
    expect(await ask(await sign(right()), 'client_credentials')).toMatchObject({
      status: 400,
      error: 'unsupported_grant_type',
    });
  });

  it('guards the registers: without a token, or with one for the other of them, nothing is told', async () => {
    const person = `${FOLKEREGISTERET_URL}/personer/01878512029?part=navn`;
    const krr = (headers: Record<string, string>) =>
      fetch(`${KRR_URL}/rest/v2/personer`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ personidentifikatorer: ['01878512029'] }),
      });
    const { access_token } = await ask(await sign(right()));
    const headers = { authorization: `Bearer ${access_token}` };
    expect((await fetch(person)).status).toBe(401);
    expect((await fetch(person, { headers })).status).toBe(401);
    expect((await krr({})).status).toBe(401);
    expect((await krr(headers)).status).toBe(200);
  });
});

describe('the client of Maskinporten', () => {
  it('is understood by the local one', async () => {
    const tokens = openMaskinporten({ issuer, clientId: 'min-side', jwk });
    expect(await tokens(SCOPE, soon())).toMatch(/^ey/);
    await expect(tokens('skatteetaten:alt', soon())).rejects.toMatchObject({ code: 'ERR_REGISTER_REFUSED' });
  });

  it.each([
    ['uses a token again that is good for long', 120, 1],
    ['asks anew where it is about to end', 5, 2],
  ])('%s', async (_, expires_in, times) => {
    let asked = 0;
    const server = createServer((_request, response) => {
      asked += 1;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ access_token: `token ${asked}`, expires_in }));
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    const tokens = openMaskinporten({ issuer: `http://localhost:${port}/`, clientId: 'min-side', jwk });
    await tokens(SCOPE, soon());
    expect(await tokens(SCOPE, soon())).toBe(`token ${times}`);
    expect(asked).toBe(times);
    await new Promise((closed) => server.close(closed));
  });
});
