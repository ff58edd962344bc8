/** MinID: registering, logging in, and what one does when the letter or the password is gone. */
import { Hints } from './hints.tsx';
import { formPage, MINID, type Part, type Shown } from './minid-form.tsx';
import { type MinidText, minidTextIn } from './minid-texts.ts';
import { Back, Cancel, Field, Form, Link, PidField, page, Says } from './page.tsx';

export const minidPage = (login: Shown, error?: string): string => {
  const { t, at } = login;
  const m = minidTextIn(login.language);
  const links = [
    [MINID.register, m.register],
    [MINID.forgot, m.forgot],
    [MINID.block, m.block],
    [MINID.order, m.order],
    [MINID.help, m.helpTitle],
  ] as const;
  return page({
    t,
    title: t.methods.minid.name,
    error,
    children: (
      <>
        <Form to={`${at}/${MINID.start}`} button={t.next}>
          <PidField t={t} error={error} />
        </Form>
        <Says>{m.lead}</Says>
        <ul class="ds-list">
          {links.map(([to, name]) => (
            <li>
              <a class="ds-link" href={`${at}/${to}`}>
                {name}
              </a>
            </li>
          ))}
        </ul>
        <Hints t={t} columns={[[t.pid, (person) => person.pid]]} />
        <Back t={t} href={at} />
        <Cancel t={t} at={at} />
      </>
    ),
  });
};

export const passwordPage = formPage(MINID.password, {
  title: () => 'MinID',
  button: (_, { t }) => t.next,
  fields: (m, error) => (
    <Field name="passord" label={m.password} type="password" autocomplete="current-password" error={error} />
  ),
  more: (m, { at }) => <Link href={`${at}/${MINID.forgot}`}>{m.forgot}</Link>,
});

export const messagePage = formPage(MINID.message, {
  title: (m) => m.code,
  lead: (m) => m.codeLead,
  button: (_, { t }) => t.logIn,
  fields: (m, error) => (
    <Field name="engangskode" label={m.code} numeric autocomplete="one-time-code" error={error} />
  ),
  more: (m, { at }) => <Link href={`${at}/${MINID.pin}`}>{m.usePin}</Link>,
});

export const pinPage = formPage(MINID.pin, {
  title: (m) => m.pin,
  lead: (m) => m.pinLead,
  button: (_, { t }) => t.logIn,
  fields: (m, error) => <Field name="pin" label={m.pin} numeric autocomplete="off" error={error} />,
});

const twoPins: Part['fields'] = (m, error, { t }) => (
  <>
    <PidField t={t} error={error} />
    <Field name="pin1" label={m.pin1} numeric autocomplete="off" error={error} />
    <Field name="pin2" label={m.pin2} numeric autocomplete="off" error={error} />
  </>
);

export const registerPage = formPage(MINID.register, {
  title: (m) => m.register,
  lead: (m) => m.registerLead,
  button: (_, { t }) => t.next,
  fields: twoPins,
  more: (m, { at }) => <Link href={`${at}/${MINID.order}`}>{m.order}</Link>,
});

export const forgotPage = formPage(MINID.forgot, {
  title: (m) => m.forgot,
  lead: (m) => m.forgotLead,
  button: (_, { t }) => t.next,
  fields: twoPins,
  more: (m, { at }) => <Link href={`${at}/${MINID.order}`}>{m.order}</Link>,
});

export const choosePage = formPage(MINID.choose, {
  title: (m) => m.choosePassword,
  button: (m) => m.savePassword,
  fields: (m, error) => (
    <>
      <Field
        name="passord"
        label={m.password}
        help={m.passwordHelp}
        type="password"
        autocomplete="new-password"
        error={error}
      />
      <Field
        name="mobil"
        label={m.mobile}
        help={m.mobileHelp}
        type="tel"
        autocomplete="tel-national"
        optional
        error={error}
      />
    </>
  ),
});

export const blockPage = formPage(MINID.block, {
  title: (m) => m.block,
  lead: (m) => m.blockLead,
  button: (m) => m.block,
  fields: (_, error, { t }) => <PidField t={t} error={error} />,
});

export const orderPage = formPage(MINID.order, {
  title: (m) => m.order,
  lead: (m) => m.orderLead,
  button: (m) => m.order,
  fields: (_, error, { t }) => <PidField t={t} error={error} />,
});

/** The same whoever has the number, if anybody has it. */
const donePage =
  (title: (m: MinidText) => string, says: (m: MinidText) => string, next: 'order' | 'register') =>
  ({ t, at, language }: Shown): string => {
    const m = minidTextIn(language);
    return page({
      t,
      title: title(m),
      children: (
        <>
          <Says>{says(m)}</Says>
          <Link href={`${at}/${MINID[next]}`}>{m[next]}</Link>
          <Back t={t} href={`${at}/${MINID.start}`} />
        </>
      ),
    });
  };

export const blockedPage = donePage(
  (m) => m.block,
  (m) => m.blocked,
  'order',
);

export const orderedPage = donePage(
  (m) => m.order,
  (m) => m.ordered,
  'register',
);

export const helpPage = ({ t, at, language }: Shown): string => {
  const m = minidTextIn(language);
  return page({
    t,
    title: m.helpTitle,
    children: (
      <>
        {m.help.map(({ title, says }) => (
          <section>
            <h2 class="ds-heading" data-size="xs">
              {title}
            </h2>
            {says.map((sentence) => (
              <Says>{sentence}</Says>
            ))}
          </section>
        ))}
        <Back t={t} href={`${at}/${MINID.start}`} />
      </>
    ),
  });
};
