/** A user of MinID without a window, with what comes by post and by SMS. */
import { expect, vi } from 'vitest';
import type { Browser, Page } from './browser.ts';
import { type PersonKey, person } from './cast.ts';

export const PASSWORD = 'et langt passord';

/** Longest time that a letter may take. */
const POST = { timeout: 30_000, interval: 200 };

interface Mail {
  id: string;
  date: string;
  text: string;
  to: { address: string }[];
  attachments?: { generatedFileName: string; contentType: string }[];
}

export class MinidUser {
  readonly pid: string;
  readonly #mailbox: string;

  constructor(mailbox: string, key: PersonKey) {
    this.#mailbox = mailbox;
    this.pid = person(key).pid;
  }

  /** Returns the user's own mobile number, whose messages are nobody else's. */
  get mobile(): string {
    return `4${this.pid.slice(0, 7)}`;
  }

  /** Orders codes. @param at where the login in this browser lies @returns those of the letter that came */
  async order(browser: Browser, at: string): Promise<string[]> {
    const before = await this.letters();
    await browser.open(`${at}/minid/bestilling`, { pid: this.pid });
    return this.nextLetter(before.length);
  }

  /** Waits for the letter after so many. @returns its codes */
  nextLetter = async (before: number): Promise<string[]> =>
    pinsOf(await this.#next(() => this.letters(), before));

  /** Returns the letters that came so far, the oldest first. */
  letters = (): Promise<Mail[]> => this.#mailsTo(`${this.pid}@brev.example`);

  async file({ id, attachments = [] }: Mail): Promise<Uint8Array> {
    const { generatedFileName } = attachments[0]!;
    const file = await fetch(`${this.#mailbox}/email/${id}/attachment/${generatedFileName}`);
    return new Uint8Array(await file.arrayBuffer());
  }

  /** Types two codes, and then a password and, if there is one, a mobile number. */
  async register(browser: Browser, at: string, pins: readonly string[], mobile = ''): Promise<Page> {
    const choose = await this.showPins(browser, at, pins);
    return browser.open(choose.url, { passord: PASSWORD, mobil: mobile });
  }

  showPins(browser: Browser, at: string, [pin1 = '', pin2 = '']: readonly string[], step = 'registrering') {
    return browser.open(`${at}/minid/${step}`, { pid: this.pid, pin1, pin2 });
  }

  /**
   * Types number and password, and waits for the message where one is sent.
   * @returns the page that asks for a code, or says what is wrong
   */
  async password(browser: Browser, at: string, password = PASSWORD): Promise<Page> {
    const before = await this.#messages();
    const page = await browser.open(`${at}/minid`, { pid: this.pid });
    const answer = await browser.open(page.url, { passord: password });
    if (answer.url.endsWith('/engangskode')) await this.#next(() => this.#messages(), before.length);
    return answer;
  }

  /** Returns the code that came last. */
  code = async (): Promise<string> => codeIn((await this.#messages()).at(-1));

  /** Waits for the message after so many. @returns its code */
  nextCode = async (before: number): Promise<string> =>
    codeIn(await this.#next(() => this.#messages(), before));

  #messages = (): Promise<Mail[]> => this.#mailsTo(`${this.mobile}@sms.example`);

  /** Waits for the mail after so many: the mailbox shows one a moment after it has taken it. */
  #next(mails: () => Promise<Mail[]>, before: number): Promise<Mail> {
    return vi.waitFor(async () => {
      const now = await mails();
      expect(now).toHaveLength(before + 1);
      expect(now.at(-1)!.text).toMatch(/\b\d{5}\b/);
      return now.at(-1)!;
    }, POST);
  }

  async #mailsTo(address: string): Promise<Mail[]> {
    const response = await fetch(`${this.#mailbox}/email`);
    const mails = (await response.json()) as Mail[];
    return mails
      .filter(({ to }) => to.some((recipient) => recipient.address === address))
      .sort((a, b) => a.date.localeCompare(b.date));
  }
}

const codeIn = (message?: Mail): string => /\d{5}/.exec(message?.text ?? '')?.[0] ?? '';

export const pinsOf = ({ text }: Pick<Mail, 'text'>): string[] => text.match(/^\d{5}$/gm) ?? [];
