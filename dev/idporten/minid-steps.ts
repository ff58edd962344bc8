/** Routes of MinID, which gives the level substantial. */
import { type AttemptKind, clearAttempts, countAttempt } from './attempts.ts';
import type { Context } from './context.ts';
import { type App, type Login, type LoginFlow, readField, readPid, type StepContext } from './login-flow.ts';
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

/** Names of MinID in `amr`: with a one-time code, and with a PIN code. */
const AMR = { message: 'Minid-OTC', pin: 'Minid-PIN' } as const;
type Code = keyof typeof AMR;
/**
 * Attempts that each proof counts, and those that it clears once it was right. A right code shows that the message or
 * letter has reached the person, so that nobody who logs in often runs out of messages.
 */
const PROOFS = {
  password: { counts: 'minid-password', clears: ['minid-password'] },
  message: { counts: 'minid-code', clears: ['minid-code', 'minid-message'] },
  pin: { counts: 'minid-code', clears: ['minid-code', 'minid-letter'] },
} as const satisfies Record<Code | 'password', { counts: AttemptKind; clears: readonly AttemptKind[] }>;
const PIN = /^\d{5}$/;
const SHORTEST_PASSWORD = 8;
const MOBILE = /^([49]\d{7}|\+\d{8,15})$/;

type Page = (login: Login, error?: string) => string;
type Step = (c: StepContext, login: Login) => Response | Promise<Response>;

