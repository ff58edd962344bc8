/** The head of every page: the way home, and a menu for those who are logged in. */
import type { FC } from 'hono/jsx';
import { isEnough, mayTry } from '../../domain/rights/rights.ts';
import type { ActionAlone } from '../../domain/rights/table.ts';
import { LANGUAGES } from '../../domain/shared/language.ts';
import type { Text } from '../../text/index.ts';
import type { Visitor } from '../http/context.ts';
import { homeOf, LOGIN_URLS, to, URLS } from '../urls.ts';

export const Header: FC<{ visitor: Visitor }> = ({ visitor }) => {
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

/** Links of the menu; each is shown to those who may do the action. */
const LINKS: readonly { action: ActionAlone; href: string; words: (text: Text) => string }[] = [
  {
    action: 'organisation.list',
    href: URLS.organisations,
    words: ({ access }) => access.organisations.title,
  },
  {
    action: 'review.organisations',
    href: URLS.deskOrganisations,
    words: ({ access }) => access.review.title,
  },
  { action: 'profile.read', href: URLS.profile, words: ({ frame }) => frame.profile },
  { action: 'review.language', href: URLS.deskLanguage, words: ({ own }) => own.staffLanguage.title },
  { action: 'operations.read', href: URLS.deskOperations, words: ({ operations }) => operations.title },
];

const mayDo = ({ roles, level }: Visitor, action: ActionAlone): boolean =>
  mayTry(roles, action) && isEnough(action, level);

/** The menu, which the browser itself opens, so that it needs no JavaScript. */
const Menu: FC<{ visitor: Visitor }> = ({ visitor }) => {
  const { frame } = visitor.text;
  return (
    <div class="who">
      <span class="name">{visitor.party.name || visitor.name}</span>
      <button type="button" class="ds-button" data-variant="secondary" popovertarget="meny">
        {frame.menu}
      </button>
      <div id="meny" popover="auto" class="menu">
        <ul>
          {LINKS.filter(({ action }) => mayDo(visitor, action)).map(({ href, words }) => (
            <li>
              <a class="ds-button" data-variant="tertiary" href={href}>
                {words(visitor.text)}
              </a>
            </li>
          ))}
          {mayDo(visitor, 'party.choose') && (
            <li>
              <Parties visitor={visitor} />
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
      {text.partySwitch.menu}
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
        {kind === 'person' ? text.partySwitch.private : name}
      </button>
    ))}
  </form>
);

const LANGUAGE_NAMES = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' } as const;

/** The choice of a language for those who are not logged in; others have one in their profile. */
const Languages: FC<{ visitor: Visitor }> = ({ visitor }) => (
  <nav class="who" aria-label={visitor.text.frame.languages}>
    {LANGUAGES.map((language) => (
      <a
        class="ds-link"
        lang={language}
        hreflang={language}
        aria-current={language === visitor.language ? 'true' : undefined}
        href={to(URLS.language, { language })}
      >
        {LANGUAGE_NAMES[language]}
      </a>
    ))}
  </nav>
);
