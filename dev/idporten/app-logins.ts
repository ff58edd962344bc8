/** Login with BankID's app: it waits until somebody has confirmed it on the telephone, which a local page plays. */

import { randomInt, randomUUID } from 'node:crypto';
import type { Sql } from '../../db/sql.ts';
import type { Language } from '../../domain/shared/language.ts';
import { type AppLogin, phoneDonePage, phoneGonePage, phonePage, waitingPage } from './app-pages.tsx';
import { clearAttempts, countAttempt } from './attempts.ts';
import type { Context } from './context.ts';
import { type App, type Login, type LoginFlow, readField, type StepContext } from './login-flow.ts';
import { secretPage } from './method-pages.tsx';
import { personWith } from './people.ts';
import { textIn } from './texts.ts';

/** Name in `amr` of a login made in BankID's app. */
const AMR = 'BankID Mobil';
const VALID_MINUTES = 5;
/** Words of which two are shown, on the page and on the telephone, so that they can be compared. */
const FIRST = ['RØD', 'GUL', 'STOR', 'RASK', 'KLOK', 'RUND', 'VARM', 'SNILL'];
const SECOND = ['BÅT', 'ELG', 'FJELL', 'HATT', 'LAKS', 'SEIL', 'TROLL', 'ØRN'];

/** A login that waits for the telephone; `confirmed` is null until it has answered. */
type WaitingLogin = AppLogin & { language: Language; confirmed: boolean | null };

export function mountAppLogins(app: App, { sql }: Context, flow: LoginFlow): void {
  const PATH = '/login/:uid/bankid/app';

  app.post(PATH, (c) =>
    flow.withMethod(c, 'bankid', async ({ progress, language, t, path }) => {
      if (progress?.method !== 'bankid') return c.redirect(`${path}/bankid`, 303);
      if (!(await countAttempt(sql, 'bankid', progress.pid)))
        return c.html(secretPage(t, path, 'bankid', t.paused), 429);
      await flow.saveProgress(c, { ...progress, app: await beginAppLogin(sql, language) });
      return c.redirect(`${path}/bankid/app`, 303);
    }),
  );

  app.get(PATH, (c) =>
    flow.withMethod(c, 'bankid', async (login) => {
      const { progress, t, path } = login;
      const waiting = progress?.app ? await findAppLogin(sql, progress.app) : null;
      if (!waiting) return c.redirect(`${path}/bankid/kode`, 303);
      if (waiting.confirmed !== null) return finishAppLogin(c, login, waiting.confirmed);
      const tooEarly = c.req.query('videre') !== undefined ? t.app.notYet : undefined;
      return c.html(waitingPage(t, path, waiting, tooEarly));
    }),
  );

  /**
   * Ends a login that the telephone has answered. A number that nobody has is refused here, no sooner than a wrong
   * one.
   */
  async function finishAppLogin(c: StepContext, login: Login, confirmed: boolean): Promise<Response> {
    const { progress, t, path } = login;
    const { pid, app: id } = progress!;
    await sql`delete from idporten.app_logins where id = ${id!}`;
    if (!confirmed) return c.html(secretPage(t, path, 'bankid', t.app.declined), 422);
    if (!personWith(pid)) return c.html(secretPage(t, path, 'bankid', t.wrong), 422);
    await clearAttempts(sql, ['bankid'], pid);
    return flow.finish(c, login, pid, { method: 'bankid', amr: AMR });
  }

  app.get('/telefon/:id', async (c) => {
    const waiting = await findAppLogin(sql, c.req.param('id'));
    if (!waiting) return c.html(phoneGonePage(textIn('nb')), 404);
    const t = textIn(waiting.language);
    return c.html(waiting.confirmed === null ? phonePage(t, waiting) : phoneDonePage(t, waiting.confirmed));
  });

  app.post('/telefon/:id', async (c) => {
    const confirmed = (await readField(c, 'svar')) === 'ja';
    const id = c.req.param('id');
    if (isId(id))
      await sql`update idporten.app_logins set confirmed = ${confirmed} where id = ${id} and confirmed is null`;
    return c.redirect(`/telefon/${id}`, 303);
  });

  /** Answers the script of the waiting page: tells whether the telephone has answered. */
  app.get('/telefon/:id/svar', async (c) => {
    const waiting = await findAppLogin(sql, c.req.param('id'));
    return c.json({ answered: waiting?.confirmed !== null });
  });
}

async function beginAppLogin(sql: Sql, language: Language): Promise<string> {
  const id = randomUUID();
  const words = `${FIRST[randomInt(FIRST.length)]} ${SECOND[randomInt(SECOND.length)]}`;
  await sql`
    insert into idporten.app_logins (id, words, language, expires_at)
    values (${id}, ${words}, ${language}, clock_timestamp() + ${VALID_MINUTES} * interval '1 minute')`;
  return id;
}

const isId = (id: string): boolean => /^[0-9a-f-]{36}$/.test(id);

async function findAppLogin(sql: Sql, id: string): Promise<WaitingLogin | null> {
  if (!isId(id)) return null;
  const [found] = await sql<WaitingLogin[]>`
    select id, words, language, confirmed from idporten.app_logins
    where id = ${id} and expires_at > clock_timestamp()`;
  return found ?? null;
}
