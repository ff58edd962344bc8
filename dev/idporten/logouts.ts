/** Logout: ends the session here, and tells the services that share it through the back and the front channel. */
import type { KoaContextWithOIDC, Provider, Session } from 'oidc-provider';
import { frontChannelLogoutPage } from './logout-pages.tsx';
import type { IdportenSettings } from './settings.ts';
import { languageOf, textIn } from './texts.ts';

/** A method of oidc-provider's clients that its types leave out. */
interface BackChannelClient {
  backchannelLogout(accountId: string, sid: string): Promise<void>;
}

type Middleware = Parameters<Provider['use']>[0];

/**
 * Ends the session at once, without a page that asks, where a service sends the id_token that it was given
 * (`id_token_hint`): that shows already who wants it. Somebody else's session in the same browser is left alone.
 * Without a hint the page of oidc-provider asks first. In either case the other services of the session are told.
 */
export function endSession(provider: Provider, settings: IdportenSettings): Middleware {
  return async (ctx, next) => {
    await next();
    const { oidc } = ctx as KoaContextWithOIDC;
    if (oidc?.route === 'end_session' && ctx.status === 200) return endAtOnce(ctx as KoaContextWithOIDC);
    // here oidc-provider has told them through the back channel already
    if (oidc?.route === 'end_session_confirm' && ctx.status === 303 && !(await isOpen(oidc.session!)))
      tellThroughFrontChannel(ctx as KoaContextWithOIDC, oidc.session!, ctx.response.get('location'));
  };

  async function endAtOnce(ctx: KoaContextWithOIDC): Promise<void> {
    const { oidc } = ctx;
    const hint = oidc.entities.IdTokenHint?.payload;
    const back = oidc.params?.post_logout_redirect_uri;
    if (!oidc.client || typeof back !== 'string' || !hint) return;
    const target = new URL(back);
    if (typeof oidc.params?.state === 'string') target.searchParams.set('state', oidc.params.state);
    const session = await provider.Session.get(ctx);
    const isTheirs = session.accountId && session.sidFor(oidc.client.clientId) === hint.sid;
    if (isTheirs) {
      await tellThroughBackChannel(session);
      await session.destroy();
      ctx.cookies.set(provider.cookieName('session'), null, { signed: true, overwrite: true });
    }
    tellThroughFrontChannel(ctx, isTheirs ? session : null, target.href, oidc.client.clientId);
  }

  /** Tells each service once. One that does not answer keeps the person waiting no longer than the time limit. */
  async function tellThroughBackChannel(session: Session): Promise<void> {
    const calls = clientsOf(session).map(async (id) => {
      const client = (await provider.Client.find(id)) as unknown as BackChannelClient;
      await client.backchannelLogout(session.accountId!, session.sidFor(id)!);
    });
    await Promise.allSettled(calls);
  }

  /**
   * Leads the browser on to its target, by way of a page with the services that must be told in the browser itself.
   */
  function tellThroughFrontChannel(
    ctx: KoaContextWithOIDC,
    session: Session | null,
    to: string,
    from?: string,
  ): void {
    const frames = clientsOf(session).flatMap((id) =>
      id === from ? [] : [frontChannel(id, session!.sidFor(id)!)],
    );
    if (frames.length === 0) {
      ctx.status = 303;
      ctx.redirect(to);
      return;
    }
    ctx.status = 200;
    ctx.type = 'html';
    ctx.remove('location');
    ctx.body = frontChannelLogoutPage(textIn(languageOf(ctx.oidc.params?.ui_locales)), frames, to);
  }

  function frontChannel(id: string, sid: string): string {
    const client = settings.IDPORTEN_CLIENTS.find(({ client_id }) => client_id === id)!;
    const address = new URL(client.frontchannel_logout_uri);
    address.searchParams.set('iss', settings.IDPORTEN_ISSUER);
    address.searchParams.set('sid', sid);
    return address.href;
  }

  async function isOpen(session: Session): Promise<boolean> {
    return (await provider.Session.find(session.jti)) !== undefined;
  }
}

const clientsOf = (session: Session | null): string[] => Object.keys(session?.authorizations ?? {});
