/** BankID's app: the login waits until somebody has confirmed it on the telephone, which a local page plays. */

import { randomInt, randomUUID } from 'node:crypto';
import type { Sql } from '../../db/sql.ts';
import type { Language } from '../../domain/shared/language.ts';
import { type AppLogin, phoneDonePage, phoneGonePage, phonePage, waitingPage } from './app-pages.tsx';
import { forgetAttempts, mayTry } from './attempts.ts';
import type { House } from './context.ts';
import { secretPage } from './pages.tsx';
import { personWith } from './people.ts';
import { type App, type Login, type LoginDesk, type Steps, typed } from './steps.ts';
import { textIn } from './texts.ts';

/** As BankID itself names a login made in its app. */
const AMR = 'BankID Mobil';
const VALID_MINUTES = 5;
const FIRST = ['RØD', 'GUL', 'STOR', 'RASK', 'KLOK', 'RUND', 'VARM', 'SNILL'];
const SECOND = ['BÅT', 'ELG', 'FJELL', 'HATT', 'LAKS', 'SEIL', 'TROLL', 'ØRN'];

type Waiting = AppLogin & { language: Language; confirmed: boolean | null };

export function mountAppLogins(app: App, { sql }: House, desk: LoginDesk): void {
  const PATH = '/login/:uid/bankid/app';

  app.post(PATH, (c) =>
    desk.withMethod(c, 'bankid', async ({ progress, language, t, at }) => {
      if (progress?.method !== 'bankid') return c.redirect(`${at}/bankid`, 303);
      if (!(await mayTry(sql, 'bankid', progress.pid)))
        return c.html(secretPage(t, at, 'bankid', t.paused), 429);
      await desk.keep(c, { ...progress, app: await beginAppLogin(sql, language) });
      return c.redirect(`${at}/bankid/app`, 303);
    }),
  );

  app.get(PATH, (c) =>
    desk.withMethod(c, 'bankid', async (login) => {
      const { progress, t, at } = login;
      const waiting = progress?.app ? await findAppLogin(sql, progress.app) : null;
      if (!waiting) return c.redirect(`${at}/bankid/kode`, 303);
      if (waiting.confirmed !== null) return afterTelephone(c, login, waiting.confirmed);
      const tooEarly = c.req.query('videre') !== undefined ? t.app.notYet : undefined;
      return c.html(waitingPage(t, at, waiting, tooEarly));
    }),
  );

  /** A number that nobody has is told no sooner than any other: as something that does not match, at the end. */
  async function afterTelephone(c: Steps, login: Login, confirmed: boolean): Promise<Response> {
    const { progress, t, at } = login;
    const { pid, app: id } = progress!;
    await sql`delete from idporten.app_logins where id = ${id!}`;
    if (!confirmed) return c.html(secretPage(t, at, 'bankid', t.app.declined), 422);
    if (!personWith(pid)) return c.html(secretPage(t, at, 'bankid', t.wrong), 422);
    await forgetAttempts(sql, ['bankid'], pid);
    return desk.finish(c, login, pid, { method: 'bankid', amr: AMR });
  }

  app.get('/telefon/:id', async (c) => {
    const waiting = await findAppLogin(sql, c.req.param('id'));
    if (!waiting) return c.html(phoneGonePage(textIn('nb')), 404);
    const t = textIn(waiting.language);
    return c.html(waiting.confirmed === null ? phonePage(t, waiting) : phoneDonePage(t, waiting.confirmed));
  });

  app.post('/telefon/:id', async (c) => {
    const confirmed = (await typed(c, 'svar')) === 'ja';
    const id = c.req.param('id');
    if (isId(id))
      await sql`update idporten.app_logins set confirmed = ${confirmed} where id = ${id} and confirmed is null`;
    return c.redirect(`/telefon/${id}`, 303);
  });

  /** What the waiting page asks, where there is JavaScript: whether the telephone has answered. */
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

async function findAppLogin(sql: Sql, id: string): Promise<Waiting | null> {
  if (!isId(id)) return null;
  const [found] = await sql<Waiting[]>`
    select id, words, language, confirmed from idporten.app_logins
    where id = ${id} and expires_at > clock_timestamp()`;
  return found ?? null;
}
