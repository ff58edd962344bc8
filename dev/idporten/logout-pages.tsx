import { raw } from 'hono/html';
import { page, Says } from './page.tsx';
import type { IdportenText } from './texts.ts';

/** @param detail what oidc-provider says to the developer of the service, in English */
export const failedPage = (t: IdportenText, detail: string): string =>
  page({
    t,
    title: t.failed,
    children: (
      <>
        <Says>{t.failedWhy}</Says>
        <p class="ds-paragraph" lang="en">
          {detail}
        </p>
      </>
    ),
  });

/** @param form the form that oidc-provider made for the answer; the buttons belong to it by its id */
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
 * Logs the other services out in the browser (OpenID Connect Front-Channel Logout 1.0), and leads on.
 * @param frames the addresses of the services that are told
 */
export const farewellPage = (t: IdportenText, frames: readonly string[], to: string): string =>
  page({
    t,
    title: t.loggedOut,
    children: (
      <>
        <Says>{t.farewell}</Says>
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
