/** The language of those who work at DEKSA: their pages, and the e-mails to them. */

import type { FC } from 'hono/jsx';
import { changeStaffLanguage } from '../../db/account/people.ts';
import { language } from '../account/contact-input.ts';
import type { Services, Visitor } from '../http/context.ts';
import { readForm } from '../http/form-input.ts';
import { seeOther } from '../http/redirects.ts';
import type { Routes } from '../http/router.ts';
import { purposeOf, readToken } from '../http/tokens.ts';
import { Notice, TokenForm } from '../ui/blocks.tsx';
import { LanguageField } from '../ui/contact-fields.tsx';
import { Layout } from '../ui/layout.tsx';
import { STAFF_LANGUAGE } from '../urls.ts';

const ACTION = 'review.language';

export function mountStaffLanguages(routes: Routes, { sql }: Services): void {
  routes.page('GET', STAFF_LANGUAGE, ACTION, (c, visitor) =>
    c.html(<LanguagePage visitor={visitor} saved={c.req.query('lagret') !== undefined} />),
  );
  routes.page('POST', STAFF_LANGUAGE, ACTION, async (c, visitor) => {
    const sent = await readForm(c, language);
    const given = visitor.session && readToken(visitor.session, purposeOf(ACTION), sent.token);
    if (!given) return c.html(<LanguagePage visitor={visitor} notice={visitor.text.frame.oldPage} />, 422);
    if (sent.problems)
      return c.html(<LanguagePage visitor={visitor} notice={visitor.text.problems.choose} />, 422);
    await changeStaffLanguage(sql, visitor.id, sent.input.language);
    return seeOther(c, `${STAFF_LANGUAGE}?lagret`);
  });
}

const LanguagePage: FC<{ visitor: Visitor; saved?: boolean; notice?: string }> = ({
  visitor,
  saved = false,
  notice,
}) => {
  const { own, profile } = visitor.text;
  return (
    <Layout visitor={visitor} title={own.staffLanguage.title} crumbs={[]}>
      {notice && <Notice tone="danger">{notice}</Notice>}
      {saved && <Notice tone="success">{profile.saved}</Notice>}
      <p>{own.staffLanguage.lead}</p>
      <TokenForm visitor={visitor} action={ACTION} to={STAFF_LANGUAGE}>
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
