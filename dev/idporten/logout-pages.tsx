import { raw } from 'hono/html';
import { Paragraph, page } from './components.tsx';
import type { IdportenText } from './texts.ts';

/** Page of a request that was not accepted. @param detail message of oidc-provider to the developer, in English */
export const failedPage = (t: IdportenText, detail: string): string =>
  page({
    t,
    title: t.failed,
    children: (
      <>
        <Paragraph>{t.failedWhy}</Paragraph>
        <p class="ds-paragraph" lang="en">
          {detail}
        </p>
      </>
    ),
  });

/** Page that asks whether to log out. @param form the form of oidc-provider, to which the buttons belong by its id */
export const logOutPage = (t: IdportenText, form: string): string =>
  page({
    t,
    title: t.logOutAsk,
    children: (
      <>
        {raw(form)}
        <button class="ds-button" type="submit" form="op.logoutForm" name="logout" value="yes">
          {t.logOut}
        </button>
        <button class="ds-button" data-variant="secondary" type="submit" form="op.logoutForm">
          {t.stay}
        </button>
      </>
    ),
  });

/**
 * Page that logs the other services out in the browser (OpenID Connect Front-Channel Logout 1.0) and leads on.
 * @param frames addresses of the services that are told
 */
export const frontChannelLogoutPage = (t: IdportenText, frames: readonly string[], to: string): string =>
  page({
    t,
    title: t.loggedOut,
    children: (
      <>
        <Paragraph>{t.loggedOutElsewhere}</Paragraph>
        <p>
          <a class="ds-button" href={to} data-when-loaded="">
            {t.goOn}
          </a>
        </p>
        {frames.map((address) => (
          <iframe src={address} title={t.logOut} class="unseen" tabindex={-1} aria-hidden="true"></iframe>
        ))}
      </>
    ),
  });

export const loggedOutPage = (t: IdportenText): string => page({ t, title: t.loggedOut });
