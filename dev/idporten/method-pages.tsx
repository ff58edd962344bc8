/** Pages for the choice of a method, and for the methods that ask for a number and then for a secret. */

import { Back, Cancel, Link, Paragraph, PidField, page, StepForm, TextField } from './components.tsx';
import { CARDS, type Card, type LoginMethod } from './methods.ts';
import { TestPeople } from './test-people.tsx';
import type { IdportenText } from './texts.ts';

/** Page of the methods that give the level that was asked for. */
export const methodPage = (t: IdportenText, path: string, methods: readonly LoginMethod[]): string =>
  page({
    t,
    title: t.chooseMethod,
    children: (
      <>
        {methods.map((method) => (
          <a class="ds-card method" href={`${path}/${method}`}>
            <strong>{t.methods[method].name}</strong>
            <span>{t.methods[method].how}</span>
          </a>
        ))}
        <Link href={`${path}/elektronisk-id`}>{t.getEid}</Link>
        <Cancel t={t} path={path} />
      </>
    ),
  });

export const numberPage = (t: IdportenText, path: string, card: Card, error?: string): string =>
  page({
    t,
    title: t.methods[card].name,
    error,
    children: (
      <>
        <StepForm to={`${path}/${card}`} button={t.next}>
          <PidField t={t} error={error} />
        </StepForm>
        <TestPeople t={t} columns={[[t.pid, (person) => person.pid]]} />
        <Back t={t} href={path} />
        <Cancel t={t} path={path} />
      </>
    ),
  });

export const secretPage = (t: IdportenText, path: string, card: Card, error?: string): string =>
  page({
    t,
    title: t.methods[card].name,
    error,
    children: (
      <>
        <StepForm to={`${path}/${card}/kode`} button={t.logIn}>
          {CARDS[card].secrets.map((secret) => (
            <TextField name={secret} label={t.secrets[secret]} error={error} {...INPUTS[secret]} />
          ))}
        </StepForm>
        {card === 'bankid' && (
          <form method="post" action={`${path}/bankid/app`}>
            <button class="ds-button" data-variant="secondary" type="submit">
              {t.app.use}
            </button>
          </form>
        )}
        <TestPeople
          t={t}
          columns={CARDS[card].secrets.map((secret) => [t.secrets[secret], ({ secrets }) => secrets[secret]])}
        />
        <Back t={t} href={`${path}/${card}`} />
        <Cancel t={t} path={path} />
      </>
    ),
  });

const INPUTS = {
  engangskode: { numeric: true, autocomplete: 'one-time-code' },
  passord: { type: 'password', autocomplete: 'current-password' },
  kode: { numeric: true, autocomplete: 'one-time-code' },
  pin: { type: 'password', numeric: true, autocomplete: 'current-password' },
} as const;

export const electronicIdPage = (t: IdportenText, path: string): string =>
  page({
    t,
    title: t.getEid,
    children: (
      <>
        <Paragraph>{t.getEidIntro}</Paragraph>
        <ul class="ds-list">
          {Object.entries(t.getEidWays).map(([card, how]) => (
            <li>
              <strong>{t.methods[card as Card].name}</strong> {how}
            </li>
          ))}
        </ul>
        <Paragraph>{t.getEidPrice}</Paragraph>
        <Back t={t} href={path} />
      </>
    ),
  });

export const gonePage = (t: IdportenText): string =>
  page({ t, title: t.gone, children: <Paragraph>{t.goneWhy}</Paragraph> });
