/** The login that is under way in a browser: its progress from step to step, and its end. */

import type { HttpBindings } from '@hono/node-server';
import type { Hono, Context as HonoContext } from 'hono';
import type { Interaction, InteractionResults, Provider } from 'oidc-provider';
import type { Language } from '../../domain/shared/language.ts';
import { type Context, setLocale } from './context.ts';
import { gonePage } from './method-pages.tsx';
import { type AcrLevel, type LoginMethod, levelWanted, METHODS, meetsLevel } from './methods.ts';
import { FOREIGNER } from './people.ts';
import { type IdportenText, languageOf, textIn } from './texts.ts';

type Env = { Bindings: HttpBindings };
export type App = Hono<Env>;
export type StepContext = HonoContext<Env>;

/** Progress of a login. It is kept on the server. */
export interface Progress {
  method: LoginMethod;
  pid: string;
  /** Proof that was right, for MinID. */
  proved?: 'password' | 'pins';
  /** Id of the login with BankID's app that is waited for. */
  app?: string;
}

/** A login that is under way in a browser. */
export interface Login {
  uid: string;
  language: Language;
  t: IdportenText;
  /** Path below which its steps lie. */
  path: string;
  /** The level that the service asked for. */
  wanted: AcrLevel;
  progress: Progress | undefined;
}

type Step = (login: Login) => Response | Promise<Response>;

/** Steps of logins, on oidc-provider's interactions. */
export class LoginFlow {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /** Runs a step of the login in this browser. A login that is over, or another browser's, gets a plain page. */
  async withLogin(c: StepContext, step: Step): Promise<Response> {
    const provider = await this.#context.provider();
    const interaction = await provider
      .interactionDetails(c.env.incoming, c.env.outgoing)
      .catch(() => undefined);
    if (!interaction || interaction.uid !== c.req.param('uid')) return c.html(gonePage(textIn('nb')), 400);
    return step(loginOf(interaction));
  }

  /** Runs a step of a method, if it gives the level that was asked for; else leads back to the choice. */
  withMethod(c: StepContext, method: LoginMethod, step: Step): Promise<Response> {
    return this.withLogin(c, (login) =>
      meetsLevel(METHODS[method], login.wanted) ? step(login) : c.redirect(login.path, 303),
    );
  }

  /** Keeps the progress with the login. */
  async saveProgress(c: StepContext, progress: Progress): Promise<void> {
    await this.#answer(c, await this.#context.provider(), { progress });
  }

  /** Ends the login: the service gets its answer. @param amr name of the method in the id_token */
  async finish(
    c: StepContext,
    login: Login,
    pid: string,
    { method, amr }: { method: LoginMethod; amr: string },
  ) {
    const provider = await this.#context.provider();
    await setLocale(this.#context, pid, login.language);
    const back = await this.#answer(c, provider, {
      login: { accountId: pid, acr: METHODS[method], amr: [pid === FOREIGNER.pid ? 'eIDAS' : amr] },
    });
    await detachOtherSession(c, provider, pid);
    return c.redirect(back, 303);
  }

  /** Ends the login with a refusal: nobody has logged in. */
  async cancel(c: StepContext): Promise<Response> {
    const refusal = { error: 'access_denied', error_description: 'cancelled by the user' };
    return c.redirect(await this.#answer(c, await this.#context.provider(), refusal), 303);
  }

  /** Sets the answer of the login. @returns the address to which the browser goes with it */
  #answer(c: StepContext, provider: Provider, result: InteractionResults): Promise<string> {
    return provider.interactionResult(c.env.incoming, c.env.outgoing, result);
  }
}

function loginOf({ uid, params, result }: Interaction): Login {
  const language = languageOf(params.ui_locales);
  return {
    uid,
    language,
    t: textIn(language),
    path: `/login/${uid}`,
    wanted: levelWanted(params.acr_values),
    progress: result?.progress as Progress | undefined,
  };
}

/**
 * Takes another person's session out of this browser: oidc-provider would show a page for it, and real ID-porten
 * does not.
 */
async function detachOtherSession(c: StepContext, provider: Provider, pid: string): Promise<void> {
  const session = await provider.Session.get(provider.createContext(c.env.incoming, c.env.outgoing));
  if (!session.accountId || session.accountId === pid) return;
  delete session.accountId;
  delete session.authorizations;
  await session.persist();
}

export async function readField(c: StepContext, name: string): Promise<string> {
  const value = (await c.req.parseBody())[name];
  return typeof value === 'string' ? value : '';
}

/** Reads a number that was typed, with or without spaces; null where it cannot be one. */
export async function readPid(c: StepContext): Promise<string | null> {
  const pid = (await readField(c, 'pid')).replace(/\s/g, '');
  return /^\d{11}$/.test(pid) ? pid : null;
}
