/**
 * The portal as a client of two OpenID Providers: ID-porten for persons, and DEKSA's own for staff. What the real
 * ID-porten asks of its clients: https://docs.digdir.no/docs/idporten/oidc/oidc_guide_idporten
 */

import { createRemoteJWKSet, importJWK, type JWTVerifyGetKey } from 'jose';
import * as client from 'openid-client';
import type { SessionKind } from '../../db/login/sessions.ts';
import type { Level } from '../../domain/rights/levels.ts';
import type { Language } from '../../domain/shared/language.ts';
import type { Settings } from '../../settings.ts';
import { ACR, reachesLevel } from '../http/acr.ts';
import { LOGIN_URLS } from '../urls.ts';
import { type LogoutToken, readLogoutToken } from './logout-token.ts';

/** Facts of a login that have to be remembered until the person comes back. */
export interface Secrets {
  state: string;
  nonce: string;
  verifier: string;
  /** The level that was asked for. */
  level: Level;
}

/** A person who logged in, according to the provider. */
export interface Identity {
  pid: string;
  acr: string;
  amr: string | null;
  sid: string | null;
  /** Their name at the provider; it tells nothing elsewhere. */
  sub: string;
  /** The moment at which they said who they are, in seconds; null where the provider does not tell. */
  authTime: number | null;
  idToken: string;
}

/** An answer of the provider that is not enough for a login. */
export class NotIdentified extends Error {
  override name = 'NotIdentified';
  readonly code: 'acr_too_low' | 'pid_missing' | 'from_the_future';
  constructor(code: NotIdentified['code']) {
    super(code);
    this.code = code;
  }
}

export class OidcClient {
  readonly #settings: Settings;
  readonly #kind: SessionKind;
  #discovered: Promise<client.Configuration> | undefined;
  #keys: JWTVerifyGetKey | undefined;

  constructor(settings: Settings, kind: SessionKind) {
    this.#settings = settings;
    this.#kind = kind;
  }

  /**
   * Registers the request with the provider.
   * @param anew somebody has to say who they are also where they are logged in at the provider
   * @returns the address to send the browser to, and what to remember
   */
  async begin(
    language: Language,
    { level, anew = false }: { level: Level; anew?: boolean },
  ): Promise<{ url: URL; secrets: Secrets }> {
    const secrets: Secrets = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier: client.randomPKCECodeVerifier(),
      level,
    };
    const provider = await this.#provider();
    // ID-porten takes pushed requests only; a provider for staff need not know them
    const build = provider.serverMetadata().pushed_authorization_request_endpoint
      ? client.buildAuthorizationUrlWithPAR
      : client.buildAuthorizationUrl;
    const acr = this.#acrFor(level);
    const url = await build(provider, {
      redirect_uri: this.#address('callback'),
      response_type: 'code',
      scope: 'openid profile',
      ...(acr ? { acr_values: acr } : {}),
      ui_locales: language,
      state: secrets.state,
      nonce: secrets.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(secrets.verifier),
      code_challenge_method: 'S256',
      // a member of staff says who they are each time, also where they are logged in as a private person
      ...(anew || this.#kind === 'staff' ? { prompt: 'login' } : {}),
    });
    return { url, secrets };
  }

