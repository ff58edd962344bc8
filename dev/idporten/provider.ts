/**
 * The local ID-porten as an OpenID Provider that keeps to the public documentation of the real one
 * (https://docs.digdir.no/docs/idporten/): code flow, PKCE, pushed requests, `private_key_jwt`, `pid` in the
 * id_token, pairwise subjects, levels as a minimum, single sign-on, front-channel and back-channel logout.
 */
import { createHmac } from 'node:crypto';
import type { JWK } from 'jose';
import { type Configuration, interactionPolicy, type JWKS, Provider } from 'oidc-provider';
import { type Context, localeOf } from './context.ts';
import { failedPage, loggedOutPage, logOutPage } from './logout-pages.tsx';
import { endSession } from './logouts.ts';
import { ACR_LEVELS, levelWanted, meetsLevel } from './methods.ts';
import { FOREIGNER } from './people.ts';
import { signingKeys } from './signing-keys.ts';
import { postgresAdapter } from './storage.ts';
import { languageOf, textIn } from './texts.ts';

type ProviderContext = Pick<Context, 'settings' | 'sql'>;

const MINUTE = 60;
const IDLE = 30 * MINUTE;
const LONGEST = 120 * MINUTE;
/** Time limit for a service to answer that it has logged somebody out; it is asked once. */
const BACK_CHANNEL_MS = 5000;

/**
 * Returns the provider on today's keys. Its state is in the database, so that a new one goes on where the old one
 * was.
 */
export function currentProvider(context: ProviderContext): () => Promise<Provider> {
  let current: { kids: string; provider: Provider } | undefined;
  return async () => {
    const keys = await signingKeys(context.sql);
    const kids = keys.map(({ kid }) => kid).join();
    if (current?.kids !== kids) current = { kids, provider: makeProvider(context, keys) };
    return current.provider;
  };
}

function makeProvider(context: ProviderContext, keys: JWK[]): Provider {
  const provider = new Provider(context.settings.IDPORTEN_ISSUER, configuration(context, keys));
  provider.use(endSession(provider, context.settings));
  return provider;
}

function configuration({ settings, sql }: ProviderContext, keys: JWK[]): Configuration {
  return {
    adapter: postgresAdapter(sql),
    clients: settings.IDPORTEN_CLIENTS.map(({ frontchannel_logout_uri: _, ...client }) => ({
      ...client,
      jwks: client.jwks as unknown as JWKS,
      subject_type: 'pairwise',
      token_endpoint_auth_method: 'private_key_jwt',
      grant_types: ['authorization_code'],
      response_types: ['code'],
      backchannel_logout_session_required: true,
    })),
    jwks: { keys } as unknown as JWKS,
    acrValues: [...ACR_LEVELS],
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub', 'pid', 'locale', 'acr', 'amr', 'auth_time', 'sid'], profile: ['locale'] },
    conformIdTokenClaims: false,
    responseTypes: ['code'],
    clientAuthMethods: ['private_key_jwt'],
    subjectTypes: ['pairwise'],
    pairwiseIdentifier: (_ctx, pid, client) =>
      createHmac('sha256', settings.IDPORTEN_SECRET).update(`${pid} ${client.clientId}`).digest('base64url'),
    pkce: { required: () => true },
    discovery: {
      ui_locales_supported: ['nb', 'nn', 'en', 'se'],
      frontchannel_logout_supported: true,
      frontchannel_logout_session_supported: true,
    },
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      resourceIndicators: { enabled: false },
      pushedAuthorizationRequests: { enabled: true, requirePushedAuthorizationRequests: true },
      backchannelLogout: { enabled: true },
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
    // the services are on this machine, to which oidc-provider's own dispatcher does not connect
    fetch: (url, request = {}) => {
      const { dispatcher: _, ...rest } = request as RequestInit & { dispatcher?: unknown };
      return fetch(url, { ...rest, signal: AbortSignal.timeout(BACK_CHANNEL_MS) });
    },
    routes: {
      authorization: '/authorize',
      pushed_authorization_request: '/par',
      token: '/token',
      userinfo: '/userinfo',
      jwks: '/jwks.json',
      end_session: '/logout',
    },
    interactions: { url: (_ctx, interaction) => `/login/${interaction.uid}`, policy: loginPolicy() },
    findAccount: (_ctx, pid) => ({
      accountId: pid,
      // some foreign eIDs tell no identity number
      claims: async () => ({
        sub: pid,
        ...(pid !== FOREIGNER.pid && { pid }),
        locale: await localeOf({ sql }, pid),
      }),
    }),
    // nobody is asked for consent: they came to log in at the service
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({
        clientId: ctx.oidc.client!.clientId,
        accountId: ctx.oidc.session!.accountId!,
      });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
    // cookies on localhost are shared between ports, so the names must be nobody else's
    cookies: {
      keys: [settings.IDPORTEN_SECRET],
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

/**
 * Policy of logins: an open session is enough where its level is; else the person logs in anew at the higher level.
 */
function loginPolicy() {
  const policy = interactionPolicy.base();
  policy.get('login')?.checks.add(
    new interactionPolicy.Check('level', 'a higher level was asked for', ({ oidc }) => {
      const { session, params } = oidc;
      const enough = !session?.accountId || meetsLevel(session.acr, levelWanted(params?.acr_values));
      return enough ? interactionPolicy.Check.NO_NEED_TO_PROMPT : interactionPolicy.Check.REQUEST_PROMPT;
    }),
  );
  return policy;
}

const now = () => Math.floor(Date.now() / 1000);