export function mountMinid(app: App, context: Context, flow: LoginFlow): void {
  const get = (path: string, step: Step) =>
    app.get(`/login/:uid/${path}`, (c) => flow.withMethod(c, 'minid', (login) => step(c, login)));
  const post = (path: string, step: Step) =>
    app.post(`/login/:uid/${path}`, (c) => flow.withMethod(c, 'minid', (login) => step(c, login)));

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
    const pid = await readPid(c);
    if (!pid) return c.html(pages.minidPage(login, login.t.badPid), 422);
    await flow.saveProgress(c, { method: 'minid', pid });
    return goTo(c, login, MINID.password);
  });

  get(MINID.password, (c, login) =>
    pidOf(login) ? c.html(pages.passwordPage(login)) : goTo(c, login, MINID.start),
  );

  post(MINID.password, async (c, login) => {
    const pid = pidOf(login);
    if (!pid) return goTo(c, login, MINID.start);
    const refused = await refusal(login, 'password', pid, async () =>
      isPassword(context, pid, await readField(c, 'passord')),
    );
    if (refused) return c.html(pages.passwordPage(login, refused.message), refused.status);
    await flow.saveProgress(c, { method: 'minid', pid, proved: 'password' });
    const sent = await sendCode(login, pid);
    return goTo(c, login, sent ? MINID.message : MINID.pin);
  });

  get(MINID.message, (c, login) =>
    provedPassword(login) ? c.html(pages.messagePage(login)) : goTo(c, login, MINID.start),
  );

  post(MINID.message, (c, login) =>
    secondStep(c, login, pages.messagePage, 'message', async () =>
      useMessageCode(context, login.uid, await withoutSpaces(c, 'engangskode')),
    ),
  );

  get(MINID.pin, (c, login) =>
    provedPassword(login) ? c.html(pages.pinPage(login)) : goTo(c, login, MINID.start),
  );

  post(MINID.pin, (c, login) =>
    secondStep(c, login, pages.pinPage, 'pin', async (pid) =>
      usePins(context, pid, [await withoutSpaces(c, 'pin')]),
    ),
  );

  post(MINID.register, (c, login) => provePins(c, login, pages.registerPage));
  post(MINID.forgot, (c, login) => provePins(c, login, pages.forgotPage));

  get(MINID.choose, (c, login) =>
    provedPins(login) ? c.html(pages.choosePage(login)) : goTo(c, login, MINID.start),
  );

  post(MINID.choose, async (c, login) => {
    const pid = provedPins(login);
    if (!pid) return goTo(c, login, MINID.start);
    const m = minidTextIn(login.language);
    const password = await readField(c, 'passord');
    const mobile = await withoutSpaces(c, 'mobil');
    if (password.length < SHORTEST_PASSWORD) return c.html(pages.choosePage(login, m.badPassword), 422);
    if (mobile && !MOBILE.test(mobile)) return c.html(pages.choosePage(login, m.badMobile), 422);
    await setPassword(context, pid, { password, mobile: mobile || null });
    await clearAttempts(context.sql, PROOFS.password.clears, pid);
    return flow.finish(c, login, pid, { method: 'minid', amr: AMR.pin });
  });

  post(MINID.block, async (c, login) => {
    const pid = await readPid(c);
    if (!pid) return c.html(pages.blockPage(login, login.t.badPid), 422);
    await blockPins(context, pid);
    return c.html(pages.blockedPage(login));
  });

  post(MINID.order, async (c, login) => {
    const pid = await readPid(c);
    if (!pid) return c.html(pages.orderPage(login, login.t.badPid), 422);
    // answered before the letter is written, so that no wait tells whether there is one
    if (await countAttempt(context.sql, 'minid-letter', pid)) void postLetter(login, pid);
    return c.html(pages.orderedPage(login));
  });

  /**
   * Checks a proof.
   * @returns the message and status where it is wrong or may not be tried now; null where it is right
   */
  async function refusal(
    { t }: Login,
    what: keyof typeof PROOFS,
    pid: string,
    isRight: () => Promise<boolean>,
  ): Promise<{ message: string; status: 422 | 429 } | null> {
    const { counts, clears } = PROOFS[what];
    if (!(await countAttempt(context.sql, counts, pid))) return { message: t.paused, status: 429 };
    if (!(await isRight())) return { message: t.wrong, status: 422 };
    await clearAttempts(context.sql, clears, pid);
    return null;
  }

  /** Takes two codes as proof from a person who has no password, or has forgotten it. */
  async function provePins(c: StepContext, login: Login, page: Page): Promise<Response> {
    const pid = await readPid(c);
    if (!pid) return c.html(page(login, login.t.badPid), 422);
    const pins = [await withoutSpaces(c, 'pin1'), await withoutSpaces(c, 'pin2')];
    if (!pins.every((pin) => PIN.test(pin)))
      return c.html(page(login, minidTextIn(login.language).badPin), 422);
    const refused = await refusal(login, 'pin', pid, () => usePins(context, pid, pins));
    if (refused) return c.html(page(login, refused.message), refused.status);
    await flow.saveProgress(c, { method: 'minid', pid, proved: 'pins' });
    return goTo(c, login, MINID.choose);
  }

  /** Takes a code that can be used once, after the password, and ends the login. */
  async function secondStep(
    c: StepContext,
    login: Login,
    page: Page,
    what: Code,
    isRight: (pid: string) => Promise<boolean>,
  ): Promise<Response> {
    const pid = provedPassword(login);
    if (!pid) return goTo(c, login, MINID.start);
    const refused = await refusal(login, what, pid, () => isRight(pid));
    if (refused) return c.html(page(login, refused.message), refused.status);
    return flow.finish(c, login, pid, { method: 'minid', amr: AMR[what] });
  }

  /** Sends a one-time code. @returns false where no mobile number is registered, or too many were sent */
  async function sendCode({ uid, language }: Login, pid: string): Promise<boolean> {
    const mobile = await mobileOf(context, pid);
    if (!mobile || !(await countAttempt(context.sql, 'minid-message', pid))) return false;
    await context.post.message(mobile, minidTextIn(language).message(await makeMessageCode(context, uid)));
    return true;
  }

  async function postLetter({ language }: Login, pid: string): Promise<void> {
    const person = personWith(pid);
    if (!person) return;
    const pins = await makePins(context, pid);
    const { letter } = minidTextIn(language);
    await context.post.letter(person, {
      title: letter.title,
      text: letterLines(language, person, pins).join('\n'),
      file: { name: 'pin-koder.pdf', content: await pinLetter(language, person, pins) },
    });
  }
}

const goTo = (c: StepContext, { path }: Login, page: string): Response => c.redirect(`${path}/${page}`, 303);

const pidOf = ({ progress }: Login): string | undefined =>
  progress?.method === 'minid' ? progress.pid : undefined;
const provedPassword = (login: Login): string | undefined =>
  login.progress?.proved === 'password' ? pidOf(login) : undefined;
const provedPins = (login: Login): string | undefined =>
  login.progress?.proved === 'pins' ? pidOf(login) : undefined;

const withoutSpaces = async (c: StepContext, name: string): Promise<string> =>
  (await readField(c, name)).replace(/\s/g, '');
