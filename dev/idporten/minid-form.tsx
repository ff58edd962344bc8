/** Addresses of the pages of MinID, and the form that most of them consist of. */
import type { Child } from 'hono/jsx';
import { Back, Cancel, Paragraph, page, StepForm } from './components.tsx';
import type { Login } from './login-flow.ts';
import { type MinidText, minidTextIn } from './minid-texts.ts';

/** The part of a login that a page shows. */
export type MinidLogin = Pick<Login, 't' | 'path' | 'language'>;

/** Addresses of the pages, below that of the login; a form is sent to the address of its own page. */
export const MINID = {
  start: 'minid',
  password: 'minid/passord',
  message: 'minid/engangskode',
  pin: 'minid/pin-kode',
  register: 'minid/registrering',
  forgot: 'minid/glemt-passord',
  choose: 'minid/nytt-passord',
  block: 'minid/sperring',
  order: 'minid/bestilling',
  help: 'minid/hjelp',
} as const;

/** Description of a page that consists of a form. */
export interface FormSpec {
  title: (m: MinidText) => string;
  lead?: (m: MinidText) => string;
  button: (m: MinidText, login: MinidLogin) => string;
  fields: (m: MinidText, error: string | undefined, login: MinidLogin) => Child;
  /** Further links, beside the one back. */
  more?: (m: MinidText, login: MinidLogin) => Child;
}

/** Makes a page with a form and a link back to the first page of MinID. */
export const formPage =
  (to: string, { title, lead, button, fields, more }: FormSpec) =>
  (login: MinidLogin, error?: string): string => {
    const { t, path } = login;
    const m = minidTextIn(login.language);
    return page({
      t,
      title: title(m),
      error,
      children: (
        <>
          {lead && <Paragraph>{lead(m)}</Paragraph>}
          <StepForm to={`${path}/${to}`} button={button(m, login)}>
            {fields(m, error, login)}
          </StepForm>
          {more?.(m, login)}
          <Back t={t} href={`${path}/${MINID.start}`} />
          <Cancel t={t} path={path} />
        </>
      ),
    });
  };
