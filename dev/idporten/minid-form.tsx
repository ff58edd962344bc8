/** What the pages of MinID share: their addresses, and the form that most of them are. */
import type { Child } from 'hono/jsx';
import { type MinidText, minidTextIn } from './minid-texts.ts';
import { Back, Cancel, Form, page, Says } from './page.tsx';
import type { Login } from './steps.ts';

/** What a page is made from. */
export type Shown = Pick<Login, 't' | 'at' | 'language'>;

/** The pages, each with the address that it is found at and sends to. */
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

/** What is special to a page that is a form. */
export interface Part {
  title: (m: MinidText) => string;
  lead?: (m: MinidText) => string;
  button: (m: MinidText, login: Shown) => string;
  fields: (m: MinidText, error: string | undefined, login: Shown) => Child;
  /** Further ways on, beside the way back. */
  more?: (m: MinidText, login: Shown) => Child;
}

/** A page that is a form, and the way back to the first one. */
export const formPage =
  (to: string, { title, lead, button, fields, more }: Part) =>
  (login: Shown, error?: string): string => {
    const { t, at } = login;
    const m = minidTextIn(login.language);
    return page({
      t,
      title: title(m),
      error,
      children: (
        <>
          {lead && <Says>{lead(m)}</Says>}
          <Form to={`${at}/${to}`} button={button(m, login)}>
            {fields(m, error, login)}
          </Form>
          {more?.(m, login)}
          <Back t={t} href={`${at}/${MINID.start}`} />
          <Cancel t={t} at={at} />
        </>
      ),
    });
  };
