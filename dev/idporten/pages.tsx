/** The pages of the local ID-porten: plain HTML, no script. */
import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { PEOPLE, type TestPerson } from './people.ts';
import { type IdportenText, SERVICE, textIn } from './texts.ts';

interface PageProps {
  t: IdportenText;
  title: string;
  error?: string | undefined;
  children?: Child;
}

const languageIn = (t: IdportenText): string =>
  (['nb', 'nn', 'en'] as const).find((one) => textIn(one) === t) ?? 'nb';

const document = (props: PageProps): string => `<!doctype html>${<Page {...props} />}`;

const Page = ({ t, title, error, children }: PageProps) => (
  <html lang={languageIn(t)}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{error ? `${t.error}: ${title}` : title}</title>
      <link rel="icon" href="data:," />
      <link rel="stylesheet" href="/assets/theme.css" />
      <link rel="stylesheet" href="/assets/designsystemet.css" />
      <link rel="stylesheet" href="/assets/idporten.css" />
    </head>
    <body>
      <header>
        <p class="ds-paragraph" data-size="sm">
          {t.issuer}
        </p>
      </header>
      <main>
        <p class="ds-paragraph service">{SERVICE}</p>
        <h1 class="ds-heading" data-size="md">
          {title}
        </h1>
        {error && (
          <div class="ds-alert" data-color="danger" role="alert" id="error">
            {error}
          </div>
        )}
        {children}
      </main>
    </body>
  </html>
);

/** The methods that give the level that was asked for. */
export const methodPage = (t: IdportenText, at: string): string =>
  document({
    t,
    title: t.chooseMethod,
    children: (
      <>
        <a class="ds-card method" href={`${at}/bankid`}>
          <strong>{t.bankid}</strong>
          <span>{t.bankidHow}</span>
        </a>
        <p class="ds-paragraph">
          <a class="ds-link" href={`${at}/elektronisk-id`}>
            {t.getEid}
          </a>
        </p>
        <Cancel t={t} at={at} />
      </>
    ),
  });

export const numberPage = (t: IdportenText, at: string, error?: string): string =>
  document({
    t,
    title: t.bankid,
    error,
    children: (
      <>
        <form method="post" action={`${at}/bankid`}>
          <Field name="pid" label={t.pid} numeric autocomplete="username" error={error} />
          <button class="ds-button" type="submit">
            {t.next}
          </button>
        </form>
        <Hints t={t} columns={[[t.pid, (person) => person.pid]]} />
        <Back t={t} href={at} />
        <Cancel t={t} at={at} />
      </>
    ),
  });

export const secretPage = (t: IdportenText, at: string, error?: string): string =>
  document({
    t,
    title: t.bankid,
    error,
    children: (
      <>
        <form method="post" action={`${at}/bankid/kode`}>
          <Field
            name="engangskode"
            label={t.oneTimeCode}
            numeric
            autocomplete="one-time-code"
            error={error}
          />
          <Field name="passord" label={t.password} secret autocomplete="current-password" error={error} />
          <button class="ds-button" type="submit">
            {t.logIn}
          </button>
        </form>
        <Hints
          t={t}
          columns={[
            [t.oneTimeCode, ({ secrets }) => secrets.engangskode],
            [t.password, ({ secrets }) => secrets.passord],
          ]}
        />
        <Back t={t} href={`${at}/bankid`} />
        <Cancel t={t} at={at} />
      </>
    ),
  });

export const electronicIdPage = (t: IdportenText, at: string): string =>
  document({
    t,
    title: t.getEid,
    children: (
      <>
        <p class="ds-paragraph">{t.getEidIntro}</p>
        <ul class="ds-list">
          {t.getEidWays.map(([name, how]) => (
            <li>
              <strong>{name}</strong> {how}
            </li>
          ))}
        </ul>
        <p class="ds-paragraph">{t.getEidPrice}</p>
        <Back t={t} href={at} />
      </>
    ),
  });

export const gonePage = (t: IdportenText): string =>
  document({ t, title: t.gone, children: <p class="ds-paragraph">{t.goneWhy}</p> });

/** @param detail what oidc-provider says to the developer of the service, in English */
export const failedPage = (t: IdportenText, detail: string): string =>
  document({
    t,
    title: t.failed,
    children: (
      <>
        <p class="ds-paragraph">{t.failedWhy}</p>
        <p class="ds-paragraph" lang="en">
          {detail}
        </p>
      </>
    ),
  });

/** @param form the form that oidc-provider made for the answer; the buttons belong to it by its id */
export const logOutPage = (t: IdportenText, form: string): string =>
  document({
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

export const loggedOutPage = (t: IdportenText): string => document({ t, title: t.loggedOut });

interface FieldProps {
  name: string;
  label: string;
  autocomplete: string;
  numeric?: boolean;
  secret?: boolean;
  error?: string | undefined;
}

const Field = ({ name, label, autocomplete, numeric, secret, error }: FieldProps) => (
  <div class="ds-field">
    <label class="ds-label" for={name}>
      {label}
    </label>
    <input
      class="ds-input"
      id={name}
      name={name}
      type={secret ? 'password' : 'text'}
      inputmode={numeric ? 'numeric' : undefined}
      autocomplete={autocomplete}
      required
      aria-invalid={error ? 'true' : undefined}
      aria-describedby={error ? 'error' : undefined}
    />
  </div>
);

interface HintsProps {
  t: IdportenText;
  columns: [heading: string, value: (person: TestPerson) => string][];
}

/** What to type: the same for everybody, so that it tells nothing about the number that was typed. */
const Hints = ({ t, columns }: HintsProps) => (
  <section aria-labelledby="people">
    <h2 class="ds-heading" data-size="xs" id="people">
      {t.testPeople}
    </h2>
    <p class="ds-paragraph">{t.typeThis}</p>
    <table class="ds-table" data-size="sm">
      <thead>
        <tr>
          <th scope="col">{t.name}</th>
          {columns.map(([heading]) => (
            <th scope="col">{heading}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {PEOPLE.map((person) => (
          <tr>
            <th scope="row">{person.name}</th>
            {columns.map(([, value]) => (
              <td>{value(person)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

const Back = ({ t, href }: { t: IdportenText; href: string }) => (
  <p class="ds-paragraph">
    <a class="ds-link" href={href}>
      {t.back}
    </a>
  </p>
);

const Cancel = ({ t, at }: { t: IdportenText; at: string }) => (
  <form method="post" action={`${at}/avbryt`}>
    <button class="ds-button" data-variant="tertiary" type="submit">
      {t.cancel}
    </button>
  </form>
);
