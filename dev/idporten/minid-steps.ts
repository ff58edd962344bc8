/** The steps of MinID, which gives the level substantial. */
import { forgetAttempts, mayTry, type Tried } from './attempts.ts';
import type { House } from './context.ts';
import {
  blockPins,
  isPassword,
  makeMessageCode,
  makePins,
  mobileOf,
  setPassword,
  useMessageCode,
  usePins,
} from './minid.ts';
import { MINID } from './minid-form.tsx';
import { letterLines, pinLetter } from './minid-letter.ts';
import * as pages from './minid-pages.tsx';
import { minidTextIn } from './minid-texts.ts';
import { personWith } from './people.ts';
import { type App, type Login, type LoginDesk, type Steps, typed, typedPid } from './steps.ts';

/** How MinID is named in the id_token: by a one-time code, or by a PIN code. */
const AMR = { message: 'Minid-OTC', pin: 'Minid-PIN' } as const;
type Code = keyof typeof AMR;
/**
 * What is counted when something is typed, and what counts no more once it was right: a right code shows that what was
 * sent has come to whom it was for, so that nobody who logs in often runs out of messages.
 */
const SHOWN = {
  password: { counts: 'minid-password', clears: ['minid-password'] },
  message: { counts: 'minid-code', clears: ['minid-code', 'minid-message'] },
  pin: { counts: 'minid-code', clears: ['minid-code', 'minid-letter'] },
} as const satisfies Record<Code | 'password', { counts: Tried; clears: readonly Tried[] }>;
const PIN = /^\d{5}$/;
const SHORTEST_PASSWORD = 8;
const MOBILE = /^([49]\d{7}|\+\d{8,15})$/;

type Page = (login: Login, error?: string) => string;
type Step = (c: Steps, login: Login) => Response | Promise<Response>;

