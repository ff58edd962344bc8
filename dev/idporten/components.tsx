/** Components of the pages of the local ID-porten: plain HTML, which needs no script. */

import type { Child, FC } from 'hono/jsx';
import { LANGUAGES } from '../../domain/shared/language.ts';
import { type IdportenText, SERVICE, textIn } from './texts.ts';

interface PageProps {
  t: IdportenText;
  title: string;
  error?: string | undefined;
  children?: Child;
}

/** Makes a page as a text of HTML. */
export const page = (props: PageProps): string => `<!doctype html>${<Page {...props} />}`;

const languageIn = (t: IdportenText): string => LANGUAGES.find((one) => textIn(one) === t) ?? 'nb';

const Page: FC<PageProps> = ({ t, title, error, children }) => (
  <html lang={languageIn(t)}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{error ? `${t.error}: ${title}` : title}</title>
      <link rel="icon" href="data:," />
      <link rel="stylesheet" href="/assets/theme.css" />
      <link rel="stylesheet" href="/assets/designsystemet.css" />
      <link rel="stylesheet" href="/assets/idporten.css" />
      <script src="/assets/idporten.js" defer></script>
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

export const Paragraph: FC<{ children?: Child }> = ({ children }) => <p class="ds-paragraph">{children}</p>;

/** A form with its fields and its button. */
export const StepForm: FC<{ to: string; button: string; children?: Child }> = ({ to, button, children }) => (
  <form method="post" action={to}>
    {children}
    <button class="ds-button" type="submit">
      {button}
    </button>
  </form>
);

interface FieldProps {
  name: string;
  label: string;
  autocomplete: string;
  help?: string;
  value?: string | undefined;
  type?: 'text' | 'password' | 'tel';
  numeric?: boolean;
  optional?: boolean;
  error?: string | undefined;
}

export const TextField: FC<FieldProps> = (props) => {
  const { name, label, help, type = 'text', numeric, optional, error, ...rest } = props;
  const described = [help && `${name}-help`, error && 'error'].filter(Boolean).join(' ');
  return (
    <div class="ds-field">
      <label class="ds-label" for={name}>
        {label}
      </label>
      {help && (
        <p data-field="description" id={`${name}-help`}>
          {help}
        </p>
      )}
      <input
        class="ds-input"
        id={name}
        name={name}
        type={type}
        inputmode={numeric ? 'numeric' : undefined}
        required={!optional}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={described || undefined}
        {...rest}
      />
    </div>
  );
};

export const PidField: FC<{ t: IdportenText; error?: string | undefined }> = ({ t, error }) => (
  <TextField name="pid" label={t.pid} numeric autocomplete="username" error={error} />
);

export const Link: FC<{ href: string; children?: Child }> = ({ href, children }) => (
  <p class="ds-paragraph">
    <a class="ds-link" href={href}>
      {children}
    </a>
  </p>
);

export const Back: FC<{ t: IdportenText; href: string }> = ({ t, href }) => <Link href={href}>{t.back}</Link>;

export const Cancel: FC<{ t: IdportenText; path: string }> = ({ t, path }) => (
  <form method="post" action={`${path}/avbryt`}>
    <button class="ds-button" data-variant="tertiary" type="submit">
      {t.cancel}
    </button>
  </form>
);
