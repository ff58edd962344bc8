/** Pages of a login with BankID's app: the one that waits for it, and those that play the telephone. */
import { Back, Cancel, Paragraph, page } from './components.tsx';
import type { IdportenText } from './texts.ts';

export interface AppLogin {
  id: string;
  words: string;
}

export const waitingPage = (t: IdportenText, path: string, login: AppLogin, error?: string): string =>
  page({
    t,
    title: t.app.title,
    error,
    children: (
      <>
        <Paragraph>{t.app.lead}</Paragraph>
        <Words t={t} login={login} />
        <p class="ds-paragraph">
          <a class="ds-link" href={`/telefon/${login.id}`} target="_blank" rel="noopener">
            {t.app.toPhone}
          </a>
        </p>
        <p>
          <a
            class="ds-button"
            href={`${path}/bankid/app?videre`}
            data-when-confirmed={`/telefon/${login.id}/svar`}
          >
            {t.app.goOn}
          </a>
        </p>
        <Back t={t} href={`${path}/bankid/kode`} />
        <Cancel t={t} path={path} />
      </>
    ),
  });

const Words = ({ t, login }: { t: IdportenText; login: AppLogin }) => (
  <p class="ds-paragraph">
    {t.app.words}: <strong>{login.words}</strong>
  </p>
);

export const phonePage = (t: IdportenText, login: AppLogin): string =>
  page({
    t,
    title: t.app.phone,
    children: (
      <>
        <Paragraph>{t.app.question}</Paragraph>
        <Words t={t} login={login} />
        <form method="post" action={`/telefon/${login.id}`}>
          <button class="ds-button" type="submit" name="svar" value="ja">
            {t.app.confirm}
          </button>
          <button class="ds-button" data-variant="secondary" type="submit" name="svar" value="nei">
            {t.app.decline}
          </button>
        </form>
      </>
    ),
  });

export const phoneDonePage = (t: IdportenText, confirmed: boolean): string =>
  page({
    t,
    title: confirmed ? t.app.confirmed : t.app.declined,
    children: <Paragraph>{t.app.toLogin}</Paragraph>,
  });

export const phoneGonePage = (t: IdportenText): string => page({ t, title: t.app.gone });
