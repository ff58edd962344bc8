import { html } from 'hono/html';
import type { Child, FC } from 'hono/jsx';
import { isEnough, mayTry } from '../../domain/rights/rights.ts';
import { LANGUAGES } from '../../domain/shared/language.ts';
import { assetUrl } from '../http/assets.ts';
import type { Visitor } from '../http/context.ts';
import { homeOf, isStaff, LOGIN_URLS, URLS } from '../urls.ts';
import { SessionClock } from './session-clock.tsx';

export interface Crumb {
  name: string;
  href: string;
}

interface Frame {
  visitor: Visitor;
  /** The `h1`, and the name of the page in the browser's tab. */
  title: string;
  /** The pages above this one; Forside (for staff: Arbeidsliste) and the page itself are added. */
  crumbs?: readonly Crumb[];
  /** Names in the list of `assets.ts`, for pages that do more with JavaScript. */
  scripts?: readonly string[];
  children?: Child;
}

export const SUPPORT = 'support@deksa.no';
const STYLES = ['inter/wght.css', 'theme.css', 'designsystemet.css', 'site.css'] as const;

/** A whole page: the frame that every page has, one `h1`, and the content. */
export const Layout: FC<Frame> = ({ visitor, title, crumbs, scripts = [], children }) => {
  const { frame } = visitor.text;
  return html`<!doctype html>${(
    <html lang={visitor.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="htmx-config" content='{"includeIndicatorCSS":false}' />
        <title>{`${title} - ${frame.service} - DEKSA`}</title>
        <link rel="icon" href={assetUrl('icon.svg')} type="image/svg+xml" />
        {STYLES.map((name) => (
          <link rel="stylesheet" href={assetUrl(name)} />
        ))}
        {scriptsFor(visitor, scripts).map((name) => (
          <script
            src={assetUrl(name)}
            {...(name.endsWith('.mjs') ? { type: 'module' } : { defer: true })}
          ></script>
        ))}
      </head>
      <body>
        <a class="ds-skip-link" href="#innhold">
          {frame.skip}
        </a>
        <Header visitor={visitor} />
        <SessionClock visitor={visitor} />
        <main id="innhold" class="page" tabindex={-1}>
          {crumbs && visitor.id && <Crumbs visitor={visitor} crumbs={crumbs} title={title} />}
          <h1 class="ds-heading" data-size="lg">
            {title}
          </h1>
          {children}
        </main>
        <Footer visitor={visitor} />
      </body>
    </html>
  )}`;
};

/** Whoever is logged in is warned before that ends. */
const scriptsFor = ({ session }: Visitor, scripts: readonly string[]): readonly string[] =>
  session ? [...scripts, 'session.js'] : scripts;

const Header: FC<{ visitor: Visitor }> = ({ visitor }) => {
  const { frame } = visitor.text;
  return (
    <header class="site-header">
      <div class="bar">
        <a class="brand" href={homeOf(visitor)}>
          <strong>DEKSA</strong> <span>{frame.agency}</span>
        </a>
        {visitor.session ? <Menu visitor={visitor} /> : <Languages visitor={visitor} />}
      </div>
    </header>
  );
};

