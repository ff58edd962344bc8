/**
 * The local ID-porten as an OpenID Provider that keeps to the public documentation of the real one
 * (https://docs.digdir.no/docs/idporten/): code flow, PKCE, pushed requests, `private_key_jwt`, `pid` in the
 * id_token, pairwise subjects. State lies in memory: after a restart everybody logs in anew.
 */
import { createHmac } from 'node:crypto';
import { type Configuration, type JWKS, Provider } from 'oidc-provider';
import type { Language } from '../../text/index.ts';
import { endSession } from './logout.ts';
import { Memory } from './memory.ts';
import { failedPage, loggedOutPage, logOutPage } from './pages.tsx';
import type { IdportenSettings } from './settings.ts';
import { languageOf, textIn } from './texts.ts';

const MINUTE = 60;
const IDLE = 30 * MINUTE;
const LONGEST = 120 * MINUTE;

/** The language that each person chose when they last logged in: the claim `locale`. */
export type Locales = Map<string, Language>;

export function makeProvider(settings: IdportenSettings, locales: Locales): Provider {
  const provider = new Provider(settings.IDPORTEN_ISSUER, configuration(settings, locales));
  // ID-porten always tells `sid`; oidc-provider only where a client registered for back-channel logout.
  Object.assign(provider.Client.prototype, { includeSid: () => true });
  provider.use(endSession(provider));
  return provider;
}

function configuration(settings: IdportenSettings, locales: Locales): Configuration {
  return {
    adapter: new Memory().adapter,
    clients: settings.IDPORTEN_CLIENTS.map((client) => ({
      ...client,
      jwks: client.jwks as unknown as JWKS,
      subject_type: 'pairwise',
      token_endpoint_auth_method: 'private_key_jwt',
      grant_types: ['authorization_code'],
      response_types: ['code'],
    })),
    jwks: settings.IDPORTEN_KEYS as unknown as JWKS,
    acrValues: ['idporten-loa-substantial', 'idporten-loa-high'],
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub', 'pid', 'locale', 'acr', 'amr', 'auth_time', 'sid'], profile: ['locale'] },
    conformIdTokenClaims: false,
    responseTypes: ['code'],
    clientAuthMethods: ['private_key_jwt'],
    subjectTypes: ['pairwise'],
    pairwiseIdentifier: (_ctx, pid, client) =>
      createHmac('sha256', settings.IDPORTEN_COOKIE_KEY)
        .update(`${pid} ${client.clientId}`)
        .digest('base64url'),
    pkce: { required: () => true },
    discovery: { ui_locales_supported: ['nb', 'nn', 'en', 'se'] },
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      resourceIndicators: { enabled: false },
      pushedAuthorizationRequests: { enabled: true, requirePushedAuthorizationRequests: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => {
          ctx.body = logOutPage(textIn(languageOf(ctx.oidc.params?.ui_locales)), form);
        },
        postLogoutSuccessSource: (ctx) => {
          ctx.body = loggedOutPage(textIn(languageOf(ctx.oidc.params?.ui_locales)));
        },
      },
    },
    routes: {
      authorization: '/authorize',
      pushed_authorization_request: '/par',
      token: '/token',
      userinfo: '/userinfo',
      jwks: '/jwks.json',
      end_session: '/logout',
    },
    interactions: { url: (_ctx, interaction) => `/login/${interaction.uid}` },
    findAccount: (_ctx, pid) => ({
      accountId: pid,
      claims: () => ({ sub: pid, pid, locale: locales.get(pid) ?? 'nb' }),
    }),
    // Nobody is asked whether DEKSA may know who they are: they came to log in there.
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({
        clientId: ctx.oidc.client!.clientId,
        accountId: ctx.oidc.session!.accountId!,
      });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
    // Cookies on localhost are shared between ports, so the names must be nobody else's.
    cookies: {
      keys: [settings.IDPORTEN_COOKIE_KEY],
      names: { session: 'idporten_session', interaction: 'idporten_login', resume: 'idporten_resume' },
    },
    ttl: {
      AccessToken: 10 * MINUTE,
      AuthorizationCode: MINUTE,
      Grant: LONGEST,
      IdToken: 2 * MINUTE,
      Interaction: 30 * MINUTE,
      Session: (_ctx, session) => Math.max(1, Math.min(IDLE, (session.loginTs ?? now()) + LONGEST - now())),
    },
    renderError: (ctx, out) => {
      ctx.type = 'html';
      ctx.body = failedPage(
        textIn(languageOf(ctx.oidc?.params?.ui_locales)),
        out.error_description ?? out.error,
      );
    },
  };
}

const now = () => Math.floor(Date.now() / 1000);
