import { html } from 'hono/html';
import type { Child, FC } from 'hono/jsx';
import { assetUrl } from '../http/assets.ts';
import type { Visitor } from '../http/context.ts';
import { homeOf, isOperatorAlone, isStaff, URLS } from '../urls.ts';
import { Header } from './header.tsx';
import { SessionClock } from './session-clock.tsx';

export interface Crumb {
  name: string;
  href: string;
}

interface Frame {
  visitor: Visitor;
  /** Heading of the page, and its name in the browser's tab. */
  title: string;
  /** Pages above this one; Forside (for staff: Arbeidsliste) and the page itself are added. */
  crumbs?: readonly Crumb[];
  /** Names in the list of `assets.ts`, for pages that do more with JavaScript. */
  scripts?: readonly string[];
  children?: Child;
}

/** The address of DEKSA's support. */
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

/** The scripts of a page; those who are logged in are warned before that ends. */
const scriptsFor = ({ session }: Visitor, scripts: readonly string[]): readonly string[] =>
  session ? [...scripts, 'session.js'] : scripts;

const Crumbs: FC<{ visitor: Visitor; crumbs: readonly Crumb[]; title: string }> = ({
  visitor,
  crumbs,
  title,
}) => {
  const { frame } = visitor.text;
  const first = { href: homeOf(visitor), name: homeName(visitor) };
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

function homeName(visitor: Visitor): string {
  const { frame, review, operations } = visitor.text;
  if (isOperatorAlone(visitor)) return operations.title;
  return isStaff(visitor) ? review.worklist : frame.home;
}

const Footer: FC<{ visitor: Visitor }> = ({ visitor }) => {
  const { frame } = visitor.text;
  return (
    <footer class="site-footer">
      <div class="bar">
        <ul>
          <li>
            <a class="ds-link" href={URLS.privacy}>
              {frame.privacy}
            </a>
          </li>
          <li>
            <a class="ds-link" href={URLS.accessibility}>
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
