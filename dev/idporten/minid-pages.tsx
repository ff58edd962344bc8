/** Pages of MinID: registration, login, forgotten password, and blocking and ordering of PIN codes. */

import { Back, Cancel, Link, Paragraph, PidField, page, StepForm, TextField } from './components.tsx';
import { type FormSpec, formPage, MINID, type MinidLogin } from './minid-form.tsx';
import { type MinidText, minidTextIn } from './minid-texts.ts';
import { TestPeople } from './test-people.tsx';

export const minidPage = (login: MinidLogin, error?: string): string => {
  const { t, path } = login;
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
        <StepForm to={`${path}/${MINID.start}`} button={t.next}>
          <PidField t={t} error={error} />
        </StepForm>
        <Paragraph>{m.lead}</Paragraph>
        <ul class="ds-list">
          {links.map(([to, name]) => (
            <li>
              <a class="ds-link" href={`${path}/${to}`}>
                {name}
              </a>
            </li>
          ))}
        </ul>
        <TestPeople t={t} columns={[[t.pid, (person) => person.pid]]} />
        <Back t={t} href={path} />
        <Cancel t={t} path={path} />
      </>
    ),
  });
};

export const passwordPage = formPage(MINID.password, {
  title: () => 'MinID',
  button: (_, { t }) => t.next,
  fields: (m, error) => (
    <TextField
      name="passord"
      label={m.password}
      type="password"
      autocomplete="current-password"
      error={error}
    />
  ),
  more: (m, { path }) => <Link href={`${path}/${MINID.forgot}`}>{m.forgot}</Link>,
});

export const messagePage = formPage(MINID.message, {
  title: (m) => m.code,
  lead: (m) => m.codeLead,
  button: (_, { t }) => t.logIn,
  fields: (m, error) => (
    <TextField name="engangskode" label={m.code} numeric autocomplete="one-time-code" error={error} />
  ),
  more: (m, { path }) => <Link href={`${path}/${MINID.pin}`}>{m.usePin}</Link>,
});

export const pinPage = formPage(MINID.pin, {
  title: (m) => m.pin,
  lead: (m) => m.pinLead,
  button: (_, { t }) => t.logIn,
  fields: (m, error) => <TextField name="pin" label={m.pin} numeric autocomplete="off" error={error} />,
});

const twoPins: FormSpec['fields'] = (m, error, { t }) => (
  <>
    <PidField t={t} error={error} />
    <TextField name="pin1" label={m.pin1} numeric autocomplete="off" error={error} />
    <TextField name="pin2" label={m.pin2} numeric autocomplete="off" error={error} />
  </>
);

export const registerPage = formPage(MINID.register, {
  title: (m) => m.register,
  lead: (m) => m.registerLead,
  button: (_, { t }) => t.next,
  fields: twoPins,
  more: (m, { path }) => <Link href={`${path}/${MINID.order}`}>{m.order}</Link>,
});

export const forgotPage = formPage(MINID.forgot, {
  title: (m) => m.forgot,
  lead: (m) => m.forgotLead,
  button: (_, { t }) => t.next,
  fields: twoPins,
  more: (m, { path }) => <Link href={`${path}/${MINID.order}`}>{m.order}</Link>,
});

export const choosePage = formPage(MINID.choose, {
  title: (m) => m.choosePassword,
  button: (m) => m.savePassword,
  fields: (m, error) => (
    <>
      <TextField
        name="passord"
        label={m.password}
        help={m.passwordHelp}
        type="password"
        autocomplete="new-password"
        error={error}
      />
      <TextField
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

/** Makes a page of confirmation: the same for every number, whether or not anybody has it. */
const donePage =
  (title: (m: MinidText) => string, lead: (m: MinidText) => string, next: 'order' | 'register') =>
  ({ t, path, language }: MinidLogin): string => {
    const m = minidTextIn(language);
    return page({
      t,
      title: title(m),
      children: (
        <>
          <Paragraph>{lead(m)}</Paragraph>
          <Link href={`${path}/${MINID[next]}`}>{m[next]}</Link>
          <Back t={t} href={`${path}/${MINID.start}`} />
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

export const helpPage = ({ t, path, language }: MinidLogin): string => {
  const m = minidTextIn(language);
  return page({
    t,
    title: m.helpTitle,
    children: (
      <>
        {m.help.map(({ title, paragraphs }) => (
          <section>
            <h2 class="ds-heading" data-size="xs">
              {title}
            </h2>
            {paragraphs.map((sentence) => (
              <Paragraph>{sentence}</Paragraph>
            ))}
          </section>
        ))}
        <Back t={t} href={`${path}/${MINID.start}`} />
      </>
    ),
  });
};
