/** The language of those who work at DEKSA: of their pages, and of the e-mails to them. */

import type { FC } from 'hono/jsx';
import { z } from 'zod';
import { changeOwnLanguage } from '../../acts/desk/change-language.ts';
import { LANGUAGES } from '../../domain/shared/language.ts';
import { commandForm } from '../http/command-form.tsx';
import type { Visitor } from '../http/context.ts';
import { type FormState, type ProblemCode, untouched } from '../http/form-input.ts';
import type { Routes } from '../http/router.ts';
import { Alert } from '../ui/alerts.tsx';
import { LanguageField } from '../ui/contact-fields.tsx';
import { TokenForm } from '../ui/forms.tsx';
import { Layout } from '../ui/layout.tsx';
import { URLS } from '../urls.ts';

const action = 'review.language';
const NONE_CHOSEN: ProblemCode = 'choose';
const input = z.object({ language: z.enum(LANGUAGES, NONE_CHOSEN) });

/** Parameter of the page's address that says that the language was saved. */
const SAVED = 'lagret';

export function mountDeskLanguages(routes: Routes): void {
  const { take } = commandForm({
    ...{ action, input },
    page: (visitor, _object, typed) => <LanguagePage visitor={visitor} typed={typed} />,
    act: ({ acts, actor, input: { language } }) => changeOwnLanguage(acts, { actor, language }),
    refusals: () => ({}),
    leadsTo: () => `${URLS.deskLanguage}?${SAVED}`,
  });
  routes.page('GET', URLS.deskLanguage, action, (c, visitor) =>
    c.html(<LanguagePage visitor={visitor} typed={untouched} saved={c.req.query(SAVED) !== undefined} />),
  );
  routes.page('POST', URLS.deskLanguage, action, take);
}

const LanguagePage: FC<{ visitor: Visitor; typed: FormState; saved?: boolean }> = ({
  visitor,
  typed: { notice, problems },
  saved = false,
}) => {
  const { own, profile, problems: says } = visitor.text;
  const wrong = notice ?? (problems.length > 0 ? says.choose : null);
  return (
    <Layout visitor={visitor} title={own.staffLanguage.title} crumbs={[]}>
      {wrong && <Alert tone="danger">{wrong}</Alert>}
      {saved && <Alert tone="success">{profile.saved}</Alert>}
      <p>{own.staffLanguage.lead}</p>
      <TokenForm visitor={visitor} action={action} to={URLS.deskLanguage}>
        <LanguageField visitor={visitor} chosen={visitor.language} titled />
        <div class="buttons">
          <button type="submit" class="ds-button">
            {profile.save}
          </button>
        </div>
      </TokenForm>
    </Layout>
  );
};
