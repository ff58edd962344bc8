import type { KoaContextWithOIDC, Provider } from 'oidc-provider';

type Middleware = Parameters<Provider['use']>[0];

/**
 * Ends the session at once, without a page that asks, where a service sends the id_token that it was given: that
 * already shows who wants it. Somebody else's session in the same browser is left alone.
 * Anything less (no hint) falls through to the page that asks.
 */
export function endSession(provider: Provider): Middleware {
  return async (ctx, next) => {
    await next();
    const { oidc } = ctx as KoaContextWithOIDC;
    const hint = oidc?.entities.IdTokenHint?.payload;
    const back = oidc?.params?.post_logout_redirect_uri;
    if (
      oidc?.route !== 'end_session' ||
      ctx.status !== 200 ||
      !oidc.client ||
      typeof back !== 'string' ||
      !hint
    )
      return;
    const session = await provider.Session.get(ctx);
    if (session.accountId && session.sidFor(oidc.client.clientId) === hint.sid) {
      await session.destroy();
      ctx.cookies.set(provider.cookieName('session'), null, { signed: true, overwrite: true });
    }
    const target = new URL(back);
    if (typeof oidc.params?.state === 'string') target.searchParams.set('state', oidc.params.state);
    ctx.status = 303;
    ctx.redirect(target.href);
  };
}