export function mountMinid(app: App, house: House, desk: LoginDesk): void {
  const get = (path: string, step: Step) =>
    app.get(`/login/:uid/${path}`, (c) => desk.withMethod(c, 'minid', (login) => step(c, login)));
  const post = (path: string, step: Step) =>
    app.post(`/login/:uid/${path}`, (c) => desk.withMethod(c, 'minid', (login) => step(c, login)));

  for (const [path, page] of [
    [MINID.start, pages.minidPage],
    [MINID.register, pages.registerPage],
    [MINID.forgot, pages.forgotPage],
    [MINID.block, pages.blockPage],
    [MINID.order, pages.orderPage],
    [MINID.help, pages.helpPage],
  ] as const)
    get(path, (c, login) => c.html(page(login)));

  post(MINID.start, async (c, login) => {
    const pid = await typedPid(c);
    if (!pid) return c.html(pages.minidPage(login, login.t.badPid), 422);
    await desk.keep(c, { method: 'minid', pid });
    return go(c, login, MINID.password);
  });

  get(MINID.password, (c, login) =>
    pidOf(login) ? c.html(pages.passwordPage(login)) : go(c, login, MINID.start),
  );

  post(MINID.password, async (c, login) => {
    const pid = pidOf(login);
    if (!pid) return go(c, login, MINID.start);
    const refused = await refusal(login, 'password', pid, async () =>
      isPassword(house, pid, await typed(c, 'passord')),
    );
    if (refused) return c.html(pages.passwordPage(login, refused.says), refused.status);
    await desk.keep(c, { method: 'minid', pid, proved: 'password' });
    const sent = await sendCode(login, pid);
    return go(c, login, sent ? MINID.message : MINID.pin);
  });

  get(MINID.message, (c, login) =>
    provedPassword(login) ? c.html(pages.messagePage(login)) : go(c, login, MINID.start),
  );

  post(MINID.message, (c, login) =>
    secondStep(c, login, pages.messagePage, 'message', async () =>
      useMessageCode(house, login.uid, await withoutSpaces(c, 'engangskode')),
    ),
  );

  get(MINID.pin, (c, login) =>
    provedPassword(login) ? c.html(pages.pinPage(login)) : go(c, login, MINID.start),
  );

  post(MINID.pin, (c, login) =>
    secondStep(c, login, pages.pinPage, 'pin', async (pid) =>
      usePins(house, pid, [await withoutSpaces(c, 'pin')]),
    ),
  );

  post(MINID.register, (c, login) => showPins(c, login, pages.registerPage));
  post(MINID.forgot, (c, login) => showPins(c, login, pages.forgotPage));

  get(MINID.choose, (c, login) =>
    provedPins(login) ? c.html(pages.choosePage(login)) : go(c, login, MINID.start),
  );

  post(MINID.choose, async (c, login) => {
    const pid = provedPins(login);
    if (!pid) return go(c, login, MINID.start);
    const m = minidTextIn(login.language);
    const password = await typed(c, 'passord');
    const mobile = await withoutSpaces(c, 'mobil');
    if (password.length < SHORTEST_PASSWORD) return c.html(pages.choosePage(login, m.badPassword), 422);
    if (mobile && !MOBILE.test(mobile)) return c.html(pages.choosePage(login, m.badMobile), 422);
    await setPassword(house, pid, { password, mobile: mobile || null });
    await forgetAttempts(house.sql, SHOWN.password.clears, pid);
    return desk.finish(c, login, pid, { method: 'minid', amr: AMR.pin });
  });

  post(MINID.block, async (c, login) => {
    const pid = await typedPid(c);
    if (!pid) return c.html(pages.blockPage(login, login.t.badPid), 422);
    await blockPins(house, pid);
    return c.html(pages.blockedPage(login));
  });

  post(MINID.order, async (c, login) => {
    const pid = await typedPid(c);
    if (!pid) return c.html(pages.orderPage(login, login.t.badPid), 422);
    // Answered before the letter is written, so that no waiting tells whether there is one.
    if (await mayTry(house.sql, 'minid-letter', pid)) void postLetter(login, pid);
    return c.html(pages.orderedPage(login));
  });

  /** @returns what to say where something was not right, or may not be tried any more */
  async function refusal(
    { t }: Login,
    what: keyof typeof SHOWN,
    pid: string,
    isRight: () => Promise<boolean>,
  ): Promise<{ says: string; status: 422 | 429 } | null> {
    const { counts, clears } = SHOWN[what];
    if (!(await mayTry(house.sql, counts, pid))) return { says: t.paused, status: 429 };
    if (!(await isRight())) return { says: t.wrong, status: 422 };
    await forgetAttempts(house.sql, clears, pid);
    return null;
  }

  /** Two codes show who somebody is who has no password, or not any more. */
  async function showPins(c: Steps, login: Login, page: Page): Promise<Response> {
    const pid = await typedPid(c);
    if (!pid) return c.html(page(login, login.t.badPid), 422);
    const pins = [await withoutSpaces(c, 'pin1'), await withoutSpaces(c, 'pin2')];
    if (!pins.every((pin) => PIN.test(pin)))
      return c.html(page(login, minidTextIn(login.language).badPin), 422);
    const refused = await refusal(login, 'pin', pid, () => usePins(house, pid, pins));
    if (refused) return c.html(page(login, refused.says), refused.status);
    await desk.keep(c, { method: 'minid', pid, proved: 'pins' });
    return go(c, login, MINID.choose);
  }

  /** After the password: a code that can be used once. */
  async function secondStep(
    c: Steps,
    login: Login,
    page: Page,
    what: Code,
    isRight: (pid: string) => Promise<boolean>,
  ): Promise<Response> {
    const pid = provedPassword(login);
    if (!pid) return go(c, login, MINID.start);
    const refused = await refusal(login, what, pid, () => isRight(pid));
    if (refused) return c.html(page(login, refused.says), refused.status);
    return desk.finish(c, login, pid, { method: 'minid', amr: AMR[what] });
  }

  /** @returns whether a code is on its way to a mobile number */
  async function sendCode({ uid, language }: Login, pid: string): Promise<boolean> {
    const mobile = await mobileOf(house, pid);
    if (!mobile || !(await mayTry(house.sql, 'minid-message', pid))) return false;
    await house.post.message(mobile, minidTextIn(language).message(await makeMessageCode(house, uid)));
    return true;
  }

  async function postLetter({ language }: Login, pid: string): Promise<void> {
    const person = personWith(pid);
    if (!person) return;
    const pins = await makePins(house, pid);
    const { letter } = minidTextIn(language);
    await house.post.letter(person, {
      title: letter.title,
      text: letterLines(language, person, pins).join('\n'),
      file: { name: 'pin-koder.pdf', content: await pinLetter(language, person, pins) },
    });
  }
}

const go = (c: Steps, { at }: Login, path: string): Response => c.redirect(`${at}/${path}`, 303);

const pidOf = ({ progress }: Login): string | undefined =>
  progress?.method === 'minid' ? progress.pid : undefined;
const provedPassword = (login: Login): string | undefined =>
  login.progress?.proved === 'password' ? pidOf(login) : undefined;
const provedPins = (login: Login): string | undefined =>
  login.progress?.proved === 'pins' ? pidOf(login) : undefined;

const withoutSpaces = async (c: Steps, name: string): Promise<string> =>
  (await typed(c, name)).replace(/\s/g, '');
