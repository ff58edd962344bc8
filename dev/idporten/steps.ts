/** What every step of a login needs: the login that is under way in this browser, and how it ends. */

import type { HttpBindings } from '@hono/node-server';
import type { Context, Hono } from 'hono';
import type { Interaction, InteractionResults, Provider } from 'oidc-provider';
import type { Language } from '../../domain/shared/language.ts';
import { type House, setLocale } from './context.ts';
import { isEnough, type Level, levelWanted, METHODS, type Method } from './methods.ts';
import { gonePage } from './pages.tsx';
import { type IdportenText, languageOf, textIn } from './texts.ts';

type Env = { Bindings: HttpBindings };
export type App = Hono<Env>;
export type Steps = Context<Env>;

/** What has been typed so far; it is kept with the login, on this side. */
export interface Progress {
  method: Method;
  pid: string;
  /** What was right so far, for MinID. */
  proved?: 'password' | 'pins';
  /** BankID's app that is waited for. */
  app?: string;
}

/** A login that is under way in the visitor's browser. */
export interface Login {
  uid: string;
  language: Language;
  t: IdportenText;
  /** Where its steps lie. */
  at: string;
  /** The level that the service asked for. */
  wanted: Level;
  progress: Progress | undefined;
}

type Step = (login: Login) => Response | Promise<Response>;

export class LoginDesk {
  readonly #house: House;

  constructor(house: House) {
    this.#house = house;
  }

  /** Runs a step of the login in this browser; one that is over, or another's, gets a plain page. */
  async withLogin(c: Steps, step: Step): Promise<Response> {
    const provider = await this.#house.provider();
    const interaction = await provider
      .interactionDetails(c.env.incoming, c.env.outgoing)
      .catch(() => undefined);
    if (!interaction || interaction.uid !== c.req.param('uid')) return c.html(gonePage(textIn('nb')), 400);
    return step(loginOf(interaction));
  }

  /** The same, for a method that gives the level that was asked for. */
  withMethod(c: Steps, method: Method, step: Step): Promise<Response> {
    return this.withLogin(c, (login) =>
      isEnough(METHODS[method], login.wanted) ? step(login) : c.redirect(login.at, 303),
    );
  }

  /** Keeps what was typed so far with the login. */
  async keep(c: Steps, progress: Progress): Promise<void> {
    await this.#answer(c, await this.#house.provider(), { progress });
  }

  /** Ends the login: the service gets its answer. @param amr how the method is called there */
  async finish(c: Steps, login: Login, pid: string, { method, amr }: { method: Method; amr: string }) {
    const provider = await this.#house.provider();
    await setLocale(this.#house, pid, login.language);
    const back = await this.#answer(c, provider, {
      login: { accountId: pid, acr: METHODS[method], amr: [amr] },
    });
    await leaveOther(c, provider, pid);
    return c.redirect(back, 303);
  }

  /** Ends the login without anybody having logged in. */
  async cancel(c: Steps): Promise<Response> {
    const refusal = { error: 'access_denied', error_description: 'cancelled by the user' };
    return c.redirect(await this.#answer(c, await this.#house.provider(), refusal), 303);
  }

  /** @returns where the browser goes when the answer is complete */
  #answer(c: Steps, provider: Provider, result: InteractionResults): Promise<string> {
    return provider.interactionResult(c.env.incoming, c.env.outgoing, result);
  }
}

function loginOf({ uid, params, result }: Interaction): Login {
  const language = languageOf(params.ui_locales);
  return {
    uid,
    language,
    t: textIn(language),
    at: `/login/${uid}`,
    wanted: levelWanted(params.acr_values),
    progress: result?.progress as Progress | undefined,
  };
}

/** Somebody else was logged in here: oidc-provider would show a page in between, real ID-porten does not. */
async function leaveOther(c: Steps, provider: Provider, pid: string): Promise<void> {
  const session = await provider.Session.get(provider.createContext(c.env.incoming, c.env.outgoing));
  if (!session.accountId || session.accountId === pid) return;
  delete session.accountId;
  delete session.authorizations;
  await session.persist();
}

export async function typed(c: Steps, name: string): Promise<string> {
  const value = (await c.req.parseBody())[name];
  return typeof value === 'string' ? value : '';
}

/** A number as it is typed, with or without spaces; null for what cannot be one. */
export async function typedPid(c: Steps): Promise<string | null> {
  const pid = (await typed(c, 'pid')).replace(/\s/g, '');
  return /^\d{11}$/.test(pid) ? pid : null;
}