  /**
   * Exchanges the code that came back; checks state, issuer (RFC 9207), nonce, audience, expiry, signature and level.
   * @param query the query string of the callback, `?` included
   * @throws {Error} where anything is not as it must be; nobody is logged in then
   */
  async finish(query: string, secrets: Secrets): Promise<Identity> {
    const tokens = await client.authorizationCodeGrant(
      await this.#provider(),
      new URL(query, this.#address('callback')),
      { expectedState: secrets.state, expectedNonce: secrets.nonce, pkceCodeVerifier: secrets.verifier },
    );
    const claims = tokens.claims()!;
    const { acr = '', amr, sid, [this.#client().claim]: pid } = claims as Record<string, unknown>;
    if (typeof acr !== 'string' || !reachesLevel(acr, this.#acrFor(secrets.level)))
      throw new NotIdentified('acr_too_low');
    if ((claims.iat ?? 0) > Date.now() / 1000 + CLOCKS_DIFFER_SECONDS)
      throw new NotIdentified('from_the_future');
    if (typeof pid !== 'string' || !pid) throw new NotIdentified('pid_missing');
    return {
      pid,
      acr,
      amr: Array.isArray(amr) ? amr.join(' ') : null,
      sid: typeof sid === 'string' ? sid : null,
      sub: claims.sub,
      authTime: claims.auth_time ?? null,
      idToken: tokens.id_token!,
    };
  }

  /** The address to which the browser goes to be logged out at the provider too. */
  async endSessionUrl(idToken: string, language: Language): Promise<URL> {
    return client.buildEndSessionUrl(await this.#provider(), {
      id_token_hint: idToken,
      post_logout_redirect_uri: this.#address('loggedOut'),
      ui_locales: language,
    });
  }

  /** Tells whether this is the name of the provider (`iss`). */
  isIssuer(iss: string): boolean {
    return withoutSlash(iss) === withoutSlash(this.#client().issuer);
  }

  /**
   * Reads what the provider sent through the back channel.
   * @throws {Error} where it is no right logout token
   */
  async readLogoutToken(token: string): Promise<LogoutToken> {
    const { issuer, jwks_uri } = (await this.#provider()).serverMetadata();
    this.#keys ??= createRemoteJWKSet(new URL(jwks_uri!), { timeoutDuration: KEYS_WITHIN_MS });
    return readLogoutToken(token, { issuer, audience: this.#client().id, keys: this.#keys });
  }

  /** The provider, looked up when first needed, and again as long as it does not answer. */
  #provider(): Promise<client.Configuration> {
    this.#discovered ??= this.#discover().catch((error: unknown) => {
      this.#discovered = undefined;
      throw error;
    });
    return this.#discovered;
  }

  async #discover(): Promise<client.Configuration> {
    const { issuer, id, jwk } = this.#client();
    const key = await importJWK(jwk, jwk.alg);
    if (key instanceof Uint8Array) throw new Error('The key of an OpenID client must be a private key');
    return client.discovery(new URL(issuer), id, undefined, client.PrivateKeyJwt({ key, kid: jwk.kid }), {
      timeout: 5,
      execute: [
        // the signature is checked as well, though the token comes straight from the provider
        client.enableNonRepudiationChecks,
        ...(isLocal(issuer) ? [client.allowInsecureRequests] : []),
      ],
    });
  }

  #client() {
    const settings = this.#settings;
    return this.#kind === 'person'
      ? {
          issuer: settings.IDPORTEN_ISSUER,
          id: settings.IDPORTEN_CLIENT_ID,
          jwk: settings.IDPORTEN_PRIVATE_JWK,
          claim: 'pid',
        }
      : {
          issuer: settings.STAFF_ISSUER,
          id: settings.STAFF_CLIENT_ID,
          jwk: settings.STAFF_PRIVATE_JWK,
          claim: settings.STAFF_PID_CLAIM,
        };
  }

  #acrFor(level: Level): string {
    return this.#kind === 'person' ? ACR[level] : this.#settings.STAFF_ACR;
  }

  #address(place: keyof (typeof LOGIN_URLS)[SessionKind]): string {
    return new URL(LOGIN_URLS[this.#kind][place], this.#settings.PORTAL_URL).href;
  }
}

const CLOCKS_DIFFER_SECONDS = 30;
/** Limit for reading its keys: the provider waits five seconds for the answer to a logout token. */
const KEYS_WITHIN_MS = 3000;

const withoutSlash = (issuer: string): string => issuer.replace(/\/$/, '');

/** Tells whether a provider is on this very machine: only such a one may be spoken to without TLS. */
const isLocal = (issuer: string): boolean => /^http:\/\/(localhost|127\.0\.0\.1)[:/]/.test(issuer);
