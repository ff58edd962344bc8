import type { FC } from 'hono/jsx';
import { groupsOf } from '../../domain/forms/kind.ts';
import { kindsOn } from '../../kinds.ts';
import type { Services, Visitor } from '../http/context.ts';
import { ButtonLink } from '../ui/buttons.tsx';
import { Layout, SUPPORT } from '../ui/layout.tsx';
import { LOGIN_URLS, lowLoginUrl, URLS } from '../urls.ts';

const IDPORTEN_HELP = 'https://eid.difi.no/nb/id-porten';

/** The page for everybody: what the portal is for, what can be sent in, and where help is to be had. */
export const LandingPage: FC<{ visitor: Visitor; settings: Services['settings'] }> = ({
  visitor,
  settings,
}) => {
  const { landingPage, frame, sessions } = visitor.text;
  return (
    <Layout visitor={visitor} title={landingPage.title}>
      <p>{landingPage.lead}</p>
      <p>{landingPage.free}</p>
      <p>{landingPage.logIn}</p>
      <p class="buttons">
        <ButtonLink href={LOGIN_URLS.person.login}>{frame.logIn}</ButtonLink>
        <ButtonLink href={lowLoginUrl(URLS.kinds)} variant="secondary">
          {sessions.enquire}
        </ButtonLink>
      </p>
      <p class="quiet">{sessions.enquireHow}</p>
      <Kinds visitor={visitor} settings={settings} />
      <section class="stack" aria-labelledby="hjelp">
        <h2 class="ds-heading" data-size="md" id="hjelp">
          {landingPage.helpTitle}
        </h2>
        <p>
          {landingPage.helpLogin}{' '}
          <a class="ds-link" href={IDPORTEN_HELP}>
            {landingPage.helpIdporten}
          </a>
        </p>
        <p>
          {landingPage.helpPortal}{' '}
          <a class="ds-link" href={`mailto:${SUPPORT}`}>
            {SUPPORT}
          </a>
        </p>
      </section>
    </Layout>
  );
};

const Kinds: FC<{ visitor: Visitor; settings: Services['settings'] }> = ({ visitor, settings }) => {
  const { text, language } = visitor;
  return (
    <section class="stack" aria-labelledby="typer">
      <h2 class="ds-heading" data-size="md" id="typer">
        {text.landingPage.kinds}
      </h2>
      <p>{text.landingPage.kindsOpen}</p>
      {groupsOf(kindsOn(settings)).map(({ group, kinds }) => (
        <>
          <h3 class="ds-heading" data-size="sm">
            {text.form.groups[group]}
          </h3>
          <ul class="items">
            {kinds.map((kind) => (
              <li>
                <h4 class="ds-heading" data-size="xs">
                  {kind.name[language]}
                </h4>
                <p>{kind.about[language]}</p>
                <p class="quiet">
                  {text.landingPage.weeks(kind.weeks)}
                  {kind.applicants === 'organisations' && `. ${text.kindChoice.organisationsOnly}`}
                </p>
              </li>
            ))}
          </ul>
        </>
      ))}
      <p class="quiet">{text.frame.confidential}</p>
    </section>
  );
};
