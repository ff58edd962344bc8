/** Routes of a login, from *Velg innloggingsmetode* to the answer that the service gets. */
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { mountAppLogins } from './app-logins.ts';
import { clearAttempts, countAttempt } from './attempts.ts';
import type { Context } from './context.ts';
import { type App, type Login, LoginFlow, readField, readPid, type StepContext } from './login-flow.ts';
import { electronicIdPage, methodPage, numberPage, secretPage } from './method-pages.tsx';
import { CARDS, type Card, methodsFor } from './methods.ts';
import { mountMinid } from './minid-steps.ts';
import { hasSecrets } from './people.ts';

export function loginRoutes(context: Context): App {
  const app: App = new Hono<{ Bindings: HttpBindings }>();
  const flow = new LoginFlow(context);
  app.get('/login/:uid', (c) =>
    flow.withLogin(c, ({ t, path, wanted }) => c.html(methodPage(t, path, methodsFor(wanted)))),
  );
  app.get('/login/:uid/elektronisk-id', (c) =>
    flow.withLogin(c, ({ t, path }) => c.html(electronicIdPage(t, path))),
  );
  app.post('/login/:uid/avbryt', (c) => flow.withLogin(c, () => flow.cancel(c)));
  for (const card of Object.keys(CARDS) as Card[]) mountCard(app, context, flow, card);
  mountAppLogins(app, context, flow);
  mountMinid(app, context, flow);
  return app;
}

/** Mounts a method that asks for a number, and then for the secrets of that number. */
function mountCard(app: App, context: Context, flow: LoginFlow, card: Card): void {
  const number = `/login/:uid/${card}`;
  const secret = `${number}/kode`;

  app.get(number, (c) => flow.withMethod(c, card, ({ t, path }) => c.html(numberPage(t, path, card))));

  app.post(number, (c) =>
    flow.withMethod(c, card, async ({ t, path }) => {
      const pid = await readPid(c);
      if (!pid) return c.html(numberPage(t, path, card, t.badPid), 422);
      await flow.saveProgress(c, { method: card, pid });
      return c.redirect(`${path}/${card}/kode`, 303);
    }),
  );

  app.get(secret, (c) =>
    flow.withMethod(c, card, (login) =>
      pidFor(card, login)
        ? c.html(secretPage(login.t, login.path, card))
        : c.redirect(`${login.path}/${card}`, 303),
    ),
  );

  app.post(secret, (c) =>
    flow.withMethod(c, card, async (login) => {
      const { t, path } = login;
      const pid = pidFor(card, login);
      if (!pid) return c.redirect(`${path}/${card}`, 303);
      if (!(await countAttempt(context.sql, card, pid)))
        return c.html(secretPage(t, path, card, t.paused), 429);
      if (!hasSecrets(pid, await typedSecrets(c, card)))
        return c.html(secretPage(t, path, card, t.wrong), 422);
      await clearAttempts(context.sql, [card], pid);
      return flow.finish(c, login, pid, { method: card, amr: CARDS[card].amr });
    }),
  );
}

const pidFor = (card: Card, { progress }: Login): string | undefined =>
  progress?.method === card ? progress.pid : undefined;

async function typedSecrets(c: StepContext, card: Card): Promise<Record<string, string>> {
  const { secrets } = CARDS[card];
  const values = await Promise.all(secrets.map(async (name) => [name, (await readField(c, name)).trim()]));
  return Object.fromEntries(values);
}
