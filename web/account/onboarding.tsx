/**
 * First login, and a privacy statement that says something new: nothing else is reachable before this is saved. Whoever
 * is known already finds what they told before.
 */
import type { FC } from 'hono/jsx';
import { z } from 'zod';
import { onboard } from '../../acts/account/onboard.ts';
import { readPerson } from '../../db/account/people.ts';
import { readFacts } from '../../db/account/person-facts.ts';
import { commandForm } from '../http/command-form.tsx';
import type { Services, Visitor } from '../http/context.ts';
import type { FormState } from '../http/form-input.ts';
import { localAddress } from '../http/redirects.ts';
import type { Routes } from '../http/router.ts';
import { Alert } from '../ui/alerts.tsx';
import { ContactFields, contactLabels, type GivenContact, LanguageField } from '../ui/contact-fields.tsx';
import { ErrorSummary, Problems } from '../ui/fields.tsx';
import { TokenForm } from '../ui/forms.tsx';
import { Layout } from '../ui/layout.tsx';
import { URLS } from '../urls.ts';
import { contact, language } from './contact-input.ts';

const action = 'profile.create';

const input = contact
  .extend(language.shape)
  .extend({ accept: z.literal('yes', 'accept'), til: z.string().optional() });

export function mountOnboarding(routes: Routes, services: Services): void {
  const { show, take } = commandForm({
    action,
    input,
    initial: async (c, { session, reads }) => {
      const til = c.req.query('til') ?? URLS.home;
      const told = session?.personId
        ? await readPerson(reads, session.personId)
        : session && (await readFacts(reads, session.pid));
      const { name, address, email, phone, language } = told ?? {};
      const values = Object.entries({ name, address, email, phone, language, til });
      return Object.fromEntries(values.filter((entry): entry is [string, string] => Boolean(entry[1])));
    },
    page: async (visitor, _, typed) => {
      const facts = await readFacts(visitor.reads, visitor.session!.pid);
      const given = { name: facts?.name ?? null, address: facts?.address ?? null };
      return <OnboardingPage {...{ visitor, typed, given }} />;
    },
    act: ({ acts, id, input: { name, address, email, phone, language }, visitor }) =>
      onboard(acts, { id, pid: visitor.session!.pid, name, address, email, phone, language }),
    refusals: () => ({}),
    leadsTo: (_visitor, _, _answer, { til }) => localAddress(services, til) ?? URLS.home,
  });
  routes.page('GET', URLS.onboarding, action, show);
  routes.page('POST', URLS.onboarding, action, take);
}

const OnboardingPage: FC<{ visitor: Visitor; typed: FormState; given: GivenContact }> = ({
  visitor,
  typed,
  given,
}) => {
  const { onboarding, frame, own } = visitor.text;
  // who is known already is here because of the statement alone
  const { title, lead } = visitor.session?.personId ? own.newStatement : onboarding;
  return (
    <Layout visitor={visitor} title={title}>
      <ErrorSummary visitor={visitor} typed={typed} labels={contactLabels(visitor.text)} />
      {typed.notice && <Alert tone="danger">{typed.notice}</Alert>}
      <p>{lead}</p>
      <p>{frame.allRequired}</p>
      <TokenForm visitor={visitor} action={action} to={URLS.onboarding}>
        <input type="hidden" name="til" value={typed.values.til ?? URLS.home} />
        <ContactFields visitor={visitor} typed={typed} given={given} />
        <LanguageField visitor={visitor} chosen={typed.values.language ?? visitor.language} />
        <p>
          <a class="ds-link" href={URLS.privacy} target="_blank" rel="noopener">
            {onboarding.read}
          </a>
        </p>
        <div class="ds-field">
          <input
            class="ds-input"
            type="checkbox"
            id="accept"
            name="accept"
            value="yes"
            checked={typed.values.accept === 'yes'}
            aria-describedby="accept-feil"
          />
          <label class="ds-label" for="accept" data-weight="regular">
            {onboarding.accept}
          </label>
          <Problems visitor={visitor} name="accept" typed={typed} />
        </div>
        <div class="buttons">
          <button type="submit" class="ds-button">
            {onboarding.save}
          </button>
        </div>
      </TokenForm>
    </Layout>
  );
};
