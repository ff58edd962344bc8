/** Choosing how to log in, and the methods that ask for a number and then for a secret. */
import { Hints } from './hints.tsx';
import { CARDS, type Card, type Method } from './methods.ts';
import { Back, Cancel, Field, Form, Link, PidField, page, Says } from './page.tsx';
import type { IdportenText } from './texts.ts';

/** The methods that give the level that was asked for. */
export const methodPage = (t: IdportenText, at: string, methods: readonly Method[]): string =>
  page({
    t,
    title: t.chooseMethod,
    children: (
      <>
        {methods.map((method) => (
          <a class="ds-card method" href={`${at}/${method}`}>
            <strong>{t.methods[method].name}</strong>
            <span>{t.methods[method].how}</span>
          </a>
        ))}
        <Link href={`${at}/elektronisk-id`}>{t.getEid}</Link>
        <Cancel t={t} at={at} />
      </>
    ),
  });

export const numberPage = (t: IdportenText, at: string, card: Card, error?: string): string =>
  page({
    t,
    title: t.methods[card].name,
    error,
    children: (
      <>
        <Form to={`${at}/${card}`} button={t.next}>
          <PidField t={t} error={error} />
        </Form>
        <Hints t={t} columns={[[t.pid, (person) => person.pid]]} />
        <Back t={t} href={at} />
        <Cancel t={t} at={at} />
      </>
    ),
  });

export const secretPage = (t: IdportenText, at: string, card: Card, error?: string): string =>
  page({
    t,
    title: t.methods[card].name,
    error,
    children: (
      <>
        <Form to={`${at}/${card}/kode`} button={t.logIn}>
          {CARDS[card].secrets.map((secret) => (
            <Field name={secret} label={t.secrets[secret]} error={error} {...LOOKS[secret]} />
          ))}
        </Form>
        {card === 'bankid' && (
          <form method="post" action={`${at}/bankid/app`}>
            <button class="ds-button" data-variant="secondary" type="submit">
              {t.app.use}
            </button>
          </form>
        )}
        <Hints
          t={t}
          columns={CARDS[card].secrets.map((secret) => [t.secrets[secret], ({ secrets }) => secrets[secret]])}
        />
        <Back t={t} href={`${at}/${card}`} />
        <Cancel t={t} at={at} />
      </>
    ),
  });

const LOOKS = {
  engangskode: { numeric: true, autocomplete: 'one-time-code' },
  passord: { type: 'password', autocomplete: 'current-password' },
  kode: { numeric: true, autocomplete: 'one-time-code' },
  pin: { type: 'password', numeric: true, autocomplete: 'current-password' },
} as const;

export const electronicIdPage = (t: IdportenText, at: string): string =>
  page({
    t,
    title: t.getEid,
    children: (
      <>
        <Says>{t.getEidIntro}</Says>
        <ul class="ds-list">
          {Object.entries(t.getEidWays).map(([card, how]) => (
            <li>
              <strong>{t.methods[card as Card].name}</strong> {how}
            </li>
          ))}
        </ul>
        <Says>{t.getEidPrice}</Says>
        <Back t={t} href={at} />
      </>
    ),
  });

export const gonePage = (t: IdportenText): string =>
  page({ t, title: t.gone, children: <Says>{t.goneWhy}</Says> });
