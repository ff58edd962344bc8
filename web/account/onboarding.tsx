import type { FC } from 'hono/jsx';
import { z } from 'zod';
import { readPerson, savePerson } from '../../db/account/people.ts';
import { PRIVACY_VERSION } from '../../text/statements.ts';
import type { Services, Visitor } from '../http/context.ts';
import { readForm, type Typed, untouched } from '../http/form-input.ts';
import { localAddress, seeOther } from '../http/redirects.ts';
import type { Routes } from '../http/router.ts';
import { purposeOf, readToken } from '../http/tokens.ts';
import { acceptInvitations } from '../organisations/accept-invitations.ts';
import { ErrorSummary, Notice, Problems, TokenForm } from '../ui/blocks.tsx';
import { ContactFields, contactLabels, LanguageField } from '../ui/contact-fields.tsx';
import { Layout } from '../ui/layout.tsx';
import { contact, language } from './contact-input.ts';

const PATH = '/velkommen';
const ACTION = 'profile.create';

const input = contact
  .extend(language.shape)
  .extend({ accept: z.literal('yes', 'accept'), til: z.string().optional() });

/** First login, and a privacy statement that says something new: nothing else is reachable before this is saved. */
export function mountWelcomes(routes: Routes, services: Services): void {
  routes.page('GET', PATH, ACTION, async (c, visitor) => {
    const til = c.req.query('til') ?? '/';
    const values = { ...(await known(visitor)), til };
    return c.html(<WelcomePage visitor={visitor} typed={{ ...untouched, values }} />);
  });

  routes.page('POST', PATH, ACTION, async (c, visitor) => {
    const { session, text } = visitor;
    const { values, token, problems, input: person } = await readForm(c, input);
    const again = (typed: Partial<Typed>) =>
      c.html(<WelcomePage visitor={visitor} typed={{ ...untouched, values, ...typed }} />, 422);
    const id = session && readToken(session, purposeOf(ACTION), token);
    if (!session || !id) return again({ notice: text.frame.oldPage });
    if (problems) return again({ problems });
    const { accept: _, til, ...told } = person;
    await savePerson(services.sql, { ...told, id, pid: session.pid, privacyVersion: PRIVACY_VERSION });
    await acceptInvitations(services, session.pid);
    return seeOther(c, localAddress(services, til) ?? '/');
  });

  /** What somebody told before, who is asked again because the privacy statement says something new. */
  async function known({ session }: Visitor): Promise<Record<string, string>> {
    if (!session?.personId) return {};
    const { name, address, email, phone, language } = await readPerson(services.sql, session.personId);
    return { name, address, email, phone, language };
  }
}

const WelcomePage: FC<{ visitor: Visitor; typed: Typed }> = ({ visitor, typed }) => {
  const { welcome, frame, own } = visitor.text;
  // who is known already is here because of the statement alone
  const { title, lead } = visitor.session?.personId ? own.newStatement : welcome;
  return (
    <Layout visitor={visitor} title={title}>
      <ErrorSummary visitor={visitor} problems={typed.problems} labels={contactLabels(visitor.text)} />
      {typed.notice && <Notice tone="danger">{typed.notice}</Notice>}
      <p>{lead}</p>
      <p>{frame.allRequired}</p>
      <TokenForm visitor={visitor} action={ACTION} to={PATH}>
        <input type="hidden" name="til" value={typed.values.til ?? '/'} />
        <ContactFields visitor={visitor} typed={typed} />
        <LanguageField visitor={visitor} chosen={typed.values.language ?? visitor.language} />
        <p>
          <a class="ds-link" href="/personvern" target="_blank" rel="noopener">
            {welcome.read}
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
            {welcome.accept}
          </label>
          <Problems visitor={visitor} name="accept" typed={typed} />
        </div>
        <div class="buttons">
          <button type="submit" class="ds-button">
            {welcome.save}
          </button>
        </div>
      </TokenForm>
    </Layout>
  );
};
