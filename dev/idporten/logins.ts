/** The steps from *Velg innloggingsmetode* to the answer that the service gets. */
import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import type { Interaction, InteractionResults, Provider } from 'oidc-provider';
import { electronicIdPage, gonePage, methodPage, numberPage, secretPage } from './pages.tsx';
import { Checker } from './people.ts';
import type { Locales } from './provider.ts';
import { type IdportenText, languageOf, textIn } from './texts.ts';

type Env = { Bindings: HttpBindings };
type Steps = Context<Env, '/login/:uid'>;

/** A login that is under way in the visitor's browser. */
interface Login {
  interaction: Interaction;
  t: IdportenText;
  /** Where its steps lie. */
  at: string;
}

export function loginSteps(provider: Provider, locales: Locales): Hono<Env> {
  const app = new Hono<Env>();
  const checker = new Checker();

  app.get('/login/:uid', (c) => withLogin(c, ({ t, at }) => c.html(methodPage(t, at))));
  app.get('/login/:uid/elektronisk-id', (c) => withLogin(c, ({ t, at }) => c.html(electronicIdPage(t, at))));
  app.get('/login/:uid/bankid', (c) => withLogin(c, ({ t, at }) => c.html(numberPage(t, at))));

  app.post('/login/:uid/bankid', (c) =>
    withLogin(c, async ({ t, at }) => {
      const pid = (await typed(c, 'pid')).replace(/\s/g, '');
      if (!/^\d{11}$/.test(pid)) return c.html(numberPage(t, at, t.badPid), 422);
      await answer(c, { bankid: { pid } });
      return c.redirect(`${at}/bankid/kode`, 303);
    }),
  );

  app.get('/login/:uid/bankid/kode', (c) =>
    withLogin(c, (login) =>
      typedPid(login) ? c.html(secretPage(login.t, login.at)) : c.redirect(`${login.at}/bankid`, 303),
    ),
  );

  app.post('/login/:uid/bankid/kode', (c) =>
    withLogin(c, async (login) => {
      const { t, at } = login;
      const pid = typedPid(login);
      if (!pid) return c.redirect(`${at}/bankid`, 303);
      const engangskode = (await typed(c, 'engangskode')).trim();
      const outcome = checker.check(pid, { engangskode, passord: await typed(c, 'passord') });
      if (outcome === 'paused') return c.html(secretPage(t, at, t.paused), 429);
      if (outcome === 'wrong') return c.html(secretPage(t, at, t.wrong), 422);
      locales.set(pid, languageOf(login.interaction.params.ui_locales));
      const back = await answer(c, { login: { accountId: pid, acr: 'idporten-loa-high', amr: ['BankID'] } });
      await leaveOther(c, pid);
      return c.redirect(back, 303);
    }),
  );

  app.post('/login/:uid/avbryt', (c) =>
    withLogin(c, async () =>
      c.redirect(
        await answer(c, { error: 'access_denied', error_description: 'cancelled by the user' }),
        303,
      ),
    ),
  );

  return app;

  async function withLogin(
    c: Steps,
    step: (login: Login) => Response | Promise<Response>,
  ): Promise<Response> {
    const interaction = await provider
      .interactionDetails(c.env.incoming, c.env.outgoing)
      .catch(() => undefined);
    if (!interaction || interaction.uid !== c.req.param('uid')) return c.html(gonePage(textIn('nb')), 400);
    const t = textIn(languageOf(interaction.params.ui_locales));
    return step({ interaction, t, at: `/login/${interaction.uid}` });
  }

  /** Keeps what was answered so far with the login. @returns where the browser goes when the answer is complete */
  function answer(c: Steps, result: InteractionResults): Promise<string> {
    return provider.interactionResult(c.env.incoming, c.env.outgoing, result);
  }

  /** Somebody else was logged in here: oidc-provider would show a page in between, real ID-porten does not. */
  async function leaveOther(c: Steps, pid: string): Promise<void> {
    const session = await provider.Session.get(provider.createContext(c.env.incoming, c.env.outgoing));
    if (!session.accountId || session.accountId === pid) return;
    delete session.accountId;
    delete session.authorizations;
    await session.persist();
  }
}

const typedPid = ({ interaction }: Login): string | undefined =>
  (interaction.result?.bankid as { pid: string } | undefined)?.pid;

async function typed(c: Steps, name: string): Promise<string> {
  const value = (await c.req.parseBody())[name];
  return typeof value === 'string' ? value : '';
}
