import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';

/** Ways in which a token differs from a right one. */
export interface Lie {
  claims?: JWTPayload;
  /** Claims that are left out. */
  without?: string[];
  /** The name by which its metadata call it. */
  calls?: string;
  signedWith?: 'nothing' | 'the public key as a secret' | 'another key' | 'a key of another name';
}

/**
 * An OpenID Provider that answers with whatever id_token a test wants. It claims to support every algorithm, and
 * registers each pushed request so that a test can come back with what was asked.
 */
export async function startHostileProvider(port = 0) {
  const [right, other] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
  const publicKey = new TextEncoder().encode(await exportSPKI(right.publicKey));
  const jwk = { ...(await exportJWK(right.publicKey)), kid: 'right', alg: 'RS256', use: 'sig' };
  let asked = new URLSearchParams();
  let lie: Lie = {};
  const used = new Set<string>();

  const answers: Record<string, (form: URLSearchParams) => Promise<unknown>> = {
    '/.well-known/openid-configuration': async () => ({
      issuer: lie.calls ?? issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      pushed_authorization_request_endpoint: `${issuer}/par`,
      jwks_uri: `${issuer}/jwks`,
      response_types_supported: ['code'],
      authorization_response_iss_parameter_supported: true,
      id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
    }),
    '/jwks': async () => ({ keys: [jwk] }),
    '/par': async (form) => {
      asked = form;
      return { request_uri: 'urn:ietf:params:oauth:request_uri:1', expires_in: 60 };
    },
    '/token': async (form) => {
      const code = form.get('code') ?? '';
      if (used.has(code)) return { error: 'invalid_grant' };
      used.add(code);
      return { access_token: 'access', token_type: 'Bearer', id_token: await idToken() };
    },
  };

  async function idToken(): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const claims: JWTPayload = {
      iss: issuer,
      aud: asked.get('client_id') ?? '',
      sub: 'somebody',
      sid: 'session-1',
      nonce: asked.get('nonce'),
      iat: now,
      exp: now + 60,
      acr: 'idporten-loa-high',
      amr: ['BankID'],
      pid: '09929515509',
    };
    return sign(claims, lie);
  }

  /** Signs the token that the provider sends through the back channel. */
  function logoutToken(lie: Lie): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const events = { 'http://schemas.openid.net/event/backchannel-logout': {} };
    const claims: JWTPayload = { iss: issuer, iat: now, exp: now + 120, jti: randomUUID(), events };
    return sign({ ...claims, aud: 'min-side', sid: 'session-1', sub: 'somebody' }, lie);
  }

  async function sign(told: JWTPayload, { claims: others, without = [], signedWith }: Lie): Promise<string> {
    const claims: JWTPayload = { ...told, ...others };
    for (const name of without) delete claims[name];
    if (signedWith === 'nothing') return new UnsecuredJWT(claims).encode();
    if (signedWith === 'the public key as a secret')
      return new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'right' }).sign(publicKey);
    const key = signedWith === 'another key' ? other.privateKey : right.privateKey;
    const kid = signedWith === 'a key of another name' ? 'unknown' : 'right';
    return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid }).sign(key);
  }

  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const answer = await answers[request.url ?? '']?.(new URLSearchParams(body));
    const status = !answer
      ? 404
      : (answer as { error?: string }).error
        ? 400
        : request.url === '/par'
          ? 201
          : 200;
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer ?? {}));
  });
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;

  return {
    issuer,
    /** Returns the request that the portal sent last. */
    asked: () => asked,
    tell: (next: Lie) => {
      lie = next;
    },
    logoutToken,
    stop: () => {
      server.closeAllConnections();
      return new Promise<void>((stopped) => void server.close(() => stopped()));
    },
  };
}
