/** The steps from *Velg innloggingsmetode* to the answer that the service gets. */
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { mountAppLogins } from './app-logins.ts';
import { forgetAttempts, mayTry } from './attempts.ts';
import type { House } from './context.ts';
import { CARDS, type Card, methodsFor } from './methods.ts';
import { mountMinid } from './minid-steps.ts';
import { electronicIdPage, methodPage, numberPage, secretPage } from './pages.tsx';
import { isRight } from './people.ts';
import { type App, type Login, LoginDesk, type Steps, typed, typedPid } from './steps.ts';

export function loginSteps(house: House): App {
  const app: App = new Hono<{ Bindings: HttpBindings }>();
  const desk = new LoginDesk(house);
  app.get('/login/:uid', (c) =>
    desk.withLogin(c, ({ t, at, wanted }) => c.html(methodPage(t, at, methodsFor(wanted)))),
  );
  app.get('/login/:uid/elektronisk-id', (c) =>
    desk.withLogin(c, ({ t, at }) => c.html(electronicIdPage(t, at))),
  );
  app.post('/login/:uid/avbryt', (c) => desk.withLogin(c, () => desk.cancel(c)));
  for (const card of Object.keys(CARDS) as Card[]) mountCard(app, house, desk, card);
  mountAppLogins(app, house, desk);
  mountMinid(app, house, desk);
  return app;
}

/** A method that asks for a number, and then for what belongs to it. */
function mountCard(app: App, house: House, desk: LoginDesk, card: Card): void {
  const number = `/login/:uid/${card}`;
  const secret = `${number}/kode`;

  app.get(number, (c) => desk.withMethod(c, card, ({ t, at }) => c.html(numberPage(t, at, card))));

  app.post(number, (c) =>
    desk.withMethod(c, card, async ({ t, at }) => {
      const pid = await typedPid(c);
      if (!pid) return c.html(numberPage(t, at, card, t.badPid), 422);
      await desk.keep(c, { method: card, pid });
      return c.redirect(`${at}/${card}/kode`, 303);
    }),
  );

  app.get(secret, (c) =>
    desk.withMethod(c, card, (login) =>
      pidFor(card, login)
        ? c.html(secretPage(login.t, login.at, card))
        : c.redirect(`${login.at}/${card}`, 303),
    ),
  );

  app.post(secret, (c) =>
    desk.withMethod(c, card, async (login) => {
      const { t, at } = login;
      const pid = pidFor(card, login);
      if (!pid) return c.redirect(`${at}/${card}`, 303);
      if (!(await mayTry(house.sql, card, pid))) return c.html(secretPage(t, at, card, t.paused), 429);
      if (!isRight(pid, await typedSecrets(c, card))) return c.html(secretPage(t, at, card, t.wrong), 422);
      await forgetAttempts(house.sql, [card], pid);
      return desk.finish(c, login, pid, { method: card, amr: CARDS[card].amr });
    }),
  );
}

const pidFor = (card: Card, { progress }: Login): string | undefined =>
  progress?.method === card ? progress.pid : undefined;

async function typedSecrets(c: Steps, card: Card): Promise<Record<string, string>> {
  const { secrets } = CARDS[card];
  const values = await Promise.all(secrets.map(async (name) => [name, (await typed(c, name)).trim()]));
  return Object.fromEntries(values);
}
