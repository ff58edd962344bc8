/**
 * The page of a link that was sent to an e-mail address. A button confirms it, since programs that look into e-mails
 * open the links in them; it works in any browser, whoever is logged in there.
 */

import type { Context } from 'hono';
import { z } from 'zod';
import { confirmEmail } from '../../acts/account/confirm-email.ts';
import type { Env, Visitor } from '../http/context.ts';
import { readForm } from '../http/form-input.ts';
import type { Routes } from '../http/router.ts';
import { hash } from '../http/sessions.ts';
import { Layout } from '../ui/layout.tsx';
import { PlainPage } from '../ui/plain-page.tsx';
import { URLS } from '../urls.ts';

const input = z.object({ kode: z.string().max(100) });

export function mountEmailConfirmation(routes: Routes): void {
  routes.page('GET', URLS.emailConfirmation, 'email.confirm', (c, visitor) =>
    c.html(<ConfirmationPage visitor={visitor} code={c.req.query('kode') ?? ''} />),
  );
  routes.page('POST', URLS.emailConfirmation, 'email.confirm', async (c, visitor) => {
    const { values } = await readForm(c, input);
    const answer = await confirmEmail(visitor.acts, hash(values.kode ?? ''));
    return answer.kind === 'done' ? confirmed(c, visitor) : gone(c, visitor);
  });
}

const ConfirmationPage = ({ visitor, code }: { visitor: Visitor; code: string }) => {
  const { title, lead, button } = visitor.text.identity.confirming;
  return (
    <Layout visitor={visitor} title={title}>
      <p>{lead}</p>
      <form method="post" action={URLS.emailConfirmation}>
        <input type="hidden" name="kode" value={code} />
        <button type="submit" class="ds-button">
          {button}
        </button>
      </form>
    </Layout>
  );
};

function confirmed(c: Context<Env>, visitor: Visitor) {
  const { done, doneSays, home } = visitor.text.identity.confirming;
  return c.html(
    <PlainPage visitor={visitor} title={done} says={[doneSays]} links={[{ href: URLS.home, label: home }]} />,
  );
}

function gone(c: Context<Env>, visitor: Visitor) {
  const { gone, goneSays, profile } = visitor.text.identity.confirming;
  return c.html(
    <PlainPage
      visitor={visitor}
      title={gone}
      says={[goneSays]}
      links={[{ href: URLS.profile, label: profile }]}
    />,
    422,
  );
}