/** Opened by the browser itself, so it needs no JavaScript. */
const Menu: FC<{ visitor: Visitor }> = ({ visitor }) => {
  const { frame, access, own } = visitor.text;
  return (
    <div class="who">
      <span class="name">{visitor.party.name || visitor.name}</span>
      <button type="button" class="ds-button" data-variant="secondary" popovertarget="meny">
        {frame.menu}
      </button>
      <div id="meny" popover="auto" class="menu">
        <ul>
          {mayTry(visitor.roles, 'organisation.list') && isEnough('organisation.list', visitor.level) && (
            <li>
              <a class="ds-button" data-variant="tertiary" href={URLS.organisations}>
                {access.organisations.title}
              </a>
            </li>
          )}
          {mayTry(visitor.roles, 'review.organisations') && (
            <li>
              <a class="ds-button" data-variant="tertiary" href={URLS.deskOrganisations}>
                {access.review.title}
              </a>
            </li>
          )}
          {mayTry(visitor.roles, 'profile.read') && (
            <li>
              <a class="ds-button" data-variant="tertiary" href={URLS.profile}>
                {frame.profile}
              </a>
            </li>
          )}
          {mayTry(visitor.roles, 'review.language') && (
            <li>
              <a class="ds-button" data-variant="tertiary" href={URLS.deskLanguage}>
                {own.staffLanguage.title}
              </a>
            </li>
          )}
          {mayTry(visitor.roles, 'party.choose') && isEnough('party.choose', visitor.level) && (
            <li>
              <Parties visitor={visitor} />
            </li>
          )}
          {mayTry(visitor.roles, 'operations.read') && (
            <li>
              <a class="ds-button" data-variant="tertiary" href={URLS.deskOperations}>
                {visitor.text.operations.title}
              </a>
            </li>
          )}
          <li>
            <form method="post" action={LOGIN_URLS[visitor.session?.kind ?? 'person'].logout}>
              <button type="submit" class="ds-button" data-variant="tertiary">
                {frame.logOut}
              </button>
            </form>
          </li>
        </ul>
      </div>
    </div>
  );
};

/** Oneself and the organisations that one may act for; the one chosen is marked. */
const Parties: FC<{ visitor: Visitor }> = ({ visitor: { parties, party, text } }) => (
  <form method="post" action={URLS.partySwitch} class="parties" aria-labelledby="opptre-for">
    <p class="menu-title quiet" id="opptre-for">
      {text.acting.menu}
    </p>
    {parties.map(({ kind, id, name }) => (
      <button
        type="submit"
        class="ds-button"
        data-variant="tertiary"
        name="party"
        value={id}
        aria-current={id === party.id ? 'true' : undefined}
      >
        {kind === 'person' ? text.acting.private : name}
      </button>
    ))}
  </form>
);

const LANGUAGE_NAMES = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' } as const;

/** For those who are not logged in; others choose the language in their profile. */
const Languages: FC<{ visitor: Visitor }> = ({ visitor }) => (
  <nav class="who" aria-label={visitor.text.frame.languages}>
    {LANGUAGES.map((language) => (
      <a
        class="ds-link"
        lang={language}
        hreflang={language}
        aria-current={language === visitor.language ? 'true' : undefined}
        href={`/sprak/${language}`}
      >
        {LANGUAGE_NAMES[language]}
      </a>
    ))}
  </nav>
);

const Crumbs: FC<{ visitor: Visitor; crumbs: readonly Crumb[]; title: string }> = ({
  visitor,
  crumbs,
  title,
}) => {
  const { frame, review } = visitor.text;
  const first = { href: homeOf(visitor), name: isStaff(visitor) ? review.worklist : frame.home };
  return (
    <nav class="crumbs" aria-label={frame.crumbs}>
      <ol>
        {[first, ...crumbs].map(({ name, href }) => (
          <li>
            <a class="ds-link" href={href}>
              {name}
            </a>
          </li>
        ))}
        <li aria-current="page">{title}</li>
      </ol>
    </nav>
  );
};

const Footer: FC<{ visitor: Visitor }> = ({ visitor }) => {
  const { frame } = visitor.text;
  return (
    <footer class="site-footer">
      <div class="bar">
        <ul>
          <li>
            <a class="ds-link" href="/personvern">
              {frame.privacy}
            </a>
          </li>
          <li>
            <a class="ds-link" href="/tilgjengelighet">
              {frame.accessibility}
            </a>
          </li>
          <li>
            {frame.support}:{' '}
            <a class="ds-link" href={`mailto:${SUPPORT}`}>
              {SUPPORT}
            </a>
          </li>
        </ul>
      </div>
    </footer>
  );
};
